using Dauys.Elections.Registration.Assess;
using Dauys.Law.Parties;
using Dauys.Site.Wording;

namespace Dauys.Site.Way;

/// <summary>What a rule that is not met lacks: the territories with too few, the documents that are missing. Derived from the rule and the figures, never typed.</summary>
public static class LackWords
{
    /// <summary>In words; null where the finding says it all.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="stated">The application that was judged.</param>
    /// <param name="place">The name of a territory.</param>
    /// <param name="reader">For whom.</param>
    public static string? Of(RuleFinding finding, Application stated, Func<string, string> place, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(reader);
        var below = finding.Territories.Where(t => t.Met == false).Select(t => reader.Words[
            "paper.below", ("place", place(t.Territory)), ("found", reader.Say.Number(t.Found)), ("required", reader.Say.Number(t.Required))]).ToList();
        var documents = finding.Rule is DocumentsRule rule ? rule.Documents.Where(d => stated.Documents?.Contains(d) != true).Select(d => reader.Words["application.document", ("id", d)]).ToList() : [];
        return below.Count > 0 ? reader.Words["paper.missing-in", ("places", string.Join("; ", below))]
            : documents.Count > 0 ? reader.Words["paper.missing", ("what", string.Join("; ", documents))]
            : finding.Sample is { } sample ? SampleWords.Of(sample, reader)
            : null;
    }
}
