namespace Dauys.Seats;

/// <summary>A law's way to seats where one allotment is not enough: districts, a second tier, a link to single mandates, a bonus, or a table. Each part may be absent.</summary>
/// <param name="Lists">Method, ties, alliances and limits. Its own <see cref="ListSystem.Threshold"/> is not asked; <see cref="Threshold"/> is.</param>
public sealed record TieredSystem(ListSystem Lists)
{
    /// <summary>Asked of every tier; null if there is none.</summary>
    public TierThreshold? Threshold { get; init; }

    /// <summary>Multi-member districts; null where votes count in the whole country alone.</summary>
    public DistrictTier? Districts { get; init; }

    /// <summary>A tier of the whole country above the districts; null if there is none.</summary>
    public UpperTier? Upper { get; init; }

    /// <summary>Single mandates count towards a list's seats; null if they do not.</summary>
    public MandateLink? Link { get; init; }

    /// <summary>Where seats of the whole country are placed in districts; null if the law, or this library, does not place them.</summary>
    public Placing? Placing { get; init; }

    /// <summary>More seats for the first list; null if none.</summary>
    public BonusRule? Bonus { get; init; }

    /// <summary>Seats by list and district at once; null if not asked. Its shares of passing are not asked, <see cref="Threshold"/> is.</summary>
    public DoubleProportionalSystem? Table { get; init; }
}

/// <summary>Of whose votes a share is asked.</summary>
public enum ThresholdScope
{
    /// <summary>Of the whole country's.</summary>
    Nation,

    /// <summary>Of each region's by itself; who passes takes part in its districts.</summary>
    Region,

    /// <summary>Of each district's by itself; who passes takes part there.</summary>
    District,
}

/// <summary>A threshold of one tier.</summary>
/// <param name="Threshold">Shares by kind and number of members. Its own other ways in are not asked; <see cref="Or"/> is.</param>
/// <param name="Figure">The figure of which shares are taken, as the ballots name it: <c>valid</c> …</param>
/// <param name="Scope">Where the share is asked.</param>
public sealed record TierThreshold(Threshold Threshold, string Figure, ThresholdScope Scope = ThresholdScope.Nation)
{
    /// <summary>Other ways in; one is enough.</summary>
    public IReadOnlyList<WayIn> Or { get; init; } = [];
}

/// <summary>What another way over a threshold looks at.</summary>
public enum WayInKind
{
    /// <summary>A share of the whole country's votes.</summary>
    Nation,

    /// <summary>A share in some region; opens every district.</summary>
    AnyRegion,

    /// <summary>A share in some district; opens every district (Zürich).</summary>
    AnyDistrict,

    /// <summary>A share in the region; opens the districts of that region alone.</summary>
    ThisRegion,

    /// <summary>A share in the district; opens that district alone (Sweden).</summary>
    ThisDistrict,

    /// <summary>Single mandates won (Germany, New Zealand).</summary>
    MandatesWon,

    /// <summary>Seats won in the districts of the list contest, asked of a tier above them (Austria).</summary>
    DistrictSeats,
}

/// <summary>Another way over a threshold.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Share">The share, 0 to 1; not looked at for counts.</param>
/// <param name="Comparison">At least, or more than.</param>
/// <param name="Least">At least so many, for counts.</param>
public sealed record WayIn(WayInKind Kind, Fraction Share, Comparison Comparison = Comparison.AtLeast, int Least = 0);

/// <summary>Districts with several seats and lists of their own.</summary>
/// <param name="Seats">How many seats each has; null where districts are only the parts of a country to which lists' seats go.</param>
public sealed record DistrictTier(DistrictSeats? Seats)
{
    /// <summary>The method in a district, and limits of its own.</summary>
    public required ListSystem System { get; init; }

    /// <summary>Only full quotas are given in districts: what is left is for the tier above. The method is then a <see cref="QuotaMethod"/>.</summary>
    public bool FullQuotasOnly { get; init; }

    /// <summary>A part of a quota that counts as a whole one: 3/4 in Estonia (Riigikogu Election Act § 62(3)); null if only whole ones count.</summary>
    public Fraction? QuotaFrom { get; init; }

