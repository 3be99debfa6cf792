using Dauys.Law.Contests;

namespace Dauys.Site.Outcome;

/// <summary>What a share is taken of, in words.</summary>
public static class Bases
{
    /// <summary>The words.</summary>
    public static string Words(ThresholdBase kind) => kind switch
    {
        ThresholdBase.Valid => "valid ballots",
        ThresholdBase.Options => "votes for lists and against all",
        ThresholdBase.Lists => "votes for lists",
        ThresholdBase.Cast => "ballots in the boxes",
        ThresholdBase.Issued => "ballots issued to voters",
        _ => "voters on the electoral roll",
    };
}
