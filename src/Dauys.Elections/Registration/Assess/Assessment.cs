using Dauys.Elections.Registration.Sample;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;
using Dauys.Law.WorkingDays;

namespace Dauys.Elections.Registration.Assess;

/// <summary>What follows for an application.</summary>
public enum AssessedDecision
{
    /// <summary>Every rule that was judged is met.</summary>
    Accept,

    /// <summary>A rule is surely not met.</summary>
    Refuse,

    /// <summary>No rule is surely broken, and at least one cannot be judged for want of a figure.</summary>
    Undetermined,
}

/// <summary>An application held against a law, rule by rule. It decides nothing: officers do, and this is what they may be held to.</summary>
/// <param name="Law">The book.</param>
/// <param name="Stage">The stage whose rules were judged.</param>
/// <param name="Territories">The territories that counted.</param>
/// <param name="Rules">Findings in the order of the book.</param>
/// <param name="NotJudged">Rules on dates and documents of which the application does not speak.</param>
public sealed record Assessment(PartyBook Law, RegistrationStage Stage, TerritorySet Territories, IReadOnlyList<RuleFinding> Rules, IReadOnlyList<PartyRule> NotJudged)
{
    /// <summary>A rule surely not met refuses, whatever else is unknown; otherwise anything unknown leaves it undetermined.</summary>
    public AssessedDecision Decision =>
        Rules.Any(r => r.Met == false) ? AssessedDecision.Refuse
        : Rules.Any(r => r.Met is null) ? AssessedDecision.Undetermined
        : AssessedDecision.Accept;

    /// <summary>Assesses an application.</summary>
    /// <param name="application">The application.</param>
    /// <param name="law">The book.</param>
    /// <param name="calendar">The calendar of working days, or null: then terms in working days are unknown.</param>
    /// <exception cref="RefusedException">R451: the law has no such stage. R472, R473, R478: it does not let the application rest on a sample that it states.</exception>
    public static Assessment Of(Application application, PartyBook law, WorkingCalendar? calendar = null)
    {
        var stage = StageOf(application, law);
        if (SampleRules.Decide(application, law) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var set = law.TerritoriesOn(application.Date);
        var asked = stage.Rules.Where(r => RuleJudge.IsAsked(r, application)).ToList();
        return new Assessment(
            law,
            stage,
            set,
            [.. asked.Where(r => RuleJudge.IsSpokenOf(r, application)).Select(r => RuleJudge.Judge(r, application, law, set, calendar))],
            [.. asked.Where(r => !RuleJudge.IsSpokenOf(r, application))]);
    }

    /// <summary>The stage of the law that an application is at.</summary>
    /// <exception cref="RefusedException">R451: the law has no such stage.</exception>
    public static RegistrationStage StageOf(Application application, PartyBook law) => law.Stage(application.Stage) ?? throw new RefusedException(new Refusal(
        "R451",
        $"the law book {law.Id} has no stage \"{application.Stage}\"",
        application.StagePlace with { Subject = application.Id },
        $"Its stages are: {string.Join(", ", law.Stages.Select(s => s.Id))}."));
}
