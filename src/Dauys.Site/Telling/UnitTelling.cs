using System.Text.Json.Nodes;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Contests;
using Dauys.Site.Figures;
using Dauys.Site.Records;
using Dauys.Site.Tables;
using Dauys.Site.Territory;

namespace Dauys.Site.Telling;

/// <summary>Totals of units down to the protocols of a station, sums and turnout.</summary>
internal static class UnitTelling
{
    public static JsonObject Page(AskedPage page)
    {
        var (record, tree, unit) = (page.Record!, page.Given<ProtocolTree>("Tree"), page.Given<LevelUnit>("Unit"));
        var told = Unit(tree, unit);
        told["totals"] = Totals(record, tree, tree.Totals(unit));
        Below(told, page, tree, unit, u => Short(record, tree, u));
        if (tree.Below(unit).Count == 0)
        {
            told["of"] = unit.Rows.Count;
            told["protocols_of_unit"] = Json.List(unit.Rows.Skip(From(page)).Take(UnitLine.SheetsAPage).Select(r => (JsonNode?)Protocol(record, tree, r)));
            var around = UnitsAround.Of(unit, out var siblings);
            told["neighbours"] = around.Count == 0 ? null : new JsonObject
            {
                ["of"] = siblings,
                ["whole"] = Short(record, tree, unit.Parent!),
                ["units"] = Json.List(around.Select(u => (JsonNode?)Short(record, tree, u))),
            };
        }

        return told;
    }

    public static JsonObject Sum(AskedPage page)
    {
        var (record, tree, unit, figure) = (page.Record!, page.Given<ProtocolTree>("Tree"), page.Given<LevelUnit>("Unit"), page.Given<FigureKey>("Figure"));
        var told = Unit(tree, unit);
        var totals = tree.Totals(unit);
        told["figure"] = figure.Text;
        told["title"] = figure.Title;
        told["value"] = Json.Number(figure.Of(totals));
        if (figure.Text.StartsWith("votes.", StringComparison.Ordinal))
        {
            told["share"] = Json.Percent(figure.Of(totals), totals.Base(BaseOf(record, tree)));
        }

        Below(told, page, tree, unit, u => new JsonObject { ["names"] = Json.Texts(u.Names), ["protocols"] = u.Rows.Count, ["value"] = Json.Number(figure.Of(tree.Totals(u))) });
        if (tree.Below(unit).Count == 0)
        {
            told["of"] = unit.Rows.Count;
            told["protocols_of_unit"] = Json.List(unit.Rows.Skip(From(page)).Take(UnitLine.PageSize).Select(r => (JsonNode?)new JsonObject { ["part"] = tree.Count.Part(r), ["value"] = Json.Number(figure.Of(OfRow(record, tree, r))), ["act"] = ActOf(tree, r) }));
        }

        return told;
    }

    public static JsonObject Turnout(AskedPage page)
    {
        var (record, tree, unit) = (page.Record!, page.Given<ProtocolTree>("Tree"), page.Given<LevelUnit>("Unit"));
        var paper = new BallotPaper(tree.Count.Contest, tree.Count.District);
        var rule = Outcome.Turnout.RuleOf(record, paper);
        var turnout = Outcome.Turnout.Of(tree.Totals(unit), rule);
        var told = Unit(tree, unit);
        told["voted"] = Json.Number(turnout?.Voted);
        told["roll"] = Json.Number(turnout?.Roll);
        told["turnout"] = Json.Percent(turnout?.Share);
        told["article"] = rule.Source.Article;
        Below(told, page, tree, unit, u => Short(record, tree, u));
        return told;
    }

    /// <summary>A unit as a line of a table shows it.</summary>
    public static JsonObject Short(ElectionRecord record, ProtocolTree tree, LevelUnit unit)
    {
        var line = UnitLine.Of(record, tree, unit, Wording.Reader.English);
        return new JsonObject
        {
            ["level"] = unit.Level?.Id,
            ["names"] = Json.Texts(unit.Names),
            ["protocols"] = line.Totals.Protocols,
            ["electorate"] = Json.Number(line.Roll),
            ["turnout"] = Json.Percent(line.Turnout?.Share),
            ["votes"] = Json.Number(line.Votes),
            ["most_votes"] = line.LeaderId is { } leader ? new JsonObject { ["option"] = leader, ["votes"] = Json.Number(line.Totals.Votes(leader)), ["share"] = Json.Percent(line.Totals.Votes(leader), line.Votes) } : null,
        };
    }

