using System.Globalization;

namespace Dauys.Seats;

/// <summary>Awards as sentences for people. Figures are rounded half up to two decimals in the sentence; the exact ones stand in the award.</summary>
public static class Sentences
{
    /// <summary>One English sentence that explains a seat.</summary>
    /// <param name="award">The seat.</param>
    /// <param name="name">From id to the name to print; null prints ids.</param>
    public static string English(Award award, Func<string, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(award);
        name ??= id => id;
        var reason = award.Reason;
        var who = $"Seat {award.Nth} of {name(award.Winner)}";
        var votes = Number(reason.Votes);
        var next = reason.Next is { } id ? Following(reason, name(id)) : "; nobody else could take it.";
        return reason.Kind switch
        {
            ReasonKind.Quotient => $"{who}: {votes} votes divided by {Figure(reason.Divisor, reason.Power)} give {Figure(reason.Figure, reason.Power)}, the greatest quotient left{next}",
            ReasonKind.QuotientWithinQuota => $"{who}: {votes} votes divided by {Figure(reason.Divisor, 1)} give {Figure(reason.Figure, 1)}, the greatest quotient among lists that stay within their quota{next}",
            ReasonKind.FirstSeat => $"{who}: the first divisor is 0, so every list with votes has a first seat before any has a second{next}",
            ReasonKind.FullQuota => $"{who}: its {votes} votes are at least {reason.Figure} full {(reason.Figure == Fraction.One ? "quota" : "quotas")} of {Figure(reason.Divisor, 1)}.",
            ReasonKind.PartOfQuota => $"{who}: the {Figure(reason.Figure, 1)} votes that its full quotas leave are a part of the quota of {Figure(reason.Divisor, 1)} that the law counts as a whole one.",
            ReasonKind.Remainder => $"{who}: its remainder of {Figure(reason.Figure, 1)} votes (quota {Figure(reason.Divisor, 1)}) is among the greatest{next}",
            ReasonKind.MostVotes => $"{who}: its {votes} votes are among the most, which decides over seats that full quotas left{next}",
            ReasonKind.MajoritySeat => $"{who}: its {votes} votes are more than half of all {Figure(reason.Figure, 1)}, and without this seat it would not have more than half of the seats; the last seat won by another lapses for it.",
            ReasonKind.LeastSeats => $"{who}: the law gives it this many seats at least.",
            ReasonKind.SecondAdmitted => $"{who}: one list alone passed, so the next-largest is admitted; its reduced share is {Figure(reason.Figure, 1)} seats, cut to whole ones.",
            _ => $"{who}: it alone passed the threshold and has all the seats that the admitted second list does not take.",
        };
    }

    /// <summary>One sentence that explains a seat, in a language of the record.</summary>
    /// <param name="award">The seat.</param>
    /// <param name="language">English, Kazakh or Russian.</param>
    /// <param name="name">From id to the name to print; null prints ids.</param>
    public static string Of(Award award, SentenceLanguage language, Func<string, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(award);
        return language switch
        {
            SentenceLanguage.Kazakh => Told(award, SentenceWords.Kazakh, name ?? (id => id)),
            SentenceLanguage.Russian => Told(award, SentenceWords.Russian, name ?? (id => id)),
            _ => English(award, name),
        };
    }

    private static string Told(Award award, SentenceWords words, Func<string, string> name)
    {
        var reason = award.Reason;
        string Local(string english) => english.Replace(".", "\0", StringComparison.Ordinal).Replace(",", words.Group, StringComparison.Ordinal).Replace("\0", words.Point, StringComparison.Ordinal);
        string Put(string pattern, params string[] figures) => string.Format(CultureInfo.InvariantCulture, pattern, figures);
        var votes = Local(Number(reason.Votes));
        var (divisor, figure) = (Local(Figure(reason.Divisor, reason.Power)), Local(Figure(reason.Figure, reason.Power)));
        var next = (reason.Next, reason.NextFigure, reason.NextLacked) switch
        {
            (null, _, _) => words.Nobody,
            ({ } id, { } of, { } lacked) => Put(words.Next, name(id), Local(Figure(of, reason.Power)), Local(Number(lacked))),
            ({ } id, null, { } lacked) => Put(words.NextLacked, name(id), Local(Number(lacked))),
            ({ } id, _, _) => Put(words.NextOnly, name(id)),
        };
        return $"{Put(words.Seat, Local(Number(award.Nth)), name(award.Winner))}: " + reason.Kind switch
        {
            ReasonKind.Quotient => Put(words.Quotient, votes, divisor, figure) + next,
            ReasonKind.QuotientWithinQuota => Put(words.WithinQuota, votes, divisor, figure) + next,
            ReasonKind.FirstSeat => words.FirstSeat + next,
            ReasonKind.FullQuota => Put(words.FullQuota, votes, figure, divisor),
            ReasonKind.PartOfQuota => Put(words.PartOfQuota, figure, divisor),
            ReasonKind.Remainder => Put(words.Remainder, figure, divisor) + next,
            ReasonKind.MostVotes => Put(words.MostVotes, votes) + next,
            ReasonKind.MajoritySeat => Put(words.MajoritySeat, votes, figure),
            ReasonKind.LeastSeats => words.LeastSeats,
            ReasonKind.SecondAdmitted => Put(words.SecondAdmitted, figure),
            _ => words.RestToFirst,
        };
    }

    private static string Following(Reason reason, string next) => (reason.NextFigure, reason.NextLacked) switch
    {
        ({ } figure, { } lacked) => $"; next was {next} with {Figure(figure, reason.Power)}, which lacked {Number(lacked)} {(lacked == 1 ? "vote" : "votes")}.",
        (null, { } lacked) => $"; next was {next}, which lacked {Number(lacked)} {(lacked == 1 ? "vote" : "votes")}.",
        _ => $"; next was {next}.",
    };

    private static string Number(Int128 value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Figure(Fraction? value, int power)
    {
        if (value is not { } exact)
        {
            return "nothing";
        }

        if (power > 1)
        {
            // The root, cut to hundredths: exact comparison was made on the power.
            var scaled = (exact * System.Numerics.BigInteger.Pow(100, power)).Floor();
            exact = new Fraction(AwardOrder.Root(scaled, power), 100);
        }

        if (exact.Denominator.IsOne)
        {
            return ((Int128)exact.Numerator).ToString("#,0", CultureInfo.InvariantCulture);
        }

        var parts = exact.ToDecimal(2).Split('.');
        return $"{Int128.Parse(parts[0], CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture)}.{parts[1]}";
    }
}
