using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Books;
using Dauys.Site.Figures;
using Dauys.Site.Maps;
using Dauys.Site.Outcome;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Telling;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Pictures;

/// <summary>What the small picture of a page says: its title, a few lines of facts, a drawing.</summary>
/// <param name="Title">What the page is about.</param>
/// <param name="Lines">Facts, the most telling first.</param>
/// <param name="Part">A drawing, or null.</param>
internal sealed record CardFacts(string Title, IReadOnlyList<string> Lines, DrawnPart? Part)
{
    /// <summary>Room for the drawing, in units of the card.</summary>
    private const double Room = 560;

    /// <summary>The facts of a page; a page of which nothing special is known shows the chamber.</summary>
    public static CardFacts Of(AskedPage page)
    {
        var (record, reader) = (page.Record, page.Reader);
        if (record is null)
        {
            return new CardFacts(reader.Words["home.title"], [reader.Words["home.summary"]], null);
        }

        return page.Page == typeof(ElectionPage) ? new CardFacts(reader.Say.Name(record.Title), Story.Of(record, reader), Chamber(record, record.Result, reader))
            : page.Maybe<LevelUnit>("Unit") is { } unit ? OfUnit(page, record, unit, reader)
            : page.Page == typeof(LawPage) ? OfLaw(record, page.Maybe<LawBook>("Law") ?? record.State.Law, reader)
            : page.Maybe<ListAdmitted>("List") is { } list ? OfList(record, list, reader)
            : page.Maybe<RegionFacts>("Facts") is { } region ? new CardFacts(reader.Say.Name(region.Region.Title), [reader.Say.Name(record.Title)], ElectionPictures.Part(record, record.Result, PictureKind.Map, reader, compact: true))
            : page.Maybe<MandateResult>("Mandate") is { } mandate ? new CardFacts(
                reader.Say.Name(mandate.District.Title),
                [mandate.Holder is { } holder ? reader.Say.Name(holder) : reader.Words["outcome.unknown"], reader.Say.Name(record.Title)],
                Chamber(record, record.Result, reader))
            : page.Page == typeof(MapPage) ? OfMap(record, page.Maybe<MapView>("View"), page.Maybe<bool>("IsGeography"), reader)
            : page.Maybe<ElectionResult>("Other") is { } other ? new CardFacts(reader.Say.Name(other.Law.Name), [reader.Words["picture.other-law", ("law", other.Law.Name), ("own", record.State.Law.Name)]], Chamber(record, other, reader))
            : new CardFacts(TitleOf(page.Page, reader) ?? reader.Say.Name(record.Title), [reader.Say.Name(record.Title)], Chamber(record, record.Result, reader));
    }

    private static DrawnPart? Chamber(ElectionRecord record, ElectionResult result, Reader reader) => ElectionPictures.Part(record, result, PictureKind.Hemicycle, reader, compact: true);

    private static CardFacts OfUnit(AskedPage page, ElectionRecord record, LevelUnit unit, Reader reader)
    {
        var tree = page.Given<ProtocolTree>("Tree");
        var paper = new BallotPaper(tree.Count.Contest, tree.Count.District);
        var totals = tree.Totals(unit);
        var kind = paper.District is null && record.Result.List?.Allotment?.Base is { } @base ? @base.Kind : Law.Contests.ThresholdBase.Options;
        var rows = UnitRows.Of(record, paper, totals, kind, reader);
        var lines = new List<string>();
        if (unit.Level is not null || page.Maybe<FigureKey>("Figure") is not null)
        {
            lines.Add(string.Join(", ", unit.Names.SkipLast(page.Maybe<FigureKey>("Figure") is null ? 1 : 0).Reverse().Where(n => n.Length > 0).Select(Say.Isolated).Append(reader.Say.Name(record.Title))));
        }

        if (Outcome.Turnout.Of(totals, Outcome.Turnout.RuleOf(record, paper)) is { } turnout)
        {
            lines.Add(reader.Words["story.turnout", ("share", reader.Say.Percent(turnout.Share))]);
        }

        lines.Add(reader.Words["picture.protocols", ("n", totals.Protocols)]);
        var name = unit.Level is null ? reader.Say.Name(record.Title) : UnitTitle(unit, reader);
        return new CardFacts(page.Maybe<FigureKey>("Figure") is { } figure ? $"{Say.Sentence(figure.Title)}: {reader.Say.Number(figure.Of(totals))}" : name, lines, ShareShapes.Of(rows, null, reader, Room, 7));
    }

    private static CardFacts OfList(ElectionRecord record, ListAdmitted list, Reader reader)
    {
        var row = ResultRows.Of(record.Result, reader).FirstOrDefault(r => r.Id == list.Id);
        var lines = new List<string>();
        if (row is { Votes: not null })
        {
            lines.Add(reader.Words["picture.share-of", ("list", list.Title), ("share", reader.Say.Percent(row.Share)), ("votes", row.Votes)]);
        }

        if (row?.Seats is { } seats)
        {
            lines.Add(reader.Words["picture.law-seats", ("n", seats)]);
        }

        return new CardFacts(reader.Say.Name(list.Short ?? list.Title), [.. lines, reader.Say.Name(record.Title)], Chamber(record, record.Result, reader));
    }

    private static CardFacts OfMap(ElectionRecord record, MapView view, bool isGeography, Reader reader)
    {
        var part = MapShapes.Of(ElectionMap.Of(record, view, reader), isGeography, reader);
        return new CardFacts(reader.Say.Name(record.Title), part is null ? [] : [part.Sentence], part);
    }

    private static string UnitTitle(LevelUnit unit, Reader reader) =>
        unit.Names[^1] is { Length: > 0 } name && !char.IsAsciiDigit(name[0]) ? Say.Isolated(name) : $"{reader.Say.Name(unit.Level!.Title)} {unit.Names[^1]}".TrimEnd();

    private static CardFacts OfLaw(ElectionRecord record, LawBook law, Reader reader) => new(
        reader.Say.Name(law.Name),
        [
            .. law.Contests.Select(c => $"{reader.Say.Name(c.Name)}: {reader.Words["picture.law-seats", ("n", c.Seats.Value)]}"
                + (c.Threshold is { } threshold ? $", {reader.Words["picture.threshold", ("percent", reader.Say.ExactPercent(threshold.Percent.Value))]}" : "")
                + (c.Method is { } method ? $", {MethodWords.Of(method.Value, reader.Words)}" : "")),
        ],
        law.Hash == record.State.Law.Hash ? Chamber(record, record.Result, reader) : null);

    private static string? TitleOf(Type page, Reader reader) =>
        page == typeof(SeatsPage) ? reader.Words["seats.title"]
        : page == typeof(DistrictsPage) ? reader.Words["districts.title"]
        : page == typeof(FindingsPage) ? reader.Words["checks.title"]
        : page == typeof(WayPage) ? reader.Words["way.title"]
        : page == typeof(ObservedPage) ? reader.Words["observed.title"]
        : page == typeof(FiguresPage) ? reader.Words["figures.title"]
        : page == typeof(SourcesPage) ? reader.Words["sources.title"]
        : page == typeof(RegisterPage) ? reader.Words["register.title"]
        : page == typeof(ActsPage) ? reader.Words["acts.in-order"]
        : null;
}
