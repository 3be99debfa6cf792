namespace Dauys.Seats;

/// <summary>What a list contest asks of its input.</summary>
internal static partial class InputCheck
{
    public static InputFault? Rules(ListSystem system)
    {
        static bool IsShare(Fraction share) => share >= Fraction.Zero && share <= Fraction.One;
        if (system.Threshold is { } threshold
            && !(IsShare(threshold.Share) && threshold.ByMembers.Values.All(IsShare) && threshold.ByKind.Values.All(s => s is null || IsShare(s.Value))))
        {
            return new InputFault(FaultCode.WrongRule, "A threshold is a share from 0 to 1.");
        }

        if (system is { MajoritySeat: true, Method: not (DivisorMethod or QuotaMethod { Quota: QuotaKind.Hare, Rounding: QuotaRounding.None }) })
        {
            return new InputFault(FaultCode.WrongRule, "A seat for the majority goes with a divisor method, or with the exact quota of Hare.");
        }

        var wrong = system.TooFewPass switch
        {
            AdmitSecond rule => !IsShare(rule.Factor) || rule.Least < 0,
            AdmitUntil rule => !IsShare(rule.MoreThanShare) || rule.LeastLists < 1,
            SilentBelow rule => rule.LeastLists < 1,
            _ => false,
        };
        return wrong ? new InputFault(FaultCode.WrongRule, "The rule for too few lists has a share outside 0 to 1, or a number below its least.") : null;
    }

    public static InputFault? Lists(ListSystem system, int seats, IReadOnlyList<ListVotes> lists, Int128 thresholdBase)
    {
        var fault = Numbers(system.Method, seats, [.. lists.Select(l => l.Votes)], [], []);
        if (fault is not null)
        {
            return fault.Code == FaultCode.NegativeVotes ? fault with { Subject = lists.First(l => l.Votes < 0).Id } : fault;
        }

        if (RepeatedOrEmpty(lists.Select(l => l.Id)) is { } id)
        {
            return id;
        }

        if (thresholdBase < lists.Max(l => l.Votes))
        {
            return new InputFault(FaultCode.WrongBase, $"The threshold's base, {thresholdBase}, is below the votes of one list.", lists.MaxBy(l => l.Votes)!.Id);
        }

        foreach (var list in lists)
        {
            var (least, most) = (list.LeastSeats ?? system.LeastSeats, list.MostSeats ?? system.MostSeats ?? int.MaxValue);
            if (least < 0 || most < least)
            {
                return new InputFault(FaultCode.WrongLimits, $"{list.Id} is to get at least {least} and at most {most} seats.", list.Id);
            }

            if (system is { MajoritySeat: true, Method: QuotaMethod quota } && (least > 0 || (most < int.MaxValue && quota.Exhausted != ExhaustedLists.SeatsMoveOn)))
            {
                return new InputFault(FaultCode.WrongRule, "A seat for the majority goes with a quota method without least seats, and with most seats only where exhausted lists pass theirs on.", list.Id);
            }

            var missing = system.Threshold?.Or.Select(way => way.Missing(list)).FirstOrDefault(f => f is not null);
            if (missing is not null)
            {
                return missing;
            }
        }

        return null;
    }

    public static InputFault? Alliances(ListSystem system, IReadOnlyList<ListVotes> lists, IReadOnlyList<Alliance> alliances)
    {
        if (alliances.Count == 0)
        {
            return null;
        }

        if (system.Alliances is null)
        {
            return new InputFault(FaultCode.WrongAlliance, "Alliances are given, but the system knows none.", alliances[0].Id);
        }

        if (RepeatedOrEmpty(lists.Select(l => l.Id).Concat(alliances.Select(a => a.Id))) is { } repeated)
        {
            return repeated;
        }

        var known = lists.Select(l => l.Id).Concat(alliances.Select(a => a.Id)).ToHashSet();
        var parents = new Dictionary<string, string>();
        foreach (var alliance in alliances)
        {
            if (alliance.Members.Count < 2)
            {
                return new InputFault(FaultCode.WrongAlliance, $"The alliance {alliance.Id} needs two members or more.", alliance.Id);
            }

            foreach (var member in alliance.Members)
            {
                if (!known.Contains(member))
                {
                    return new InputFault(FaultCode.UnknownId, $"The alliance {alliance.Id} names {member}, which is no list.", member);
                }

                if (!parents.TryAdd(member, alliance.Id))
                {
                    return new InputFault(FaultCode.WrongAlliance, $"{member} stands in two alliances.", member);
                }
            }
        }

        foreach (var alliance in alliances)
        {
            var steps = 0;
            for (var at = alliance.Id; parents.TryGetValue(at, out var parent); at = parent)
            {
                if (++steps > alliances.Count)
                {
                    return new InputFault(FaultCode.WrongAlliance, $"The alliance {alliance.Id} contains itself.", alliance.Id);
                }
            }
        }

        return null;
    }

    private static InputFault? RepeatedOrEmpty(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>();
        foreach (var id in ids)
        {
            if (string.IsNullOrEmpty(id))
            {
                return new InputFault(FaultCode.EmptyId, "An id is empty.");
            }

            if (!seen.Add(id))
            {
                return new InputFault(FaultCode.RepeatedId, $"The id {id} is given twice.", id);
            }
        }

        return null;
    }
}
