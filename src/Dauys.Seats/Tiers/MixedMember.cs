namespace Dauys.Seats;

/// <summary>What happens to lists that won more districts than their votes give them seats.</summary>
public enum OverhangRule
{
    /// <summary>They keep them and the house grows by as many; the others stay as they are (New Zealand, Electoral Act 1993, ss 191-192).</summary>
    HouseGrows,

    /// <summary>They keep them and the others share what is left of a fixed house (Scotland's additional member system, Scotland Act 1998, ss 7-8; Wales until 2024).</summary>
    OthersYield,

    /// <summary>The house grows until every list has by votes what it has at least (Germany 2013, Bundeswahlgesetz § 6(5)).</summary>
    Levelled,

    /// <summary>Votes alone decide; district winners without cover stay out (Germany 2023, Bundeswahlgesetz § 6(1)).</summary>
    WinnersStayOut,
}

/// <summary>Seats by lists' votes, of which districts won are a part.</summary>
/// <param name="Lists">Threshold, method and ties among the lists.</param>
/// <param name="Overhang">What holds if districts exceed votes.</param>
public sealed record MixedMemberSystem(ListSystem Lists, OverhangRule Overhang);

/// <summary>What a mixed member system gives.</summary>
public sealed class MixedMemberOutcome
{
    /// <summary>Seats of the house, those of outsiders and overhang included, and those that nobody can take.</summary>
    public required int House { get; init; }

    /// <summary>The allotment by votes that the rest rests on.</summary>
    public required ListOutcome ByVotes { get; init; }

    /// <summary>All seats of each list, zeros too.</summary>
    public required IReadOnlyDictionary<string, int> Seats { get; init; }

    /// <summary>Of these, districts.</summary>
    public required IReadOnlyDictionary<string, int> Districts { get; init; }

    /// <summary>Seats beyond what votes give, by list; zeros left out.</summary>
    public required IReadOnlyDictionary<string, int> Overhang { get; init; }

    /// <summary>District winners who stay out, by list; zeros left out. See <see cref="CappedDistricts"/> for who.</summary>
    public required IReadOnlyDictionary<string, int> StayOut { get; init; }

    /// <summary>True if no tie and no silence stands.</summary>
    public bool IsSettled => ByVotes.IsSettled;
}

/// <summary>Carries out a <see cref="MixedMemberSystem"/>.</summary>
public static class MixedMember
{
    // A house that has grown so far is a mistake in the input.
    private const int LargestGrowth = 100;

