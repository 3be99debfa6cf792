namespace Dauys.Seats;

/// <summary>A candidate of a single-mandate district.</summary>
/// <param name="Id">Not empty, unique within the district.</param>
/// <param name="Votes">0 or more.</param>
/// <param name="Born">Day of birth, for laws that prefer the older; null if unknown.</param>
/// <param name="Registered">Day of registration, for laws that break ties by it; null if unknown.</param>
public sealed record CandidateVotes(string Id, Int128 Votes, DateOnly? Born = null, DateOnly? Registered = null);

/// <summary>What a district's vote gives.</summary>
/// <param name="Winner">The winner; null where a tie or a silence stands.</param>
/// <param name="Tie">The open choice; null if none.</param>
/// <param name="Silence">Why the law names no winner though nobody is tied; null if it does.</param>
/// <param name="Next">The next after the winner; null if unopposed, or if several are equally next.</param>
/// <param name="Lead">Votes before the best other candidate; null if there is no winner or no other candidate.</param>
public sealed record DistrictOutcome(string? Winner, Tie? Tie, Silence? Silence, string? Next, Int128? Lead);

/// <summary>First past the post: one mandate to more votes than each other candidate.</summary>
public static class Plurality
{
    /// <summary>The winner of a district with one mandate.</summary>
    /// <param name="ties">What decides between equals at the top.</param>
    /// <param name="candidates">Candidates, without any option <i>against all</i>: it is no candidate.</param>
    /// <param name="againstAll">Votes against all, where the law lets them block an election; null where it does not (Kazakhstan, Art. 9(2)) or has no such option.</param>
    /// <param name="lots">Lots drawn so far, for <c>winner</c>; null if none.</param>
    /// <exception cref="InputFaultException">No candidate, repeated or empty ids, negative votes, a lot that fits no tie.</exception>
    public static DistrictOutcome Winner(
        TieRule ties, IReadOnlyList<CandidateVotes> candidates, Int128? againstAll = null, IReadOnlyList<DrawnLot>? lots = null)
    {
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentNullException.ThrowIfNull(candidates);
        if (InputCheck.Candidates(candidates, againstAll) is { } fault)
        {
            throw new InputFaultException(fault);
        }

        var best = candidates.Max(c => c.Votes);
        if (best == 0 && candidates.Count > 1)
        {
            return new DistrictOutcome(null, null, new Silence("no-votes", "No candidate has a vote.", []), null, null);
        }

        if (againstAll is { } against && against >= best)
        {
            return new DistrictOutcome(null, null, new Silence("against-all", "No candidate has more votes than there are against all.", []), null, null);
        }

        var top = candidates.Where(c => c.Votes == best).ToArray();
        return top.Length == 1 ? Won(top[0], candidates) : Equal(ties, top, candidates, lots ?? []);
    }

    private static DistrictOutcome Equal(TieRule ties, CandidateVotes[] top, IReadOnlyList<CandidateVotes> candidates, IReadOnlyList<DrawnLot> lots)
    {
        var settlement = TieBreaking.Settle(
            ties,
            "winner",
            candidates.ToDictionary(c => c.Id, _ => 0),
            [.. top.Select(c => new Competitor(c.Id, c.Votes, c.Registered, c.Born))],
            1,
            lots);
        return settlement.Open is { } open
            ? new DistrictOutcome(null, open, null, null, null)
            : Won(candidates.Single(c => c.Id == settlement.Winners[0].Id), candidates);
    }

    private static DistrictOutcome Won(CandidateVotes winner, IReadOnlyList<CandidateVotes> candidates)
    {
        var others = candidates.Where(c => c.Id != winner.Id).ToArray();
        if (others.Length == 0)
        {
            return new DistrictOutcome(winner.Id, null, null, null, null);
        }

        var second = others.Max(c => c.Votes);
        var next = others.Where(c => c.Votes == second).ToArray();
        return new DistrictOutcome(winner.Id, null, null, next.Length == 1 ? next[0].Id : null, winner.Votes - second);
    }
}

/// <summary>What a district asks of its input.</summary>
internal static partial class InputCheck
{
    public static InputFault? Candidates(IReadOnlyList<CandidateVotes> candidates, Int128? againstAll)
    {
        if (candidates.Count == 0)
        {
            return new InputFault(FaultCode.NoLists, "There is no candidate.");
        }

        return candidates.FirstOrDefault(c => c.Votes < 0) is { } negative
            ? new InputFault(FaultCode.NegativeVotes, $"Votes must not be negative ({negative.Votes}).", negative.Id)
            : againstAll < 0
                ? new InputFault(FaultCode.NegativeVotes, $"Votes against all must not be negative ({againstAll}).")
                : RepeatedOrEmpty(candidates.Select(c => c.Id));
    }
}
