namespace Dauys.Seats;

/// <summary>How a threshold is worded: the two differ by one vote, and elections have turned on it.</summary>
public enum Comparison
{
    /// <summary>At least the share.</summary>
    AtLeast,

    /// <summary>More than the share.</summary>
    MoreThan,
}

/// <summary>The share of votes that a list needs to take part.</summary>
/// <param name="Share">Of the base: 5 % is 1/20. From 0 to 1.</param>
/// <param name="Comparison">At least, or more than.</param>
public sealed record Threshold(Fraction Share, Comparison Comparison = Comparison.AtLeast)
{
    /// <summary>Other shares by the list's kind; null means exempt (a national minority).</summary>
    public IReadOnlyDictionary<string, Fraction?> ByKind { get; init; } = new Dictionary<string, Fraction?>();

    /// <summary>Other shares by the number of parties that a list joins, from so many on: 2 → 7 %, 4 → 10 % (Slovakia). The greatest number not above the list's counts.</summary>
    public IReadOnlyDictionary<int, Fraction> ByMembers { get; init; } = new Dictionary<int, Fraction>();

    /// <summary>Other ways in; one is enough.</summary>
    public IReadOnlyList<ThresholdAlternative> Or { get; init; } = [];

    /// <summary>At least so many percent.</summary>
    public static Threshold Percent(Fraction percent) => new(Fraction.Percent(percent));

    /// <summary>The share asked of this list; null if it is exempt. A share by kind goes before one by number of members.</summary>
    public Fraction? ShareFor(ListVotes list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Kind is { } kind && ByKind.TryGetValue(kind, out var share))
        {
            return share;
        }

        var from = ByMembers.Keys.Where(least => least <= (list.Members ?? 1)).DefaultIfEmpty(-1).Max();
        return from < 0 ? Share : ByMembers[from];
    }

    /// <summary>The fewest votes with which this list passes by share; 0 if it is exempt.</summary>
    /// <param name="list">The list.</param>
    /// <param name="thresholdBase">Votes of which the share is taken.</param>
    public Int128 LeastVotes(ListVotes list, Int128 thresholdBase) => ShareFor(list) is { } share ? LeastVotes(share, thresholdBase) : 0;

    /// <summary>Whether this list passes, by its share or by another way in.</summary>
    /// <param name="list">The list.</param>
    /// <param name="thresholdBase">Votes of which the share is taken.</param>
    public bool IsPassedBy(ListVotes list, Int128 thresholdBase)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Votes >= LeastVotes(list, thresholdBase) || Or.Any(way => way.IsOpenTo(list));
    }

    private Int128 LeastVotes(Fraction share, Int128 thresholdBase)
    {
        var line = share * thresholdBase;
        return (Int128)(Comparison == Comparison.AtLeast ? line.Ceiling() : line.Floor() + 1);
    }
}

/// <summary>Another way over the threshold.</summary>
public abstract record ThresholdAlternative
{
    private protected ThresholdAlternative()
    {
    }

    internal abstract bool IsOpenTo(ListVotes list);

    internal abstract InputFault? Missing(ListVotes list);
}

/// <summary>Seats won in districts: Germany's three direct mandates (basic mandate clause), New Zealand's one electorate.</summary>
/// <param name="Least">At least so many, 1 or more.</param>
public sealed record DistrictsWonAlternative(int Least) : ThresholdAlternative
{
    internal override bool IsOpenTo(ListVotes list) => list.DistrictsWon >= Least;

    internal override InputFault? Missing(ListVotes list) => list.DistrictsWon is null
        ? new InputFault(FaultCode.WrongRule, $"The threshold asks how many districts {list.Id} won; 0 must be said too.", list.Id)
        : null;
}

/// <summary>A share of the votes in one region: Sweden's 12 % of a constituency.</summary>
/// <param name="Share">From 0 to 1.</param>
/// <param name="Comparison">At least, or more than.</param>
public sealed record RegionShareAlternative(Fraction Share, Comparison Comparison = Comparison.AtLeast) : ThresholdAlternative
{
    internal override bool IsOpenTo(ListVotes list) =>
        list.BestRegionShare is { } best && (Comparison == Comparison.AtLeast ? best >= Share : best > Share);

    internal override InputFault? Missing(ListVotes list) => list.BestRegionShare is null
        ? new InputFault(FaultCode.WrongRule, $"The threshold asks for the greatest regional share of {list.Id}.", list.Id)
        : null;
}