    private static JsonObject Unit(ProtocolTree tree, LevelUnit unit) => new()
    {
        ["paper"] = new BallotPaper(tree.Count.Contest, tree.Count.District).ToString(),
        ["level"] = unit.Level?.Id,
        ["names"] = Json.Texts(unit.Names),
        ["protocols"] = unit.Rows.Count,
    };

    private static JsonObject Totals(ElectionRecord record, ProtocolTree tree, ContestTotals totals)
    {
        var (paper, kind) = (new BallotPaper(tree.Count.Contest, tree.Count.District), BaseOf(record, tree));
        var fields = new JsonObject();
        foreach (var (field, i) in record.State.Law.Protocol.Fields.Select((f, i) => (f, i)))
        {
            fields[field.Id] = Json.Number(totals.Field(i));
        }

        return new JsonObject
        {
            ["stations"] = totals.Stations,
            ["protocols"] = totals.Protocols,
            ["turnout"] = Json.Percent(Outcome.Turnout.Of(totals, Outcome.Turnout.RuleOf(record, paper))?.Share),
            ["votes"] = Json.Number(totals.Base(ThresholdBase.Options)),
            ["fields"] = fields,
            ["options"] = Json.List(totals.Options.Select(o => (JsonNode?)new JsonObject
            {
                ["id"] = o,
                ["votes"] = Json.Number(totals.Votes(o)),
                ["share"] = Json.Percent(totals.Votes(o), totals.Base(kind)),
                ["share_of_votes"] = Json.Percent(totals.Votes(o), totals.Base(ThresholdBase.Options)),
            })),
        };
    }

    private static JsonObject Protocol(ElectionRecord record, ProtocolTree tree, int row)
    {
        var told = Totals(record, tree, OfRow(record, tree, row));
        told["part"] = tree.Count.Part(row);
        told["act"] = ActOf(tree, row);
        var counted = record.Counted(new BallotPaper(tree.Count.Contest, tree.Count.District));
        told["broken_checks"] = Json.List((counted?.Checks.Findings ?? []).Where(f => f.Row == row).Select(f => (JsonNode?)new JsonObject
        {
            ["check"] = f.Check.Number,
            ["left"] = Json.Number(f.Left),
            ["right"] = Json.Number(f.Right),
        }));
        return told;
    }

    private static int From(AskedPage page) => page.Maybe<TableAsk>("Ask")?.From ?? page.Maybe<int>("From");

    /// <summary>Units below, as many and from where the page shows them.</summary>
    private static void Below(JsonObject told, AskedPage page, ProtocolTree tree, LevelUnit unit, Func<LevelUnit, JsonObject> say)
    {
        var ask = page.Maybe<TableAsk>("Ask") ?? TableAsk.Plain.At(From(page));
        var levels = tree.Below(unit).GroupBy(c => c.Level!.Id).Select(l => UnitLine.Asked(page.Record!, tree, l, ask, page.Reader)).ToList();
        told["from"] = ask.From;
        told["of"] = levels.Sum(l => l.Count);
        told["units"] = Json.List(levels.SelectMany(l => l.Skip(ask.From).Take(UnitLine.PageSize)).Select(u =>
        {
            var below = say(u);
            below["page"] = page.Reader.At.Unit(page.Record!.Id, new BallotPaper(tree.Count.Contest, tree.Count.District), u);
            return (JsonNode?)below;
        }));
    }

    private static ThresholdBase BaseOf(ElectionRecord record, ProtocolTree tree) =>
        tree.Count.District is null && record.Result.List?.Allotment?.Base is { } @base ? @base.Kind : ThresholdBase.Options;

    private static ContestTotals OfRow(ElectionRecord record, ProtocolTree tree, int row)
    {
        var figures = new long[tree.Count.Figures.Width];
        tree.Count.Figures.Read(row, figures);
        var sums = new StationSums(figures.Length);
        sums.Add(figures, hasRoll: true, newStation: true);
        return new ContestTotals(record.State.Law.Protocol, tree.Count.Options, record.State.Registration.AgainstAll(tree.Count.Contest, tree.Count.District), sums);
    }

    private static JsonNode? ActOf(ProtocolTree tree, int row) => tree.Count.Position(row) is >= 0 and var position ? position : null;
}
