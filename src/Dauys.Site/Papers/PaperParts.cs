using System.Globalization;
using Dauys.Elections.Authority;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Law.Parties;
using Dauys.Law.WorkingDays;
using Dauys.Site.Acts;
using Dauys.Site.Wording;

namespace Dauys.Site.Papers;

/// <summary>The pieces of a paper in one language.</summary>
public static class PaperParts
{
    /// <summary>The whole paper.</summary>
    public static IReadOnlyList<PaperPart> Of(PaperSheet sheet, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(reader);
        return [.. Specimen(sheet, reader), .. Head(sheet, reader), .. PaperBody.Of(sheet, reader), .. Terms(sheet, reader), .. Signed(sheet, reader), Foot(sheet, reader)];
    }

    /// <summary>What the paper is called.</summary>
    public static string Title(PaperSheet sheet, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Words["paper.title", ("step", sheet.Step.Step.ToString())];
    }

    /// <summary>Which page it is, of a paper of several; with it stands the act, so that no page is lost from its paper.</summary>
    public static string Page(PaperSheet sheet, int page, int all, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(reader);
        return $"{ActHashes.Grouped(sheet.Begin)} · {reader.Words["ballot.page", ("n", page), ("all", all)]}";
    }

    /// <summary>An article as it is cited in the reader's language.</summary>
    internal static string Article(string? article, Reader reader) => article is null ? reader.Words["paper.no-article"] : reader.Say.Article(article) ?? article;

    private static IEnumerable<PaperPart> Specimen(PaperSheet sheet, Reader reader) =>
        sheet.Record.State.Calling.Register!.Kind is not RecordKind.Own and var kind ? [new PaperFrame(reader.Words["paper.specimen", ("kind", kind.ToString())])] : [];

    private static IEnumerable<PaperPart> Head(PaperSheet sheet, Reader reader)
    {
        var (words, say, known) = (reader.Words, reader.Say, sheet.Case);
        yield return new PaperTitle(Title(sheet, reader), [.. sheet.Record.State.Calling.Register!.Publisher is { } publisher ? [say.Name(publisher)] : Array.Empty<string>(), say.Name(sheet.Record.Title)]);
        yield return new PaperHash(
            words["paper.hash", ("n", sheet.Act.ToString(CultureInfo.InvariantCulture))], ActHashes.Grouped(sheet.Begin), words["paper.look-up"]);
        yield return new PaperText(words["paper.sentence", ("step", sheet.Step.Step.ToString())], IsStrong: true);
        yield return new PaperFacts(
        [
            new(words["paper.applicant"], say.Name(sheet.Stated.Title)),
            new(words["paper.application"], words["paper.application-step", ("id", known.Filed.Application), ("n", sheet.Step.Number)]),
            new(words["paper.when"], say.Moment(sheet.Step.When)),
            new(words["paper.stage"], $"{say.Name(known.Stage.Name)} ({Article(known.Stage.Source.Article, reader)})"),
            new(words["paper.law"], $"{say.Name(known.Law.Name)} ({known.Law.Id}, SHA-256 {known.Law.Hash[..16]}…)"),
        ]);
    }

    /// <summary>Terms that begin with this step, computed from its day. What the book does not know is said to be unknown.</summary>
    private static IEnumerable<PaperPart> Terms(PaperSheet sheet, Reader reader)
    {
        var (words, process) = (reader.Words, sheet.Case.Stage.Process);
        List<PaperFact> terms = [.. process.Clocks.Where(c => c.From == sheet.Step.Step).Select(c => Term(c, c.End(sheet.Step.Day, sheet.Case.WorkingDays), reader))];
        if (sheet.Step.Step is ProcessStep.Returned or ProcessStep.Refused)
        {
            terms.Add(new PaperFact(words["paper.appeal"], process.Appeal is { } appeal ? words["paper.appeal-to", ("to", reader.Say.Name(appeal.To)), ("article", Article(appeal.Source.Article, reader))] : words["paper.no-appeal"]));
        }

        return terms.Count == 0 ? [] : [new PaperHeading(words["paper.next"]), new PaperFacts(terms)];
    }

    private static PaperFact Term(ProcessClock clock, TermEnd? end, Reader reader) => new(reader.Say.Name(clock.Name), reader.Words[
        "paper.term",
        ("kind", clock.Until.Count == 0 ? "wait" : clock.OnAuthority ? "authority" : "applicant"),
        ("known", end is not { } known ? "no" : known.Day is null ? "calendar" : "yes"),
        ("day", end?.Day is { } day ? reader.Say.Day(day) : ""),
        ("article", Article(clock.Source.Article, reader))] + (end?.IsUnverified == true ? $"; {reader.Words["way.unverified-days"]}" : ""));

    private static IEnumerable<PaperPart> Signed(PaperSheet sheet, Reader reader)
    {
        var words = reader.Words;
        yield return new PaperHeading(words["paper.signed"]);
        if (sheet.Signers.Count == 0)
        {
            yield return new PaperText(words["paper.unsigned"]);
            yield break;
        }

        yield return new PaperFacts([.. sheet.Signers.Select(s => new PaperFact(
            s.Key?.Holder ?? words["paper.holder-unknown"],
            s.Key is { } key ? words["paper.signer", ("role", SignerRoles.Word(key.Role)), ("key", s.KeyName)] : words["paper.signer-unknown", ("key", s.KeyName)]))]);
    }

    private static PaperFoot Foot(PaperSheet sheet, Reader reader)
    {
        var register = sheet.Record.Register;
        return new PaperFoot(
        [
            reader.Words["paper.made", ("act", sheet.Act), ("hash", sheet.ActHash), ("origin", register.Origin), ("acts", register.Size), ("root", register.Root)],
            reader.Words["paper.how", ("address", reader.At.ActByHash(sheet.Record.Id, sheet.Begin)), ("begin", sheet.Begin)],
        ]);
    }
}
