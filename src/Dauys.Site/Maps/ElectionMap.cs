using Dauys.Law.Books;
using Dauys.Site.Figures;
using Dauys.Site.Records;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Maps;

/// <summary>A map of an election: its units with what they show, and a sentence that says it.</summary>
/// <param name="View">What it shows.</param>
/// <param name="Units">The units.</param>
/// <param name="Sentence">What the picture shows, in words.</param>
/// <param name="Credit">Whom a map with outlines must name; null where there are no outlines.</param>
public sealed record ElectionMap(MapView View, IReadOnlyList<MapUnit> Units, string Sentence, string? Credit)
{
    /// <summary>More units than these are not drawn as tiles; the largest are.</summary>
    public const int Most = 120;

    private const int LetterRoom = 8;

    /// <summary>What can be shown of an election, the most telling first; nothing where it has no units that figures are known of.</summary>
    public static IReadOnlyList<MapView> Views(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var views = new List<MapView>();
        if (record.State.Territory.Regions.Any())
        {
            if (RegionFacts.All(record).Any(r => r.Readings.Count > 0))
            {
                views.Add(MapView.Turnout);
            }

            if (record.Result.Districts is not null)
            {
                views.Add(MapView.Districts);
            }
        }
        else if (FirstUnits(record) is { Count: > 1 })
        {
            views.AddRange([MapView.Leader, MapView.Turnout]);
        }

        return views;
    }

