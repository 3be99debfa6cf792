using Dauys.Elections.Calling.AdoptWorkingDays;
using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.ImportFiles;
using Dauys.Elections.Calling.NameSource;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Law.WorkingDays;

namespace Dauys.Elections.Calling;

/// <summary>What the record is, the call of the election and the sources of its facts.</summary>
public sealed class CallingState
{
    private readonly List<FilesImported> _imports = [];
    private readonly OrderedDictionary<string, DateAnnounced> _announced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceNamed> _sources = new(StringComparer.Ordinal);

    /// <summary>The first act of the register, or null before it.</summary>
    public RegisterOpened? Register { get; private set; }

    /// <summary>The call, or null before it.</summary>
    public ElectionCalled? Call { get; private set; }

    /// <summary>Imports in the order of the register.</summary>
    public IReadOnlyList<FilesImported> Imports => _imports;

    /// <summary>Whether the control totals were not met when files were last imported, and the user knew.</summary>
    public bool IsPartial => _imports.Count > 0 && _imports[^1].Partial;

    /// <summary>Days and terms that were announced, in the order of their acts.</summary>
    public IEnumerable<DateAnnounced> Announced => _announced.Values;

    /// <summary>The act that adopted the calendar of working days, or null.</summary>
    public WorkingDaysAdopted? AdoptedWorkingDays { get; private set; }

    /// <summary>The calendar of working days, or null where the record has none.</summary>
    public WorkingCalendar? WorkingDays { get; private set; }

    /// <summary>Sources by id.</summary>
    public IReadOnlyDictionary<string, SourceNamed> Sources => _sources;

    /// <summary>The register was opened.</summary>
    public void Evolve(RegisterOpened act) => Register = act;

    /// <summary>The election was called; a later act replaces it.</summary>
    public void Evolve(ElectionCalled act) => Call = act;

    /// <summary>Files were imported.</summary>
    public void Evolve(FilesImported act) => _imports.Add(act);

    /// <summary>A day or a term was announced.</summary>
    public void Evolve(DateAnnounced act) => _announced[act.Term] = act;

    /// <summary>A calendar of working days was adopted; a later act replaces it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="calendar">The calendar that it holds.</param>
    public void Evolve(WorkingDaysAdopted act, WorkingCalendar calendar) => (AdoptedWorkingDays, WorkingDays) = (act, calendar);

    /// <summary>A source was named.</summary>
    public void Evolve(SourceNamed act) => _sources[act.Id] = act;
}
