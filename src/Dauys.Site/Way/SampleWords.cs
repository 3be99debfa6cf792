using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Parties;
using Dauys.Site.Wording;

namespace Dauys.Site.Way;

/// <summary>A sample in words: what was drawn and found, with the exact limits, and what the law concludes; never an estimate alone.</summary>
public static class SampleWords
{
    /// <summary>What a rule rests on.</summary>
    public static string Of(JudgedSample judged, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(reader);
        var outcome = (judged.Finding?.Outcome ?? SampleOutcome.CheckAll).ToString();
        return judged.Finding is not { } finding ? $"{Stated(judged.Stated, reader)} {reader.Words["application.sample-territories"]}"
            : $"{Stated(judged.Stated, reader)} {reader.Words["application.sample-limits", ("confidence", judged.Rule.Confidence.ToString()), ("lower", reader.Say.Number(finding.Lower)), ("upper", reader.Say.Number(finding.Upper)), ("kind", judged.Rule.Decision == SampleDecision.Projection ? "projection" : "limits"), ("projected", reader.Say.Number(finding.Projected)), ("outcome", outcome)]}";
    }

    /// <summary>What was drawn and found.</summary>
    public static string Stated(SampleStated sample, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Words["application.sample-found", ("drawn", reader.Say.Number(sample.Drawn)), ("rows", reader.Say.Number(sample.Rows)), ("seed", sample.Seed), ("valid", reader.Say.Number(sample.Valid)), ("open", reader.Say.Number(sample.Open)), ("twice", reader.Say.Number(sample.Duplicates))];
    }
}
