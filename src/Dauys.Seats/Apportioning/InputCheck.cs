namespace Dauys.Seats;

/// <summary>What every allotment asks of its numbers.</summary>
internal static partial class InputCheck
{
    /// <summary>More seats than this are no chamber, and some divisors would become numbers of gigabytes.</summary>
    public const int MostSeats = 1_000_000_000;

    private const int MostDoubled = 100_000;

    private static readonly Int128 MostVotes = Int128.One << 100;

    public static InputFault? Numbers(Method method, int seats, IReadOnlyList<Int128> votes, IReadOnlyList<int> least, IReadOnlyList<int> most)
    {
        if (votes.Count == 0)
        {
            return new InputFault(FaultCode.NoLists, "There is no list.");
        }

        if (seats < 1)
        {
            return new InputFault(FaultCode.NoSeats, $"There must be at least one seat, not {seats}.");
        }

        if (seats > MostSeats || (seats > MostDoubled && method is DivisorMethod { Sequence: DoublingSequence }))
        {
            return new InputFault(FaultCode.TooManySeats, $"{seats} seats are more than this method is offered for.");
        }

        if (votes.Any(v => v < 0))
        {
            return new InputFault(FaultCode.NegativeVotes, $"Votes must not be negative ({votes.First(v => v < 0)}).");
        }

        if (votes.Any(v => v > MostVotes))
        {
            return new InputFault(FaultCode.TooManyVotes, $"Votes above 2^100 are not allotted ({votes.First(v => v > MostVotes)}).");
        }

        if (votes.All(v => v == 0))
        {
            return new InputFault(FaultCode.NoVotes, "All votes together are 0.");
        }

        if (method is DivisorMethod { TooManyLists: ZeroDivisorRule.Refuse, Sequence.StartsAtZero: true } && votes.Count(v => v > 0) > seats)
        {
            return new InputFault(FaultCode.NoSeats, $"{method.Name} promises every list a seat, and there are more lists than the {seats} seats.");
        }

        if (method is QuotaMethod { LeastPart: { } part } && part < Fraction.Zero)
        {
            return new InputFault(FaultCode.WrongRule, $"A part of a quota is 0 or more, not {part}.");
        }

        return Limits(seats, votes.Count, least, most);
    }

    private static InputFault? Limits(int seats, int lists, IReadOnlyList<int> least, IReadOnlyList<int> most)
    {
        if ((least.Count > 0 && least.Count != lists) || (most.Count > 0 && most.Count != lists))
        {
            return new InputFault(FaultCode.WrongLimits, "Limits are given for all lists or for none.");
        }

        if (least.Any(s => s < 0) || most.Any(s => s < 0))
        {
            return new InputFault(FaultCode.WrongLimits, "Limits must not be negative.");
        }

        for (var i = 0; i < least.Count && i < most.Count; i++)
        {
            if (least[i] > most[i])
            {
                return new InputFault(FaultCode.WrongLimits, $"The least seats, {least[i]}, are above the most, {most[i]}.");
            }
        }

        return least.Sum(s => (long)s) > seats
            ? new InputFault(FaultCode.WrongLimits, $"The least seats of all lists together are above the {seats} seats.")
            : null;
    }
}
