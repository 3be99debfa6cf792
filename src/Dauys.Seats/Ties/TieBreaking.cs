namespace Dauys.Seats;

/// <summary>What tie rules may know of a competitor.</summary>
internal sealed record Competitor(string Id, Int128 Votes, DateOnly? Registered, DateOnly? Born);

/// <summary>Goes through a tie rule as far as it leads, then looks for a lot.</summary>
internal static class TieBreaking
{
    /// <param name="Winners">Who gets a seat, as far as it is settled.</param>
    /// <param name="Open">The tie that is left; null if it is settled.</param>
    internal readonly record struct Settlement(IReadOnlyList<Competitor> Winners, Tie? Open);

    public static Settlement Settle(
        TieRule rule, string what, IReadOnlyDictionary<string, int> certain, IReadOnlyList<Competitor> contested, int seats, IReadOnlyList<DrawnLot> lots)
    {
        List<Competitor> winners = [];
        var equals = contested;
        var remedy = TieRemedy.Choice;
        IReadOnlyList<string> unknown = [];
        foreach (var breaker in rule.Breakers)
        {
            if (seats == 0)
            {
                break;
            }

            if (breaker is TieBreaker.Lot or TieBreaker.RepeatVote)
            {
                remedy = breaker == TieBreaker.Lot ? TieRemedy.Lot : TieRemedy.RepeatVote;
                break;
            }

            unknown = [.. equals.Where(c => Key(breaker, c) is null).Select(c => c.Id)];
            if (unknown.Count > 0)
            {
                break;
            }

            foreach (var group in equals.GroupBy(c => Key(breaker, c)!.Value).OrderBy(g => g.Key).ToArray())
            {
                equals = [.. group];
                if (equals.Count > seats)
                {
                    break;
                }

                winners.AddRange(equals);
                seats -= equals.Count;
                equals = [];
            }
        }

        if (seats == 0)
        {
            return new Settlement(winners, null);
        }

        var after = certain.ToDictionary(pair => pair.Key, pair => pair.Value + winners.Count(w => w.Id == pair.Key));
        var tie = new Tie(what, after, [.. equals.Select(c => c.Id)], seats, remedy) { Unknown = unknown };
        return lots.FirstOrDefault(lot => lot.For == what) is { } drawn ? new Settlement([.. winners, .. Drawn(tie, drawn, equals)], null) : new Settlement(winners, tie);
    }

    private static IEnumerable<Competitor> Drawn(Tie tie, DrawnLot lot, IReadOnlyList<Competitor> equals)
    {
        if (lot.Winners.Count != tie.ContestedSeats || lot.Winners.Distinct().Count() != lot.Winners.Count || lot.Winners.Except(tie.Contested).Any())
        {
            throw new InputFaultException(new InputFault(
                FaultCode.WrongLot,
                $"The lot for {tie.For} names {string.Join(", ", lot.Winners)}; it must name {tie.ContestedSeats} of {string.Join(", ", tie.Contested)}.",
                tie.For));
        }

        return equals.Where(c => lot.Winners.Contains(c.Id));
    }

    // Smaller goes first.
    private static Int128? Key(TieBreaker breaker, Competitor competitor) => breaker switch
    {
        TieBreaker.MoreVotes => -competitor.Votes,
        TieBreaker.EarlierRegistered => competitor.Registered?.DayNumber,
        TieBreaker.OlderCandidate => competitor.Born?.DayNumber,
        _ => null,
    };
}
