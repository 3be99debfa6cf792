namespace Dauys.Seats;

/// <summary>A point on which the law says nothing, met by these votes. Not an error: the answer is that there is none.</summary>
/// <param name="Code"><c>none-passes</c>, <c>too-few-pass</c>, <c>equal-seconds</c>, <c>equal-at-admission</c>, <c>no-full-quota</c>, <c>over-allotment</c>, <c>equal-largest</c>.</param>
/// <param name="What">One English sentence.</param>
/// <param name="Subjects">The lists that it is about; may be empty.</param>
public sealed record Silence(string Code, string What, IReadOnlyList<string> Subjects);

/// <summary>Something about the course of the allotment that a reader of the result must know.</summary>
/// <param name="Code"><c>more-lists-than-seats</c>, <c>over-allotment</c>, <c>majority-seat</c>, <c>vacant</c>.</param>
/// <param name="What">One English sentence.</param>
public sealed record Remark(string Code, string What);

/// <summary>What a list system makes of votes.</summary>
public sealed class ListOutcome
{
    private readonly Lazy<IReadOnlyList<Award>> _awards;

    internal ListOutcome(Func<IReadOnlyList<Award>> awards) => _awards = new Lazy<IReadOnlyList<Award>>(awards);

    /// <summary>Seats to be allotted.</summary>
    public required int Seats { get; init; }

    /// <summary>Seats of every list in every case, zeros too, in the order of the input.</summary>
    public required IReadOnlyDictionary<string, int> Certain { get; init; }

    /// <summary>Choices that are open; empty if none is.</summary>
    public required IReadOnlyList<Tie> Ties { get; init; }

    /// <summary>Lists that passed the threshold, in the order of the input.</summary>
    public required IReadOnlyList<string> Passed { get; init; }

    /// <summary>Lists that take part though they did not pass, by a rule for too few lists, in the order of admission.</summary>
    public required IReadOnlyList<string> Admitted { get; init; }

    /// <summary>The fewest votes with which each list passes by its share.</summary>
    public required IReadOnlyDictionary<string, Int128> ThresholdVotes { get; init; }

    /// <summary>Alliances that counted as one.</summary>
    public required IReadOnlyList<string> AlliancesInForce { get; init; }

    /// <summary>Points on which the law says nothing; empty if none was met.</summary>
    public required IReadOnlyList<Silence> Silences { get; init; }

    /// <summary>What a reader must know besides.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>Seats that nobody can take.</summary>
    public required int Vacant { get; init; }

    /// <summary>Every certain seat in the order in which it was won, with its reason; computed when first asked for.</summary>
    public IReadOnlyList<Award> Awards => _awards.Value;

    /// <summary>True if every seat is given and nothing is open.</summary>
    public bool IsSettled => Ties.Count == 0 && Silences.Count == 0;
}
