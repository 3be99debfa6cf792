namespace Dauys.Site.Chamber;

/// <summary>Neighbouring seats of one holder: a list, independents, or those whose holder is not known.</summary>
/// <param name="Id">Id of the list; null where there is none.</param>
/// <param name="Label">Short name, as written beside the seats.</param>
/// <param name="Color">Fill, <c>#rrggbb</c>, or null for ink.</param>
/// <param name="ListSeats">Seats won by list: discs.</param>
/// <param name="DistrictSeats">Seats won in districts: rings.</param>
/// <param name="Unknown">Whether the holders are not known: hatched, with the word.</param>
/// <param name="Href">Where the seats' reasons stand, or null.</param>
public sealed record Bench(string? Id, string Label, string? Color, int ListSeats, int DistrictSeats, bool Unknown, string? Href)
{
    /// <summary>All seats of the bench.</summary>
    public int Seats => ListSeats + DistrictSeats;
}
