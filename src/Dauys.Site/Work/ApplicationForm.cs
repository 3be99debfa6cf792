using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Parties;
using Dauys.Site.Simulator;

namespace Dauys.Site.Work;

/// <summary>
/// An application as a form: which fields a stage of a book asks for, what was entered in each, what is wrong with it, and the application that it makes. The fields are those of
/// the application's file; nothing is asked that no rule judges.
/// </summary>
public sealed class ApplicationForm
{
    /// <summary>Candidates for whom there is a row at the most; longer lists are written as a file.</summary>
    public const int MostCandidates = 200;

    private readonly Dictionary<string, FieldFault> _faults = new(StringComparer.Ordinal);

    /// <summary>Reads what was entered.</summary>
    /// <param name="law">The book.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="values">Fields by name; others than the form's are left alone.</param>
    /// <param name="lists">Lists of persons in the place of figures.</param>
    public ApplicationForm(PartyBook law, RegistrationStage stage, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, ListSource> lists)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(lists);
        (Law, Stage, Values, Lists) = (law, stage, values, lists);
        var entered = new EnteredValues(values, _faults);
        Date = entered.Day("date");
        Territories = law.TerritoriesOn(Date);
        Figures = [.. SimulatorField.Of(stage, Territories).Where(f => f.Figure != "candidates")];
        Events = [.. StageAsks.Events(law, stage)];
        Documents = [.. stage.Rules.OfType<DocumentsRule>().SelectMany(r => r.Documents).Distinct(StringComparer.Ordinal)];
        Nominators = [.. stage.Rules.OfType<NominatorRule>().SelectMany(r => r.Nominators).Concat(stage.Rules.SelectMany(r => r.Nominated)).Distinct(StringComparer.Ordinal)];
        Outcomes = [.. stage.Rules.OfType<RefundRule>().SelectMany(r => r.Outcomes).Distinct(StringComparer.Ordinal)];
        Candidates = CandidateFields.Of(stage);
        Rows = Candidates is null ? 0 : Candidates.IsList ? (int)Math.Clamp(entered.Plain("candidates.rows") ?? 0, 0, MostCandidates) : 1;
        IsSaved = values.ContainsKey("application");
        var made = new ApplicationMaking(this, entered).Make();
        Days = new ListDays(Date, made.Events ?? new Dictionary<string, DateOnly>());
        var order = Keys.Select((k, i) => (k, i)).ToDictionary(k => k.k, k => k.i, StringComparer.Ordinal);
        Faults = IsSaved ? new OrderedDictionary<string, FieldFault>(_faults.OrderBy(f => order.GetValueOrDefault(f.Key)), StringComparer.Ordinal) : new Dictionary<string, FieldFault>();
        Application = IsSaved && _faults.Count == 0 ? made : null;
    }

    /// <summary>The book.</summary>
    public PartyBook Law { get; }

    /// <summary>The stage.</summary>
    public RegistrationStage Stage { get; }

    /// <summary>What was entered, right or wrong.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Lists of persons in the place of figures.</summary>
    public IReadOnlyDictionary<string, ListSource> Lists { get; }

    /// <summary>The day, which decides the territories; null where none is entered.</summary>
    public DateOnly? Date { get; }

    /// <summary>The days that lists of persons are held against, as far as they can be read.</summary>
    public ListDays Days { get; }

    /// <summary>The territories that count.</summary>
    public TerritorySet Territories { get; }

    /// <summary>Figures that the stage asks for.</summary>
    public IReadOnlyList<SimulatorField> Figures { get; }

    /// <summary>Events on whose days a rule rests.</summary>
    public IReadOnlyList<string> Events { get; }

    /// <summary>Documents that the stage asks for.</summary>
    public IReadOnlyList<string> Documents { get; }

    /// <summary>Who may nominate; empty where no rule asks.</summary>
    public IReadOnlyList<string> Nominators { get; }

    /// <summary>What gives a deposit back.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>What is asked of candidates; null where nothing is.</summary>
    public CandidateFields? Candidates { get; }

    /// <summary>Rows of candidates.</summary>
    public int Rows { get; }

    /// <summary>Whether something was entered: an empty form has no faults.</summary>
    public bool IsSaved { get; }

    /// <summary>Faults by field, in the order of the form; empty as long as nothing was entered.</summary>
    public IReadOnlyDictionary<string, FieldFault> Faults { get; }

    /// <summary>The application; null as long as a field has a fault or nothing was entered.</summary>
    public Application? Application { get; }

    /// <summary>Whether the book says how the rows of a list are checked, so that one can be given for a figure.</summary>
    public bool TakesList(string figure) => Law.Lists.Any(l => l.Figure == figure);

    /// <summary>Figures of the stage whose list the law lets be sampled.</summary>
    public IEnumerable<string> Sampled => Figures.Select(f => f.Figure).Where(f => SampleRules.Of(Law, f) is not null);

    /// <summary>What a sample's fields are, in their order; the seed is the last.</summary>
    public static IReadOnlyList<string> SampleParts { get; } = ["rows", "drawn", "valid", "open", "duplicates", "seed"];

    /// <summary>The name of a sample's field.</summary>
    public static string SampleKey(string figure, string part) => $"sample.{figure}.{part}";

    /// <summary>What was entered in a field; null where nothing was.</summary>
    public string? Value(string key) => Values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    /// <summary>Whether a box was ticked.</summary>
    public bool IsTicked(string key) => Value(key) == EnteredValues.Ticked;

    /// <summary>The names of all fields that the form shows: what a browser sends of others is not kept.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            IEnumerable<string> keys = ["application", "party.kk", "party.ru", "party.en", "date", "against"];
            keys = keys.Concat(Figures.Where(f => !Lists.ContainsKey(f.Figure)).SelectMany(f => f.Territories.Count == 0 ? [FigureKey(f)] : f.Territories.Append(SimulatorField.Each).Select(t => FigureKey(f, t))))
                .Concat(Sampled.SelectMany(f => SampleParts.Select(p => SampleKey(f, p))))
                .Concat(Events.Select(e => $"event.{e}"));
            keys = Documents.Count == 0 ? keys : keys.Append("documents").Concat(Documents.Select(d => $"document.{d}"));
            keys = Outcomes.Count == 0 ? keys : keys.Append("outcomes").Concat(Outcomes.Select(o => $"outcome.{o}"));
            keys = Nominators.Count == 0 ? keys : keys.Append("nominated_by");
            return Candidates is not { } asked ? keys
                : keys.Concat(asked.IsList && Rows == 0 ? ["candidates"] : []).Concat(Enumerable.Range(1, Rows).SelectMany(r => asked.Fields.Select(f => CandidateFields.Key(r, f))));
        }
    }

    /// <summary>The name of a figure's field.</summary>
    public static string FigureKey(SimulatorField field, string? territory = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        return $"figure.{field.Key(territory)}";
    }
}