    /// <summary>
    /// With <see cref="FullQuotasOnly"/>: the quota is of the votes of all lists that stand in the district (Estonia, Riigikogu Election Act § 62(1)), not only of
    /// those that take part. Full quotas can then not exceed the seats.
    /// </summary>
    public bool QuotaOfAllVotes { get; init; }

    /// <summary>Asked in the districts besides the threshold of all tiers; null if none is.</summary>
    public TierThreshold? Threshold { get; init; }
}

/// <summary>How many seats each district has.</summary>
public abstract record DistrictSeats
{
    private protected DistrictSeats()
    {
    }
}

/// <summary>Numbers that stand in the law or in the call.</summary>
/// <param name="ByDistrict">1 or more each.</param>
public sealed record FixedDistrictSeats(IReadOnlyDictionary<string, int> ByDistrict) : DistrictSeats;

/// <summary>Seats shared out over the districts by a figure of theirs.</summary>
/// <param name="Seats">Seats of all districts together.</param>
/// <param name="Figure">The figure, as the ballots name it: <c>population</c>, <c>electorate</c>, <c>valid</c> …</param>
/// <param name="Method">The method.</param>
/// <param name="Least">The least seats of a district.</param>
public sealed record ApportionedDistrictSeats(int Seats, string Figure, Method Method, int Least = 0) : DistrictSeats;

/// <summary>A tier of the whole country.</summary>
/// <param name="System">Its method and limits.</param>
public abstract record UpperTier(ListSystem System)
{
    /// <summary>Asked here besides the threshold of all tiers; null if none is.</summary>
    public TierThreshold? Threshold { get; init; }
}

/// <summary>
/// Adjustment seats: what each list would have of all seats by the whole country's votes, less what it has from districts (Sweden, Norway, Denmark, Estonia).
/// </summary>
/// <param name="System">Method and limits of the allotment of all seats.</param>
/// <param name="Seats">Seats besides those of the districts.</param>
/// <param name="Overhang">
/// If districts give a list more: <see cref="OverhangRule.OthersYield"/> leaves it out with its seats and shares the rest among the others anew,
/// <see cref="OverhangRule.HouseGrows"/> and <see cref="OverhangRule.Levelled"/> add seats.
/// </param>
public sealed record CompensationTier(ListSystem System, int Seats, OverhangRule Overhang) : UpperTier(System);

/// <summary>Seats and votes that full quotas in districts leave are shared out in the whole country (Czechia since 2021).</summary>
/// <param name="System">Method among the votes left.</param>
public sealed record RemainderTier(ListSystem System) : UpperTier(System);

/// <summary>Further seats by the whole country's votes, whatever districts give.</summary>
/// <param name="System">Method and limits.</param>
/// <param name="Seats">1 or more.</param>
public sealed record ParallelTier(ListSystem System, int Seats) : UpperTier(System);

/// <summary>Single mandates count towards a list's seats.</summary>
/// <param name="Overhang">What holds if mandates exceed votes.</param>
/// <param name="Mandates">Single mandates of the whole country.</param>
public sealed record MandateLink(OverhangRule Overhang, int Mandates)
{
    /// <summary>Each district (a region of the country) is compensated by itself (Scotland, Wales), not the country as a whole.</summary>
    public bool WithinDistricts { get; init; }

    /// <summary>For <see cref="OverhangRule.Levelled"/>: a list has at least, summed over districts, the greater of the mandates won there and its seats by votes there (Germany 2013).</summary>
    public bool LeastByDistrict { get; init; }
}

/// <summary>How seats of the whole country go to districts.</summary>
public enum PlacingRule
{
    /// <summary>Each list's seats go to its districts by its votes there; a district keeps what the list has there already (Germany, Sweden).</summary>
    WithinList,

    /// <summary>Each list's further seats go to the districts where it has the greatest remainders, one each (Czechia).</summary>
    LargestRemainders,

    /// <summary>
    /// One further seat in each district: the greatest votes / (2 × seats + 1) over the district's votes per seat goes first, as long as list and district have one to take
    /// (Norway, Election Act 2002 § 11-6).
    /// </summary>
    OnePerDistrict,
}

/// <summary>Where seats of the whole country are placed.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Method">The method within a list, for <see cref="PlacingRule.WithinList"/>; null else.</param>
public sealed record Placing(PlacingRule Rule, Method? Method = null);
