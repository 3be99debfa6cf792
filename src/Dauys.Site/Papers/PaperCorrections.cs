using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Site.Way;
using Dauys.Site.Wording;

namespace Dauys.Site.Papers;

/// <summary>Values that officers corrected: the applicant's and what lies over it, both printed.</summary>
internal static class PaperCorrections
{
    private static readonly HashSet<int> NumberColumns = [1, 2, 3];

    /// <summary>The body of an officer's correction.</summary>
    public static IEnumerable<PaperPart> Of(PaperSheet sheet, OfficerCorrected act, Reader reader)
    {
        var words = reader.Words;
        yield return new PaperHeading(words["paper.corrected"]);
        List<PaperFact> facts = [new(words["paper.corrected-by"], act.By, IsQuoted: true), new(words["paper.corrected-reason"], act.Reason, IsQuoted: true)];
        if (act.Rows is { } rows)
        {
            facts.Add(new PaperFact(words["paper.corrected-rows"], rows, IsQuoted: true));
        }

        if (act.Document is { } document)
        {
            facts.Add(new PaperFact(words["paper.corrected-document"], document, IsQuoted: true));
        }

        yield return new PaperFacts(facts);
        yield return new PaperTable(
            [words["paper.corrected-value"], words["paper.corrected-stated"], words["paper.corrected-stood"], words["paper.corrected-counts"]],
            [.. act.Values.Select(v => (IReadOnlyList<string>)
            [
                FieldWords.Of(v.Field, t => PaperBody.Place(sheet, t, reader), reader),
                FieldWords.Value(v.Field, sheet.Stated.Laid.First(l => l.Field == v.Field).Applicants?.Json, reader),
                FieldWords.Value(v.Field, v.From, reader),
                FieldWords.Value(v.Field, v.To, reader),
            ])],
            NumberColumns);
    }

    /// <summary>Of the rules on a paper, the values that officers corrected before, with what the applicant stated.</summary>
    public static IEnumerable<PaperPart> Beneath(PaperSheet sheet, Assessment assessment, Reader reader)
    {
        var lines = assessment.Rules.SelectMany(r => r.Laid).Where(l => l.IsOfficers).DistinctBy(l => l.Field, StringComparer.Ordinal)
            .Select(l => FieldWords.Line(l, t => PaperBody.Place(sheet, t, reader), step => sheet.Record.ActOf(sheet.Case.Steps[step - 1].Subject), reader)).ToList();
        return lines.Count == 0 ? [] : [new PaperText(reader.Words["case.laid-title"], IsStrong: true), .. lines.Select(l => new PaperText(l))];
    }
}
