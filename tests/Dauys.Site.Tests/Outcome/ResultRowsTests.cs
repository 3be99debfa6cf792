using Dauys.Site.Outcome;
using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Outcome;

public sealed class ResultRowsTests(ServedElections served)
{
    [Fact]
    public void Rows_stand_by_votes_and_against_all_is_a_row_like_the_others()
    {
        var rows = ResultRows.Of(served.Kazakhstan.Result, Reader.English);

        Assert.Equal(
            ["amanat", "auyl", "respublica", "aqjol", "qhp", "jsdp", "against_all", "baytaq", "independent", "unknown"],
            rows.Select(r => r.Id));
        Assert.Equal([40, 8, 6, 6, 5, 4, null, 0, null, null], rows.Select(r => r.ListSeats));
        Assert.Equal(98, rows.Sum(r => r.Seats ?? 0));
    }

    [Fact]
    public void Seats_whose_holder_is_unknown_stay_unknown()
    {
        var rows = ResultRows.Of(served.Kazakhstan.Result, Reader.English);
        var unknown = rows.Single(r => r.Kind == RowKind.Unknown);
        var bench = Benches.Of("kz", served.Kazakhstan.Result, rows, Reader.English).Single(b => b.Unknown);

        Assert.Equal(21, unknown.DistrictSeats);
        Assert.Equal(21, bench.Seats);
        Assert.Equal("unknown", bench.Label);
    }

    [Fact]
    public void What_a_reading_has_to_decide_is_open_and_not_given_to_anybody()
    {
        var record = served.Kazakhstan;
        var law = record.OtherLaws.Single(l => l.Id == "kz-mazhilis-2021");
        var open = ResultRows.Of(record.Under(law, []), Reader.English);
        var chosen = ResultRows.Of(record.Under(law, ["against-all-out"]), Reader.English);

        Assert.Equal(8, open.Single(r => r.Kind == RowKind.Open).ListSeats);
        Assert.All(open, r => Assert.Null(r.Passed));
        Assert.DoesNotContain(chosen, r => r.Kind == RowKind.Open);
        Assert.Equal(98, chosen.Sum(r => r.Seats ?? 0));
    }

    [Fact]
    public void The_story_of_Kazakhstan_is_written_from_the_state() => Assert.Equal(
        "Amanat won 40 of the 69 list seats with 53.90\u00a0% of the votes; 6 of 7 lists passed the threshold of 5\u00a0%. "
        + "Of the 29 district seats 7 have holders named by secondary sources, 1 is inferred and 21 are not known to us. Turnout was 54.19\u00a0%.",
        string.Join(' ', Story.Of(served.Kazakhstan, Reader.English)));

    [Fact]
    public void The_story_of_Israel_and_Russia_needs_no_districts()
    {
        Assert.StartsWith("Likud won 30 of the 120 seats with 24.19\u00a0% of the votes; 13 of 39 lists passed the threshold of 3.25\u00a0%.", string.Join(' ', Story.Of(served.Israel, Reader.English)), StringComparison.Ordinal);
        Assert.Equal(
            "United Russia won 126 of the 225 seats with 49.82\u00a0% of the votes; 5 of 14 lists passed the threshold of 5\u00a0%. Turnout was 51.72\u00a0%.",
            string.Join(' ', Story.Of(served.Russia, Reader.English)));
    }
}