    /// <summary>A map of an election.</summary>
    public static ElectionMap Of(ElectionRecord record, MapView view, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reader);
        return record.State.Territory.Regions.Any() ? OfRegions(record, view, reader) : OfUnits(record, view, reader);
    }

    private static ElectionMap OfRegions(ElectionRecord record, MapView view, Reader reader)
    {
        var (words, say) = (reader.Words, reader.Say);
        var regions = RegionFacts.All(record);
        var colors = record.State.Law.Contests.SelectMany(c => record.State.Registration.Options(c.Id)).Where(o => o.Color is not null).DistinctBy(o => o.Id).ToDictionary(o => o.Id, o => o.Color);
        var units = regions.Select(r =>
        {
            var value = view == MapView.Districts ? $"{r.Known}/{r.Mandates.Count}" : r.Last is { } last ? say.Decimal(last.Figure.Value) : null;
            var known = view == MapView.Districts ? r.Known > 0 : r.Last is not null;
            return new MapUnit(
                r.Region.Id,
                say.Name(r.Region.Short ?? r.Region.Title),
                value,
                view == MapView.Districts
                    ? words["map.districts-of", ("region", r.Region.Title), ("known", r.Known), ("all", r.Mandates.Count)]
                    : r.Last is { } reading ? words["map.turnout-of", ("region", r.Region.Title), ("turnout", say.PrintedPercent(reading.Figure.Value)), ("time", Say.Clock(reading.At))] : words["map.no-figure-of", ("region", r.Region.Title)],
                reader.At.Region(record.Id, r.Region.Id),
                null,
                !known ? null : view == MapView.Districts ? (double)r.Known / Math.Max(1, r.Mandates.Count) : (double)r.Last!.Percent / 100,
                view == MapView.Districts ? [.. r.Mandates.Select(m => new MapMark(m.List is { } list ? colors.GetValueOrDefault(list) : null, m.Holder is null))] : [],
                r.Region.Column,
                r.Region.Row,
                record.State.Territory.Outline(r.Region.Id)?.Rings ?? []);
        }).ToList();
        var credit = regions.Select(r => record.State.Territory.Outline(r.Region.Id)?.Credit).FirstOrDefault(c => c is not null);
        return new ElectionMap(view, units, view == MapView.Districts ? Districts(regions, reader) : Turnout(regions, reader), credit);
    }

    private static string Districts(IReadOnlyList<RegionFacts> regions, Reader reader) =>
        reader.Words["map.districts", ("known", regions.Sum(r => r.Known)), ("all", regions.Sum(r => r.Mandates.Count)), ("with", regions.Count(r => r.Known > 0)), ("regions", regions.Count)];

    private static string Turnout(IReadOnlyList<RegionFacts> regions, Reader reader)
    {
        var known = regions.Where(r => r.Last is not null).OrderBy(r => r.Last!.Percent).ToList();
        return known.Count == 0 ? reader.Words["map.no-turnout"] : reader.Words[
            "map.turnout",
            ("low", reader.Say.PrintedPercent(known[0].Last!.Figure.Value)),
            ("lowest", known[0].Region.Title),
            ("high", reader.Say.PrintedPercent(known[^1].Last!.Figure.Value)),
            ("highest", known[^1].Region.Title),
            ("moment", reader.Say.Moment(known[^1].Last!.Figure.Moment))];
    }

    private static ElectionMap OfUnits(ElectionRecord record, MapView view, Reader reader)
    {
        var (words, say) = (reader.Words, reader.Say);
        var paper = new BallotPaper(record.Result.List!.CountedAs, null);
        var tree = record.Tree(paper)!;
        var all = FirstUnits(record)!;
        var rule = Outcome.Turnout.RuleOf(record, paper);
        var colors = record.State.Registration.Options(paper.Contest).ToDictionary(o => o.Id, o => o.Color);
        var taken = all.Count <= Most ? all : [.. all.OrderByDescending(u => tree.Totals(u).Base(Law.Contests.ThresholdBase.Options) ?? 0).Take(Most)];
        var told = taken.Select(u => (Unit: u, Totals: tree.Totals(u))).Select(u => (u.Unit, Leader: Leader.Of(u.Totals), Turnout: Outcome.Turnout.Of(u.Totals, rule))).ToList();
        var units = told.Select(u =>
        {
            var name = u.Unit.Names[^1];
            var share = view == MapView.Leader ? u.Leader?.Share : u.Turnout?.Share;
            return new MapUnit(
                string.Join('/', u.Unit.Names),
                name.Length <= LetterRoom ? name : $"{name[..(LetterRoom - 1)].TrimEnd()}…",
                share is { } s ? say.Decimal((s * 100).ToDecimal(1)) : null,
                share is null ? words["map.no-figure-of", ("region", Say.Isolated(name))]
                    : view == MapView.Leader ? words["map.leader-of", ("region", Say.Isolated(name)), ("list", FigureKey.Option(record, paper, u.Leader!.Id, reader)), ("share", say.Percent(u.Leader.Share))]
                    : words["map.turnout-of-unit", ("region", Say.Isolated(name)), ("turnout", say.Percent(share))],
                reader.At.Unit(record.Id, paper, u.Unit),
                view == MapView.Leader && u.Leader is { } leader ? colors.GetValueOrDefault(leader.Id) : null,
                share is { } known ? (double)known.Numerator / (double)known.Denominator : null,
                [],
                null,
                null,
                []);
        }).ToList();
        var most = told.Where(u => u.Leader is not null).GroupBy(u => u.Leader!.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var level = all[0].Level!.Title;
        var sentence = view == MapView.Leader
            ? words["map.leaders", ("units", taken.Count), ("of", all.Count), ("all", taken.Count == all.Count ? "yes" : "no"), ("level", level), ("lists", say.List([.. most.Select(g => $"{FigureKey.Option(record, paper, g.Key, reader)} {say.Number(g.Count())}")]))]
            : TurnoutOf([.. told.Where(u => u.Turnout is not null).Select(u => (u.Unit.Names[^1], u.Turnout!.Share))], taken.Count, all.Count, level, reader);
        return new ElectionMap(view, units, sentence, null);
    }

    private static string TurnoutOf(IReadOnlyList<(string Name, Seats.Fraction Share)> units, int taken, int all, LocalText level, Reader reader)
    {
        if (units.Count == 0)
        {
            return reader.Words["map.no-turnout"];
        }

        var (low, high) = (units.MinBy(u => u.Share), units.MaxBy(u => u.Share));
        return reader.Words[
            "map.turnout-units",
            ("low", reader.Say.Percent(low.Share)), ("lowest", Say.Isolated(low.Name)), ("high", reader.Say.Percent(high.Share)), ("highest", Say.Isolated(high.Name)),
            ("units", taken), ("of", all), ("all", taken == all ? "yes" : "no"), ("level", level)];
    }

    /// <summary>Units of the first level of the list contest's protocols; null where there are none.</summary>
    private static IReadOnlyList<LevelUnit>? FirstUnits(ElectionRecord record)
    {
        if (record.Result.List is not { Counted: not null } list || record.Tree(new BallotPaper(list.CountedAs, null)) is not { } tree || tree.Nation.Children.Count == 0)
        {
            return null;
        }

        var first = tree.Nation.Children[0].Level!.Id;
        return [.. tree.Nation.Children.Where(u => u.Level!.Id == first && u.Names[^1].Length > 0)];
    }
}
