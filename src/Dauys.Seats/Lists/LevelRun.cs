namespace Dauys.Seats;

/// <summary>Shares seats out level by level: over alliances and single lists, then inside each alliance.</summary>
internal sealed class LevelRun(ListSystem system, IReadOnlyList<DrawnLot> lots, List<Silence> silences)
{
    private const string WholeHouse = "seats";

    private readonly List<LevelResult> _levels = [];

    public List<Tie> Ties { get; } = [];

    public List<string> AlliancesInForce { get; } = [];

    public List<Remark> Remarks { get; } = [];

    public HashSet<string> SettledByLot { get; } = [];

    public int Vacant { get; private set; }

    public void Allot(IReadOnlyList<Node> nodes, int seats, Dictionary<string, int> certain) => Level(WholeHouse, system.Method, nodes, seats, certain);

    public IReadOnlyList<Award> Awards() => AwardOrder.Of(_levels);

    private void Level(string name, Method method, IReadOnlyList<Node> nodes, int seats, Dictionary<string, int> certain)
    {
        // Without limits the methods take a shorter road.
        var (least, most) = (Least(nodes, seats), nodes.Select(Most).ToArray());
        Int128[] votes = [.. nodes.Select(n => n.Votes)];
        var (atLeast, atMost) = (least.All(s => s == 0) ? [] : least, most.All(s => s == int.MaxValue) ? [] : most);
        var (result, majority) = system.MajoritySeat && name == WholeHouse
            ? MajoritySeat.Solve(method, seats, votes, atLeast, atMost)
            : (Apportion.Solve(method, seats, votes, atLeast, atMost), -1);
        Tell(name, result, nodes, majority);
        var held = result.Certain.ToArray();
        var open = new bool[nodes.Count];
        if (!result.IsSettled)
        {
            Settle(name, nodes, result, held, open);
        }

        _levels.Add(new LevelResult(name, method, nodes, seats, held, most, majority));
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].List is not null)
            {
                certain[nodes[i].Id] = held[i];
                continue;
            }

            AlliancesInForce.Add(nodes[i].Id);
            Inside(nodes[i], held[i], open[i], certain);
        }
    }

    private void Inside(Node alliance, int held, bool open, Dictionary<string, int> certain)
    {
        if (!open)
        {
            Share($"alliance:{alliance.Id}", alliance, held, certain);
            return;
        }

        // The alliance has held or held + 1 seats; a list is certain of what it has in both cases. What is open inside is asked once this is settled.
        var without = Probe(alliance, held);
        var with = Probe(alliance, held + 1);
        foreach (var list in alliance.Leaves)
        {
            certain[list.Id] = Math.Min(without[list.Id], with[list.Id]);
        }
    }

    private Dictionary<string, int> Probe(Node alliance, int seats)
    {
        var certain = alliance.Leaves.ToDictionary(l => l.Id, _ => 0);
        new LevelRun(system, [], []).Share(alliance.Id, alliance, seats, certain);
        return certain;
    }

    // No seat is no level: a quota of no seats does not exist.
    private void Share(string name, Node alliance, int seats, Dictionary<string, int> certain)
    {
        if (seats > 0)
        {
            Level(name, system.Alliances!.Inner, alliance.Members, seats, certain);
        }
    }

    private void Settle(string name, IReadOnlyList<Node> nodes, Apportionment result, int[] held, bool[] open)
    {
        var sure = Enumerable.Range(0, nodes.Count).ToDictionary(i => nodes[i].Id, i => held[i]);
        var contested = result.Contested.Select(i => AsCompetitor(nodes[i])).ToArray();
        var settlement = TieBreaking.Settle(system.Ties, name, sure, contested, result.ContestedSeats, lots);
        foreach (var i in result.Contested)
        {
            held[i] += settlement.Winners.Any(w => w.Id == nodes[i].Id) ? 1 : 0;
            open[i] = settlement.Open?.Contested.Contains(nodes[i].Id) == true;
        }

        if (settlement.Open is { } tie)
        {
            Ties.Add(tie);
        }
        else if (lots.Any(lot => lot.For == name))
        {
            SettledByLot.Add(name);
        }
    }

    private static Competitor AsCompetitor(Node node) => new(node.Id, node.Votes, node.List?.Registered, node.List?.Born);

    private int[] Least(IReadOnlyList<Node> nodes, int seats)
    {
        var least = nodes.Select(n => n.Leaves.Sum(l => l.LeastSeats ?? system.LeastSeats)).ToArray();
        return least.Sum(s => (long)s) <= seats
            ? least
            : throw new InputFaultException(new InputFault(FaultCode.WrongLimits, $"The least seats of all lists together are above the {seats} seats."));
    }

    private int Most(Node node) => (int)Math.Min(int.MaxValue, node.Leaves.Sum(l => (long)(l.MostSeats ?? system.MostSeats ?? int.MaxValue)));

    private void Tell(string name, Apportionment result, IReadOnlyList<Node> nodes, int majority)
    {
        if (result.LawSilent)
        {
            silences.Add(new Silence("quota-rule", "Full quotas do not settle the seats, and the law does not say what follows.", [.. nodes.Select(n => n.Id)]));
        }

        if (result.TooManyLists)
        {
            Remarks.Add(new Remark("more-lists-than-seats", $"The first divisor is 0 and there are more lists than seats ({name}): they went to the lists with most votes."));
        }

        if (result.OverAllotted)
        {
            Remarks.Add(new Remark("over-allotment", $"Full quotas gave more seats than there are ({name}); the rule for that was applied."));
        }

        if (majority >= 0)
        {
            Remarks.Add(new Remark("majority-seat", $"{nodes[majority].Id} has more than half of the votes and would not have more than half of the seats: it gets one more, and the seat won by the smallest average or remainder lapses."));
        }

        Vacant += result.Vacant;
        if (result.Vacant > 0 && !result.LawSilent)
        {
            Remarks.Add(new Remark("vacant", $"Seats that cannot be filled ({name}): {result.Vacant}. Every list with votes has all it can take."));
        }
    }
}

/// <summary>One level after its ties were settled as far as they are.</summary>
internal sealed record LevelResult(string Name, Method Method, IReadOnlyList<Node> Nodes, int Seats, int[] Held, int[] Most, int Majority = -1);
