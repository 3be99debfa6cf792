namespace Dauys.Elections.Registration.Assess;

/// <summary>
/// An application of a party as its file states it. What the file does not state is not known; absent is never 0.
/// </summary>
public sealed record Application
{
    /// <summary>The application's id.</summary>
    public required string Id { get; init; }

    /// <summary>The party's name.</summary>
    public required string Party { get; init; }

    /// <summary>The stage that it is at.</summary>
    public required string Stage { get; init; }

    /// <summary>The day of the application, which decides the territories in force; or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Figures by name: <c>members</c>, <c>initiative_group</c>, <c>organising_committee</c> …</summary>
    public required IReadOnlyDictionary<string, ApplicationFigure> Figures { get; init; }

    /// <summary>Days of events by name; empty where the file states none.</summary>
    public required IReadOnlyDictionary<string, DateOnly> Events { get; init; }

    /// <summary>Documents that were handed in; null where the file does not say.</summary>
    public IReadOnlySet<string>? Documents { get; init; }
}

/// <summary>A figure of an application: one number, or a number for each territory, some of which may be unknown.</summary>
/// <param name="Total">The number where it is given as one; null where it is given by territory.</param>
/// <param name="ByTerritory">By the application's own territory ids; a null value is unknown, so is a territory that is not named. Empty where a total is given.</param>
public sealed record ApplicationFigure(long? Total, IReadOnlyDictionary<string, long?> ByTerritory);
