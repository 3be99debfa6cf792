namespace Dauys.Seats;

/// <summary>One thing that a statute looks at between equals.</summary>
public enum TieBreaker
{
    /// <summary>More votes before fewer.</summary>
    MoreVotes,

    /// <summary>The list registered earlier (Kazakhstan, Art. 97-1). An unknown date leaves the tie open.</summary>
    EarlierRegistered,

    /// <summary>The older candidate. An unknown date of birth leaves the tie open.</summary>
    OlderCandidate,

    /// <summary>A lot: the tie waits for it.</summary>
    Lot,

    /// <summary>A repeat vote between the equals: the tie waits for it.</summary>
    RepeatVote,
}

/// <summary>What a tie waits for.</summary>
public enum TieRemedy
{
    /// <summary>A lot, to be drawn and given to the next call as a <see cref="DrawnLot"/>.</summary>
    Lot,

    /// <summary>A repeat vote.</summary>
    RepeatVote,

    /// <summary>A choice that the law does not make, or cannot because a date is unknown.</summary>
    Choice,
}

/// <summary>What a law looks at between equals, in order. When nothing is left the tie stands; no tie is ever broken by the order of the input.</summary>
/// <param name="Breakers">In the order of the statute; empty where it says nothing.</param>
public sealed record TieRule(params IReadOnlyList<TieBreaker> Breakers)
{
    /// <summary>The law says nothing: every tie stands as a choice.</summary>
    public static TieRule None { get; } = new();

    /// <summary>A lot decides at once.</summary>
    public static TieRule ByLot { get; } = new(TieBreaker.Lot);
}

/// <summary>An open choice between equals. Outcomes really differ by it.</summary>
/// <param name="For">What is open: <c>seats</c>, <c>alliance:ID</c>, <c>winner</c>. Names the tie for a <see cref="DrawnLot"/>.</param>
/// <param name="Certain">Seats of each competitor at this level in every case.</param>
/// <param name="Contested">Those among whom the choice is open, each for at most one seat, in the order of the input.</param>
/// <param name="ContestedSeats">How many of them get one; fewer than there are contested.</param>
/// <param name="Remedy">What the law says to do.</param>
public sealed record Tie(string For, IReadOnlyDictionary<string, int> Certain, IReadOnlyList<string> Contested, int ContestedSeats, TieRemedy Remedy)
{
    /// <summary>Those whose date the law asks for and nobody gave; then the remedy is <see cref="TieRemedy.Choice"/>.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}

/// <summary>A lot that was drawn (or a choice that was made by who may make it): an input that settles one tie.</summary>
/// <param name="For">The tie's <see cref="Tie.For"/>.</param>
/// <param name="Winners">Exactly as many of the contested as there are contested seats.</param>
public sealed record DrawnLot(string For, IReadOnlyList<string> Winners);
