using Dauys.Law.Books;
using Dauys.Seats;

namespace Dauys.Site.Outcome;

/// <summary>What a row of the result table is about.</summary>
public enum RowKind
{
    /// <summary>A list on the ballot.</summary>
    List,

    /// <summary>The option against all.</summary>
    AgainstAll,

    /// <summary>Holders of district seats who stood for no list.</summary>
    Independents,

    /// <summary>District seats whose holder is not known.</summary>
    Unknown,

    /// <summary>List seats that a reading or a lot has still to give.</summary>
    Open,
}

/// <summary>A row of the result table.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">The list's id; a word for the other kinds.</param>
/// <param name="Title">Its full name.</param>
/// <param name="Label">A short name.</param>
/// <param name="Color">Its colour, or null.</param>
/// <param name="Votes">Votes, or null where they are not known or do not apply.</param>
/// <param name="Share">Share of the base, or null.</param>
/// <param name="Passed">Whether it takes part in the allotment; null where the question does not arise.</param>
/// <param name="ListSeats">List seats that are certain; null where there are none to have.</param>
/// <param name="DistrictSeats">District seats known; null where there are none to have.</param>
public sealed record ResultRow(
    RowKind Kind, string Id, LocalText Title, string Label, string? Color, Int128? Votes, Fraction? Share, bool? Passed, int? ListSeats, int? DistrictSeats)
{
    /// <summary>Whether votes were cast for it.</summary>
    public bool OnBallot => Kind is RowKind.List or RowKind.AgainstAll;

    /// <summary>All seats; null where there are none to have.</summary>
    public int? Seats => ListSeats is null && DistrictSeats is null ? null : (ListSeats ?? 0) + (DistrictSeats ?? 0);
}
