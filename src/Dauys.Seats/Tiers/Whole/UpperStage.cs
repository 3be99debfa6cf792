using System.Numerics;

namespace Dauys.Seats;

/// <summary>A tier of the whole country above the districts.</summary>
internal static class UpperStage
{
    public static void Run(TierRun run, UpperTier tier)
    {
        var held = run.Ballot.Lists.ToDictionary(l => l.Id, l => run.ByTier.GetValueOrDefault(TierRun.InDistricts)?.GetValueOrDefault(l.Id) ?? 0);
        var own = run.Gates.Ask(TierRun.Second, tier.Threshold, new AllToThoseThatPassed(), held);
        var taking = WholeStage.Taking(run, run.All, own);
        if (run.IsOpen)
        {
            return;
        }

        var more = tier switch
        {
            CompensationTier rule => Compensation(run, rule, held, taking),
            RemainderTier rule => Remainder(run, rule, held, taking),
            ParallelTier rule => run.Step(TierRun.Second, null, TierRun.Second, rule.System, rule.Seats, taking).Certain,
            _ => throw new NotSupportedException(tier.ToString()),
        };
        foreach (var (list, seats) in more.Where(m => m.Value > 0))
        {
            run.Add(TierRun.Second, list, seats);
            run.NotPlaced[list] = seats;
        }
    }

    private static Dictionary<string, int> Remainder(TierRun run, RemainderTier tier, Dictionary<string, int> held, List<ListVotes> taking)
    {
        var seats = run.DistrictSeats.Values.Sum() - held.Values.Sum();
        var left = taking.ToDictionary(l => l.Id, l => run.Left.Values.Aggregate(Fraction.Zero, (sum, d) => sum + d.GetValueOrDefault(l.Id)));
        var common = left.Values.Aggregate(BigInteger.One, (all, v) => all * v.Denominator / BigInteger.GreatestCommonDivisor(all, v.Denominator));
        if (tier.System.Method is QuotaMethod { Rounding: not QuotaRounding.None } or QuotaMethod { Quota: QuotaKind.Droop } && !common.IsOne)
        {
            throw new InputFaultException(new InputFault(FaultCode.WrongRule, "A rounded quota in the whole country needs whole votes left, hence a rounded quota in the districts."));
        }

        var lists = taking.Select(l => l with { Votes = (Int128)(left[l.Id].Numerator * (common / left[l.Id].Denominator)) }).ToList();
        return run.Step(TierRun.Second, null, TierRun.Second, tier.System, seats, lists).Certain.ToDictionary(c => c.Key, c => c.Value);
    }

    private static Dictionary<string, int> Compensation(TierRun run, CompensationTier tier, Dictionary<string, int> held, List<ListVotes> taking)
    {
        var all = run.DistrictSeats.Values.Sum() + tier.Seats;
        var outside = held.Where(h => taking.All(l => l.Id != h.Key)).Sum(h => h.Value);
        if (tier.Overhang == OverhangRule.OthersYield)
        {
            // The house is fixed, also while a lot is awaited.
            run.House = all;
            return Yielding(run, tier, held, taking, all - outside);
        }

        var won = taking.ToDictionary(l => l.Id, l => held[l.Id]);
        var mixed = MixedHouse.Allot(run, tier.System, tier.Overhang, all - outside, taking, won, null, TierRun.Second);
        run.House = mixed.Seats.Values.Sum() + outside + mixed.ByVotes.Ties.Sum(t => t.ContestedSeats) + mixed.ByVotes.Vacant;
        run.Keep(TierRun.Second, null, TierRun.Second, mixed.ByVotes);
        return taking.ToDictionary(l => l.Id, l => mixed.Seats[l.Id] - held[l.Id]);
    }

    // Lists that have more from districts than their share are left out with their seats; the rest is shared anew. So is a list whose districts give it the very seat
    // that equals would draw for: it has the seat either way, and a lot for another would make a seat too many.
    private static Dictionary<string, int> Yielding(TierRun run, CompensationTier tier, Dictionary<string, int> held, List<ListVotes> taking, int seats)
    {
        var rest = taking;
        while (true)
        {
            var tried = run.Try(tier.System, seats, rest);
            var over = rest.Where(l => tried.Certain[l.Id] < held[l.Id]).ToList();
            if (over.Count == 0 || over.Count == rest.Count)
            {
                var outcome = run.Step(TierRun.Second, null, TierRun.Second, tier.System, seats, rest);
                return rest.ToDictionary(l => l.Id, l => Math.Max(0, outcome.Certain[l.Id] - held[l.Id]));
            }

            seats -= over.Sum(l => held[l.Id]);
            rest = [.. rest.Except(over)];
        }
    }
}
