using System.Numerics;

namespace Dauys.Seats;

/// <summary>A district's seats and votes.</summary>
/// <param name="Id">Not empty, unique.</param>
/// <param name="Seats">1 or more.</param>
/// <param name="Votes">By list; where a voter has as many votes as the district has seats, the sum of all of them. A list without entry has none.</param>
public sealed record DistrictVotes(string Id, int Seats, IReadOnlyDictionary<string, long> Votes);

/// <summary>
/// Double proportional elections as in Zürich (Gesetz über die politischen Rechte, §§ 102-106), Zug and other cantons: seats to lists by their
/// voters in the whole country, then to districts and lists at once.
/// </summary>
public sealed record DoubleProportionalSystem
{
    /// <summary>A list takes part if it has at least this share of the votes in one district; null if not asked.</summary>
    public Fraction? ShareInOneDistrict { get; init; }

    /// <summary>Or at least this share of all votes; null if there is no such way in.</summary>
    public Fraction? ShareOverall { get; init; }

    /// <summary>Votes over seats of a district are rounded to whole voters (half up) before they are added; false keeps fractions.</summary>
    public bool RoundsVoters { get; init; } = true;

    /// <summary>The list with most votes in a district takes at least one seat there.</summary>
    public bool WinnerTakesOne { get; init; }

    /// <summary>Where lists are equally first in a district, none of them takes a seat for it (Graubünden 2022, Rheinwald); false: nobody can say who takes it, and it is refused.</summary>
    public bool EqualWinnersTakeNone { get; init; }

    /// <summary>The rounding above and below.</summary>
    public DivisorSequence Rounding { get; init; } = DivisorSequence.SainteLague;
}

/// <summary>What a double proportional election gives.</summary>
/// <param name="Passed">Lists that take part.</param>
/// <param name="Voters">Voters of each of them: the votes over the seats of each district, added.</param>
/// <param name="ListSeats">Seats of each of them in the whole country.</param>
/// <param name="OpenAbove">A tie between lists in the whole country; then there is no table.</param>
/// <param name="Table">Seats by district (in the order given) and list (in the order of <paramref name="Passed"/>); null while a tie stands above it.</param>
public sealed record DoubleProportionalOutcome(
    IReadOnlyList<string> Passed, IReadOnlyDictionary<string, Fraction> Voters, IReadOnlyDictionary<string, int> ListSeats, Tie? OpenAbove, BiproportionalOutcome? Table);

/// <summary>Carries out a <see cref="DoubleProportionalSystem"/>.</summary>
public static class DoubleProportional
{
    /// <summary>Allots all seats of all districts.</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="districts">All districts.</param>
    /// <param name="lots">Lots drawn above (<c>seats</c>); null if none.</param>
    /// <exception cref="InputFaultException">Bad numbers; no list passes; no table exists; two lists are first in a district whose winner takes one.</exception>
    public static DoubleProportionalOutcome Allot(DoubleProportionalSystem system, IReadOnlyList<DistrictVotes> districts, IReadOnlyList<DrawnLot>? lots = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(districts);
        if (InputCheck.Districts(districts) is { } fault)
        {
            throw new InputFaultException(fault);
        }

        var lists = districts.SelectMany(d => d.Votes.Keys).Distinct().ToArray();
        var passed = lists.Where(l => Passes(system, districts, l)).ToArray();
        if (passed.Length == 0)
        {
            throw new InputFaultException(new InputFault(FaultCode.NoLists, "No list passes."));
        }

        var voters = passed.ToDictionary(l => l, l => districts.Aggregate(Fraction.Zero, (sum, d) => sum + VotersOf(system, d, l)));
        var house = districts.Sum(d => d.Seats);
        var common = voters.Values.Aggregate(BigInteger.One, (all, v) => all * v.Denominator / BigInteger.GreatestCommonDivisor(all, v.Denominator));
        var above = Allotment.Allot(
            new ListSystem(new DivisorMethod(system.Rounding)) { Ties = TieRule.ByLot },
            house,
            [.. passed.Select(l => new ListVotes(l, (Int128)(voters[l].Numerator * (common / voters[l].Denominator))))],
            (Int128)voters.Values.Aggregate(BigInteger.Zero, (sum, v) => sum + (v.Numerator * (common / v.Denominator))),
            lots: lots);
        if (above.Ties.Count > 0)
        {
            return new DoubleProportionalOutcome(passed, voters, above.Certain, above.Ties[0], null);
        }

        var votes = districts.Select(d => passed.Select(l => d.Votes.GetValueOrDefault(l)).ToArray()).ToArray();
        var least = system.WinnerTakesOne ? districts.Select(d => Winners(system, d, passed)).ToArray() : null;
        var table = Biproportional.Solve(votes, [.. districts.Select(d => d.Seats)], [.. passed.Select(l => above.Certain[l])], system.Rounding, least);
        return new DoubleProportionalOutcome(passed, voters, above.Certain, null, table);
    }

