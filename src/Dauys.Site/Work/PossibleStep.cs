using Dauys.Elections.Registration.Appeal;
using Dauys.Elections.Registration.ConfirmApplication;
using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.DecideAppeal;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.RefuseApplication;
using Dauys.Elections.Registration.RegisterApplicant;
using Dauys.Elections.Registration.ReturnForCorrection;
using Dauys.Elections.Registration.WithdrawApplication;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;

namespace Dauys.Site.Work;

/// <summary>A step that an officer may want to take with an application, and what the rules of the process say of it before anybody takes it.</summary>
/// <param name="Word">Its word in addresses, as on the command line: <c>refuse</c>.</param>
/// <param name="Step">The step.</param>
/// <param name="Refused">Why it cannot be taken now; null where it can.</param>
/// <param name="Grounds">The grounds that the book knows for it, each with why it cannot be given; empty where it needs none.</param>
public sealed record PossibleStep(string Word, ProcessStep Step, Refusal? Refused, IReadOnlyList<PossibleGround> Grounds)
{
    /// <summary>The words of all steps.</summary>
    public static IReadOnlyDictionary<string, ProcessStep> Words { get; } = new Dictionary<string, ProcessStep>(StringComparer.Ordinal)
    {
        ["confirm"] = ProcessStep.Confirmed,
        ["return"] = ProcessStep.Returned,
        ["register"] = ProcessStep.Registered,
        ["refuse"] = ProcessStep.Refused,
        ["correct"] = ProcessStep.Corrected,
        ["officer-correct"] = ProcessStep.OfficerCorrected,
        ["withdraw"] = ProcessStep.Withdrawn,
        ["appeal"] = ProcessStep.Appealed,
        ["decide-appeal"] = ProcessStep.AppealDecided,
    };

    /// <summary>Every step, tried by the rules of the process with nothing but what they ask for; what they say is not said again here.</summary>
    /// <param name="state">The applications.</param>
    /// <param name="known">The application.</param>
    /// <param name="day">The day on which it would be taken.</param>
    public static IReadOnlyList<PossibleStep> Of(ProcessState state, ApplicationCase known, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(known);
        var (id, number) = (known.Filed.Application, known.Steps.Count + 1);
        var when = (day < known.Steps[^1].Day ? known.Steps[^1].Day : day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return [.. Words.Select(w => w.Value is ProcessStep.Returned or ProcessStep.Refused ? Grounded(w.Key, w.Value) : new PossibleStep(w.Key, w.Value, ProcessRules.Decide(state, Plain(w.Value)), []))];

        CaseAct Plain(ProcessStep step) => step switch
        {
            ProcessStep.Confirmed => new ApplicationConfirmed(id, number, when),
            ProcessStep.Registered => new ApplicantRegistered(id, number, when),
            ProcessStep.Corrected => new ApplicationCorrected(id, number, when, known.Filed.Text),
            // A value that no rule rests on, tried so that the form says beforehand whether the step can be taken at all.
            ProcessStep.OfficerCorrected => new OfficerCorrected(id, number, when, "-", "-", "-", null, [CorrectedValue.Of(known.Laid, "source", known.Laid.At("source") == "\"-\"" ? "--" : "-")]),
            ProcessStep.Withdrawn => new ApplicationWithdrawn(id, number, when),
            ProcessStep.Appealed => new DecisionAppealed(id, number, when, "-"),
            _ => new AppealDecided(id, number, when, false, "-"),
        };

        PossibleStep Grounded(string word, ProcessStep step)
        {
            CaseAct Given(string ground) => step == ProcessStep.Returned ? new ApplicationReturned(id, number, when, [new GivenGround(ground, "-")]) : new ApplicationRefused(id, number, when, [new GivenGround(ground, "-")]);
            var grounds = known.Stage.Process.Grounds.Where(g => g.Decisions.Contains(step)).Select(g => new PossibleGround(g, ProcessRules.Decide(state, Given(g.Id)))).ToList();

            // Where no ground can be given, the first refusal says why; where the book has none, the rules say that.
            return new PossibleStep(word, step, grounds.Any(g => g.Refused is null) ? null : grounds.Count > 0 ? grounds[0].Refused : ProcessRules.Decide(state, Given("-")), grounds);
        }
    }
}

/// <summary>A ground of the book.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Refused">Why it cannot be given for this application; null where it can.</param>
public sealed record PossibleGround(RefusalGround Ground, Refusal? Refused);
