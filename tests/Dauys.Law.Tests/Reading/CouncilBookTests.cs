using Dauys.Seats;

namespace Dauys.Law.Tests.Reading;

/// <summary>Parts of a quota, averages after remainders, exhausted lists and a seat for the majority as keys of a book: the Dutch Kieswet, Art. P 8 to P 10.</summary>
public class CouncilBookTests
{
    private const string Good = """
        law: council
        format: draft-1
        name: { en: "A book for tests, after the Kieswet" }
        country: NL
        as_of: 2022-03-16
        chamber: { name: Council, seats: 9 }
        protocol: { fields: [ { id: roll, role: electorate }, { id: valid, role: valid } ] }
        turnout: { numerator: valid, denominator: roll }
        contests:
          - id: list
            kind: list
            seats: 9
            ties: lot
            short_lists: others-fill
            majority_seat: true
            allotment: { method: largest-remainders, quota: hare, least_part: 3/4, then: highest-averages, exhausted: seats-move-on }
        """;

    [Fact]
    public void The_book_is_the_system_of_the_seats_room()
    {
        var contest = LawBookReader.Read(Good, "book.yaml").Contests[0];
        var system = contest.System(new HashSet<string>());

        Assert.Equal(new QuotaMethod(QuotaKind.Hare) { LeastPart = new Fraction(3, 4), Then = FurtherSeats.HighestAverages, Exhausted = ExhaustedLists.SeatsMoveOn }, system.Method);
        Assert.True(system.MajoritySeat);

        // Quota 100: d lacks three quarters of one, and half of the votes are no majority.
        var outcome = Allotment.Allot(system, 9, [new("a", 450), new("b", 280), new("c", 100), new("d", 70)]);
        Assert.Equal([5, 3, 1, 0], outcome.Certain.Values);
    }

    [Theory]
    [InlineData("least_part: 3/4", "least_part: 5/4", "L105", 16)]
    [InlineData("least_part: 3/4", "least_part: 0", "L105", 16)]
    [InlineData("least_part: 3/4", "least_part: most", "L104", 16)]
    [InlineData("then: highest-averages", "then: averages", "L104", 16)]
    [InlineData("exhausted: seats-move-on", "exhausted: move-on", "L104", 16)]
    [InlineData(", exhausted: seats-move-on", "", "L105", 15)]
    [InlineData("quota: hare", "quota: droop", "L105", 15)]
    [InlineData("short_lists: others-fill", "least_seats: 1", "L105", 15)]
    [InlineData("majority_seat: true", "majority_seat: perhaps", "L104", 15)]
    public void What_is_misspelled_or_does_not_go_together_is_told_with_its_line(string good, string bad, string number, int line)
    {
        var refused = Assert.Throws<RefusedException>(() => LawBookReader.Read(Good.Replace(good, bad, StringComparison.Ordinal), "book.yaml"));

        Assert.Contains(refused.Refusals, r => (r.Number, r.Where.Line) == (number, line));
    }
}
