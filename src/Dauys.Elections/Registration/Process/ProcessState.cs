using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CommitList;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.DecideAppeal;
using Dauys.Elections.Registration.DrawSample;
using Dauys.Elections.Registration.EraseList;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;
using Dauys.Law.WorkingDays;

namespace Dauys.Elections.Registration.Process;

/// <summary>The applications of a record and what became of each: everything is derived from the acts.</summary>
public sealed class ProcessState
{
    private readonly OrderedDictionary<string, ApplicationCase> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (RulesAdopted Act, PartyBook Book)> _laws = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ListCommitted> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SampleSeedDrawn> _seeds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListErased> _erased = new(StringComparer.Ordinal);

    /// <summary>Applications in the order of their filing.</summary>
    public IReadOnlyList<ApplicationCase> Cases => [.. _cases.Values];

    /// <summary>An application, or null.</summary>
    public ApplicationCase? Case(string id) => _cases.GetValueOrDefault(id);

    /// <summary>The calendar of working days by which terms are counted, or null.</summary>
    public WorkingCalendar? WorkingDays { get; private set; }

    /// <summary>A book that was adopted, or null.</summary>
    public PartyBook? Law(string id) => _laws.TryGetValue(id, out var law) ? law.Book : null;

    /// <summary>Ids of the books that were adopted.</summary>
    public IReadOnlyList<string> Laws => [.. _laws.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A calendar of working days was adopted.</summary>
    public void Evolve(WorkingCalendar calendar) => WorkingDays = calendar;

    /// <summary>Rules were adopted.</summary>
    public void Evolve(RulesAdopted act) => _laws[act.Law] = (act, act.Book());

    /// <summary>The root over a list of an application, or null.</summary>
    public ListCommitted? List(string application, string figure) => _lists.GetValueOrDefault(ListCommitted.SubjectOf(application, figure));

    /// <summary>That the persons of an application were erased, or null.</summary>
    public ListErased? Erased(string application) => _erased.GetValueOrDefault(application);

    /// <summary>The seed of the sample of a list, or null.</summary>
    public SampleSeedDrawn? Seed(string application, string figure) => _seeds.GetValueOrDefault(ListCommitted.SubjectOf(application, figure));

    /// <summary>R475 where an application rests on a sample that was not drawn in this record: by the seed that stands in it, from the list whose root does. Null where nothing is wrong.</summary>
    /// <param name="id">The application's id.</param>
    /// <param name="stated">What it states.</param>
    internal Refusal? Sampled(string id, Assess.Application stated)
    {
        foreach (var (figure, sample) in stated.Samples)
        {
            if (Seed(id, figure) is not { } drawn)
            {
                return new Refusal("R475", $"no seed of a sample of \"{figure}\" stands in this record", sample.Place, "Commit the list, then draw the seed; then state what the sample came to.");
            }

            if (drawn.Seed != sample.Seed || List(id, figure)!.Rows != sample.Rows)
            {
                return new Refusal("R475", $"the sample of \"{figure}\" is another than the record's: {List(id, figure)!.Rows} rows, seed \"{drawn.Seed}\"", sample.Place, "State what the sample came to that was drawn from the record's seed.");
            }
        }

        return null;
    }

    /// <summary>A seed was drawn.</summary>
    public void Evolve(SampleSeedDrawn act) => _seeds[act.List] = act;

    /// <summary>A list was committed; a later act of the same list replaces it.</summary>
    public void Evolve(ListCommitted act) => _lists[act.Subject] = act;

    /// <summary>The persons of an application were erased.</summary>
    public void Evolve(ListErased act) => _erased[act.Application] = act;

    /// <summary>A step was taken.</summary>
    public void Evolve(CaseAct act)
    {
        if (act is ApplicationFiled filed)
        {
            _cases[act.Application] = new ApplicationCase(filed, _laws[filed.Law].Book, this);
            return;
        }

        _cases[act.Application].Add(act);
    }
}

/// <summary>What an application waits for, or came to.</summary>
public enum CaseStanding
{
    /// <summary>The authority is to decide.</summary>
    Pending,

    /// <summary>It was sent back, and the applicant is to correct it.</summary>
    Returned,

