using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;
using Dauys.Site.Way;
using Dauys.Site.Wording;

namespace Dauys.Site.Papers;

/// <summary>The grounds of a decision, each with its article, the rules behind it, its evidence, whether it was told before, and by when it can be put right.</summary>
internal static class PaperGrounds
{
    public static IEnumerable<PaperPart> Of(PaperSheet sheet, IReadOnlyList<GivenGround> grounds, Reader reader)
    {
        var assessment = sheet.Assess();
        for (var i = 0; i < grounds.Count; i++)
        {
            yield return new PaperHeading(reader.Words["paper.ground", ("n", i + 1), ("all", grounds.Count), ("ground", reader.Say.Name(CaseFacts.Ground(sheet.Case, grounds[i])))]);
            yield return new PaperFacts([.. Facts(sheet, assessment, grounds[i], reader)]);
        }
    }

    private static IEnumerable<PaperFact> Facts(PaperSheet sheet, Assessment assessment, GivenGround given, Reader reader)
    {
        var words = reader.Words;
        var ground = sheet.Case.Stage.Process.Ground(given.Ground);
        yield return new PaperFact(words["book.article"], PaperParts.Article(ground?.Source.Article, reader) + (ground?.Source.Unverified == true ? $" ({words["book.unverified"]})" : ""));
        var rules = assessment.Rules.Where(r => ground?.Rules.Contains(r.Rule.Id) == true && r.Met != true).ToList();
        if (rules.Count == 0)
        {
            yield return new PaperFact(words["book.rule"], words["paper.no-rule"]);
        }

        foreach (var finding in rules)
        {
            yield return new PaperFact(words["book.rule"], Rule(sheet, finding, reader));
        }

        yield return new PaperFact(words["paper.evidence"], given.Evidence, IsQuoted: true);
        yield return new PaperFact(words["paper.told"], Told(sheet, given.Ground, reader));
        yield return new PaperFact(words["paper.repair"], RepairWords.Of(sheet.Case, sheet.Step.Step, sheet.Step.Day, reader));
    }

    private static string Rule(PaperSheet sheet, RuleFinding finding, Reader reader)
    {
        var said = reader.Words[
            "paper.rule",
            ("rule", reader.Say.Name(finding.Rule.Name)), ("article", PaperParts.Article(finding.Rule.Source.Article, reader)),
            ("required", FindingWords.Figure(finding.Required, reader)), ("found", FindingWords.Found(finding, reader))];
        IEnumerable<string> all =
        [
            said,
            .. LackWords.Of(finding, sheet.Stated, t => PaperBody.Place(sheet, t, reader), reader) is { } lack ? [lack] : Array.Empty<string>(),
            .. finding.Laid.Where(l => l.IsOfficers).Select(l => FieldWords.Line(l, t => PaperBody.Place(sheet, t, reader), step => sheet.Record.ActOf(sheet.Case.Steps[step - 1].Subject), reader)),
        ];
        return string.Join(' ', all);
    }

    /// <summary>Whether the applicant was told of it before, and whether it was corrected since.</summary>
    private static string Told(PaperSheet sheet, string ground, Reader reader)
    {
        var before = sheet.Case.Steps.Where(s => s.Number < sheet.Step.Number).ToList();
        if (before.FirstOrDefault(s => s is IGrounded grounded && grounded.Grounds.Any(g => g.Ground == ground)) is not { } first)
        {
            return reader.Words["paper.not-told"];
        }

        var corrected = before.LastOrDefault(s => s.Number > first.Number && s.Step == ProcessStep.Corrected);
        return $"{PaperBody.Earlier(sheet, first, reader)}; {(corrected is null ? reader.Words["paper.not-corrected"] : PaperBody.Earlier(sheet, corrected, reader))}";
    }
}
