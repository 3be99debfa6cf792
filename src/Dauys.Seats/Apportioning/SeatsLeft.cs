using System.Numerics;

namespace Dauys.Seats;

/// <summary>Gives the seats that full quotas leave, stage by stage as the statute orders them.</summary>
/// <param name="method">The rules.</param>
/// <param name="votes">Votes of the lists that take part, all above 0.</param>
/// <param name="remainders">What is compared where remainders decide.</param>
/// <param name="eligible">Who may take a seat by remainder, by most votes, or at all where <see cref="FurtherSeats.HighestAverages"/> does not follow.</param>
/// <param name="room">The most seats of each list.</param>
/// <param name="held">Seats so far, none above its room; receives the certain ones.</param>
/// <param name="contested">Receives who competes for the seats that a tie leaves open.</param>
/// <param name="spent">Whose claim by remainder or most votes is spent for one round; -1 if nobody's.</param>
internal sealed class SeatsLeft(QuotaMethod method, BigInteger[] votes, BigInteger[] remainders, bool[] eligible, int[] room, int[] held, bool[] contested, int spent)
{
    /// <summary>Seats that nobody may take.</summary>
    public int Vacant { get; private set; }

    /// <summary>The statute does not say who gets them.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>Gives so many seats; returns how many of them a tie leaves open.</summary>
    public int Give(int left)
    {
        if (left == 0)
        {
            return 0;
        }

        var goesOn = method.Then == FurtherSeats.HighestAverages && method.Remainders is RemainderRule.LargestRemainder or RemainderRule.MostVotes;
        if (!goesOn && !eligible.Contains(true))
        {
            return Silent(left);
        }

        return method.Remainders switch
        {
            RemainderRule.HighestAverage => Averages(left, at => eligible[at] ? room[at] : held[at]),
            RemainderRule.AllToLargest => AllToLargest(left),
            _ => OneEach(left, goesOn),
        };
    }

    private int OneEach(int left, bool goesOn)
    {
        var keys = method.Remainders == RemainderRule.MostVotes ? votes : remainders;
        for (var round = 0; true; round++)
        {
            var may = Enumerable.Range(0, held.Length).Select(at => eligible[at] && held[at] < room[at] && (round > 0 || at != spent)).ToArray();
            var count = may.Count(m => m);
            if (left <= count)
            {
                return QuotaCore.Greatest<BigInteger>(keys, may, left, held, contested);
            }

            left -= AddOne(may);
            if (goesOn)
            {
                return ByAverage(left);
            }

            if (count == 0 && round > 0)
            {
                Vacant = left;
                return 0;
            }
        }
    }

    // No list more than one; if that does not suffice, because lists are exhausted, without that limit.
    private int ByAverage(int left)
    {
        var may = Enumerable.Range(0, held.Length).Select(at => held[at] < room[at]).ToArray();
        if (left <= may.Count(m => m))
        {
            var most = Enumerable.Range(0, held.Length).Select(at => held[at] + (may[at] ? 1 : 0)).ToArray();
            return Averages(left, at => most[at]);
        }

        return Averages(left - AddOne(may), at => room[at]);
    }

    private int AddOne(bool[] may)
    {
        for (var at = 0; at < held.Length; at++)
        {
            held[at] += may[at] ? 1 : 0;
        }

        return may.Count(m => m);
    }

    private int Averages(int left, Func<int, int> most)
    {
        var floor = held.ToArray();
        int[] ceiling = [.. Enumerable.Range(0, held.Length).Select(most)];
        var edge = DivisorCore.Solve(new WideClaims(votes, DivisorSequence.DHondt), floor.Sum() + left, floor, ceiling, held, contested);
        Vacant = edge.Vacant;
        return edge.ContestedSeats;
    }

    private int AllToLargest(int left)
    {
        while (left > 0)
        {
            var may = Enumerable.Range(0, held.Length).Where(at => eligible[at] && held[at] < room[at]).ToArray();
            if (may.Length == 0)
            {
                Vacant = left;
                return 0;
            }

            var best = may.Max(at => votes[at]);
            var largest = may.Where(at => votes[at] == best).ToArray();
            if (largest.Length > 1)
            {
                // Several seats as one block cannot be contested one each: the statute has no answer for equals.
                return Silent(left);
            }

            var given = Math.Min(left, room[largest[0]] - held[largest[0]]);
            held[largest[0]] += given;
            left -= given;
        }

        return 0;
    }

    private int Silent(int left)
    {
        (IsSilent, Vacant) = (true, left);
        return 0;
    }
}
