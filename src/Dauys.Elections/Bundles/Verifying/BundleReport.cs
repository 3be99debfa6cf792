using Dauys.Elections.Verifying;
using Dauys.Ledger.Checkpoints;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>What a verification of a bundle found.</summary>
/// <param name="Place">Where the bundle lies.</param>
/// <param name="Steps">The steps in order.</param>
/// <param name="Seats">Certain list seats by list, recomputed from the acts; null where they could not be.</param>
/// <param name="Checkpoint">The register's head as signed; null where there is none that can be read.</param>
public sealed record BundleReport(string Place, IReadOnlyList<BundleStep> Steps, IReadOnlyDictionary<string, int>? Seats, Checkpoint? Checkpoint)
{
    /// <summary>The files of the list, for a verifier that did not read them all at once; null where there is no list.</summary>
    public ListedFiles? Listed { get; init; }

    /// <summary>The same report after more files of the list were held against it.</summary>
    public BundleReport Again() => Listed is null ? this : this with { Steps = [.. Steps.Select(s => s.Id == "1b" ? Listed.Step() : s)] };

    /// <summary>As good as the worst step.</summary>
    public StepVerdict Verdict => Steps.Max(s => s.Verdict);
}
