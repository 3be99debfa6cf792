namespace Dauys.Seats;

/// <summary>The steps that both federal forms share.</summary>
internal sealed class FederalRun
{
    private readonly ListSystem _within;
    private readonly IReadOnlyList<FederalRegion> _regions;

    public FederalRun(ListSystem system, IReadOnlyList<FederalRegion> regions, Int128 thresholdBase, IReadOnlyDictionary<string, string>? kinds)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(regions);
        _within = new ListSystem(system.Method) { Ties = system.Ties };
        _regions = regions;
        Parties =
        [
            .. regions.SelectMany(r => r.Votes.Keys).Distinct().Select(p => new ListVotes(p, regions.Aggregate((Int128)0, (sum, r) => sum + r.Votes.GetValueOrDefault(p)))
            {
                Kind = kinds?.GetValueOrDefault(p),
                DistrictsWon = regions.Sum(r => r.DistrictsWon.GetValueOrDefault(p)),
            }),
        ];
        Taking = system.Threshold is { } threshold ? [.. Parties.Where(p => threshold.IsPassedBy(p, thresholdBase)).Select(p => p.Id)] : [.. Parties.Select(p => p.Id)];
    }

    /// <summary>Parties with their votes and districts in the whole country.</summary>
    public IReadOnlyList<ListVotes> Parties { get; }

    /// <summary>Those that pass.</summary>
    public HashSet<string> Taking { get; }

    /// <summary>Ties met, named by step.</summary>
    public List<Tie> Ties { get; } = [];

    public ListVotes[] VotesIn(FederalRegion region) => [.. region.Votes.Where(v => Taking.Contains(v.Key)).Select(v => new ListVotes(v.Key, v.Value))];

    /// <summary>One step by the method; empty where there is nothing to share.</summary>
    public IReadOnlyDictionary<string, int> Step(string name, int seats, ListVotes[] among)
    {
        if (seats == 0 || among.All(a => a.Votes == 0))
        {
            return among.ToDictionary(a => a.Id, _ => 0);
        }

        var outcome = Allotment.Allot(_within, seats, among);
        Ties.AddRange(outcome.Ties.Select(t => t with { For = name }));
        return outcome.Certain;
    }

    /// <summary>Each party's seats to its regions, which keep at least what is said.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, int>> ToRegions(IReadOnlyDictionary<string, int> seats, Func<FederalRegion, string, int> least)
    {
        var byRegion = _regions.ToDictionary(r => r.Id, _ => new Dictionary<string, int>());
        foreach (var party in seats.Where(s => s.Value > 0))
        {
            var among = _regions.Where(r => r.Votes.ContainsKey(party.Key)).Select(r => new ListVotes(r.Id, r.Votes[party.Key]) { LeastSeats = least(r, party.Key) }).ToArray();
            foreach (var (region, count) in Step($"party:{party.Key}", party.Value, among))
            {
                byRegion[region][party.Key] = count;
            }
        }

        return byRegion.ToDictionary(r => r.Key, r => (IReadOnlyDictionary<string, int>)r.Value);
    }
}
