using CsCheck;
using Dauys.Seats.Tests.Oracle;

namespace Dauys.Seats.Tests.Margins;

/// <summary>Margins against trying every number of votes along every way, one by one.</summary>
public class MarginOracleTests
{
    private static readonly ListSystem[] Systems =
    [
        new(Method.DHondt),
        new(Method.SainteLague) { Threshold = Threshold.Percent(10) },
        new(new DivisorMethod(DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.4")))) { Threshold = new Threshold(Fraction.Parse("1/5"), Comparison.MoreThan) },
        new(new DivisorMethod(DivisorSequence.HuntingtonHill)),
        new(new DivisorMethod(DivisorSequence.Adams)) { Threshold = Threshold.Percent(5) },
        new(new DivisorMethod(DivisorSequence.Dean)),
        new(Method.DHondt) { MostSeats = 3 },
        new(Method.SainteLague) { LeastSeats = 1 },
        new(Method.HareLargestRemainder) { Threshold = Threshold.Percent(10) },
        new(Method.DroopLargestRemainder),
        new(Method.HagenbachBischoff),
        new(new QuotaMethod(QuotaKind.Imperiali) { Over = OverAllotment.NextLargerQuota }),
        new(new QuotaMethod(QuotaKind.Hare) { Remainders = RemainderRule.MostVotes, Rounding = QuotaRounding.HalfUp }),
        new(new QuotaMethod(QuotaKind.Hare) { Remainders = RemainderRule.HighestAverage, Rounding = QuotaRounding.Down, LeastPart = 1 }),
        new(new QuotaMethod(QuotaKind.Hare) { RemainderDecimals = 1 }) { Ties = new TieRule(TieBreaker.MoreVotes) },
        new(new QuotaMethod(QuotaKind.HagenbachBischoff) { Rounding = QuotaRounding.Up, Remainders = RemainderRule.AllToLargest }),
        new(new QuotaMethod(QuotaKind.Hare) { LeastPart = new Fraction(3, 4), Then = FurtherSeats.HighestAverages }) { MajoritySeat = true },
        new(new QuotaMethod(QuotaKind.Droop) { LeastPart = new Fraction(1, 2), Remainders = RemainderRule.MostVotes }),
        new(Method.DHondt) { MajoritySeat = true },
        new(new QuotaMethod(QuotaKind.Hare) { LeastPart = new Fraction(3, 4), Then = FurtherSeats.HighestAverages, Exhausted = ExhaustedLists.SeatsMoveOn }) { MostSeats = 3 },
        new(Method.BalinskiYoung),
        new(Method.HareLargestRemainder) { Threshold = Threshold.Percent(25), TooFewPass = new AdmitSecond(Fraction.Parse("0.7"), 1), Ties = new TieRule(TieBreaker.MoreVotes) },
        new(Method.HareLargestRemainder) { Threshold = Threshold.Percent(30), TooFewPass = new AdmitUntil(Fraction.Parse("1/2"), 2) },
        new(Method.DHondt) { Threshold = Threshold.Percent(10), Alliances = new AllianceRule(Method.DHondt) },
        new(Method.SainteLague) { Threshold = Threshold.Percent(15), Alliances = new AllianceRule(Method.HareLargestRemainder, AllianceCondition.Together) },
        new(Method.DHondt) { Threshold = Threshold.Percent(10), Alliances = new AllianceRule(Method.DHondt, AllianceCondition.ThosePassed) },
    ];

    private static readonly int Greatest = Generated.IsFew ? 15 : 40;

    // As many votes as can be moved and then some; beyond, nothing is compared.
    private static readonly int Tries = 3 * Greatest;

    public static TheoryData<int> Which => [.. Enumerable.Range(0, Systems.Length)];

    [Theory]
    [MemberData(nameof(Which))]
    public void No_smaller_number_of_votes_changes_a_seat(int which) => Gen.Select(Gen.Long[0, Greatest].Array[2, 4], Gen.Long[0, 9], Gen.Int[1, 6]).Always(
        (votes, others, seats) =>
        {
            var system = Systems[which];
            ListVotes[] lists = [.. votes.Select((v, i) => new ListVotes($"{(char)('a' + i)}", v))];
            Alliance[] alliances = system.Alliances is null || lists.Length < 3 ? [] : [new Alliance("ab", ["a", "b"])];
            var whole = votes.Sum() + others;
            if (Allotment.TryAllot(system, seats, lists, whole, alliances).Outcome is not { IsSettled: true } outcome)
            {
                return;
            }

            var margin = Dauys.Seats.Margins.Of(system, seats, lists, whole, alliances)!;
            var tried = new Tried(system, seats, lists, whole, alliances, outcome);
            tried.Compare(margin);
            var list = (int)(votes[0] % lists.Length);
            tried.Compare(Dauys.Seats.Margins.OfList(system, seats, lists, whole, lists[list].Id, alliances)!, list);
        },
        25,
        few: 5);

    private sealed record Tried(ListSystem System, int Seats, ListVotes[] Lists, Int128 Whole, Alliance[] Alliances, ListOutcome Outcome)
    {
        public void Compare(Margin margin)
        {
            Assert.True(margin.IsExact);
            var options = Lists.Length + (Whole > Lists.Sum(l => (long)l.Votes) ? 1 : 0);
            var all = Enumerable.Range(0, options).ToArray();
            Check(margin.Moved, all.SelectMany(a => all.Where(b => b != a).Select(b => (a, b))));
            Check(margin.Added, all.Select(b => (-1, b)));
            Check(margin.Removed, all.Select(a => (a, -1)));
        }

        public void Compare(Margin margin, int list)
        {
            Assert.True(margin.IsExact);
            var others = Enumerable.Range(0, Lists.Length + (Whole > Lists.Sum(l => (long)l.Votes) ? 1 : 0)).Where(o => o != list);
            Check(margin.Moved, others.SelectMany(o => ((int, int)[])[(o, list), (list, o)]), Lists[list].Id);
            Check(margin.Added, [(-1, list)], Lists[list].Id);
            Check(margin.Removed, [(list, -1)], Lists[list].Id);
        }

        private void Check(MarginFigure figure, IEnumerable<(int From, int To)> ways, string? watched = null)
        {
            long? nearest = null, sure = null;
            foreach (var (from, to) in ways)
            {
                for (var k = 1; k <= Tries; k++)
                {
                    if (After(from, to, k) is not { } after)
                    {
                        break;
                    }

                    var same = after.IsSettled && after.Certain.All(p => (watched is not null && p.Key != watched) || Outcome.Certain[p.Key] == p.Value);
                    nearest = !same && !(nearest <= k) ? k : nearest;
                    sure = !same && after.IsSettled && !(sure <= k) ? k : sure;
                }
            }

            Assert.Equal(nearest, figure.Nearest?.Votes <= Tries ? (long)figure.Nearest.Votes : (long?)null);
            Assert.Equal(sure, figure.Sure?.Votes <= Tries ? (long)figure.Sure.Votes : (long?)null);
        }

        private ListOutcome? After(int from, int to, int k)
        {
            var rest = Whole - Lists.Sum(l => (long)l.Votes);
            var lists = Lists.Select((l, i) => l with { Votes = l.Votes - (i == from ? k : 0) + (i == to ? k : 0) }).ToArray();
            return lists.Any(l => l.Votes < 0) || (from == Lists.Length && rest < k)
                ? null
                : Allotment.TryAllot(System, Seats, lists, Whole + (from < 0 ? k : 0) - (to < 0 ? k : 0), Alliances).Outcome;
        }
    }
}
