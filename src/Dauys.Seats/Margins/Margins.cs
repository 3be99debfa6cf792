namespace Dauys.Seats;

/// <summary>
/// How many votes would have changed a result. Along each way to change votes (from one option to one other, to one, from one) the conditions
/// under which the outcome surely stays are linear in the number of votes; where the first of them fails the contest is allotted anew, and so on
/// until the outcome really differs. So no number is skipped, and every answer comes with its witness.
/// </summary>
/// <remarks>
/// Exact for divisor and quota methods with thresholds, admission rules and alliances, nested ones too. A bound where a quota method has limits and for
/// Balinski and Young's method, as soon as more votes are needed than are looked at one by one.
/// </remarks>
public static class Margins
{
    /// <summary>The option of all votes that are in the threshold's base and for no list (against all, or invalid where the law counts them).</summary>
    public const string Others = "*";

    /// <summary>The three figures for one contest.</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="lists">Lists with their votes.</param>
    /// <param name="thresholdBase">Votes of which the threshold is a share.</param>
    /// <param name="alliances">Alliances; null if none.</param>
    /// <param name="lots">Lots drawn; null if none.</param>
    /// <returns>The margin; null if the outcome itself is open, so that there is nothing to be changed yet.</returns>
    /// <exception cref="InputFaultException">The input cannot be allotted.</exception>
    public static Margin? Of(
        ListSystem system,
        int seats,
        IReadOnlyList<ListVotes> lists,
        Int128 thresholdBase,
        IReadOnlyList<Alliance>? alliances = null,
        IReadOnlyList<DrawnLot>? lots = null)
    {
        var outcome = Allotment.Allot(system, seats, lists, thresholdBase, alliances, lots);
        return outcome.IsSettled ? new MarginSearch(system, seats, lists, thresholdBase, alliances ?? [], lots, outcome).Run() : null;
    }

    /// <summary>The three figures for the seats of one list, along those ways alone that give it votes or take them from it: after how many it would have other seats.</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="lists">Lists with their votes.</param>
    /// <param name="thresholdBase">Votes of which the threshold is a share.</param>
    /// <param name="list">The id of one of the lists.</param>
    /// <param name="alliances">Alliances; null if none.</param>
    /// <param name="lots">Lots drawn; null if none.</param>
    /// <returns>The margin; null if the outcome itself is open.</returns>
    /// <exception cref="InputFaultException">The input cannot be allotted.</exception>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static Margin? OfList(
        ListSystem system,
        int seats,
        IReadOnlyList<ListVotes> lists,
        Int128 thresholdBase,
        string list,
        IReadOnlyList<Alliance>? alliances = null,
        IReadOnlyList<DrawnLot>? lots = null)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var index = lists.ToList().FindIndex(l => l.Id == list);
        if (index < 0)
        {
            throw new ArgumentException($"\"{list}\" is none of the lists", nameof(list));
        }

        var outcome = Allotment.Allot(system, seats, lists, thresholdBase, alliances, lots);
        return outcome.IsSettled ? new MarginSearch(system, seats, lists, thresholdBase, alliances ?? [], lots, outcome).Run(index) : null;
    }

    /// <summary>
    /// A bound for any system, however many tiers it has: along each way from one option to another the number of votes is doubled until the outcome differs, then
    /// halved. The witness holds; a smaller number may exist, where an outcome changes and changes back.
    /// </summary>
    /// <typeparam name="T">What the outcome is compared by: seats in an order of your own, as text or numbers with equality.</typeparam>
    /// <param name="votes">Votes by option, 0 or more.</param>
    /// <param name="outcome">The system: from votes to what is compared.</param>
    /// <returns>How many votes, from which position, to which; null if no way changes the outcome.</returns>
    public static (Int128 Votes, int From, int To)? Bound<T>(IReadOnlyList<Int128> votes, Func<IReadOnlyList<Int128>, T> outcome)
        where T : IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(outcome);
        var now = outcome(votes);
        (Int128 Votes, int From, int To)? best = null;
        for (var from = 0; from < votes.Count; from++)
        {
            for (var to = 0; to < votes.Count; to++)
            {
                if (from != to && Nearest(votes, outcome, now, from, to, best?.Votes - 1 ?? votes[from]) is { } found)
                {
                    best = (found, from, to);
                }
            }
        }

        return best;
    }

    private static Int128? Nearest<T>(IReadOnlyList<Int128> votes, Func<IReadOnlyList<Int128>, T> outcome, T now, int from, int to, Int128 most)
        where T : IEquatable<T>
    {
        bool Differs(Int128 k) => !outcome([.. votes.Select((v, i) => v + (i == to ? k : i == from ? -k : 0))]).Equals(now);
        most = Int128.Min(most, votes[from]);
        Int128 low = 0, high = Int128.Min(1, most);
        while (high > low && !Differs(high))
        {
            (low, high) = (high, Int128.Min(high * 2, most));
        }

        if (high <= low)
        {
            return null;
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Differs(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    /// <summary>The three figures where the threshold's base is the sum of the lists' votes.</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="lists">Lists with their votes.</param>
    /// <exception cref="InputFaultException">The input cannot be allotted.</exception>
    public static Margin? Of(ListSystem system, int seats, params IReadOnlyList<ListVotes> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return Of(system, seats, lists, lists.Aggregate((Int128)0, (sum, list) => sum + Int128.Clamp(list.Votes, 0, Int128.One << 100)));
    }
}
