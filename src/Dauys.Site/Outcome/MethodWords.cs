using Dauys.Seats;

namespace Dauys.Site.Outcome;

/// <summary>The name of a method for readers.</summary>
public static class MethodWords
{
    /// <summary>In words.</summary>
    public static string Of(Method method) => method switch
    {
        QuotaMethod { Quota: QuotaKind.Hare, Remainders: RemainderRule.LargestRemainder } => "the largest remainders (Hare quota)",
        QuotaMethod quota => $"quota ({quota.Quota})",
        DivisorMethod divisor when divisor.Sequence == DivisorSequence.DHondt => "the greatest quotients (D'Hondt)",
        DivisorMethod divisor when divisor.Sequence == DivisorSequence.SainteLague => "the greatest quotients (Sainte-Laguë)",
        DivisorMethod => "the greatest quotients",
        _ => "the method of the law book",
    };
}
