using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Reading;
using Dauys.Elections.Results.Outcome;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>What the steps on a record found, for those on what is made of it.</summary>
/// <param name="Files">The bundle.</param>
/// <param name="Head">Its head.</param>
/// <param name="List">The list of files; null where it cannot be read.</param>
/// <param name="Result">What follows from the acts; null where they do not fold.</param>
/// <param name="Facts">Positions of the acts that are neither stations nor protocols.</param>
public sealed record FoundRecord(BundleFiles Files, BundleHead Head, FileList? List, ElectionResult? Result, IReadOnlySet<long> Facts)
{
    /// <summary>Whether the law book is there as its author wrote it. Where only its canonical form can be read, the acts are judged by that, and the pages that show the book as written cannot be drawn.</summary>
    public bool IsLawWritten { get; init; } = true;
}
