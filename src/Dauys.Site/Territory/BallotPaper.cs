namespace Dauys.Site.Territory;

/// <summary>One ballot paper: of a contest, and where candidates stand in districts, of one district of it.</summary>
/// <param name="Contest">The contest's id.</param>
/// <param name="District">The district's id, or null.</param>
public sealed record BallotPaper(string Contest, string? District)
{
    /// <summary>As written in addresses: <c>list</c>, <c>district~12</c>. Ids hold no tilde.</summary>
    public override string ToString() => District is null ? Contest : $"{Contest}~{District}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static BallotPaper Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cut = text.IndexOf('~', StringComparison.Ordinal);
        return cut < 0 ? new BallotPaper(text, null) : new BallotPaper(text[..cut], text[(cut + 1)..]);
    }
}
