namespace Dauys.Seats;

/// <summary>A way from votes to seats: a <see cref="DivisorMethod"/>, a <see cref="QuotaMethod"/> or the <see cref="BalinskiYoungMethod"/>. A value; compose it into a <see cref="ListSystem"/>.</summary>
public abstract record Method
{
    private protected Method()
    {
    }

    /// <summary>The method's common name in English.</summary>
    public abstract string Name { get; }

    /// <summary>D'Hondt, Jefferson: divisors 1, 2, 3 …</summary>
    public static DivisorMethod DHondt { get; } = new(DivisorSequence.DHondt);

    /// <summary>Sainte-Laguë, Webster: divisors 1, 3, 5 …</summary>
    public static DivisorMethod SainteLague { get; } = new(DivisorSequence.SainteLague);

    /// <summary>Hare quota, largest remainders (Hamilton).</summary>
    public static QuotaMethod HareLargestRemainder { get; } = new(QuotaKind.Hare);

    /// <summary>Droop quota floor(V/(S+1))+1, largest remainders.</summary>
    public static QuotaMethod DroopLargestRemainder { get; } = new(QuotaKind.Droop);

    /// <summary>Balinski and Young's quota method.</summary>
    public static BalinskiYoungMethod BalinskiYoung { get; } = new();

    /// <summary>Hagenbach-Bischoff quota V/(S+1), then highest averages: the method of the Swiss National Council, without its rounding.</summary>
    public static QuotaMethod HagenbachBischoff { get; } = new(QuotaKind.HagenbachBischoff) { Remainders = RemainderRule.HighestAverage };
}

/// <summary>Seats go one by one to the greatest quotient of votes and divisor.</summary>
/// <param name="Sequence">The divisors.</param>
public sealed record DivisorMethod(DivisorSequence Sequence) : Method
{
    /// <inheritdoc/>
    public override string Name => Sequence.Name;

    /// <summary>What holds if the first divisor is 0 and there are more lists with votes than seats.</summary>
    public ZeroDivisorRule TooManyLists { get; init; } = ZeroDivisorRule.MostVotesFirst;
}

/// <summary>
/// The quota method: seat by seat to the greatest v / (s + 1) among lists that would not pass their upper quota ⌈v h / V⌉ of the house of h seats
/// reached so far. It stays within quota and no list loses by a larger house (M. Balinski, H. P. Young, <i>The Quota Method of Apportionment</i>,
/// American Mathematical Monthly 82, 1975). Takes time with the number of seats.
/// </summary>
public sealed record BalinskiYoungMethod : Method
{
    /// <inheritdoc/>
    public override string Name => "Balinski-Young";
}

/// <summary>First divisor 0 promises every list a seat. What if there are too few?</summary>
public enum ZeroDivisorRule
{
    /// <summary>The lists with most votes get one each. Said in the outcome.</summary>
    MostVotesFirst,

    /// <summary>The input is refused: the statute presumes that there are enough seats.</summary>
    Refuse,
}

/// <summary>Each list gets a seat for each full quota of its votes; seats left go by <see cref="Remainders"/>.</summary>
/// <param name="Quota">Which quota.</param>
public sealed record QuotaMethod(QuotaKind Quota) : Method
{
    /// <inheritdoc/>
    public override string Name => (Quota, Remainders) switch
    {
        (QuotaKind.HagenbachBischoff, RemainderRule.HighestAverage) => "Hagenbach-Bischoff",
        (_, RemainderRule.LargestRemainder) => $"{Quota} quota, largest remainders",
        (_, RemainderRule.HighestAverage) => $"{Quota} quota, highest averages",
        (_, RemainderRule.MostVotes) => $"{Quota} quota, seats left by most votes",
        _ => $"{Quota} quota, seats left to the largest list",
    };

    /// <summary>How the quota is made whole; <see cref="QuotaRounding.None"/> keeps the exact fraction. Droop has its own (down, plus 1) and ignores this.</summary>
    public QuotaRounding Rounding { get; init; } = QuotaRounding.None;

    /// <summary>Who gets the seats that full quotas leave.</summary>
    public RemainderRule Remainders { get; init; } = RemainderRule.LargestRemainder;