    /// <summary>The authority confirmed it.</summary>
    Confirmed,

    /// <summary>Registered.</summary>
    Registered,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>A court or another body is to decide on an appeal.</summary>
    Appealed,

    /// <summary>The appeal failed: the decision stands.</summary>
    Upheld,

    /// <summary>The applicant took it back.</summary>
    Withdrawn,
}

/// <summary>One application with its steps.</summary>
public sealed class ApplicationCase
{
    private readonly List<CaseAct> _steps;
    private readonly ProcessState _record;

    internal ApplicationCase(ApplicationFiled filed, PartyBook law, ProcessState record)
    {
        (Filed, Law, _steps, _record) = (filed, law, [filed], record);
        Lay();
        Stage = Assessment.StageOf(Stated, law);
    }

    /// <summary>The filing.</summary>
    public ApplicationFiled Filed { get; }

    /// <summary>The book as it was adopted when the application was filed.</summary>
    public PartyBook Law { get; }

    /// <summary>The stage that the application is at.</summary>
    public RegistrationStage Stage { get; }

    /// <summary>The application as it counts: what the applicant stated last, and over it what officers corrected.</summary>
    public Application Stated { get; private set; }

    /// <summary>Every value that was stated or corrected, one over the other; none is ever replaced.</summary>
    public LaidValues Laid { get; private set; }

    /// <summary>Its steps in their order, the filing first.</summary>
    public IReadOnlyList<CaseAct> Steps => _steps;

    /// <summary>The calendar of working days of its record, or null.</summary>
    public WorkingCalendar? WorkingDays => _record.WorkingDays;

    /// <summary>The application as it stood when a step was taken: with what was stated and corrected up to that step.</summary>
    /// <param name="number">The step's number, from 1.</param>
    public Application StatedAt(int number) => Stand(LaidValues.Of(_steps.Take(number)));

    /// <summary>What the values would be with one step more.</summary>
    internal LaidValues LaidWith(CaseAct next) => LaidValues.Of(_steps.Append(next));

    /// <summary>What its figures come to under the book. Computed, never stored.</summary>
    public Assessment Assess() => Assessment.Of(Stated, Law, WorkingDays);

    /// <summary>What it waits for, or came to.</summary>
    public CaseStanding Standing => _steps[^1] switch
    {
        AppealDecided { Overturned: false } => CaseStanding.Upheld,
        { Step: ProcessStep.Confirmed } => CaseStanding.Confirmed,
        { Step: ProcessStep.Returned } => CaseStanding.Returned,
        { Step: ProcessStep.Registered } => CaseStanding.Registered,
        { Step: ProcessStep.Refused } => CaseStanding.Refused,
        { Step: ProcessStep.Appealed } => CaseStanding.Appealed,
        { Step: ProcessStep.Withdrawn } => CaseStanding.Withdrawn,
        _ => CaseStanding.Pending,
    };

    /// <summary>The authority's last decision, or null.</summary>
    public CaseAct? Decision => _steps.FindLast(IsDecision);

    /// <summary>Days from the filing to the authority's first decision, of those taken up to a day; null while there is none.</summary>
    /// <param name="asOf">The last day that is looked at.</param>
    public int? DaysToDecision(DateOnly asOf) =>
        _steps.FirstOrDefault(s => s.Day <= asOf && IsDecision(s)) is { } decision ? decision.Day.DayNumber - Filed.Day.DayNumber : null;

    internal void Add(CaseAct act)
    {
        _steps.Add(act);
        if (act.Step is ProcessStep.Corrected or ProcessStep.OfficerCorrected)
        {
            Lay();
        }
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(Laid), nameof(Stated))]
    private void Lay()
    {
        Laid = LaidValues.Of(_steps);
        Stated = Stand(Laid);
    }

    private static Application Stand(LaidValues laid) => Read(laid.Text) with { Laid = laid.Changed };

    private static bool IsDecision(CaseAct step) => step.Step is ProcessStep.Confirmed or ProcessStep.Returned or ProcessStep.Registered or ProcessStep.Refused;

    internal static Application Read(string text) => ApplicationReader.Read(text, "application");
}
