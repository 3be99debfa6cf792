using Dauys.Elections.Registration.NameApplicant;
using Dauys.Elections.Registration.ReportStep;

namespace Dauys.Elections.Registration;

/// <summary>Who sought to be registered, and the steps that are known of it.</summary>
public sealed class ApplicationsState
{
    private readonly OrderedDictionary<string, ApplicantNamed> _applicants = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, StepReported> _steps = new(StringComparer.Ordinal);

    /// <summary>Applicants in the order of their acts.</summary>
    public IEnumerable<ApplicantNamed> Applicants => _applicants.Values;

    /// <summary>An applicant, or null.</summary>
    public ApplicantNamed? Applicant(string id) => _applicants.GetValueOrDefault(id);

    /// <summary>The steps of an applicant by their number.</summary>
    public IEnumerable<StepReported> StepsOf(string applicant) => _steps.Values.Where(s => s.Applicant == applicant).OrderBy(s => s.Number);

    /// <summary>An applicant was named.</summary>
    public void Evolve(ApplicantNamed act) => _applicants[act.Id] = act;

    /// <summary>A step was reported.</summary>
    public void Evolve(StepReported act) => _steps[act.Subject] = act;
}
