namespace Dauys.Seats;

/// <summary>A law's way from the votes of one contest to list seats: compose it from its parts with <c>with</c> or an initializer.</summary>
/// <param name="Method">Divisor or quota method among the lists that take part.</param>
public sealed record ListSystem(Method Method)
{
    /// <summary>Who takes part; null if everyone.</summary>
    public Threshold? Threshold { get; init; }

    /// <summary>What decides between equals.</summary>
    public TieRule Ties { get; init; } = TieRule.None;

    /// <summary>How alliances count; null if the law knows none.</summary>
    public AllianceRule? Alliances { get; init; }

    /// <summary>What holds if too few lists pass.</summary>
    public TooFewPassRule TooFewPass { get; init; } = new AllToThoseThatPassed();

    /// <summary>The least seats of every list that takes part, 0 or more.</summary>
    public int LeastSeats { get; init; }

    /// <summary>The most seats of any list; null if there is no such limit.</summary>
    public int? MostSeats { get; init; }

    /// <summary>
    /// A list (or alliance) with more than half of the votes that take part, but not more than half of the seats, gets one more; the seat that was won by
    /// the smallest average or remainder lapses (Netherlands, Kieswet, Art. P 9). With a divisor method, or the exact Hare quota without least seats,
    /// and with most seats only where <see cref="QuotaMethod.Exhausted"/> lists pass theirs on.
    /// </summary>
    public bool MajoritySeat { get; init; }
}

/// <summary>When an alliance counts as one.</summary>
public enum AllianceCondition
{
    /// <summary>Only if every member passed on its own (Israel).</summary>
    AllPassed,

    /// <summary>With those of its members that passed.</summary>
    ThosePassed,

    /// <summary>The threshold is asked of the alliance's votes together; then all its members take part.</summary>
    Together,
}

/// <summary>How alliances count: the system's method shares seats out over alliances and single lists, the inner one inside each alliance.</summary>
/// <param name="Inner">Method inside an alliance.</param>
/// <param name="Condition">When it counts.</param>
public sealed record AllianceRule(Method Inner, AllianceCondition Condition = AllianceCondition.AllPassed);

/// <summary>What a law says if too few lists pass.</summary>
public abstract record TooFewPassRule
{
    private protected TooFewPassRule()
    {
    }
}

/// <summary>Nothing special: all seats to the one that passed. If none passes the law is silent.</summary>
public sealed record AllToThoseThatPassed : TooFewPassRule;

/// <summary>The law presumes that more pass: with fewer than <paramref name="LeastLists"/> it is silent.</summary>
/// <param name="LeastLists">1 or more.</param>
public sealed record SilentBelow(int LeastLists = 2) : TooFewPassRule;

/// <summary>
/// Kazakhstan, Constitutional Law on Elections, Art. 97-1: if one list alone passes, the next-largest is admitted with
/// max(<paramref name="Least"/>, floor(<paramref name="Factor"/> × V2 × S / (V1 + V2))) seats, cut once at the end; the rest go to the list that passed.
/// Two equal seconds, or no list that passes: the law is silent.
/// </summary>
/// <param name="Factor">0.7 in Art. 97-1; from 0 to 1.</param>
/// <param name="Least">2 in Art. 97-1; 0 or more.</param>
public sealed record AdmitSecond(Fraction Factor, int Least) : TooFewPassRule;

/// <summary>
/// Russia, Federal Law 20-FZ, Art. 88: if the lists that passed are fewer than <paramref name="LeastLists"/>, or do not have more than
/// <paramref name="MoreThanShare"/> of the base together, further lists are admitted in descending order of votes until both hold.
/// </summary>
/// <param name="MoreThanShare">1/2 in Art. 88.</param>
/// <param name="LeastLists">2 in Art. 88.</param>
public sealed record AdmitUntil(Fraction MoreThanShare, int LeastLists) : TooFewPassRule;
