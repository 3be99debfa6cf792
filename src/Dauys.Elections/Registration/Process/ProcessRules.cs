using Dauys.Elections.Acts;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CommitList;
using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.DrawSample;
using Dauys.Elections.Registration.EraseList;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.Process;

/// <summary>Whether the adopted book and the state of an application allow a step: the refusal names the article.</summary>
public static class ProcessRules
{
    private static readonly Dictionary<ProcessStep, CaseStanding[]> From = new()
    {
        [ProcessStep.Corrected] = [CaseStanding.Pending, CaseStanding.Returned],
        [ProcessStep.OfficerCorrected] = [CaseStanding.Pending],
        [ProcessStep.Withdrawn] = [CaseStanding.Pending, CaseStanding.Returned],
        [ProcessStep.Confirmed] = [CaseStanding.Pending],
        [ProcessStep.Returned] = [CaseStanding.Pending],
        [ProcessStep.Registered] = [CaseStanding.Pending],
        [ProcessStep.Refused] = [CaseStanding.Pending],
        [ProcessStep.Appealed] = [CaseStanding.Returned, CaseStanding.Refused],
        [ProcessStep.AppealDecided] = [CaseStanding.Appealed],
    };

    /// <summary>A refusal, or null where the act is allowed.</summary>
    public static Refusal? Decide(ProcessState state, RulesAdopted act)
    {
        _ = act.Book();
        return Moment(act, act.When);
    }

    /// <summary>A refusal, or null where the act is allowed.</summary>
    public static Refusal? Decide(ProcessState state, CaseAct act)
    {
        if (Moment(act, act.When) is { } none)
        {
            return none;
        }

        if (act is ApplicationFiled filed)
        {
            return Filing(state, filed);
        }

        if (state.Case(act.Application) is not { } known)
        {
            return Refuse("R484", act, $"there is no application \"{act.Application}\" in this record", "File it first.");
        }

        if (act.Number != known.Steps.Count + 1)
        {
            return Refuse("R489", act, $"this is step {act.Number}, and {known.Steps.Count} are in the record", "Decide again on the application as it stands now.");
        }

        if (!From[act.Step].Contains(known.Standing))
        {
            return Refuse("R489", act, $"the application is {known.Standing.ToString().ToLowerInvariant()}, so it cannot be {ProcessSteps.Word(act.Step)}", "Look at its steps with `dauys registration show`.");
        }

        if (act.Day < known.Steps[^1].Day)
        {
            return Refuse("R491", act, $"{act.Day:yyyy-MM-dd} lies before the step before it, {known.Steps[^1].Day:yyyy-MM-dd}", "Give the day on which it happened.");
        }

        return act switch
        {
            { Step: ProcessStep.Confirmed or ProcessStep.Returned or ProcessStep.Registered or ProcessStep.Refused } => Decision(known, act),
            ApplicationCorrected repaired => CorrectionRules.Decide(state, known, repaired),
            OfficerCorrected corrected => CorrectionRules.Decide(state, known, corrected),
            { Step: ProcessStep.Appealed } when known.Stage.Process.Appeal is null =>
                Refuse("R485", act, $"the book {known.Law.Id} knows no appeal at this stage", "Correct the book if the law has one.") with { Article = known.Stage.Source.Article },
            _ => null,
        };
    }

    /// <summary>A refusal, or null where the act is allowed.</summary>
    public static Refusal? Decide(ProcessState state, ListCommitted act) =>
        state.Case(act.Application) is null ? Refuse("R484", act, $"there is no application \"{act.Application}\" in this record", "File it first.")
        : state.Erased(act.Application) is not null ? Refuse("R489", act, "the persons of this application were erased", "Nothing more can be said of them.")
        : state.Seed(act.Application, act.Figure) is not null ? Refuse("R475", act, "a sample of this list was drawn: another root would be another list", "File a correction if the list changed; its sample is of the list as it was.")
        : act.Rows < 1 || !Ledger.Merkle.MerkleHash.TryParse(act.Root, out _) ? Refuse("R489", act, "this is no root over rows", "Commit a list that was sealed.")
        : Moment(act, act.When);

