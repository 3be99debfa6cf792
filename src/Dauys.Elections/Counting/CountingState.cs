namespace Dauys.Elections.Counting;

/// <summary>The protocols of an election, by ballot paper.</summary>
public sealed class CountingState
{
    private readonly Dictionary<(string Contest, string? District), ProtocolLayout> _counts = [];

    /// <summary>The counts in the order in which their first protocol came.</summary>
    public IEnumerable<ContestCount> Counts => _counts.Values.Select(l => l.Count);

    /// <summary>The count of a contest (and district), or null if no protocol is in.</summary>
    public ContestCount? Count(string contest, string? district) => Layout(contest, district)?.Count;

    /// <summary>The spelling of a count's protocols, or null if no protocol is in.</summary>
    public ProtocolLayout? Layout(string contest, string? district) => _counts.GetValueOrDefault((contest, district));

    /// <summary>The count of a contest (and district), begun if no protocol is in yet.</summary>
    /// <param name="contest">The contest's id.</param>
    /// <param name="district">The district's id, or null.</param>
    /// <param name="fields">Ids of the law book's protocol fields.</param>
    /// <param name="ballot">Ids of the options on the ballot paper, against all last.</param>
    public ProtocolLayout Begin(string contest, string? district, Func<IReadOnlyList<string>> fields, Func<IReadOnlyList<string>> ballot)
    {
        if (!_counts.TryGetValue((contest, district), out var layout))
        {
            layout = new ProtocolLayout(new ContestCount(contest, district, fields(), ballot()));
            _counts.Add((contest, district), layout);
        }

        return layout;
    }

    /// <summary>Protocols of all counts.</summary>
    public int Protocols => _counts.Values.Sum(l => l.Count.Figures.Count);
}
