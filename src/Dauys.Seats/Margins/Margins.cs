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
        return outcome.IsSettled ? new MarginSearch(system, seats, lists, thresholdBase, alliances ?? [], lots ?? [], outcome).Run() : null;
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
