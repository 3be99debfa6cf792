namespace Dauys.Seats;

/// <summary>One list (or district candidate, or state) and what the rules may ask about it.</summary>
/// <param name="Id">Not empty, unique within the contest.</param>
/// <param name="Votes">0 or more.</param>
/// <param name="Registered">Day of registration, for laws that break ties by it; null if unknown.</param>
/// <param name="Kind">For thresholds that differ by kind: <c>party</c>, <c>bloc</c>, <c>independent</c>, <c>minority</c> … as the law book names them.</param>
/// <param name="Members">How many parties the list joins, for thresholds that rise with it.</param>
public sealed record ListVotes(string Id, Int128 Votes, DateOnly? Registered = null, string? Kind = null, int? Members = null)
{
    /// <summary>Day of birth of the candidate whose turn it is, for laws that prefer the older; null if unknown.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>The least seats that this list gets whatever its votes; overrides the system's.</summary>
    public int? LeastSeats { get; init; }

    /// <summary>The most seats that this list can fill (its candidates); overrides the system's.</summary>
    public int? MostSeats { get; init; }

    /// <summary>Districts won by its candidates, for thresholds with that alternative; null if not known or not asked.</summary>
    public int? DistrictsWon { get; init; }

    /// <summary>Its greatest share of the votes in any region, for thresholds with that alternative; null if not known or not asked.</summary>
    public Fraction? BestRegionShare { get; init; }
}

/// <summary>Lists that agreed to be counted together before seats are shared out among them.</summary>
/// <param name="Id">Not the id of a list or another alliance.</param>
/// <param name="Members">Two or more: ids of lists, or of other alliances.</param>
public sealed record Alliance(string Id, IReadOnlyList<string> Members);
