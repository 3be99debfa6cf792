namespace Dauys.Seats;

/// <summary>The seats that one method gives, by position in the input.</summary>
public sealed class Apportionment
{
    internal Apportionment(int[] certain, ReadOnlySpan<bool> contested, int contestedSeats, int vacant)
    {
        Certain = certain;
        ContestedSeats = contestedSeats;
        Vacant = vacant;
        Contested = Positions(contested);
    }

    /// <summary>Seats of each list in every case.</summary>
    public IReadOnlyList<int> Certain { get; }

    /// <summary>Positions of the lists between which a choice is open, each for at most one seat; empty if none is.</summary>
    public IReadOnlyList<int> Contested { get; }

    /// <summary>How many of the contested get a seat.</summary>
    public int ContestedSeats { get; }

    /// <summary>Seats that nobody can take, because all lists with votes are exhausted.</summary>
    public int Vacant { get; }

    /// <summary>True if there is no tie.</summary>
    public bool IsSettled => ContestedSeats == 0;

    /// <summary>The first divisor is 0 and there were more lists with votes than seats: they went to the lists with most votes.</summary>
    public bool TooManyLists { get; internal init; }

    /// <summary>Full quotas gave more seats than there were, and the method's rule for that was applied.</summary>
    public bool OverAllotted { get; internal init; }

    /// <summary>The statute does not say what follows (see <see cref="OverAllotment.Silent"/> and <see cref="QuotaMethod.LeastPart"/>); nothing beyond full quotas is allotted.</summary>
    public bool LawSilent { get; internal init; }

    private static List<int> Positions(ReadOnlySpan<bool> marks)
    {
        List<int> positions = [];
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i])
            {
                positions.Add(i);
            }
        }

        return positions;
    }
}
