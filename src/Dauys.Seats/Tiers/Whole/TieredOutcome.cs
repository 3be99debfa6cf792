namespace Dauys.Seats;

/// <summary>One allotment on the way.</summary>
/// <param name="Tier"><c>districts</c>, <c>second-tier</c>, <c>link</c>, <c>bonus</c>, <c>table</c>, <c>placing</c>, <c>district-seats</c>.</param>
/// <param name="District">The district it is in; null in the whole country.</param>
/// <param name="Outcome">Its outcome. In <c>placing</c> and <c>district-seats</c> those who compete are districts.</param>
public sealed record TierStep(string Tier, string? District, ListOutcome Outcome);

/// <summary>An open choice in a tier.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="District">The district; null if it is not of one.</param>
/// <param name="Tie">The choice; its <see cref="Tie.For"/> and the district name it for a lot.</param>
public sealed record TierTie(string Tier, string? District, Tie Tie);

/// <summary>How lists stood to a threshold.</summary>
/// <param name="Tier"><c>all</c>, <c>districts</c> or <c>second-tier</c>.</param>
/// <param name="Unit">Region or district; null in the whole country.</param>
/// <param name="Needed">Fewest votes that pass by share.</param>
/// <param name="Votes">The lists' votes.</param>
/// <param name="Passed">Those that pass, by share or another way in.</param>
/// <param name="Admitted">Those admitted by a rule for too few.</param>
public sealed record GateStep(
    string Tier, string? Unit, IReadOnlyDictionary<string, Int128> Needed, IReadOnlyDictionary<string, Int128> Votes, IReadOnlyList<string> Passed, IReadOnlyList<string> Admitted);

/// <summary>What became of the single mandates that count towards lists' seats.</summary>
/// <param name="Won">Mandates won by list.</param>
/// <param name="Held">Mandates held by list; fewer than won where winners stay out.</param>
/// <param name="All">All seats of each list, mandates among them.</param>
/// <param name="Overhang">Mandates beyond what votes give; zeros left out.</param>
/// <param name="StayOut">Winners who stay out, by list; zeros left out.</param>
/// <param name="StayOutDistricts">Their districts; null where the figures to tell are not all known.</param>
/// <param name="Outsiders">Mandates of candidates without a list that takes part in the allotment.</param>
public sealed record LinkedSeats(
    IReadOnlyDictionary<string, int> Won,
    IReadOnlyDictionary<string, int> Held,
    IReadOnlyDictionary<string, int> All,
    IReadOnlyDictionary<string, int> Overhang,
    IReadOnlyDictionary<string, int> StayOut,
    IReadOnlyList<string>? StayOutDistricts,
    int Outsiders);

/// <summary>What a system of tiers makes of votes.</summary>
public sealed class TieredOutcome
{
    /// <summary>List seats, ties and silences of all tiers in one: what a plain contest has.</summary>
    public required ListOutcome Whole { get; init; }

    /// <summary>Seats of the house: list seats and, where they are linked, single mandates; growth included.</summary>
    public required int House { get; init; }

    /// <summary>Seats of each district of the list contest; empty where there are none, or they are not settled.</summary>
    public required IReadOnlyDictionary<string, int> DistrictSeats { get; init; }

    /// <summary>List seats by district, then list: those won there and those placed there.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ByDistrict { get; init; }

    /// <summary>List seats by tier, then list.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ByTier { get; init; }

    /// <summary>Seats of the whole country that stand in no district.</summary>
    public required IReadOnlyDictionary<string, int> NotPlaced { get; init; }

    /// <summary>Every allotment in the order in which it was made.</summary>
    public required IReadOnlyList<TierStep> Steps { get; init; }

    /// <summary>Every threshold that was asked.</summary>
    public required IReadOnlyList<GateStep> Gates { get; init; }

    /// <summary>Open choices. What follows from them is not computed.</summary>
    public required IReadOnlyList<TierTie> Ties { get; init; }

    /// <summary>Linked single mandates; null where none are linked.</summary>
    public LinkedSeats? Linked { get; init; }

    /// <summary>The list that has the bonus; null where there is none, or two are equally first.</summary>
    public string? First { get; init; }

    /// <summary>Seats of the bonus.</summary>
    public int Bonus { get; init; }

    /// <summary>The table with its divisors; null where there is none.</summary>
    public DoubleProportionalOutcome? Table { get; init; }
}