    /// <summary>
    /// Seats left go only to lists with at least this part of a quota: 1 where the statute asks for a full one, 3/4 in the Netherlands (Kieswet, Art. P 8).
    /// Null asks for none. If no list has it, the law is silent, unless <see cref="Then"/> goes on to all lists.
    /// </summary>
    public Fraction? LeastPart { get; init; }

    /// <summary>What follows when every list that may take one of the seats left by remainder or by most votes has one, and there are more.</summary>
    public FurtherSeats Then { get; init; } = FurtherSeats.AnotherRound;

    /// <summary>What becomes of seats that a list cannot fill (its most seats).</summary>
    public ExhaustedLists Exhausted { get; init; } = ExhaustedLists.AllotAfresh;

    /// <summary>
    /// Remainders are compared as fractions of a quota cut after so many decimals, 0 to 30; null compares them exactly. Russia, Federal Law 20-FZ,
    /// Art. 89(3): equal to the sixth digit after the point is equal, and then more votes go first (<see cref="TieBreaker.MoreVotes"/>).
    /// </summary>
    public int? RemainderDecimals { get; init; }

    /// <summary>What holds if full quotas give more seats than there are (Imperiali; Hagenbach-Bischoff where every list has whole quotas).</summary>
    public OverAllotment Over { get; init; } = OverAllotment.TakeSmallestRemainders;
}

/// <summary>The price of a seat in votes: V the votes of the lists that take part, S the seats.</summary>
public enum QuotaKind
{
    /// <summary>V / S (Hare, Hamilton).</summary>
    Hare,

    /// <summary>V / (S + 1), exact unless rounded.</summary>
    HagenbachBischoff,

    /// <summary>floor(V / (S + 1)) + 1 (H. R. Droop, 1881).</summary>
    Droop,

    /// <summary>V / (S + 2) (Imperiali). May give more seats than there are.</summary>
    Imperiali,
}

/// <summary>How a statute makes the quota a whole number.</summary>
public enum QuotaRounding
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Fractions are cut (but the quota is at least 1).</summary>
    Down,

    /// <summary>Up to the next whole number, unless it is whole.</summary>
    Up,

    /// <summary>To the nearest; a half up (but the quota is at least 1).</summary>
    HalfUp,

    /// <summary>Always to the next greater whole number, also where it is whole (Switzerland, BPR Art. 40).</summary>
    NextGreater,
}

/// <summary>Who gets the seats that full quotas leave.</summary>
public enum RemainderRule
{
    /// <summary>One each by greatest remainder.</summary>
    LargestRemainder,

    /// <summary>One by one to the greatest votes / (seats + 1).</summary>
    HighestAverage,

    /// <summary>One each by most votes.</summary>
    MostVotes,

    /// <summary>All of them to the list with most votes.</summary>
    AllToLargest,
}

/// <summary>What follows when every list that may take one of the seats left has one, and there are more.</summary>
public enum FurtherSeats
{
    /// <summary>Each of them has one more, and so on; the last ones by remainder (or votes) again.</summary>
    AnotherRound,

    /// <summary>By highest average among all lists with votes: at first no list more than one in this way, then without that limit (Kieswet, Art. P 8 and P 10).</summary>
    HighestAverages,
}

/// <summary>What becomes of seats that a list cannot fill.</summary>
public enum ExhaustedLists
{
    /// <summary>The list is fixed at its most, and the other seats are allotted afresh among the others, with their own quota: a statute that limits seats seldom says more.</summary>
    AllotAfresh,

    /// <summary>
    /// They move on to the other lists by the rule for seats left, under the same quota (Kieswet, Art. P 10). Where full quotas give more seats than
    /// there are, as <see cref="AllotAfresh"/>.
    /// </summary>
    SeatsMoveOn,
}

/// <summary>What holds if full quotas give more seats than there are.</summary>
public enum OverAllotment
{
    /// <summary>Seats too many are taken back, one each, from the lists with the smallest remainders.</summary>
    TakeSmallestRemainders,

    /// <summary>The next larger quota in the row Imperiali, Hagenbach-Bischoff, Hare is taken instead (Italy until 1993).</summary>
    NextLargerQuota,

    /// <summary>The house grows.</summary>
    HouseGrows,

    /// <summary>The statute says nothing: a silence in the outcome.</summary>
    Silent,
}
