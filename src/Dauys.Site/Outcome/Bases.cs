using Dauys.Law.Contests;
using Dauys.Site.Wording;

namespace Dauys.Site.Outcome;

/// <summary>What a share is taken of, in words.</summary>
public static class Bases
{
    /// <summary>The words; in Russian in the genitive, as after a number or <i>of</i>.</summary>
    public static string Of(ThresholdBase kind, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words["outcome.base", ("base", kind)];
    }
}
