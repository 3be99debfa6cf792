namespace Dauys.Seats;

/// <summary>Votes that would have changed a result, with what would have come out.</summary>
/// <param name="Votes">How many; 1 or more.</param>
/// <param name="From">The option that they are taken from; null where they are added. <see cref="Margins.Others"/> is all that is in the threshold's base and for no list.</param>
/// <param name="To">The option that they go to; null where they are taken away.</param>
/// <param name="Seats">Certain seats of every list afterwards.</param>
/// <param name="IsOpen">True if afterwards a tie or a silence of the law stands, so that the seats may or may not differ.</param>
public sealed record VoteChange(Int128 Votes, string? From, string? To, IReadOnlyDictionary<string, int> Seats, bool IsOpen);

/// <summary>One of the three figures of a margin.</summary>
/// <param name="Nearest">The smallest number after which the seats are no longer settled as they were: other ones, or a tie. Null if no number does it.</param>
/// <param name="Sure">The smallest number after which other seats are settled; null if no number does it.</param>
public sealed record MarginFigure(VoteChange? Nearest, VoteChange? Sure);

/// <summary>How near a result was to another one.</summary>
/// <param name="Moved">Votes changed from one option to another.</param>
/// <param name="Added">Votes added to one option (and to the threshold's base).</param>
/// <param name="Removed">Votes taken away from one option (and from the threshold's base).</param>
/// <param name="IsExact">True if no smaller number exists; false if the numbers are upper bounds (their witnesses hold all the same).</param>
public sealed record Margin(MarginFigure Moved, MarginFigure Added, MarginFigure Removed, bool IsExact);
