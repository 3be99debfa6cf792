using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Reasons;

public class SentencesTests
{
    private static readonly ListVotes[] Lists = [new("Аманат", 3431510), new("Ауыл", 693938), new("Ақ жол", 535139)];

    [Fact]
    public void A_seat_by_remainder_explains_itself_in_three_languages()
    {
        var last = Allotment.Allot(new ListSystem(Method.HareLargestRemainder), 69, Lists).Awards[^1];

        Assert.Equal(ReasonKind.Remainder, last.Reason.Kind);
        Assert.StartsWith($"Seat {last.Nth} of {last.Winner}: its remainder of ", Sentences.Of(last, SentenceLanguage.English), StringComparison.Ordinal);
        Assert.StartsWith($"Мандат {last.Nth} списка {last.Winner}: остаток голосов (", Sentences.Of(last, SentenceLanguage.Russian), StringComparison.Ordinal);
        Assert.StartsWith($"{last.Winner} тізімінің {last.Nth}-мандаты: ", Sentences.Of(last, SentenceLanguage.Kazakh), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_written_as_each_language_does()
    {
        var first = Allotment.Allot(new ListSystem(Method.DHondt), 69, Lists).Awards[1];

        Assert.Equal(
            "Seat 2 of Аманат: 3,431,510 votes divided by 2 give 1,715,755, the greatest quotient left; next was Ауыл with 693,938, which lacked 1,021,818 votes.",
            Sentences.Of(first, SentenceLanguage.English));
        Assert.Equal(
            "Мандат 2 списка Аманат: число голосов (3\u00a0431\u00a0510), делённое на 2, даёт 1\u00a0715\u00a0755 — наибольшее из оставшихся частных; следующий — Ауыл (693\u00a0938), не хватило голосов: 1\u00a0021\u00a0818.",
            Sentences.Of(first, SentenceLanguage.Russian));
        Assert.Equal(
            "Аманат тізімінің 2-мандаты: 3\u00a0431\u00a0510 дауысты 2 санына бөлгенде 1\u00a0715\u00a0755 шығады, бұл — қалған бөлінділердің ең үлкені; келесісі — Ауыл: 693\u00a0938, оған 1\u00a0021\u00a0818 дауыс жетпеді.",
            Sentences.Of(first, SentenceLanguage.Kazakh));
    }

    [Fact]
    public void Every_seat_of_every_method_has_a_sentence_and_the_seats_told_are_the_seats_won() =>
        Gen.Select(Gen.Int[0, Divisors.All.Count + 7], Generated.Votes, Generated.Seats, Gen.Int[0, 1]).Always(
            (which, votes, seats, least) =>
            {
                var method = which < Divisors.All.Count ? (Method)Divisors.All[which].Method : (which - Divisors.All.Count) switch
                {
                    0 => Method.HareLargestRemainder,
                    1 => Method.DroopLargestRemainder,
                    2 => Method.HagenbachBischoff,
                    3 => new QuotaMethod(QuotaKind.Imperiali),
                    4 => new QuotaMethod(QuotaKind.Hare) { Remainders = RemainderRule.MostVotes },
                    5 => new QuotaMethod(QuotaKind.Hare) { LeastPart = new Fraction(3, 4), Then = FurtherSeats.HighestAverages },
                    6 => new QuotaMethod(QuotaKind.Hare) { LeastPart = new Fraction(1, 2) },
                    _ => Method.BalinskiYoung,
                };
                var lists = votes.Select((v, i) => new ListVotes($"{i}", v)).ToArray();
                if (Allotment.TryAllot(new ListSystem(method) { LeastSeats = least }, seats, lists, votes.Sum()).Outcome is not { } outcome)
                {
                    return;
                }

                Assert.All(outcome.Certain, c => Assert.Equal(c.Value, outcome.Awards.Count(a => a.Winner == c.Key)));
                Assert.Equal(Enumerable.Range(1, outcome.Awards.Count), outcome.Awards.Select(a => a.Order));
                foreach (var award in outcome.Awards)
                {
                    Assert.All(Enum.GetValues<SentenceLanguage>(), language => Assert.EndsWith(".", Sentences.Of(award, language), StringComparison.Ordinal));
                    Assert.False(award.Reason.Kind == ReasonKind.Quotient && award.Reason.NextLacked < 0);
                }
            },
            1500);

    [Fact]
    public void What_the_next_lacked_by_remainder_puts_it_before_the_winner_and_one_vote_less_does_not() =>
        Gen.Select(Gen.Long[1, 400].Array[2, 5], Gen.Int[1, 12], Gen.Int[0, 3]).Always(
            (votes, seats, which) =>
            {
                var method = which switch { 0 => Method.HareLargestRemainder, 1 => Method.DroopLargestRemainder, 2 => new QuotaMethod(QuotaKind.Hare) { Rounding = QuotaRounding.Up }, _ => new QuotaMethod(QuotaKind.HagenbachBischoff) };
                ListVotes[] lists = [.. votes.Select((v, i) => new ListVotes($"{i}", v))];
                var outcome = Allotment.Allot(new ListSystem(method), seats, lists);
                if (!outcome.IsSettled || outcome.Awards[^1] is not { Reason: { Kind: ReasonKind.Remainder, Next: { } next, NextLacked: { } lacked } } last)
                {
                    return;
                }

                // Between the two alone: who is nearer to one seat more, as the exact quota of the votes then given says.
                Assert.True(IsBefore(lacked));
                Assert.False(lacked > 1 && IsBefore(lacked - 1));

                bool IsBefore(Int128 more)
                {
                    var total = votes.Sum() + more;
                    var quota = which switch { 0 => new Fraction(total, seats), 1 => (total / (seats + 1)) + 1, 2 => (total + seats - 1) / seats, _ => new Fraction(total, seats + 1) };
                    var mine = (Fraction)(votes[int.Parse(next, System.Globalization.CultureInfo.InvariantCulture)] + more);
                    var theirs = (Fraction)(Int128)votes[int.Parse(last.Winner, System.Globalization.CultureInfo.InvariantCulture)];
                    return (mine / quota) - outcome.Certain[next] > (theirs / quota) - (outcome.Certain[last.Winner] - 1);
                }
            },
            2000);

    /// <summary>One award of each kind, with figures that show rounding, grouping, one and many, and the next in line in its three forms.</summary>
    private static readonly Reason[] Kinds =
    [
        new(ReasonKind.Quotient, 1234567, 3, Fraction.Parse("1234567/3")) { Next = "b", NextFigure = 400_000, NextLacked = 1 },
        new(ReasonKind.Quotient, 10, 2, 50, 2) { Next = "b", NextFigure = 32, NextLacked = 12_345 },
        new(ReasonKind.QuotientWithinQuota, 90, 2, 45),
        new(ReasonKind.FirstSeat, 90, 0, null) { Next = "b", NextLacked = 1 },
        new(ReasonKind.FirstSeat, 90, 0, null) { Next = "b", NextLacked = 2 },
        new(ReasonKind.FirstSeat, 90, 0, null) { Next = "b" },
        new(ReasonKind.FullQuota, 250, 100, 1),
        new(ReasonKind.FullQuota, 250, 100, 2),
        new(ReasonKind.PartOfQuota, 250, 100, Fraction.Parse("125/2")),
        new(ReasonKind.Remainder, 250, Fraction.Parse("200/3"), Fraction.Parse("1/2")) { Next = "b", NextFigure = Fraction.Parse("1/3"), NextLacked = 2 },
        new(ReasonKind.MostVotes, 250, 100, 250),
        new(ReasonKind.MajoritySeat, 1002, null, 2000),
        new(ReasonKind.LeastSeats, 0, null, null),
        new(ReasonKind.SecondAdmitted, 100, null, Fraction.Parse("7/4")),
        new(ReasonKind.RestToFirst, 300, null, null),
    ];

    [Theory]
    [InlineData(SentenceLanguage.English)]
    [InlineData(SentenceLanguage.Kazakh)]
    [InlineData(SentenceLanguage.Russian)]
    public void Each_kind_of_reason_reads_as_it_was_reviewed(SentenceLanguage language)
    {
        var reviewed = Repository.Read($"tests/Dauys.Seats.Tests/Reasons/reviewed.{language.ToString().ToLowerInvariant()}.txt").TrimEnd('\n').Split('\n');

        var told = Kinds.Select(reason => Sentences.Of(new Award(1, "seats", "a", 1000, reason), language, id => id == "a" ? "Алтын" : id == "b" ? "Береке" : id)).ToArray();

        Assert.Equal(reviewed, told.Select(sentence => sentence.Replace('\u00a0', '_')));
        Assert.Equal(Enum.GetValues<ReasonKind>(), Kinds.Select(k => k.Kind).Distinct().Order());
    }

    [Fact]
    public void Without_a_name_the_id_is_told() => Assert.All(Enum.GetValues<SentenceLanguage>(), language =>
        Assert.Contains("list-7", Sentences.Of(new Award(1, "seats", "list-7", 1, new Reason(ReasonKind.RestToFirst, 1, null, null)), language), StringComparison.Ordinal));
}
