using System.Numerics;

namespace Dauys.Seats;

/// <summary>Looks along every way to change votes for the nearest other outcome, the most promising way first.</summary>
internal sealed class MarginSearch(
    ListSystem system,
    int seats,
    IReadOnlyList<ListVotes> lists,
    Int128 thresholdBase,
    IReadOnlyList<Alliance> alliances,
    IReadOnlyList<DrawnLot>? lots,
    ListOutcome outcome,
    int oneByOne = 20_000)
{
    private readonly OutcomeConditions _conditions = new(system, seats, lists, alliances);
    private readonly Int128 _others = thresholdBase - lists.Aggregate((Int128)0, (sum, l) => sum + l.Votes);
    private bool _exact = true;
    private int? _watched;

    /// <summary>From and to as positions; -1 is outside, the number of lists stands for all others.</summary>
    private readonly record struct Way(int From, int To);

    public Margin Run()
    {
        var options = lists.Count + (_others > 0 ? 1 : 0);
        var all = Enumerable.Range(0, options).ToArray();
        var moved = Nearest(all.SelectMany(a => all.Where(b => b != a).Select(b => new Way(a, b))));
        var added = Nearest(all.Select(b => new Way(-1, b)));
        var removed = Nearest(all.Select(a => new Way(a, -1)));
        return new Margin(moved, added, removed, _exact);
    }

    /// <summary>The same for the seats of one list, along those ways alone that give it votes or take them from it.</summary>
    public Margin Run(int list)
    {
        _watched = list;
        var others = Enumerable.Range(0, lists.Count + (_others > 0 ? 1 : 0)).Where(o => o != list).ToArray();
        var moved = Nearest(others.SelectMany(o => (Way[])[new(o, list), new(list, o)]));
        var added = Nearest([new Way(-1, list)]);
        var removed = Nearest([new Way(list, -1)]);
        return new Margin(moved, added, removed, _exact);
    }

    private MarginFigure Nearest(IEnumerable<Way> ways)
    {
        VoteChange? nearest = null, sure = null;
        var promising = ways.Select(w => (Way: w, First: FirstBreakAfter(w, 0, lists, outcome, Limit(w)).K)).OrderBy(p => p.First);
        foreach (var (way, first) in promising)
        {
            if (sure is not null && first >= (BigInteger)sure.Votes)
            {
                break;
            }

            Follow(way, first, ref nearest, ref sure);
        }

        return new MarginFigure(nearest, sure);
    }

    private void Follow(Way way, BigInteger first, ref VoteChange? nearest, ref VoteChange? sure)
    {
        var limit = Limit(way);
        var single = 0;
        for (var k = first; k <= limit && (sure is null || k < (BigInteger)sure.Votes);)
        {
            var now = Changed(way, k);
            var after = At(now, BaseAt(way, k));
            if (after is null)
            {
                return;
            }

            var same = after.IsSettled && (_watched is { } watched ? Same(lists[watched], after) : lists.All(l => Same(l, after)));
            if (!same)
            {
                var change = new VoteChange((Int128)k, Name(way.From), Name(way.To), after.Certain, !after.IsSettled);
                nearest = nearest is null || change.Votes < nearest.Votes ? change : nearest;
                sure = after.IsSettled && (sure is null || change.Votes < sure.Votes) ? change : sure;
                if (after.IsSettled)
                {
                    return;
                }
            }

            var next = k + 1;
            var unsure = !same;
            if (same)
            {
                var breaks = FirstBreakAfter(way, k, now, after, limit);
                (next, unsure) = (breaks.K, breaks.K == k + 1);
            }

            // So many votes one by one where no condition leads on; beyond, the steps grow and the answer is a bound.
            single = unsure ? single + 1 : 0;
            if (single > oneByOne)
            {
                _exact = false;
                next = k + BigInteger.Max(1, k / 64);
            }

            k = next;
        }
    }

    private bool Same(ListVotes list, ListOutcome after) => after.Certain[list.Id] == outcome.Certain[list.Id];

    private FirstBreak FirstBreakAfter(Way way, BigInteger k, IReadOnlyList<ListVotes> now, ListOutcome then, BigInteger limit)
    {
        var breaks = new FirstBreak(k, limit);
        _conditions.Keep(now, then, Along(way), BaseAlong(way), breaks);
        if (breaks.IsUnsure)
        {
            breaks.Look();
        }

        return breaks;
    }

    private ListOutcome? At(IReadOnlyList<ListVotes> now, Int128 whole)
    {
        var (after, fault) = Allotment.TryAllot(system, seats, now, whole, alliances, lots);
        return fault?.Code == FaultCode.WrongLot ? Allotment.TryAllot(system, seats, now, whole, alliances).Outcome : after;
    }

    private ListVotes[] Changed(Way way, BigInteger k) =>
        [.. lists.Select((l, i) => i == way.From ? l with { Votes = l.Votes - (Int128)k } : i == way.To ? l with { Votes = l.Votes + (Int128)k } : l)];

    private Int128 BaseAt(Way way, BigInteger k) => (Int128)BaseAlong(way).At(k);

    private Affine BaseAlong(Way way) => new(thresholdBase, way.From < 0 ? 1 : way.To < 0 ? -1 : 0);

    private Dictionary<string, Affine> Along(Way way) => lists
        .Select((l, i) => (l.Id, Votes: new Affine(l.Votes, i == way.From ? -1 : i == way.To ? 1 : 0)))
        .ToDictionary(p => p.Id, p => p.Votes);

    // What can be taken from an option; what is added is bounded by as many votes again as there are, beyond which a list has nearly all.
    private BigInteger Limit(Way way) => way.From == lists.Count ? _others : way.From >= 0 ? lists[way.From].Votes : (BigInteger)thresholdBase * (seats + 1) * 4;

    private string? Name(int option) => option < 0 ? null : option == lists.Count ? Margins.Others : lists[option].Id;
}
