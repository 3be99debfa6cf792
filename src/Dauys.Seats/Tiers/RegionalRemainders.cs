using System.Numerics;

namespace Dauys.Seats;

/// <summary>A region's lists and seats.</summary>
/// <param name="Id">Not empty, unique.</param>
/// <param name="Seats">1 or more.</param>
/// <param name="Votes">Votes by list, of lists that passed; a list without entry has none here.</param>
public sealed record RegionVotes(string Id, int Seats, IReadOnlyDictionary<string, Int128> Votes);

/// <summary>Full quotas in regions; what is left of seats and votes is shared out in the whole country.</summary>
/// <param name="First">Quota in a region; its remainder rule is not used, its rule for seats too many is.</param>
/// <param name="Second">Method for the seats left, among the votes left.</param>
public sealed record RegionalRemainderSystem(QuotaMethod First, Method Second)
{
    /// <summary>What decides between equals.</summary>
    public TieRule Ties { get; init; } = TieRule.None;
}

/// <summary>What regions and the whole country give.</summary>
/// <param name="InRegions">Seats by region, then list, from full quotas.</param>
/// <param name="Left">Seats left for the whole country.</param>
/// <param name="VotesLeft">Votes of each list left for the whole country.</param>
/// <param name="Nationwide">The second allotment; null if no seat was left.</param>
/// <param name="Seats">All seats of each list.</param>
/// <param name="Open">Ties in regions where seats too many are taken back; with any of them the rest is not final.</param>
public sealed record RegionalRemainderOutcome(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> InRegions,
    int Left,
    IReadOnlyDictionary<string, Fraction> VotesLeft,
    ListOutcome? Nationwide,
    IReadOnlyDictionary<string, int> Seats,
    IReadOnlyList<Tie> Open);

/// <summary>Regional lists with a national remainder: Czechia since 2021 (Act 247/1995, §§ 50, 51), Austria's third stage in another form, Italy until 1993.</summary>
public static class RegionalRemainders
{
    /// <summary>Allots all seats of all regions.</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="regions">The regions with the votes of lists that passed.</param>
    /// <param name="lots">Lots drawn for the second stage; null if none.</param>
    /// <exception cref="InputFaultException">The input cannot be allotted.</exception>
    public static RegionalRemainderOutcome Allot(RegionalRemainderSystem system, IReadOnlyList<RegionVotes> regions, IReadOnlyList<DrawnLot>? lots = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(regions);
        var lists = regions.SelectMany(r => r.Votes.Keys).Distinct().ToArray();
        var seats = lists.ToDictionary(l => l, _ => 0);
        var left = lists.ToDictionary(l => l, _ => Fraction.Zero);
        var inRegions = new Dictionary<string, IReadOnlyDictionary<string, int>>();
        List<Tie> open = [];
        foreach (var region in regions)
        {
            var (held, rest, tie) = Region(system, region);
            inRegions.Add(region.Id, held);
            open.AddRange(tie is null ? [] : [tie]);
            foreach (var list in held.Keys)
            {
                seats[list] += held[list];
                left[list] += rest[list];
            }
        }

        var wanting = regions.Sum(r => r.Seats) - seats.Values.Sum();
        var nationwide = wanting > 0 ? Second(system, wanting, left, lots) : null;
        foreach (var (list, more) in nationwide?.Certain ?? new Dictionary<string, int>())
        {
            seats[list] += more;
        }

        return new RegionalRemainderOutcome(inRegions, wanting, left, nationwide, seats, open);
    }

    private static (Dictionary<string, int> Held, Dictionary<string, Fraction> Left, Tie? Open) Region(RegionalRemainderSystem system, RegionVotes region)
    {
        var lists = region.Votes.Keys.ToArray();
        var votes = lists.Select(l => (BigInteger)region.Votes[l]).ToArray();
        var total = votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v);
        if (InputCheck.Numbers(system.First, region.Seats, [.. region.Votes.Values], [], []) is { } fault)
        {
            throw new InputFaultException(fault with { Subject = region.Id });
        }

        var (over, under) = QuotaCore.For(system.First.Quota, system.First.Rounding, total, (BigInteger)region.Seats);
        var full = votes.Select(v => (int)(v * under / over)).ToArray();
        Tie? open = null;
        if (full.Sum() > region.Seats)
        {
            // Seats too many go back by the method's own rule, which is what a single region would do.
            var settled = Apportion.Seats(system.First, region.Seats, [.. region.Votes.Values], [], []);
            open = settled.IsSettled ? null : new Tie($"region:{region.Id}", lists.Zip(settled.Certain).ToDictionary(p => p.First, p => p.Second), [.. settled.Contested.Select(i => lists[i])], settled.ContestedSeats, TieRemedy.Lot);
            full = [.. settled.Certain];
        }

        var rest = votes.Select((v, i) => new Fraction(BigInteger.Max(0, (v * under) - (full[i] * over)), under));
        return (lists.Zip(full).ToDictionary(p => p.First, p => p.Second), lists.Zip(rest).ToDictionary(p => p.First, p => p.Second), open);
    }

    private static ListOutcome Second(RegionalRemainderSystem system, int seats, Dictionary<string, Fraction> left, IReadOnlyList<DrawnLot>? lots)
    {
        var common = left.Values.Aggregate(BigInteger.One, (all, v) => all * v.Denominator / BigInteger.GreatestCommonDivisor(all, v.Denominator));
        var votes = left.Select(p => new ListVotes(p.Key, (Int128)(p.Value.Numerator * (common / p.Value.Denominator)))).ToArray();
        var method = system.Second is QuotaMethod { Rounding: not QuotaRounding.None } && !common.IsOne
            ? throw new InputFaultException(new InputFault(FaultCode.WrongRule, "A rounded quota in the whole country needs whole votes left, hence a rounded quota in the regions."))
            : system.Second;
        return Allotment.Allot(new ListSystem(method) { Ties = system.Ties }, seats, votes, votes.Aggregate((Int128)0, (sum, v) => sum + v.Votes), lots: lots);
    }
}
