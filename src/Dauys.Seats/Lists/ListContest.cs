using System.Globalization;

namespace Dauys.Seats;

/// <summary>One contest on its way from votes to seats.</summary>
internal sealed class ListContest(
    ListSystem system, int seats, IReadOnlyList<ListVotes> lists, Int128 thresholdBase, IReadOnlyList<Alliance> alliances, IReadOnlyList<DrawnLot> lots)
{
    private readonly List<Silence> _silences = [];
    private readonly List<string> _admitted = [];
    private readonly Dictionary<string, ListVotes> _byId = lists.ToDictionary(l => l.Id);

    public ListOutcome Allot()
    {
        var passed = Passed();
        var pair = TooFew(passed);
        var certain = lists.ToDictionary(l => l.Id, _ => 0);
        LevelRun? run = null;
        if (pair is { } two)
        {
            certain[two.First] = seats - two.SecondSeats;
            certain[two.Second] = two.SecondSeats;
        }
        else if (_silences.Count == 0)
        {
            run = new LevelRun(system, lots, _silences);
            run.Allot(AllianceTree.Build(system, lists, alliances, [.. passed, .. _admitted]), seats, certain);
        }

        if (lots.FirstOrDefault(lot => run?.SettledByLot.Contains(lot.For) != true) is { } idle)
        {
            throw new InputFaultException(new InputFault(FaultCode.WrongLot, $"A lot is given for {idle.For}, where there is no tie.", idle.For));
        }

        return new ListOutcome(() => pair is { } p ? PairAwards.Of(p, _byId, seats, (AdmitSecond)system.TooFewPass) : run?.Awards() ?? [])
        {
            Seats = seats,
            Certain = certain,
            Ties = run?.Ties ?? [],
            Passed = passed,
            Admitted = _admitted,
            ThresholdVotes = lists.ToDictionary(l => l.Id, l => system.Threshold?.LeastVotes(l, thresholdBase) ?? 0),
            AlliancesInForce = run?.AlliancesInForce ?? [],
            Silences = _silences,
            Remarks = run?.Remarks ?? [],
            Vacant = run?.Vacant ?? 0,
        };
    }

    private List<string> Passed()
    {
        if (system.Threshold is not { } threshold)
        {
            return [.. lists.Select(l => l.Id)];
        }

        var together = system.Alliances?.Condition == AllianceCondition.Together ? AllianceTree.Outermost(alliances, lists) : [];
        return [.. lists.Where(l => together.TryGetValue(l.Id, out var whole) ? threshold.IsPassedBy(whole, thresholdBase) : threshold.IsPassedBy(l, thresholdBase)).Select(l => l.Id)];
    }

    private PairAwards.Pair? TooFew(List<string> passed)
    {
        switch (system.TooFewPass)
        {
            case AdmitUntil rule:
                Admit(rule, passed);
                return null;
            case SilentBelow rule when passed.Count < rule.LeastLists:
                Silent("too-few-pass", string.Create(CultureInfo.InvariantCulture, $"The law presumes that {rule.LeastLists} lists pass; {passed.Count} did."), passed);
                return null;
            case AdmitSecond rule when passed.Count == 1:
                return Second(rule, passed[0]);
            case not AdmitUntil when passed.All(id => _byId[id].Votes == 0):
                Silent("none-passes", "No list passes the threshold, and the law does not say what follows.", []);
                return null;
            default:
                return null;
        }
    }

    private PairAwards.Pair? Second(AdmitSecond rule, string first)
    {
        var others = lists.Where(l => l.Id != first).ToArray();
        if (others.Length == 0)
        {
            return null;
        }

        var most = others.Max(l => l.Votes);
        var seconds = others.Where(l => l.Votes == most).ToArray();
        if (seconds.Length > 1)
        {
            Silent("equal-seconds", "One list alone passes, and two or more are equally large behind it: the law does not say which is admitted.", [.. seconds.Select(l => l.Id)]);
            return null;
        }

        var second = seconds[0];
        var share = rule.Factor * second.Votes * seats / (_byId[first].Votes + second.Votes);
        _admitted.Add(second.Id);
        return new PairAwards.Pair(first, second.Id, Math.Min(seats, Math.Max(rule.Least, (int)share.Floor())), share);
    }

    private void Admit(AdmitUntil rule, List<string> passed)
    {
        bool Enough() => passed.Count + _admitted.Count >= rule.LeastLists
            && passed.Concat(_admitted).Aggregate((Int128)0, (sum, id) => sum + _byId[id].Votes) > rule.MoreThanShare * thresholdBase;
        foreach (var group in lists.Where(l => !passed.Contains(l.Id)).GroupBy(l => l.Votes).OrderByDescending(g => g.Key))
        {
            var equals = group.ToArray();
            for (var taken = 0; taken < equals.Length && !Enough(); taken++)
            {
                _admitted.Add(equals[taken].Id);
                if (Enough() && taken + 1 < equals.Length)
                {
                    Silent("equal-at-admission", "Further lists are admitted in descending order of votes, and equal ones stand where one more suffices.", [.. equals.Select(l => l.Id)]);
                    _admitted.Clear();
                    return;
                }
            }
        }

        if (!Enough())
        {
            Silent("too-few-pass", "All lists together do not meet what the law asks of those that take part.", [.. passed]);
            _admitted.Clear();
        }
    }

    private void Silent(string code, string what, IReadOnlyList<string> subjects) => _silences.Add(new Silence(code, what, subjects));
}