    /// <summary>Allots a house.</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="seats">Seats before overhang and levelling.</param>
    /// <param name="lists">Lists with their list votes (and <see cref="ListVotes.DistrictsWon"/> where the threshold asks for it).</param>
    /// <param name="thresholdBase">Votes of which the threshold is a share.</param>
    /// <param name="districtsWon">Districts won by list; lists without entry won none.</param>
    /// <param name="outsiders">Districts won by candidates of no list: they come off the seats by votes.</param>
    /// <param name="least">For <see cref="OverhangRule.Levelled"/>: the least seats by list where that is more than the districts won.</param>
    /// <param name="lots">Lots drawn; null if none.</param>
    /// <exception cref="InputFaultException">The input cannot be allotted; or no house levels the overhang, because a list with districts has no votes.</exception>
    public static MixedMemberOutcome Allot(
        MixedMemberSystem system,
        int seats,
        IReadOnlyList<ListVotes> lists,
        Int128 thresholdBase,
        IReadOnlyDictionary<string, int> districtsWon,
        int outsiders = 0,
        IReadOnlyDictionary<string, int>? least = null,
        IReadOnlyList<DrawnLot>? lots = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(districtsWon);
        Check(seats, lists, districtsWon, outsiders);
        int Won(string id) => districtsWon.GetValueOrDefault(id);
        int Least(string id) => Math.Max(Won(id), least?.GetValueOrDefault(id) ?? 0);
        ListOutcome ByVotes(int house, IReadOnlyList<ListVotes> asked) => Allotment.Allot(system.Lists, house, asked, thresholdBase, lots: lots);

        // A house that is only tried on the way knows no lot: one that is drawn is for the house that results.
        ListOutcome Tried(int house) => Allotment.Allot(system.Lists, house, lists, thresholdBase);

        var byVotes = system.Overhang switch
        {
            OverhangRule.OthersYield => Yielding(seats - outsiders, lists, Won, Tried, ByVotes),
            OverhangRule.Levelled => ByVotes(Levelled(system.Lists.Method, seats - outsiders, Least, Tried), lists),
            _ => ByVotes(seats - outsiders, lists),
        };
        var stayOut = system.Overhang == OverhangRule.WinnersStayOut;
        var held = lists.ToDictionary(l => l.Id, l => stayOut ? byVotes.Certain[l.Id] : Math.Max(byVotes.Certain[l.Id], Won(l.Id)));
        return new MixedMemberOutcome
        {
            House = held.Values.Sum() + byVotes.Ties.Sum(t => t.ContestedSeats) + byVotes.Vacant + outsiders,
            ByVotes = byVotes,
            Seats = held,
            Districts = lists.ToDictionary(l => l.Id, l => Math.Min(held[l.Id], Won(l.Id))),
            Overhang = lists.Where(l => held[l.Id] > byVotes.Certain[l.Id]).ToDictionary(l => l.Id, l => held[l.Id] - byVotes.Certain[l.Id]),
            StayOut = lists.Where(l => Won(l.Id) > held[l.Id]).ToDictionary(l => l.Id, l => Won(l.Id) - held[l.Id]),
        };
    }

    private static void Check(int seats, IReadOnlyList<ListVotes> lists, IReadOnlyDictionary<string, int> won, int outsiders)
    {
        if (won.Keys.FirstOrDefault(id => lists.All(l => l.Id != id)) is { } unknown)
        {
            throw new InputFaultException(new InputFault(FaultCode.UnknownId, $"{unknown} won districts, but is no list.", unknown));
        }

        if (won.Values.Any(n => n < 0) || outsiders < 0 || outsiders >= seats)
        {
            throw new InputFaultException(new InputFault(FaultCode.WrongLimits, "Districts won are 0 or more, and outsiders fewer than the seats."));
        }
    }

    // Lists that do not take part keep their districts too, at the cost of the seats by votes.
    private static ListOutcome Yielding(
        int house, IReadOnlyList<ListVotes> lists, Func<string, int> won, Func<int, ListOutcome> tried, Func<int, IReadOnlyList<ListVotes>, ListOutcome> byVotes)
    {
        var first = tried(house);
        var outside = lists.Where(l => !first.Passed.Contains(l.Id)).Sum(l => won(l.Id));
        return byVotes(house - outside, [.. lists.Select(l => first.Passed.Contains(l.Id) ? l with { LeastSeats = Math.Max(l.LeastSeats ?? 0, won(l.Id)) } : l)]);
    }

    // The smallest house in which every list has by votes what it has at least.
    private static int Levelled(Method method, int house, Func<string, int> least, Func<int, ListOutcome> tried)
    {
        var now = tried(house);
        var taking = now.Passed.Concat(now.Admitted).ToArray();
        bool Covers(ListOutcome outcome) => taking.All(id => outcome.Certain[id] >= least(id));
        if (Covers(now))
        {
            return house;
        }

        // Divisor methods never take a seat away as the house grows, so the smallest house can be found by halving; other methods are tried one by one.
        var (low, high) = (house, house);
        while (!Covers(now))
        {
            if (high >= (long)house * LargestGrowth)
            {
                throw new InputFaultException(new InputFault(FaultCode.WrongLimits, $"No house below {LargestGrowth} times {house} seats levels these districts."));
            }

            (low, high) = (high, method is DivisorMethod ? high * 2 : high + 1);
            now = tried(high);
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Covers(tried(middle)) ? (low, middle) : (middle, high);
        }

        return high;
    }
}
