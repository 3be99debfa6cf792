using Dauys.Elections.Results.Totals;
using Dauys.Law.Contests;

namespace Dauys.Elections.Results.Outcome;

/// <summary>One answer to an open question, with what it gives.</summary>
/// <param name="Question">The question's name.</param>
/// <param name="Name">The name given to <c>--reading</c>.</param>
/// <param name="Text">The reading in words.</param>
/// <param name="With">Names of the readings of other questions that this was computed with; empty where they make no difference.</param>
/// <param name="Allotment">What it gives.</param>
/// <param name="Chosen">Whether it is among those asked for.</param>
public sealed record ReadingOutcome(string Question, string Name, string Text, IReadOnlyList<string> With, ListAllotment Allotment, bool Chosen);

/// <summary>Goes through all answers to the questions that a law leaves open on these votes.</summary>
internal static class Readings
{
    /// <summary>The open questions of a contest on these votes.</summary>
    public static IReadOnlyList<OpenQuestion> Questions(ContestRule rule, ContestTotals totals) =>
        [.. rule.Questions(), .. ThresholdBases.Questions(rule, totals)];

    /// <summary>Every way to answer all questions: names of readings, one of each question.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Combinations(IReadOnlyList<OpenQuestion> questions)
    {
        List<IReadOnlyList<string>> all = [[]];
        foreach (var question in questions)
        {
            all = [.. all.SelectMany(before => question.Answers.Select(a => (IReadOnlyList<string>)[.. before, a.Name]))];
        }

        return all;
    }

    /// <summary>Whether a way to answer is among those that were asked for.</summary>
    public static bool Agrees(IReadOnlyList<string> combination, IReadOnlyList<OpenQuestion> questions, IReadOnlySet<string> chosen) =>
        questions.Select((q, i) => (Asked: q.Answers.Any(a => chosen.Contains(a.Name)), Answer: combination[i])).All(x => !x.Asked || chosen.Contains(x.Answer));

    /// <summary>An entry for each answer; where other questions make a difference, one for each of their answers.</summary>
    public static IReadOnlyList<ReadingOutcome> Tell(
        IReadOnlyList<OpenQuestion> questions, IReadOnlyList<(IReadOnlyList<string> Names, ListAllotment Allotment)> outcomes, IReadOnlySet<string> chosen)
    {
        var told = new List<ReadingOutcome>();
        for (var i = 0; i < questions.Count; i++)
        {
            foreach (var (name, text) in questions[i].Answers)
            {
                var with = outcomes.Where(o => o.Names[i] == name).ToList();
                var same = with.All(o => o.Allotment.SameSeats(with[0].Allotment));
                told.AddRange((same ? with.Take(1) : with).Select(o => new ReadingOutcome(
                    questions[i].Question, name, text.ToString(), same ? [] : [.. o.Names.Where(n => n != name)], o.Allotment, chosen.Contains(name))));
            }
        }

        return told;
    }
}
