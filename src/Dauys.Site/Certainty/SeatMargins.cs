using System.Runtime.CompilerServices;
using Dauys.Elections;
using Dauys.Elections.Results.Outcome;
using Dauys.Seats;

namespace Dauys.Site.Certainty;

/// <summary>How near another outcome was, seen from one list.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Margin">Votes that it would have to gain or to lose; null where they cannot be worked out.</param>
public sealed record ListMargin(string List, Margin? Margin);

/// <summary>
/// How sure each list seat is: for every list the smallest number of votes, moved to it or from it, added to it or taken from it, after which the seats are other ones, with what
/// would have come out. The contest's own rules are asked; nothing is estimated.
/// </summary>
public static class SeatMargins
{
    private static readonly ConditionalWeakTable<ListResult, Lazy<IReadOnlyList<ListMargin>>> Kept = [];

    /// <summary>The margins of every list, in ballot order; none where the seats are open or not all votes are known. They are worked out once for a result.</summary>
    public static IReadOnlyList<ListMargin> Of(ElectionState state, ListResult list, IReadOnlySet<string> readings)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(list);
        // Lazy, so that pages that are drawn at once wait for one search and do not all make it.
        return Kept.GetValue(list, l => new(() => Search(state, l, readings))).Value;
    }

    private static IReadOnlyList<ListMargin> Search(ElectionState state, ListResult list, IReadOnlySet<string> readings)
    {
        var standing = list.Options.Where(o => !o.IsAgainstAll).ToList();
        // Of several tiers the seats room knows a bound alone, which would stand here among exact figures.
        if (list.Rule.IsTiered || !list.IsSettled || list.NeedsReading || list.Counted is not { } counted || list.Allotment is not { IsSettled: true, Base: { } @base } || standing.Any(o => counted.Totals.Votes(o.Id) is null))
        {
            return [];
        }

        var votes = standing.Select(o => new ListVotes(o.Id, counted.Totals.Votes(o.Id)!.Value, o.Registered, o.Kind, o.Members)).ToList();
        var alliances = list.Rule.Alliances is null ? [] : state.Registration.Alliances(list.CountedAs).Select(a => new Alliance(a.Id, a.Lists)).ToList();
        var lots = state.Results.Lots(list.CountedAs, null).Select(l => new DrawnLot(l.For, l.Won)).ToList();
        var system = list.Rule.System(readings);
        var seats = list.Rule.Seats.Under(readings);
        return Allotment.TryAllot(system, seats, votes, @base.Votes, alliances, lots).Outcome is { IsSettled: true } again && list.Seats.All(s => again.Certain.GetValueOrDefault(s.Key) == s.Value)
            ? [.. standing.Select(o => new ListMargin(o.Id, Margins.OfList(system, seats, votes, @base.Votes, o.Id, alliances, lots)))]
            : [];
    }
}
