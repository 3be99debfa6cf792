namespace Dauys.Seats;

/// <summary>What kind of input cannot be allotted.</summary>
public enum FaultCode
{
    /// <summary>No list at all.</summary>
    NoLists,

    /// <summary>The number of seats is below 1.</summary>
    NoSeats,

    /// <summary>More than 10^9 seats, or than 100,000 with divisors that double.</summary>
    TooManySeats,

    /// <summary>Two lists, alliances or candidates carry the same id.</summary>
    RepeatedId,

    /// <summary>An id is empty.</summary>
    EmptyId,

    /// <summary>A number of votes is negative.</summary>
    NegativeVotes,

    /// <summary>A number of votes is above 2^100, more than any electorate and all that exact sums are promised for.</summary>
    TooManyVotes,

    /// <summary>All votes together are 0.</summary>
    NoVotes,

    /// <summary>The threshold's base is negative, or smaller than the votes of a list.</summary>
    WrongBase,

    /// <summary>An id stands in an alliance, a lot or a limit that no list has.</summary>
    UnknownId,

    /// <summary>A list stands in two alliances, or an alliance contains itself or fewer than two members.</summary>
    WrongAlliance,

    /// <summary>The least seats are negative, above the most, or together above the house.</summary>
    WrongLimits,

    /// <summary>No table of seats by district and list meets both sums.</summary>
    NoTable,

    /// <summary>A drawn lot does not fit the tie that it names.</summary>
    WrongLot,

    /// <summary>A parameter of the method or system is out of range.</summary>
    WrongRule,
}

/// <summary>An input that cannot be allotted, as a value: the kind, one sentence, and the id it is about.</summary>
/// <param name="Code">The kind.</param>
/// <param name="What">One sentence: what was found and what is expected.</param>
/// <param name="Subject">The list, alliance or candidate; null where it is about the whole.</param>
public sealed record InputFault(FaultCode Code, string What, string? Subject = null);

/// <summary>Thrown by the calls that return an outcome; the calls named <c>Try…</c> and <c>Check</c> give the <see cref="Fault"/> as a value.</summary>
public sealed class InputFaultException : ArgumentException
{
    /// <summary>Carries one fault.</summary>
    public InputFaultException(InputFault fault)
        : base(fault?.What) => Fault = fault ?? throw new ArgumentNullException(nameof(fault));

    /// <summary>What is wrong with the input.</summary>
    public InputFault Fault { get; }
}
