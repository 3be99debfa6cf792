using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>sampling</c> of a list: how many rows, and what is concluded from them.</summary>
internal static class SamplingReader
{
    private static readonly Dictionary<string, SampleDecision> Decisions = new(StringComparer.Ordinal) { ["limits"] = SampleDecision.Limits, ["projection"] = SampleDecision.Projection };

    public static SamplingRule? Read(BookContext context, Section list, string? figure, Provenance around)
    {
        if (list.Sub("sampling", required: false) is not { } item)
        {
            return null;
        }

        var above = item.Whole("above", 0, 1_000_000_000, required: false) ?? 0;
        var least = item.Whole("least", 1, 1_000_000_000);
        var share = MethodReader.Number(item, "share", required: false) ?? Fraction.Zero;
        var decision = item.Word("decides", Decisions);
        var confidence = MethodReader.Number(item, "confidence");
        var projects = decision == SampleDecision.Projection;
        var below = projects ? MethodReader.Number(item, "below_percent") : null;
        var most = projects ? MethodReader.Number(item, "above_percent") : null;
        if (decision is null)
        {
            item.Knows("below_percent", "above_percent");
        }

        var source = context.Provenance(item, $"lists.{figure}.sampling", around);
        item.Close();
        if (share < Fraction.Zero || share > Fraction.One || confidence <= Fraction.Zero || confidence >= 100 || below < Fraction.Zero || below > most)
        {
            item.Fault("L105", item.Place, "the numbers of the sample cannot stand together", "A share is from 0 to 1, a confidence above 0 and below 100 percent, below_percent not above above_percent.");
            return null;
        }

        return least is null || decision is null || confidence is null || (projects && (below is null || most is null)) ? null
            : new SamplingRule(above, least.Value, share, decision.Value, confidence.Value, below ?? Fraction.Zero, most ?? Fraction.Zero, source);
    }
}
