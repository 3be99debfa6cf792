using Dauys.Elections.Results.Outcome;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Elections.Results.Moving;

/// <summary>Which part of the law moved seats.</summary>
public enum MoveCause
{
    /// <summary>Who takes part: the threshold, its base, what holds if too few pass.</summary>
    Threshold,

    /// <summary>Which alliances count together.</summary>
    Alliances,

    /// <summary>How many seats there are.</summary>
    Seats,

    /// <summary>How they are given: the method, ties, limits.</summary>
    Method,
}

/// <summary>The list seats of one list under two laws.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Votes">Its votes.</param>
/// <param name="Before">Its list seats under the election's own law.</param>
/// <param name="After">Its list seats under the other.</param>
/// <param name="TookPart">Whether it takes part in the allotment under the election's own law.</param>
/// <param name="TakesPart">Whether it does under the other.</param>
/// <param name="NeededBefore">The fewest votes with which it passes under the election's own law.</param>
/// <param name="Needed">The fewest votes with which it passes under the other.</param>
/// <param name="By">Seats won or lost by each part of the law, changed one after the other in the order of <see cref="MoveCause"/>; zeros left out. They add up to the difference.</param>
public sealed record ListMove(
    string List, Int128 Votes, int Before, int After, bool TookPart, bool TakesPart, Int128 NeededBefore, Int128 Needed, IReadOnlyList<(MoveCause Cause, int Seats)> By);

/// <summary>Why the seats by list differ between two laws: the parts of the law are changed one after the other, each on top of those before, and the votes allotted anew.</summary>
/// <param name="Lists">Lists in the order of the ballot.</param>
/// <param name="PartBefore">Lists that take part under the election's own law.</param>
/// <param name="Part">Lists that take part under the other.</param>
/// <param name="SeatsBefore">Seats under the election's own law.</param>
/// <param name="Seats">Seats under the other.</param>
/// <param name="MethodBefore">The method of the election's own law.</param>
/// <param name="Method">The method of the other.</param>
public sealed record SeatMoves(
    IReadOnlyList<ListMove> Lists, int PartBefore, int Part, int SeatsBefore, int Seats, Method MethodBefore, Method Method)
{
    /// <summary>Compares two results of the same votes; null where one of them leaves seats by list open.</summary>
    /// <param name="own">Under the election's own law.</param>
    /// <param name="other">Under another, or a variant.</param>
    public static SeatMoves? Of(ElectionResult own, ElectionResult other)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(other);
        if (own.List is not { IsSettled: true, Counted: { } counted, Allotment.Outcome: { } first } before || other.List is not { IsSettled: true, Allotment.Outcome: { } last } after)
        {
            return null;
        }

        var (was, to) = (before.Rule, after.Rule);
        var ballot = new ListBallot(before.Options, counted.Totals, own.State.Registration.Alliances(before.CountedAs), [])
        {
            Districts = after.Districts.Count > 0 ? after.Districts : before.Districts,
            Mandates = MandatesWon.Of(own.State, own.Districts, was),
        };
        var taking = was with
        {
            Threshold = to.Threshold,
            AgainstAll = to.AgainstAll,
            TooFewPass = to.TooFewPass,
            Districts = was.Districts is { } districts && to.Districts is not null ? districts with { Threshold = to.Districts.Threshold } : was.Districts,
            SecondTier = was.SecondTier is { } second && to.SecondTier is not null ? second with { Threshold = to.SecondTier.Threshold } : was.SecondTier,
        };
        var allied = taking with { Alliances = to.Alliances };
        var larger = allied with { Seats = to.Seats };
        var steps = new List<(MoveCause Cause, IReadOnlyDictionary<string, int> Seats)>();
        foreach (var (cause, rule) in ((MoveCause, ContestRule)[])[(MoveCause.Threshold, taking), (MoveCause.Alliances, allied), (MoveCause.Seats, larger)])
        {
            // A step on which the law would be silent, or a lot be drawn, is told together with the next.
            if (ballot.Allot(rule, other.Request.Readings) is { IsSettled: true } allotment)
            {
                steps.Add((cause, allotment.Seats));
            }
        }

        steps.Add((MoveCause.Method, after.Seats));
        return new SeatMoves(
            [.. before.Options.Where(o => !o.IsAgainstAll).Select(o => MoveOf(o.Id, counted.Totals.Votes(o.Id) ?? 0, before.Seats, steps, first, last))],
            TakingPart(first).Count,
            TakingPart(last).Count,
            first.Seats,
            last.Seats,
            was.Method!.Under(own.Request.Readings),
            to.Method!.Under(other.Request.Readings));
    }

    private static ListMove MoveOf(
        string list, Int128 votes, IReadOnlyDictionary<string, int> before, List<(MoveCause Cause, IReadOnlyDictionary<string, int> Seats)> steps, ListOutcome first, ListOutcome last)
    {
        var held = before.GetValueOrDefault(list);
        var by = new List<(MoveCause Cause, int Seats)>();
        foreach (var (cause, seats) in steps)
        {
            var now = seats.GetValueOrDefault(list);
            if (now != held)
            {
                by.Add((cause, now - held));
            }

            held = now;
        }

        return new ListMove(
            list,
            votes,
            before.GetValueOrDefault(list),
            held,
            TakingPart(first).Contains(list),
            TakingPart(last).Contains(list),
            first.ThresholdVotes.GetValueOrDefault(list),
            last.ThresholdVotes.GetValueOrDefault(list),
            by);
    }

    private static HashSet<string> TakingPart(ListOutcome outcome) => [.. outcome.Passed, .. outcome.Admitted];
}
