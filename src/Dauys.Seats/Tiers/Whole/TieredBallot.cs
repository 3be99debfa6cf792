namespace Dauys.Seats;

/// <summary>The votes of a list contest and what its tiers ask besides.</summary>
public sealed record TieredBallot
{
    /// <summary>Lists with their votes in the whole country.</summary>
    public required IReadOnlyList<ListVotes> Lists { get; init; }

    /// <summary>Seats that lists fill, of all tiers, before any growth of the house; single mandates are not among them.</summary>
    public required int Seats { get; init; }

    /// <summary>Figures of the whole country by name; null where one is not known.</summary>
    public required IReadOnlyDictionary<string, Int128?> Figures { get; init; }

    /// <summary>Districts; empty where there are none.</summary>
    public IReadOnlyList<DistrictBallot> Districts { get; init; } = [];

    /// <summary>Alliances declared.</summary>
    public IReadOnlyList<Alliance> Alliances { get; init; } = [];

    /// <summary>Single mandates won; null where it is not known who won them all.</summary>
    public IReadOnlyList<SingleMandate>? Mandates { get; init; }

    /// <summary>Lots drawn so far.</summary>
    public IReadOnlyList<TierLot> Lots { get; init; } = [];
}

/// <summary>A district's votes.</summary>
/// <param name="Id">Not empty, unique.</param>
/// <param name="Votes">By list; a list without entry does not stand here.</param>
public sealed record DistrictBallot(string Id, IReadOnlyDictionary<string, Int128> Votes)
{
    /// <summary>Alliances that were declared in this district alone (Switzerland).</summary>
    public IReadOnlyList<Alliance> Alliances { get; init; } = [];

    /// <summary>The region it lies in; null if that is not said.</summary>
    public string? Region { get; init; }

    /// <summary>Figures of the district by name; null where one is not known.</summary>
    public IReadOnlyDictionary<string, Int128?> Figures { get; init; } = new Dictionary<string, Int128?>();
}

/// <summary>Single mandates won: one with its figures, or several of which only the list is known.</summary>
/// <param name="List">The list of the winner; null for a candidate of none.</param>
/// <param name="Region">The district of the list contest in which it lies; null if that is not said.</param>
/// <param name="Count">How many.</param>
/// <param name="District">Id of the single-mandate district; null where several are told together.</param>
/// <param name="Votes">The winner's votes; null if not known.</param>
/// <param name="Valid">Valid votes in the district; null if not known.</param>
public sealed record SingleMandate(string? List, string? Region, int Count = 1, string? District = null, Int128? Votes = null, Int128? Valid = null);

/// <summary>A lot that was drawn, in a tier.</summary>
/// <param name="District">The tie's district; null where it has none.</param>
/// <param name="For">The tie's <see cref="Tie.For"/>.</param>
/// <param name="Winners">Those drawn.</param>
public sealed record TierLot(string? District, string For, IReadOnlyList<string> Winners);
