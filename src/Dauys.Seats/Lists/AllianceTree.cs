namespace Dauys.Seats;

/// <summary>A competitor at one level: a list, or an alliance with its members below it.</summary>
internal sealed record Node(string Id, Int128 Votes, ListVotes? List, IReadOnlyList<Node> Members)
{
    public IEnumerable<ListVotes> Leaves => List is not null ? [List] : Members.SelectMany(m => m.Leaves);
}

/// <summary>Which alliances count, as a tree.</summary>
internal static class AllianceTree
{
    public static IReadOnlyList<Node> Build(ListSystem system, IReadOnlyList<ListVotes> lists, IReadOnlyList<Alliance> alliances, HashSet<string> taking)
    {
        var byId = alliances.ToDictionary(a => a.Id);
        var members = alliances.SelectMany(a => a.Members).ToHashSet();
        var leaves = lists.ToDictionary(l => l.Id);
        var seen = new HashSet<string>();
        List<Node> top = [];

        // In the order of the input, an alliance standing where its first list stands.
        foreach (var list in lists)
        {
            var root = Root(list.Id, alliances);
            if (seen.Add(root))
            {
                top.AddRange(Expand(root));
            }
        }

        return top;

        IEnumerable<Node> Expand(string id)
        {
            if (leaves.TryGetValue(id, out var leaf))
            {
                return taking.Contains(id) ? [new Node(id, leaf.Votes, leaf, [])] : [];
            }

            var below = byId[id].Members.SelectMany(Expand).ToArray();
            var whole = system.Alliances!.Condition != AllianceCondition.AllPassed || Lists(id, byId).All(taking.Contains);
            return whole && below.Length > 1 ? [new Node(id, below.Aggregate((Int128)0, (sum, n) => sum + n.Votes), null, below)] : below;
        }
    }

    /// <summary>For each list in an alliance, the outermost alliance as if it were one list.</summary>
    public static Dictionary<string, ListVotes> Outermost(IReadOnlyList<Alliance> alliances, IReadOnlyList<ListVotes> lists)
    {
        var inAlliance = lists.Where(l => Root(l.Id, alliances) != l.Id).GroupBy(l => Root(l.Id, alliances));
        return inAlliance
            .SelectMany(g => g.Select(l => (l.Id, Whole: new ListVotes(g.Key, g.Aggregate((Int128)0, (sum, m) => sum + m.Votes), Members: g.Count()))))
            .ToDictionary(p => p.Id, p => p.Whole);
    }

    private static string Root(string id, IReadOnlyList<Alliance> alliances)
    {
        while (alliances.FirstOrDefault(a => a.Members.Contains(id)) is { } parent)
        {
            id = parent.Id;
        }

        return id;
    }

    private static IEnumerable<string> Lists(string id, Dictionary<string, Alliance> byId) =>
        byId.TryGetValue(id, out var alliance) ? alliance.Members.SelectMany(m => Lists(m, byId)) : [id];
}
