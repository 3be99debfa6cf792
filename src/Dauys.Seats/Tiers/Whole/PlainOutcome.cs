namespace Dauys.Seats;

/// <summary>Outcomes that no single allotment made.</summary>
internal static class PlainOutcome
{
    public static ListOutcome Of(int seats, IReadOnlyDictionary<string, int> certain, IReadOnlyList<Silence> silences, Func<IReadOnlyList<Award>>? awards = null) =>
        new(awards ?? (() => []))
        {
            Seats = Math.Max(0, seats),
            Certain = certain,
            Ties = [],
            Passed = [.. certain.Keys],
            Admitted = [],
            ThresholdVotes = certain.ToDictionary(c => c.Key, _ => (Int128)0),
            AlliancesInForce = [],
            Silences = silences,
            Remarks = [],
            Vacant = 0,
        };

    /// <summary>What a system of tiers shows of itself where a plain contest is expected.</summary>
    public static ListOutcome Whole(
        int seats, IReadOnlyDictionary<string, int> certain, Gate gate, IReadOnlyList<Tie> ties, IReadOnlyList<Silence> silences, IReadOnlyList<Remark> remarks, IReadOnlyList<TierStep> steps) =>
        new(() => Awards(steps))
        {
            Seats = seats,
            Certain = certain,
            Ties = ties,
            Passed = [.. certain.Keys.Where(id => gate.Nation.Contains(id) && !gate.Admitted.Contains(id))],
            Admitted = gate.Admitted,
            ThresholdVotes = certain.Keys.ToDictionary(id => id, gate.Needed),
            AlliancesInForce = [.. steps.SelectMany(s => s.Outcome.AlliancesInForce).Distinct()],
            Silences = silences,
            Remarks = remarks,
            Vacant = steps.Sum(s => s.Outcome.Vacant),
        };

    /// <summary>The seats of all tiers that lists compete for, one after the other, each named by its tier and district.</summary>
    private static List<Award> Awards(IReadOnlyList<TierStep> steps)
    {
        var all = new List<Award>();
        foreach (var step in steps.Where(s => !TierRun.Beside.Contains(s.Tier)))
        {
            all.AddRange(step.Outcome.Awards.Select(a => a with { Level = $"{step.Tier}{(step.District is null ? "" : $":{step.District}")}{(a.Level == "seats" ? "" : $"/{a.Level}")}" }));
        }

        return [.. all.Select((a, i) => a with { Order = i + 1 })];
    }
}

/// <summary>Which alliances count among those who take part.</summary>
internal static class AllianceFilter
{
    public static IReadOnlyList<Alliance> Taking(IReadOnlyList<Alliance> alliances, AllianceCondition condition, HashSet<string> taking)
    {
        var byId = alliances.ToDictionary(a => a.Id);
        bool Whole(string id) => byId.TryGetValue(id, out var alliance) ? alliance.Members.All(Whole) : taking.Contains(id);
        bool Some(string id) => byId.TryGetValue(id, out var alliance) ? alliance.Members.Any(Some) : taking.Contains(id);

        // An alliance of which one member is left counts no longer: that member stands by itself, in the alliance around it too.
        IEnumerable<string> Shown(string id) => !byId.TryGetValue(id, out var alliance) ? taking.Contains(id) ? [id] : []
            : Counts(alliance) ? [id] : alliance.Members.SelectMany(Shown);
        bool Counts(Alliance alliance) => condition == AllianceCondition.AllPassed ? alliance.Members.All(Whole) : alliance.Members.Count(Some) > 1;
        return [.. alliances.Where(Counts).Select(a => a with { Members = [.. a.Members.SelectMany(Shown)] })];
    }
}