    /// <summary>A refusal, or null where the act is allowed.</summary>
    public static Refusal? Decide(ProcessState state, SampleSeedDrawn act)
    {
        if (state.Case(act.Application) is not { } known)
        {
            return Refuse("R484", act, $"there is no application \"{act.Application}\" in this record", "File it first.");
        }

        if (state.List(act.Application, act.Figure) is not { } list || list.Root != act.Root)
        {
            return Refuse("R475", act, $"no such root of the list \"{act.Figure}\" stands in this record yet", "Commit the list first: whoever orders its rows must not know the seed.");
        }

        if (state.Seed(act.Application, act.Figure) is { } earlier)
        {
            return Refuse("R475", act, $"the seed of this list was drawn already, on {earlier.When}", "It stands: nobody draws again.");
        }

        if (!SampleSeedDrawn.IsSeed(act.Seed) || string.IsNullOrWhiteSpace(act.How))
        {
            return Refuse("R475", act, "a seed is one line of text, with how it was made", "Give both as they were made in public.");
        }

        var rule = known.Law.Lists.FirstOrDefault(l => l.Figure == act.Figure)?.Sampling;
        return rule is null ? Refuse("R472", act, $"the book {known.Law.Id} lets no sample of \"{act.Figure}\" be checked", "Check every row.")
            : list.Rows <= rule.Above ? Refuse("R473", act, $"the list has {list.Rows} rows; a sample is for more than {rule.Above}", "Check every row.") with { Article = rule.Source.Article }
            : Moment(act, act.When) ?? (CaseAct.DayOf(act.When) < CaseAct.DayOf(list.When) ? Refuse("R491", act, $"{act.When} lies before the list was committed, {list.When}", "Give the day on which the seed was drawn.") : null);
    }

    /// <summary>A refusal, or null where the act is allowed.</summary>
    public static Refusal? Decide(ProcessState state, ListErased act) =>
        state.Case(act.Application) is null ? Refuse("R484", act, $"there is no application \"{act.Application}\" in this record", "File it first.")
        : state.Erased(act.Application) is not null ? Refuse("R489", act, "the persons of this application were erased already", "Once is enough.")
        : Moment(act, act.When);

    private static Refusal? Filing(ProcessState state, ApplicationFiled act)
    {
        if (state.Case(act.Application) is not null)
        {
            return Refuse("R489", act, $"the application \"{act.Application}\" was filed already", "Give a new application an id of its own; a correction is another step.");
        }

        if (state.Law(act.Law) is not { } law)
        {
            return Refuse("R484", act, $"the book \"{act.Law}\" is not adopted in this record", "Adopt it first: dauys registration adopt.");
        }

        Application stated;
        try
        {
            stated = ApplicationCase.Read(act.Text);
            _ = Assessment.StageOf(stated, law);
            if ((SampleRules.Decide(stated, law) ?? state.Sampled(act.Application, stated)) is { } sampled)
            {
                return sampled with { Where = new Place(Subject: act.Subject) };
            }
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0] with { Where = new Place(Subject: act.Subject) };
        }

        if (stated.Id != act.Application)
        {
            return Refuse("R489", act, $"the application calls itself \"{stated.Id}\"", "File it under its own id.");
        }

