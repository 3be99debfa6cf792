using Dauys.Law.Books;
using Dauys.Seats;

namespace Dauys.Law.Contests;

/// <summary>Another way over a threshold.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Percent">The percent for shares; 0 for counts.</param>
/// <param name="Comparison">At least, or more than; null for the threshold's own.</param>
/// <param name="Least">At least so many, for counts.</param>
/// <param name="Source">The article.</param>
public sealed record WayInRule(WayInKind Kind, Fraction Percent, Comparison? Comparison, int Least, Provenance Source);

/// <summary>Where the number of seats of a district comes from.</summary>
public enum DistrictSeatsRule
{
    /// <summary>The book states it.</summary>
    Fixed,

    /// <summary>The call states it: the election file has it.</summary>
    Call,

    /// <summary>Shared out over the districts by a figure of theirs.</summary>
    Apportioned,

    /// <summary>Districts have no seats of their own: they are the parts of a country to which lists' seats go.</summary>
    None,
}

/// <summary>What seats are shared out over districts by.</summary>
public enum DistrictFigure
{
    /// <summary>Inhabitants, as the election file states them.</summary>
    Population,

    /// <summary>Voters on the roll: of the protocols, else as the election file states them.</summary>
    Electorate,

    /// <summary>Valid ballots.</summary>
    Valid,

    /// <summary>Ballots in the boxes.</summary>
    Cast,

    /// <summary>Votes for lists.</summary>
    Lists,
}

/// <summary>Districts of a list contest.</summary>
public sealed record DistrictsRule
{
    /// <summary>Where the number of seats comes from.</summary>
    public required DistrictSeatsRule SeatsBy { get; init; }

    /// <summary>Seats by district that the book states; empty else.</summary>
    public required IReadOnlyDictionary<string, int> ByDistrict { get; init; }

    /// <summary>What they are shared out by.</summary>
    public DistrictFigure? Figure { get; init; }

    /// <summary>The method by which they are shared out over the districts.</summary>
    public Stated<Method>? SeatsMethod { get; init; }

    /// <summary>The least seats of a district.</summary>
    public required int LeastOfDistrict { get; init; }

    /// <summary>The article of the seats of districts.</summary>
    public required Provenance SeatsSource { get; init; }

    /// <summary>Whether districts give full quotas only.</summary>
    public required Stated<bool> FullQuotasOnly { get; init; }

    /// <summary>A part of a quota that counts as a whole one, or null.</summary>
    public Stated<Fraction>? QuotaFrom { get; init; }

    /// <summary>Whether the quota is of the votes of all lists of the district, or of those that take part; null for those that take part.</summary>
    public Stated<bool>? QuotaOfAll { get; init; }

    /// <summary>The method in a district; null for the contest's own.</summary>
    public Stated<Method>? Method { get; init; }

    /// <summary>Asked in districts besides the contest's threshold, or null.</summary>
    public ThresholdRule? Threshold { get; init; }

    /// <summary>The least seats of a list in a district, or null.</summary>
    public Stated<int>? LeastSeats { get; init; }

    /// <summary>The most seats of a list in a district, or null.</summary>
    public Stated<int>? MostSeats { get; init; }

    /// <summary>The article.</summary>
    public required Provenance Source { get; init; }

    /// <summary>Whether districts have seats.</summary>
    public bool HaveSeats => SeatsBy != DistrictSeatsRule.None;
}

/// <summary>Kinds of a tier of the whole country.</summary>
public enum SecondTierKind
{
    /// <summary>Adjustment seats.</summary>
    Compensation,

    /// <summary>What full quotas leave.</summary>
    Remainder,

    /// <summary>Further seats, whatever districts give.</summary>
    Parallel,
}

/// <summary>A tier of the whole country above the districts.</summary>
public sealed record SecondTierRule
{
    /// <summary>What it does.</summary>
    public required SecondTierKind Kind { get; init; }

    /// <summary>Its seats; null where it takes what full quotas leave.</summary>
    public Stated<int>? Seats { get; init; }

    /// <summary>Its method; null for the contest's own.</summary>
    public Stated<Method>? Method { get; init; }

    /// <summary>If districts give a list more than its share.</summary>
    public Stated<OverhangRule>? Overhang { get; init; }

    /// <summary>Asked here besides the contest's threshold, or null.</summary>
    public ThresholdRule? Threshold { get; init; }

    /// <summary>The least seats of a list, or null.</summary>
    public Stated<int>? LeastSeats { get; init; }

    /// <summary>The most seats of a list, or null.</summary>
    public Stated<int>? MostSeats { get; init; }

    /// <summary>The article.</summary>
    public required Provenance Source { get; init; }
}

/// <summary>How a list contest and the single-mandate contest of a book stand to each other.</summary>
public sealed record LinkRule
{
    /// <summary>Whether single mandates count towards lists' seats; else both stand side by side.</summary>
    public required bool Compensates { get; init; }

    /// <summary>If mandates exceed votes; null where they do not count.</summary>
    public Stated<OverhangRule>? Overhang { get; init; }

    /// <summary>Whether each district of the list contest is compensated by itself.</summary>
    public required Stated<bool> WithinDistricts { get; init; }

    /// <summary>Whether a list has at least the greater of mandates and seats by votes of each district (Germany 2013).</summary>
    public required Stated<bool> LeastByDistrict { get; init; }

    /// <summary>Single mandates of the book.</summary>
    public Stated<int>? Mandates { get; init; }

    /// <summary>The article.</summary>
    public required Provenance Source { get; init; }
}

/// <summary>Groups that together have at least a share of each list's mandates.</summary>
/// <param name="Key">Its path in the book.</param>
/// <param name="Groups">As the election file names them.</param>
/// <param name="Percent">Of the list's mandates.</param>
/// <param name="Source">The article.</param>
public sealed record MandateQuotaRule(string Key, IReadOnlyList<string> Groups, Fraction Percent, Provenance Source)
{
    /// <summary>The rule as the seats room takes it.</summary>
    public GroupQuotaRule Rule => new(Groups.ToHashSet(StringComparer.Ordinal), Fraction.Percent(Percent));
}