    private static bool Passes(DoubleProportionalSystem system, IReadOnlyList<DistrictVotes> districts, string list)
    {
        if (system.ShareInOneDistrict is null && system.ShareOverall is null)
        {
            return districts.Any(d => d.Votes.GetValueOrDefault(list) > 0);
        }

        static Int128 All(DistrictVotes d) => d.Votes.Values.Aggregate((Int128)0, (sum, v) => sum + v);
        var mine = districts.Aggregate((Int128)0, (sum, d) => sum + d.Votes.GetValueOrDefault(list));
        return mine > 0
            && ((system.ShareInOneDistrict is { } one && districts.Any(d => (Fraction)(Int128)d.Votes.GetValueOrDefault(list) >= one * All(d)))
            || (system.ShareOverall is { } overall && (Fraction)mine >= overall * districts.Aggregate((Int128)0, (sum, d) => sum + All(d))));
    }

    private static Fraction VotersOf(DoubleProportionalSystem system, DistrictVotes district, string list)
    {
        var exact = new Fraction(district.Votes.GetValueOrDefault(list), district.Seats);
        return system.RoundsVoters ? exact.RoundHalfUp() : exact;
    }

    private static int[] Winners(DoubleProportionalSystem system, DistrictVotes district, string[] lists)
    {
        var best = lists.Max(l => district.Votes.GetValueOrDefault(l));
        var first = lists.Where(l => district.Votes.GetValueOrDefault(l) == best).ToArray();
        return first.Length > 1 && !system.EqualWinnersTakeNone
            ? throw new InputFaultException(new InputFault(FaultCode.WrongRule, $"In {district.Id} {string.Join(", ", first)} are equally first, and the law gives the first list a seat.", district.Id))
            : Array.ConvertAll(lists, l => first.Length == 1 && l == first[0] ? 1 : 0);
    }
}

/// <summary>What districts ask of their numbers.</summary>
internal static partial class InputCheck
{
    public static InputFault? Districts(IReadOnlyList<DistrictVotes> districts)
    {
        if (districts.Count == 0)
        {
            return new InputFault(FaultCode.NoLists, "There is no district.");
        }

        return RepeatedOrEmpty(districts.Select(d => d.Id))
            ?? districts.Where(d => d.Seats < 1).Select(d => new InputFault(FaultCode.NoSeats, $"{d.Id} has {d.Seats} seats.", d.Id)).FirstOrDefault()
            ?? districts.Where(d => d.Votes.Values.Any(v => v < 0)).Select(d => new InputFault(FaultCode.NegativeVotes, $"Votes in {d.Id} must not be negative.", d.Id)).FirstOrDefault()
            ?? (districts.All(d => d.Votes.Values.All(v => v == 0)) ? new InputFault(FaultCode.NoVotes, "All votes together are 0.") : null);
    }
}
