using System.Numerics;

namespace Dauys.Seats;

/// <summary>Seats in districts.</summary>
internal static class DistrictStage
{
    /// <summary>How many seats each district has; false where a tie leaves it open.</summary>
    public static bool ResolveSeats(TierRun run)
    {
        switch (run.System.Districts!.Seats)
        {
            case FixedDistrictSeats known:
                foreach (var district in run.Ballot.Districts)
                {
                    run.DistrictSeats.Add(district.Id, known.ByDistrict.TryGetValue(district.Id, out var seats)
                        ? seats
                        : throw new InputFaultException(new InputFault(FaultCode.UnknownId, $"It is not said how many seats {district.Id} has.", district.Id)));
                }

                return true;
            case ApportionedDistrictSeats rule:
                var sizes = run.Ballot.Districts.Select(d => new ListVotes(d.Id, Gates.Figure(d, rule.Figure)) { LeastSeats = rule.Least }).ToList();
                var outcome = run.Step(TierRun.SizeOfDistricts, null, TierRun.SizeOfDistricts, new ListSystem(rule.Method) { Ties = run.System.Lists.Ties }, rule.Seats, sizes);
                if (!outcome.IsSettled)
                {
                    return false;
                }

                foreach (var (district, seats) in outcome.Certain)
                {
                    run.DistrictSeats.Add(district, seats);
                }

                return true;
            default:
                throw new InputFaultException(new InputFault(FaultCode.WrongRule, "Districts have no seats of their own."));
        }
    }

    /// <summary>Lists that take part in a district, with their votes there.</summary>
    public static List<ListVotes> Taking(TierRun run, DistrictBallot district, Gate? own) =>
    [
        .. run.Ballot.Lists
            .Where(l => district.Votes.ContainsKey(l.Id) && run.All.In(district.Id, l.Id) && own?.In(district.Id, l.Id) != false)
            .Select(l => l with { Votes = district.Votes[l.Id] }),
    ];

    public static void Run(TierRun run)
    {
        var tier = run.System.Districts!;
        var own = run.Gates.Ask(TierRun.InDistricts, tier.Threshold, new AllToThoseThatPassed(), null);
        foreach (var district in run.Ballot.Districts.Where(d => run.DistrictSeats[d.Id] > 0))
        {
            var taking = Taking(run, district, own);
            var seats = run.DistrictSeats[district.Id];
            var outcome = tier.FullQuotasOnly
                ? FullQuotas(run, tier, district, seats, taking)
                : run.Step(TierRun.InDistricts, district.Id, "seats", tier.System with { Alliances = run.System.Lists.Alliances }, seats, taking, district.Alliances);
            foreach (var (list, won) in outcome.Certain)
            {
                run.Add(TierRun.InDistricts, list, won);
                run.AddIn(district.Id, list, won);
            }
        }
    }

    private static ListOutcome FullQuotas(TierRun run, DistrictTier tier, DistrictBallot ballot, int seats, List<ListVotes> lists)
    {
        var (method, district) = ((QuotaMethod)tier.System.Method, ballot.Id);
        var total = (BigInteger)(tier.QuotaOfAllVotes ? ballot.Votes.Values.Aggregate((Int128)0, (sum, v) => sum + v) : TierRun.Sum(lists));
        if (total.IsZero)
        {
            run.Left[district] = lists.ToDictionary(l => l.Id, _ => Fraction.Zero);
            return PlainOutcome.Of(seats, lists.ToDictionary(l => l.Id, _ => 0), []);
        }

        var (over, under) = QuotaCore.For(method.Quota, method.Rounding, total, (BigInteger)seats);
        var quota = new Fraction(over, under);
        var full = lists.ToDictionary(l => l.Id, l => (int)(l.Votes * under / over));
        var whole = new Dictionary<string, int>(full);
        if (tier.QuotaFrom is { } from)
        {
            foreach (var list in lists.Where(l => (Fraction)l.Votes - (full[l.Id] * quota) >= from * quota))
            {
                full[list.Id]++;
            }
        }

        ListOutcome outcome;
        if (full.Values.Sum() > seats)
        {
            // Seats too many go back by the method's own rule, which is what a single district would do.
            outcome = tier.QuotaFrom is null
                ? run.Try(tier.System, seats, lists, run.LotsFor(district, "seats"))
                : PlainOutcome.Of(seats, full.ToDictionary(f => f.Key, _ => 0), [new Silence("over-allotment", "Full quotas give more seats than there are, and the law does not say what follows.", [.. full.Keys])]);
            full = outcome.Certain.ToDictionary(c => c.Key, c => c.Value);
        }
        else
        {
            outcome = PlainOutcome.Of(full.Values.Sum(), full, [], () => Awards(lists, full, whole, quota));
        }

        run.Left[district] = lists.ToDictionary(l => l.Id, l => Max((Fraction)l.Votes - (full[l.Id] * quota)));
        run.Keep(TierRun.InDistricts, district, "seats", outcome);
        return outcome;
    }

    private static Fraction Max(Fraction rest) => rest < Fraction.Zero ? Fraction.Zero : rest;

    private static List<Award> Awards(List<ListVotes> lists, Dictionary<string, int> held, Dictionary<string, int> whole, Fraction quota)
    {
        var awards = new List<Award>();
        foreach (var list in lists.OrderByDescending(l => l.Votes))
        {
            for (var n = 1; n <= held[list.Id]; n++)
            {
                awards.Add(new Award(awards.Count + 1, "seats", list.Id, n, n <= whole[list.Id]
                    ? new Reason(ReasonKind.FullQuota, list.Votes, quota, n)
                    : new Reason(ReasonKind.PartOfQuota, list.Votes, quota, (Fraction)list.Votes - (whole[list.Id] * quota))));
            }
        }

        return awards;
    }
}
