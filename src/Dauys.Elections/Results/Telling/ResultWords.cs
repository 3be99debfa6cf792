using Dauys.Elections.Results.Outcome;
using Dauys.Law.Contests;

namespace Dauys.Elections.Results.Telling;

/// <summary>Words for parts of a result, the same on every page and in the terminal.</summary>
public static class ResultWords
{
    /// <summary>What a share is taken of.</summary>
    public static string Base(ShareBase shareBase) =>
        ThresholdBases.Text(shareBase.Kind) + (shareBase.WithoutAgainstAll ? " without votes against all" : "");

    /// <summary>What a threshold is a share of.</summary>
    public static string Base(ThresholdBase kind) => ThresholdBases.Text(kind);
}
