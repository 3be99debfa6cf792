namespace Dauys.Seats;

/// <summary>Conditions under which a whole contest keeps its outcome while votes change along a line: who passes, who is admitted, every level.</summary>
internal sealed class OutcomeConditions(ListSystem system, int seats, IReadOnlyList<ListVotes> lists, IReadOnlyList<Alliance> alliances)
{
    /// <summary>Adds the conditions that hold at the start of <paramref name="breaks"/>.</summary>
    /// <param name="now">The lists with their votes there.</param>
    /// <param name="outcome">The outcome there.</param>
    /// <param name="votes">Votes of each list along the line.</param>
    /// <param name="whole">The threshold's base along the line.</param>
    /// <param name="breaks">Receives the conditions.</param>
    public void Keep(IReadOnlyList<ListVotes> now, ListOutcome outcome, IReadOnlyDictionary<string, Affine> votes, Affine whole, FirstBreak breaks)
    {
        foreach (var list in now)
        {
            // Whether a list has any vote at all may decide whether it can take a seat; a first vote for one that has none is looked at.
            breaks.Keep(votes[list.Id], true);
            KeepPassing(list, outcome.Passed.Contains(list.Id), votes, whole, breaks);
        }

        if (outcome.Passed.Count == 1 && system.TooFewPass is AdmitSecond second && outcome.Admitted.Count == 1)
        {
            KeepSecond(second, outcome, votes, breaks);
            return;
        }

        if (system.TooFewPass is AdmitUntil until)
        {
            KeepAdmitted(until, outcome, votes, whole, breaks);
        }

        var nodes = AllianceTree.Build(system, now, alliances, [.. outcome.Passed, .. outcome.Admitted]);
        if (system.MajoritySeat)
        {
            KeepWithoutMajority(nodes, votes, breaks);
        }

        KeepLevel(system.Method, nodes, seats, outcome, votes, breaks);
    }

    // As long as nobody has more than half of the votes the rule for the majority is silent; beyond that every number is looked at.
    private static void KeepWithoutMajority(IReadOnlyList<Node> nodes, IReadOnlyDictionary<string, Affine> votes, FirstBreak breaks)
    {
        var along = nodes.Select(n => n.Leaves.Aggregate((Affine)0, (sum, l) => sum + votes[l.Id])).ToArray();
        var total = along.Aggregate((Affine)0, (sum, v) => sum + v);
        foreach (var each in along)
        {
            var half = total - (each * 2);
            if (half.At(breaks.From).Sign < 0)
            {
                breaks.IsUnsure = true;
                return;
            }

            breaks.Keep(half, false);
        }
    }

    private void KeepPassing(ListVotes list, bool passed, IReadOnlyDictionary<string, Affine> votes, Affine whole, FirstBreak breaks)
    {
        if (system.Threshold is not { } threshold)
        {
            return;
        }

        var (asked, share) = (votes[list.Id], threshold.ShareFor(list));
        if (system.Alliances?.Condition == AllianceCondition.Together && AllianceTree.Outermost(alliances, lists).TryGetValue(list.Id, out var together))
        {
            var group = lists.Where(l => AllianceTree.Outermost(alliances, lists).TryGetValue(l.Id, out var other) && other.Id == together.Id);
            asked = group.Aggregate((Affine)0, (sum, l) => sum + votes[l.Id]);
            share = threshold.ShareFor(together);
        }

        if (share is not { } line)
        {
            return;
        }

        // Passes: asked - share base at least 0 (or above). Fails: the contrary. Who passed by another way in is on neither side of the line.
        var above = (asked * line.Denominator) - (whole * line.Numerator);
        var atLeast = threshold.Comparison == Comparison.AtLeast;
        var value = above.At(breaks.From);
        if (atLeast ? value.Sign >= 0 : value.Sign > 0)
        {
            breaks.Keep(above, !atLeast);
        }
        else if (!passed)
        {
            breaks.Keep((Affine)0 - above, atLeast);
        }
    }

    private void KeepSecond(AdmitSecond rule, ListOutcome outcome, IReadOnlyDictionary<string, Affine> votes, FirstBreak breaks)
    {
        var (first, second) = (outcome.Passed[0], outcome.Admitted[0]);
        foreach (var other in lists.Where(l => l.Id != first && l.Id != second))
        {
            breaks.Keep(votes[second] - votes[other.Id], true);
        }

        // whole part of factor V2 S / (V1 + V2)
        var over = votes[second] * (rule.Factor.Numerator * seats);
        var under = (votes[first] + votes[second]) * rule.Factor.Denominator;
        if (under.At(breaks.From).IsZero)
        {
            return;
        }

        var cut = over.At(breaks.From) / under.At(breaks.From);
        breaks.Keep(over - (under * cut), false);
        breaks.Keep((under * (cut + 1)) - over, true);
    }

    private void KeepAdmitted(AdmitUntil rule, ListOutcome outcome, IReadOnlyDictionary<string, Affine> votes, Affine whole, FirstBreak breaks)
    {
        Affine Beyond(IEnumerable<string> ids) =>
            (ids.Aggregate((Affine)0, (sum, id) => sum + votes[id]) * rule.MoreThanShare.Denominator) - (whole * rule.MoreThanShare.Numerator);

        string[] taking = [.. outcome.Passed, .. outcome.Admitted];
        breaks.Keep(Beyond(taking), true);
        if (outcome.Admitted.Count == 0)
        {
            return;
        }

        if (taking.Length - 1 >= rule.LeastLists)
        {
            breaks.Keep((Affine)0 - Beyond(taking[..^1]), false);
        }

        for (var at = 1; at < outcome.Admitted.Count; at++)
        {
            breaks.Keep(votes[outcome.Admitted[at - 1]] - votes[outcome.Admitted[at]], true);
        }

        foreach (var other in lists.Where(l => !taking.Contains(l.Id)))
        {
            breaks.Keep(votes[outcome.Admitted[^1]] - votes[other.Id], true);
        }
    }

    private void KeepLevel(Method method, IReadOnlyList<Node> nodes, int house, ListOutcome outcome, IReadOnlyDictionary<string, Affine> votes, FirstBreak breaks)
    {
        if (house == 0)
        {
            return;
        }

        var held = nodes.Select(n => n.Leaves.Sum(l => outcome.Certain[l.Id])).ToArray();
        var least = nodes.Select(n => n.Leaves.Sum(l => l.LeastSeats ?? system.LeastSeats)).ToArray();
        var most = nodes.Select(n => (int)Math.Min(int.MaxValue, n.Leaves.Sum(l => (long)(l.MostSeats ?? system.MostSeats ?? int.MaxValue)))).ToArray();
        var along = nodes.Select(n => n.Leaves.Aggregate((Affine)0, (sum, l) => sum + votes[l.Id])).ToArray();
        LevelConditions.Keep(new LevelConditions.Level(method, along, held, house, least, most), breaks);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].List is null)
            {
                KeepLevel(system.Alliances!.Inner, nodes[i].Members, held[i], outcome, votes, breaks);
            }
        }
    }
}
