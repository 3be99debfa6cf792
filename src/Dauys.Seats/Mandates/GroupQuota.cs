namespace Dauys.Seats;

/// <summary>A person on a list.</summary>
/// <param name="Id">Not empty, unique on the list.</param>
/// <param name="Groups">Groups that the law counts: <c>women</c>, <c>youth</c>, <c>disability</c> … as the law book names them.</param>
public sealed record ListCandidate(string Id, IReadOnlySet<string> Groups);

/// <summary>Groups that together have at least a share of a list's mandates.</summary>
/// <param name="Groups">The groups counted together; a person in two counts once.</param>
/// <param name="LeastShare">Of the list's mandates; a part of a mandate counts as a whole one, because fewer would be below the share. From 0 to 1.</param>
public sealed record GroupQuotaRule(IReadOnlySet<string> Groups, Fraction LeastShare);

/// <summary>Who takes a list's mandates.</summary>
/// <param name="Elected">In the order of the list, those moved up by a quota after the others.</param>
/// <param name="MovedUp">Elected because of the quota.</param>
/// <param name="PassedOver">Not elected because of the quota.</param>
/// <param name="Needed">Mandates that the quota asks for, by rule.</param>
/// <param name="Missing">Rules that the list cannot meet, with how many persons it lacks; empty if none. Seats left without candidates stay vacant.</param>
/// <param name="Vacant">Mandates for which the list has no candidate.</param>
public sealed record GroupQuotaOutcome(
    IReadOnlyList<string> Elected,
    IReadOnlyList<string> MovedUp,
    IReadOnlyList<string> PassedOver,
    IReadOnlyList<int> Needed,
    IReadOnlyList<(GroupQuotaRule Rule, int Lacking)> Missing,
    int Vacant);

/// <summary>
/// Quotas by sex, age or group applied to mandates. Kazakhstan, Constitutional Law on Elections, Art. 97-1: women, persons under 29 (later 35) and persons with
/// disabilities together have at least 30 % of the mandates of a party (in the allotment of mandates since 2022, first applied in 2023). Which persons follow in
/// what order is the party's to say; the order given here is that order.
/// </summary>
public static class GroupQuota
{
    /// <summary>Fills a list's mandates in its order, passing over the last of those outside a quota's groups where it is not met.</summary>
    /// <param name="mandates">0 or more.</param>
    /// <param name="candidates">In the order of the list.</param>
    /// <param name="rules">The quotas, met one after the other in this order; a later one moves nobody whom an earlier one needs.</param>
    /// <exception cref="InputFaultException">Repeated ids, a share outside 0 to 1, negative mandates.</exception>
    public static GroupQuotaOutcome Fill(int mandates, IReadOnlyList<ListCandidate> candidates, params IReadOnlyList<GroupQuotaRule> rules)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(rules);
        if (mandates < 0 || rules.Any(r => r.LeastShare < Fraction.Zero || r.LeastShare > Fraction.One))
        {
            throw new InputFaultException(new InputFault(FaultCode.WrongRule, "Mandates are 0 or more, and a quota's share is from 0 to 1."));
        }

        if (InputCheck.Ids(candidates.Select(c => c.Id)) is { } fault)
        {
            throw new InputFaultException(fault);
        }

        var elected = candidates.Take(mandates).ToList();
        var first = elected.ToHashSet();
        List<ListCandidate> kept = [];
        List<(GroupQuotaRule, int)> missing = [];
        List<int> needs = [];
        foreach (var rule in rules)
        {
            bool Counts(ListCandidate c) => c.Groups.Overlaps(rule.Groups);
            var needed = (int)(rule.LeastShare * Math.Min(mandates, elected.Count)).Ceiling();
            needs.Add(needed);
            while (elected.Count(Counts) < needed)
            {
                var next = candidates.FirstOrDefault(c => Counts(c) && !elected.Contains(c));
                var yields = elected.FindLastIndex(c => !Counts(c) && !kept.Contains(c));
                if (next is null || yields < 0)
                {
                    missing.Add((rule, needed - elected.Count(Counts)));
                    break;
                }

                elected.RemoveAt(yields);
                elected.Add(next);
            }

            kept.AddRange(elected.Where(Counts));
        }

        return new GroupQuotaOutcome(
            [.. elected.Select(c => c.Id)],
            [.. elected.Where(c => !first.Contains(c)).Select(c => c.Id)],
            [.. candidates.Where(c => first.Contains(c) && !elected.Contains(c)).Select(c => c.Id)],
            needs,
            missing,
            mandates - elected.Count);
    }
}

/// <summary>What a list of candidates asks of its ids.</summary>
internal static partial class InputCheck
{
    public static InputFault? Ids(IEnumerable<string> ids) => RepeatedOrEmpty(ids);
}
