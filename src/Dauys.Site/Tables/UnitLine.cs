using Dauys.Elections.Results.Totals;
using Dauys.Law.Contests;
using Dauys.Law.Protocols;
using Dauys.Seats;
using Dauys.Site.Figures;
using Dauys.Site.Outcome;
using Dauys.Site.Parts;
using Dauys.Site.Records;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Tables;

/// <summary>A unit as a line of a table.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Totals">Its totals.</param>
/// <param name="Roll">Electors; null where they are unknown.</param>
/// <param name="Turnout">Its turnout; null where it has none of its own.</param>
/// <param name="Votes">Votes for all options; null where they are unknown.</param>
/// <param name="LeaderId">The option with the most votes; null where nobody has any, or two have equally many.</param>
/// <param name="Leader">The same in the reader's words.</param>
/// <param name="Share">The leader's share of the votes.</param>
public sealed record UnitLine(LevelUnit Unit, ContestTotals Totals, Int128? Roll, Turnout? Turnout, Int128? Votes, string? LeaderId, string Leader, Fraction? Share)
{
    /// <summary>Units that are shown at once where a table can be asked.</summary>
    public const int PageSize = 250;

    /// <summary>Protocols of one unit that are shown whole on one page.</summary>
    public const int SheetsAPage = 20;

    /// <summary>Columns that a table of units can be ordered by.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["name", "protocols", "roll", "turnout", "votes", "most", "share"];

    /// <summary>The line of a unit.</summary>
    public static UnitLine Of(ElectionRecord record, ProtocolTree tree, LevelUnit unit, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(reader);
        var paper = new BallotPaper(tree.Count.Contest, tree.Count.District);
        var totals = tree.Totals(unit);
        var votes = totals.Base(ThresholdBase.Options);
        var most = totals.Options.Where(o => o != totals.AgainstAll).Select(o => (Id: o, Votes: totals.Votes(o))).Where(o => o.Votes > 0).OrderByDescending(o => o.Votes).Take(2).ToList();
        var (id, name) = most switch
        {
            [] => (null, ""),
            [var a, var b] when a.Votes == b.Votes => (null, reader.Words["parts.equal"]),
            _ => (most[0].Id, FigureKey.Option(record, paper, most[0].Id, reader)),
        };
        Fraction? share = id is not null && votes > 0 ? new Fraction((System.Numerics.BigInteger)most[0].Votes!.Value, (System.Numerics.BigInteger)votes.Value) : null;
        return new UnitLine(unit, totals, totals.Role(FieldRole.Electorate), Outcome.Turnout.Of(totals, Outcome.Turnout.RuleOf(record, paper)), votes, id, name, share);
    }

    /// <summary>The units that a reader asks for, in the order that is asked for; all of them, to be cut into pages.</summary>
    /// <param name="record">The election.</param>
    /// <param name="tree">Its protocols.</param>
    /// <param name="units">Units of one level.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="reader">Who asks.</param>
    public static IReadOnlyList<LevelUnit> Asked(ElectionRecord record, ProtocolTree tree, IEnumerable<LevelUnit> units, TableAsk ask, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(reader);
        var taken = ask.Filter.Length == 0 ? units : units.Where(u => ask.Takes(UnitTrail.Name(u, reader.Words)));
        return ask.Sort switch
        {
            // Sums are made of every unit only where the order asks for them.
            null or "name" => ask.Sorted(taken, (u, _) => OrderKey.Of(u.Names[^1])),
            _ => [.. ask.Sorted(taken.Select(u => Of(record, tree, u, reader)), Key).Select(l => l.Unit)],
        };
    }

    private static IComparable? Key(UnitLine line, string column) => column switch
    {
        "protocols" => line.Totals.Protocols,
        "roll" => line.Roll,
        "turnout" => Exact(line.Turnout?.Share),
        "votes" => line.Votes,
        "most" => line.LeaderId is null ? null : line.Leader,
        _ => Exact(line.Share),
    };

    private static ExactShare? Exact(Fraction? value) => value is { } share ? new ExactShare(share) : null;

    /// <summary>A share that is compared exactly.</summary>
    private sealed record ExactShare(Fraction Value) : IComparable
    {
        public int CompareTo(object? obj) => Value.CompareTo(((ExactShare)obj!).Value);
    }
}
