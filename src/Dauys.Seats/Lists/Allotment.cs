namespace Dauys.Seats;

/// <summary>
/// A whole list contest: threshold, rules for too few lists, alliances, method, ties. Pure: the same input gives the same outcome, and a
/// tie that waits for a lot is resumed by calling again with the <see cref="DrawnLot"/>.
/// </summary>
public static class Allotment
{
    /// <summary>Allots seats among lists.</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="lists">Ids unique, votes 0 or more.</param>
    /// <param name="thresholdBase">The votes of which the threshold is a share (valid votes, ballots cast …: the law's word), at least the votes of all lists together.</param>
    /// <param name="alliances">Alliances declared; null if none. Without <see cref="ListSystem.Alliances"/> there must be none.</param>
    /// <param name="lots">Lots drawn so far; null if none.</param>
    /// <exception cref="InputFaultException">The input cannot be allotted; <see cref="Check"/> gives the same as a value.</exception>
    public static ListOutcome Allot(
        ListSystem system,
        int seats,
        IReadOnlyList<ListVotes> lists,
        Int128 thresholdBase,
        IReadOnlyList<Alliance>? alliances = null,
        IReadOnlyList<DrawnLot>? lots = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(lists);
        return Check(system, seats, lists, thresholdBase, alliances) is { } fault
            ? throw new InputFaultException(fault)
            : new ListContest(system, seats, lists, thresholdBase, alliances ?? [], lots ?? []).Allot();
    }

    /// <summary>Allots among lists where the threshold's base is the sum of their votes.</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="seats">1 or more.</param>
    /// <param name="lists">Ids unique, votes 0 or more.</param>
    /// <exception cref="InputFaultException">The input cannot be allotted.</exception>
    public static ListOutcome Allot(ListSystem system, int seats, params IReadOnlyList<ListVotes> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return Allot(system, seats, lists, lists.Aggregate((Int128)0, (sum, list) => sum + Int128.Clamp(list.Votes, 0, Int128.One << 100)));
    }

    /// <summary>The first thing wrong with an input; null if it can be allotted (a lot that fits no tie shows only in <c>Allot</c>).</summary>
    /// <param name="system">The law's rules.</param>
    /// <param name="seats">Seats.</param>
    /// <param name="lists">Lists.</param>
    /// <param name="thresholdBase">The threshold's base.</param>
    /// <param name="alliances">Alliances; null if none.</param>
    public static InputFault? Check(
        ListSystem system, int seats, IReadOnlyList<ListVotes> lists, Int128 thresholdBase, IReadOnlyList<Alliance>? alliances = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(lists);
        return InputCheck.Rules(system)
            ?? InputCheck.Lists(system, seats, lists, thresholdBase)
            ?? InputCheck.Alliances(system, lists, alliances ?? []);
    }

    /// <summary>As <see cref="Allot(ListSystem, int, IReadOnlyList{ListVotes}, Int128, IReadOnlyList{Alliance}, IReadOnlyList{DrawnLot})"/>, with a fault as a value.</summary>
    /// <returns>The outcome, or the fault; exactly one of them.</returns>
    public static (ListOutcome? Outcome, InputFault? Fault) TryAllot(
        ListSystem system,
        int seats,
        IReadOnlyList<ListVotes> lists,
        Int128 thresholdBase,
        IReadOnlyList<Alliance>? alliances = null,
        IReadOnlyList<DrawnLot>? lots = null)
    {
        try
        {
            return (Allot(system, seats, lists, thresholdBase, alliances, lots), null);
        }
        catch (InputFaultException refused)
        {
            return (null, refused.Fault);
        }
    }
}
