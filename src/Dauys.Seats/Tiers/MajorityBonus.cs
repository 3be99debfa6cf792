namespace Dauys.Seats;

/// <summary>Seats that the first list has beyond its share.</summary>
public abstract record BonusRule
{
    private protected BonusRule()
    {
    }

    /// <summary>The bonus needs at least this share of the threshold's base; null if it needs none.</summary>
    public Fraction? LeastShare { get; init; }

    internal abstract int SeatsFor(ListVotes first, Int128 whole, int byVotes, int house);
}

/// <summary>A fixed number, taken off before the rest is shared out among all (Greece 2008-2016: 50 of 300, Law 3636/2008).</summary>
/// <param name="Seats">0 to the house.</param>
public sealed record FixedBonus(int Seats) : BonusRule
{
    internal override int SeatsFor(ListVotes first, Int128 whole, int byVotes, int house) => Seats;
}

/// <summary>A number that grows with the share (Greece since 2023: 20 at 25 %, one more for each half percent, at most 50; Law 4654/2020).</summary>
/// <param name="Seats">At the share where it begins.</param>
/// <param name="From">The share where it begins.</param>
/// <param name="Step">One more seat for each such share beyond.</param>
/// <param name="Most">The most.</param>
public sealed record GrowingBonus(int Seats, Fraction From, Fraction Step, int Most) : BonusRule
{
    internal override int SeatsFor(ListVotes first, Int128 whole, int byVotes, int house)
    {
        var share = new Fraction(first.Votes, whole);
        return share < From ? 0 : (int)System.Numerics.BigInteger.Min(Most, Seats + ((share - From) / Step).Floor());
    }
}

/// <summary>At least so many seats for the first, the others sharing what is left (Italy 2005-2013: 340 of 617, Law 270/2005).</summary>
/// <param name="Seats">1 to the house.</param>
public sealed record GuaranteedSeats(int Seats) : BonusRule
{
    internal override int SeatsFor(ListVotes first, Int128 whole, int byVotes, int house) => Math.Max(0, Seats - byVotes);
}

/// <summary>What a system with a majority bonus gives.</summary>
/// <param name="First">The list with most votes; null where two are equal, which stands as a tie.</param>
/// <param name="Bonus">Seats of the bonus.</param>
/// <param name="Shared">The allotment of all other seats.</param>
/// <param name="Seats">All seats of each list.</param>
/// <param name="Open">The tie for the first place; null if none.</param>
public sealed record BonusOutcome(string? First, int Bonus, ListOutcome Shared, IReadOnlyDictionary<string, int> Seats, Tie? Open);

/// <summary>A bonus for the list with most votes, on top of a list system.</summary>
public static class MajorityBonus
{
    /// <summary>Allots a house.</summary>
    /// <param name="system">Rules for the seats that are shared out.</param>
    /// <param name="rule">The bonus.</param>
    /// <param name="house">All seats.</param>
    /// <param name="lists">Lists (a coalition that counts as one stands as one).</param>
    /// <param name="thresholdBase">Votes of which shares are taken.</param>
    /// <param name="lots">Lots drawn: for <c>first</c>, and for <c>seats</c> of those that are shared out; null if none.</param>
    /// <exception cref="InputFaultException">The input cannot be allotted.</exception>
    public static BonusOutcome Allot(
        ListSystem system, BonusRule rule, int house, IReadOnlyList<ListVotes> lists, Int128 thresholdBase, IReadOnlyList<DrawnLot>? lots = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        IReadOnlyList<DrawnLot> others = [.. (lots ?? []).Where(l => l.For != "first")];
        var plain = Allotment.Allot(system, house, lists, thresholdBase);
        var taking = lists.Where(l => plain.Passed.Contains(l.Id)).ToArray();
        var most = taking.Select(l => l.Votes).DefaultIfEmpty(0).Max();
        var first = taking.Where(l => l.Votes == most).ToArray();
        if (first.Length == 0)
        {
            return new BonusOutcome(null, 0, plain, plain.Certain, null);
        }

        if (first.Length > 1)
        {
            var settled = TieBreaking.Settle(
                system.Ties, "first", plain.Certain, [.. first.Select(l => new Competitor(l.Id, l.Votes, l.Registered, l.Born))], 1, lots ?? []);
            if (settled.Open is { } tie)
            {
                return new BonusOutcome(null, 0, plain, plain.Certain, tie with { Certain = plain.Certain });
            }

            first = [.. first.Where(l => l.Id == settled.Winners[0].Id)];
        }

        var byVotes = plain.Certain[first[0].Id];
        var enough = rule.LeastShare is not { } share || (Fraction)first[0].Votes >= share * thresholdBase;
        var bonus = enough ? rule.SeatsFor(first[0], thresholdBase, byVotes, house) : 0;
        if (bonus < 0 || bonus > house)
        {
            throw new InputFaultException(new InputFault(FaultCode.WrongRule, $"A bonus of {bonus} seats does not fit a house of {house}."));
        }

        if (bonus == 0)
        {
            var shared = Allotment.Allot(system, house, lists, thresholdBase, lots: others);
            return new BonusOutcome(first[0].Id, 0, shared, shared.Certain, null);
        }

        return rule is GuaranteedSeats guaranteed
            ? Guaranteed(guaranteed, system, plain, first[0], house, lists, thresholdBase, others)
            : Added(bonus, system, plain, first[0], house, lists, thresholdBase, others);
    }

    private static BonusOutcome Added(int bonus, ListSystem system, ListOutcome plain, ListVotes first, int house, IReadOnlyList<ListVotes> lists, Int128 whole, IReadOnlyList<DrawnLot> lots)
    {
        var shared = bonus == house ? plain : Allotment.Allot(system, house - bonus, lists, whole, lots: lots);
        return new BonusOutcome(first.Id, bonus, shared, lists.ToDictionary(l => l.Id, l => (bonus == house ? 0 : shared.Certain[l.Id]) + (l.Id == first.Id ? bonus : 0)), null);
    }

    // The first has its guarantee; the method shares the rest among the others.
    private static BonusOutcome Guaranteed(GuaranteedSeats rule, ListSystem system, ListOutcome plain, ListVotes first, int house, IReadOnlyList<ListVotes> lists, Int128 whole, IReadOnlyList<DrawnLot> lots)
    {
        var others = lists.Where(l => l.Id != first.Id && plain.Passed.Contains(l.Id)).ToArray();
        var seats = lists.ToDictionary(l => l.Id, l => l.Id == first.Id ? rule.Seats : 0);
        var shared = plain;
        if (others.Length > 0 && rule.Seats < house)
        {
            shared = Allotment.Allot(system with { Threshold = null }, house - rule.Seats, others, whole, lots: lots);
            foreach (var other in others)
            {
                seats[other.Id] = shared.Certain[other.Id];
            }
        }

        return new BonusOutcome(first.Id, rule.Seats - plain.Certain[first.Id], shared, seats, null);
    }
}