        return act.Follows is null ? null : Following(state, act);
    }

    private static Refusal? Following(ProcessState state, ApplicationFiled act)
    {
        if (state.Case(act.Follows!) is not { } before)
        {
            return Refuse("R484", act, $"there is no application \"{act.Follows}\" in this record", "Name the earlier application of the party.");
        }

        return ClockReading.Of(before, act.Day).FirstOrDefault(c => c.Clock.Until.Count == 0 && !c.Clock.OnAuthority && c.Last is { } last && act.Day < last) is { } early
            ? Refuse("R490", act, $"{act.Day:yyyy-MM-dd} is too early: a new application is possible from {early.Last:yyyy-MM-dd}", "File it then.") with { Rule = early.Clock.Id, Article = early.Clock.Source.Article }
            : null;
    }

    private static Refusal? Decision(ApplicationCase known, CaseAct act)
    {
        var process = known.Stage.Process;
        if (!process.Decisions.Contains(act.Step))
        {
            var allowed = process.Decisions.Count == 0 ? "none" : string.Join(", ", process.Decisions.Select(ProcessSteps.Word));
            return Refuse("R485", act, $"at the stage {known.Stage.Id} the law knows no such decision as {ProcessSteps.Word(act.Step)}; it knows: {allowed}", "Decide as the law lets you; what it does not know cannot be entered.") with { Article = known.Stage.Source.Article };
        }

        var assessment = known.Assess();
        if (act is IGrounded grounded)
        {
            return Grounds(known, act, grounded.Grounds, assessment);
        }

        return act.Step == ProcessStep.Registered && assessment.Rules.FirstOrDefault(r => r.Met == false) is { } unmet
            ? Refuse("R488", act, $"the rule {unmet.Rule.Id} is not met: {unmet.Required} is required, {unmet.Found} was found", "Refuse, or have the application corrected.") with { Rule = unmet.Rule.Id, Article = unmet.Rule.Source.Article }
            : null;
    }

    private static Refusal? Grounds(ApplicationCase known, CaseAct act, IReadOnlyList<GivenGround> grounds, Assessment assessment)
    {
        var process = known.Stage.Process;
        if (grounds.Count == 0 || grounds.Any(g => string.IsNullOrWhiteSpace(g.Evidence)))
        {
            return Refuse("R486", act, "a decision against an applicant needs a ground, and each ground its evidence", "Name the ground, and which rows or which document show it.");
        }

        foreach (var given in grounds)
        {
            if (process.Ground(given.Ground) is not { } ground || !ground.Decisions.Contains(act.Step))
            {
                var choice = process.Grounds.Where(g => g.Decisions.Contains(act.Step)).Select(g => g.Id).ToList();
                return Refuse("R486", act, $"the law knows no ground \"{given.Ground}\" for this decision; it knows: {(choice.Count == 0 ? "none" : string.Join(", ", choice))}", "Choose a ground that the law knows.") with { Article = known.Stage.Source.Article };
            }

            // A ground without rules, and one whose rules cannot all be judged, is the officer's; what is not asked of this applicant is no ground against it.
            var asked = known.Stage.Rules.Where(r => ground.Rules.Contains(r.Id) && RuleJudge.IsAsked(r, known.Stated)).ToList();
            if (ground.Rules.Count > 0 && asked.Count == 0)
            {
                return Refuse("R487", act, $"the ground \"{ground.Id}\" rests on what the law does not ask of this applicant: {string.Join(", ", ground.Rules)}", "Choose another ground.") with { Rule = ground.Rules[0], Article = ground.Source.Article };
            }

            if (asked.Count > 0 && assessment.Rules.Where(r => asked.Contains(r.Rule)).ToList() is var judged && judged.Count == asked.Count && judged.All(r => r.Met == true))
            {
                return Refuse(
                    "R487", act, $"the ground \"{ground.Id}\" is not borne out: {string.Join("; ", judged.Select(r => $"{r.Rule.Id} asks for {r.Required} and {r.Found} were found"))}", "Correct the figures by what was found, with evidence, or choose another ground.") with
                { Rule = judged[0].Rule.Id, Article = ground.Source.Article };
            }
        }

        return null;
    }

    private static Refusal? Moment(IElectionAct act, string when) =>
        CaseAct.DayOf(when) is null ? Refuse("R491", act, $"\"{when}\" is no day and no moment", "Write it as 2024-03-01 or 2024-03-01T10:00:00+06:00.") : null;

    private static Refusal Refuse(string number, IElectionAct act, string what, string remedy) =>
        new(number, what, new Place(Subject: act.Subject), remedy);
}
