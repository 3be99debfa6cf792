using Dauys.Law.Books;
using Dauys.Law.Variants;

namespace Dauys.Elections.Results.Outcome;

/// <summary>What is asked of the votes of an election.</summary>
public sealed record ResultRequest
{
    /// <summary>The law as it was, all protocols, no reading chosen.</summary>
    public static ResultRequest Plain { get; } = new();

    /// <summary>Another law book to apply, or null for the election's own.</summary>
    public LawBook? Law { get; init; }

    /// <summary>What is put in the place of the law's values; empty for the law as it is.</summary>
    public BookVariant Variant { get; init; } = BookVariant.None;

    /// <summary>Names of the readings that were chosen.</summary>
    public IReadOnlySet<string> Readings { get; init; } = new HashSet<string>();

    /// <summary>Whether protocols that break a check that the book calls an error are left out of the totals.</summary>
    public bool LeaveOutBroken { get; init; }
}
