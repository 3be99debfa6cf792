using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Books;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.Assess;

/// <summary>
/// An application of a party, or of who nominates a list or a candidate, as its file states it. What the file does not state is not known; absent is never 0.
/// </summary>
public sealed record Application
{
    /// <summary>The application's id.</summary>
    public required string Id { get; init; }

    /// <summary>The party's name.</summary>
    public required string Party { get; init; }

    /// <summary>The party's name in each language that the file has; <see cref="Party"/> where it was not read from one.</summary>
    public LocalText Title { get => field ?? LocalText.Of(Party); init; }

    /// <summary>The stage that it is at.</summary>
    public required string Stage { get; init; }

    /// <summary>Where the file names the stage, for a refusal.</summary>
    public Place StagePlace { get; init; } = Place.None;

    /// <summary>The day of the application, which decides the territories in force; or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What the checks of its lists came to, by figure; empty where it names none, or they were not read.</summary>
    public IReadOnlyDictionary<string, CheckedList> Checked => Figures.Where(f => f.Value.List is not null).ToDictionary(f => f.Key, f => f.Value.List!, StringComparer.Ordinal);

    /// <summary>Figures by name: <c>members</c>, <c>initiative_group</c>, <c>organising_committee</c> …</summary>
    public required IReadOnlyDictionary<string, ApplicationFigure> Figures { get; init; }

    /// <summary>Lists of persons that it names in the place of figures, by figure.</summary>
    public IReadOnlyDictionary<string, ListSource> Lists { get; init; } = new Dictionary<string, ListSource>();

    /// <summary>What samples of its lists came to, by figure; empty where no list was sampled.</summary>
    public IReadOnlyDictionary<string, SampleStated> Samples { get; init; } = new Dictionary<string, SampleStated>();

    /// <summary>Those whom it nominates; null where the file does not say.</summary>
    public Nominees? Nominees { get; init; }

    /// <summary>Who nominates: <c>party</c>, <c>association</c>, <c>self</c>, as the law book words it; or null.</summary>
    public string? NominatedBy { get; init; }

    /// <summary>What came of it, as the law book words it: <c>elected</c>, <c>died</c>; null where the file does not say, empty for nothing of that kind.</summary>
    public IReadOnlySet<string>? Outcomes { get; init; }

    /// <summary>Days of events by name; an event that is not named is unknown. Null where the file speaks of no dates at all.</summary>
    public IReadOnlyDictionary<string, DateOnly>? Events { get; init; }

    /// <summary>Documents that were handed in; null where the file does not say.</summary>
    public IReadOnlySet<string>? Documents { get; init; }

    /// <summary>Places of it whose value was changed since it was filed, with every value that was laid there; empty for an application that was read from a file.</summary>
    public IReadOnlyList<LaidField> Laid { get; init; } = [];

    /// <summary>The day of an event; null where the file does not state it.</summary>
    public DateOnly? Day(string name) => Events is not null && Events.TryGetValue(name, out var day) ? day : null;
}

/// <summary>A figure of an application: one number, or a number for each territory, some of which may be unknown.</summary>
/// <param name="Total">The number where it is given as one; null where it is given by territory.</param>
/// <param name="ByTerritory">By the application's own territory ids; a null value is unknown, so is a territory that is not named. Empty where a total is given.</param>
/// <param name="IsList">
/// True where a signatories' list was counted: it is whole, so a territory without a row has nobody. (Unless the territory was carved out of another and
/// the list names none of those carved out: then it may have been written by the older division, and that one is unknown.)
/// </param>
public sealed record ApplicationFigure(long? Total, IReadOnlyDictionary<string, long?> ByTerritory, bool IsList = false)
{
    /// <summary>Persons who may count in a territory, or elsewhere: no part of <see cref="ByTerritory"/>.</summary>
    public IReadOnlyDictionary<string, long> Open { get; init; } = new Dictionary<string, long>();

    /// <summary>Persons who surely count in all, and in which territory is open.</summary>
    public long Between { get; init; }

    /// <summary>Persons of whom it is open whether they count at all.</summary>
    public long OpenPersons { get; init; }

    /// <summary>The list that gives the figure, or null.</summary>
    public CheckedList? List { get; init; }

    /// <summary>The figure that a checked list gives.</summary>
    public static ApplicationFigure Of(CheckedList list) => new(null, list.Territories.ToDictionary(t => t.Territory, t => (long?)t.Valid, StringComparer.Ordinal), IsList: true)
    {
        Open = list.Territories.Where(t => t.Open > 0).ToDictionary(t => t.Territory, t => t.Open, StringComparer.Ordinal),
        Between = list.Between,
        OpenPersons = list.OpenPersons,
        List = list,
    };
}
