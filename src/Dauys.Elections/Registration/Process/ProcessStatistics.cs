using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Process;

/// <summary>What a watchdog asks of all applications together. Nothing is concluded: pairs are listed, and a reader looks at both.</summary>
/// <param name="Stages">By book and stage.</param>
/// <param name="Grounds">How often each ground was given, by decision.</param>
/// <param name="Unequal">Applications whose figures have the same faults and which were decided differently.</param>
public sealed record ProcessStatistics(IReadOnlyList<StageStatistics> Stages, IReadOnlyList<GroundCount> Grounds, IReadOnlyList<UnequalPair> Unequal)
{
    /// <summary>Statistics on a day.</summary>
    public static ProcessStatistics Of(ProcessState state, DateOnly asOf)
    {
        var cases = state.Cases.Where(c => c.Filed.Day <= asOf).ToList();
        return new ProcessStatistics(
            [.. cases.GroupBy(c => (Law: c.Law.Id, Stage: c.Stage.Id)).Select(g => StageStatistics.Of(g.Key.Law, g.Key.Stage, [.. g], asOf))],
            [.. cases.SelectMany(c => c.Steps.Where(s => s.Day <= asOf).OfType<IGrounded>().SelectMany(d => d.Grounds.Select(g => (((CaseAct)d).Step, g.Ground))))
                .GroupBy(g => g).Select(g => new GroundCount(g.Key.Step, g.Key.Ground, g.Count())).OrderByDescending(g => g.Count).ThenBy(g => g.Ground, StringComparer.Ordinal)],
            [.. Pairs(cases, asOf)]);
    }

    private static bool StillStands(ApplicationCase known, CaseAct decision) =>
        !known.Steps.Any(s => s.Number > decision.Number && (s.Step is ProcessStep.Corrected or ProcessStep.OfficerCorrected or ProcessStep.Withdrawn || s is DecideAppeal.AppealDecided { Overturned: true }));

    private static IEnumerable<UnequalPair> Pairs(List<ApplicationCase> cases, DateOnly asOf)
    {
        // Only where the last decision stands: figures that were corrected after it are not those that it judged, and one that fell is no example.
        var decided = cases.Where(c => c.Decision is { } decision && decision.Day <= asOf && StillStands(c, decision))
            .Select(c => (Case: c, Faults: string.Join(", ", c.Assess().Rules.Where(r => r.Met == false).Select(r => r.Rule.Id).Order(StringComparer.Ordinal)))).ToList();
        foreach (var group in decided.GroupBy(d => (d.Case.Law.Hash, d.Case.Stage.Id, d.Faults)))
        {
            var members = group.ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    if (members[i].Case.Decision!.Step != members[j].Case.Decision!.Step)
                    {
                        yield return new UnequalPair(members[i].Case, members[j].Case, group.Key.Faults);
                    }
                }
            }
        }
    }
}

/// <summary>Applications of one stage under one book.</summary>
/// <param name="Law">The book's id.</param>
/// <param name="Stage">The stage's id.</param>
/// <param name="Filed">How many were filed.</param>
/// <param name="Decided">How many have a decision.</param>
/// <param name="MedianDays">Median days from the filing to the first decision; halves are possible. Null where none is decided.</param>
/// <param name="Breaches">Terms that the authority let pass.</param>
/// <param name="Appeals">Appeals that were decided.</param>
/// <param name="Overturned">Of these, how many decisions fell.</param>
public sealed record StageStatistics(string Law, string Stage, int Filed, int Decided, decimal? MedianDays, int Breaches, int Appeals, int Overturned)
{
    internal static StageStatistics Of(string law, string stage, IReadOnlyList<ApplicationCase> cases, DateOnly asOf)
    {
        var days = cases.Select(c => c.DaysToDecision(asOf)).OfType<int>().Order().ToList();
        var appeals = cases.SelectMany(c => c.Steps).Where(s => s.Day <= asOf).OfType<DecideAppeal.AppealDecided>().ToList();
        return new StageStatistics(
            law, stage, cases.Count, days.Count,
            days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m,
            cases.Sum(c => ClockReading.Of(c, asOf).Count(r => r.IsBreachOfAuthority)),
            appeals.Count,
            appeals.Count(a => a.Overturned));
    }
}

/// <summary>How often a ground was given.</summary>
/// <param name="Decision">For which decision.</param>
/// <param name="Ground">The ground's id.</param>
/// <param name="Count">How often.</param>
public sealed record GroundCount(ProcessStep Decision, string Ground, int Count);

/// <summary>Two applications with the same faults under the same book, and other decisions.</summary>
/// <param name="One">The earlier one.</param>
/// <param name="Other">The later one.</param>
/// <param name="Faults">Rules that neither meets; empty where both meet all.</param>
public sealed record UnequalPair(ApplicationCase One, ApplicationCase Other, string Faults);
