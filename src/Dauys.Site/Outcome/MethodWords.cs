using Dauys.Seats;
using Dauys.Site.Wording;

namespace Dauys.Site.Outcome;

/// <summary>The name of a method for readers.</summary>
public static class MethodWords
{
    /// <summary>In words.</summary>
    public static string Of(Method method, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (name, quota) = method switch
        {
            QuotaMethod { Quota: QuotaKind.Hare, Remainders: RemainderRule.LargestRemainder } => ("largest-remainders", ""),
            QuotaMethod other => ("quota", other.Quota.ToString()),
            DivisorMethod divisor when divisor.Sequence == DivisorSequence.DHondt => ("dhondt", ""),
            DivisorMethod divisor when divisor.Sequence == DivisorSequence.SainteLague => ("sainte-lague", ""),
            DivisorMethod => ("quotients", ""),
            _ => ("other", ""),
        };
        return words["outcome.method", ("method", name), ("quota", quota)];
    }
}
