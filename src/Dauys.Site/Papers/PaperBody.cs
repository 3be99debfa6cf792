using Dauys.Elections.Registration.Appeal;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.DecideAppeal;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;
using Dauys.Ledger.Merkle;
using Dauys.Site.Way;
using Dauys.Site.Wording;

namespace Dauys.Site.Papers;

/// <summary>What a paper says of its step: what was handed in and what it comes to, what is to be put right, or what was decided on an appeal.</summary>
internal static class PaperBody
{
    private static readonly HashSet<int> NumberColumns = [1, 2];

    public static IEnumerable<PaperPart> Of(PaperSheet sheet, Reader reader) => sheet.Step switch
    {
        { Step: ProcessStep.Filed or ProcessStep.Corrected } => [.. HandedIn(sheet, reader), .. Rules(sheet, reader)],
        { Step: ProcessStep.Confirmed or ProcessStep.Registered } => Rules(sheet, reader),
        OfficerCorrected corrected => [.. PaperCorrections.Of(sheet, corrected, reader), .. Rules(sheet, reader)],
        IGrounded grounded => PaperGrounds.Of(sheet, grounded.Grounds, reader),
        DecisionAppealed appealed => [Against(sheet, reader, new PaperFact(reader.Words["paper.claim"], appealed.Claim, IsQuoted: true))],
        AppealDecided decided =>
        [
            new PaperText(reader.Words["case.outcome", ("outcome", decided.Overturned ? "overturned" : "upheld")], IsStrong: true),
            Against(sheet, reader, new PaperFact(reader.Words["paper.reasons"], decided.Reasons, IsQuoted: true)),
        ],
        _ => [],
    };

    /// <summary>An earlier step of the application: its day, its act, the first characters of that act's hash.</summary>
    public static string Earlier(PaperSheet sheet, CaseAct step, Reader reader)
    {
        var act = sheet.Record.ActOf(step.Subject);
        return reader.Words[
            "paper.earlier",
            ("step", reader.Words["case.step", ("step", step.Step.ToString())]),
            ("day", reader.Say.Moment(step.When)),
            ("act", act ?? -1),
            ("hash", act is { } position ? Rfc6962.Leaf(sheet.Record.Acts.Read(position)).ToString()[..PaperSheet.Large] : "")];
    }

    /// <summary>A territory by its name where the record knows it.</summary>
    public static string Place(PaperSheet sheet, string territory, Reader reader) =>
        sheet.Record.State.Territory.Region(territory) is { } region ? reader.Say.Name(region.Title) : territory;

    private static PaperFacts Against(PaperSheet sheet, Reader reader, PaperFact last)
    {
        var decision = sheet.Case.Steps.Last(s => s.Number < sheet.Step.Number && s.Step is ProcessStep.Returned or ProcessStep.Refused);
        return new PaperFacts([new PaperFact(reader.Words["paper.against"], Earlier(sheet, decision, reader)), last]);
    }

    private static IEnumerable<PaperPart> HandedIn(PaperSheet sheet, Reader reader)
    {
        var (words, say, stated) = (reader.Words, reader.Say, sheet.Stated);
        var facts = new List<PaperFact>();
        if (stated.Date is { } date)
        {
            facts.Add(new PaperFact(words["application.date"], say.Day(date)));
        }

        if (stated.NominatedBy is { } nominator)
        {
            facts.Add(new PaperFact(words["application.nominated-by"], words["application.nominator", ("id", nominator)]));
        }

        facts.AddRange(stated.Figures.Select(f => new PaperFact(words["application.figure", ("id", f.Key)], Figure(sheet, f.Value, reader))));
        facts.AddRange(stated.Samples.Select(s => new PaperFact(words["application.sample", ("figure", words["application.figure", ("id", s.Key)])], SampleWords.Stated(s.Value, reader))));
        facts.AddRange((stated.Events ?? new Dictionary<string, DateOnly>()).OrderBy(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => new PaperFact(words["application.event", ("id", e.Key)], say.Day(e.Value))));
        if (stated.Documents is { } documents)
        {
            facts.Add(new PaperFact(words["application.documents"], documents.Count == 0 ? words["application.none"] : string.Join("; ", documents.Select(d => words["application.document", ("id", d)]))));
        }

        return facts.Count == 0 ? [] : [new PaperHeading(words["paper.handed-in"]), new PaperFacts(facts)];
    }

    private static string Figure(PaperSheet sheet, ApplicationFigure figure, Reader reader)
    {
        if (figure.Total is { } total)
        {
            return reader.Say.Number(total);
        }

        var known = figure.ByTerritory.Values.OfType<long>().Aggregate((Int128)0, (sum, n) => sum + n);
        return reader.Words["paper.by-territory", ("sum", reader.Say.Number(known)), ("places", string.Join("; ", figure.ByTerritory.Select(t => $"{Place(sheet, t.Key, reader)} {reader.Say.Number(t.Value)}")))];
    }

    private static IEnumerable<PaperPart> Rules(PaperSheet sheet, Reader reader)
    {
        var (words, assessment) = (reader.Words, sheet.Assess());
        yield return new PaperHeading(words["paper.by-rules"]);
        yield return new PaperTable(
            [words["book.rule"], words["simulator.required"], words["simulator.found"], words["simulator.met"], words["book.article"]],
            [.. assessment.Rules.Select(r => (IReadOnlyList<string>)[Name(r.Rule, reader), FindingWords.Figure(r.Required, reader), FindingWords.Found(r, reader), FindingWords.Met(r, reader), PaperParts.Article(r.Rule.Source.Article, reader)])],
            NumberColumns);
        foreach (var sample in assessment.Rules.Select(r => r.Sample).OfType<JudgedSample>())
        {
            yield return new PaperText(SampleWords.Of(sample, reader));
        }

        foreach (var part in PaperCorrections.Beneath(sheet, assessment, reader))
        {
            yield return part;
        }

        if (assessment.NotJudged.Count > 0)
        {
            yield return new PaperText(words["paper.not-spoken", ("rules", string.Join("; ", assessment.NotJudged.Select(r => reader.Say.Name(r.Name))))]);
        }
    }

    private static string Name(PartyRule rule, Reader reader) => rule.Source.Unverified ? $"{reader.Say.Name(rule.Name)} ({reader.Words["book.unverified"]})" : reader.Say.Name(rule.Name);
}
