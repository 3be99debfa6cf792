using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Results;

/// <summary>Control totals of a contest in districts, and votes against all that block a mandate.</summary>
public class DistrictControlTests
{
    private const string Law = """
        law: districts
        format: draft-1
        name: Constructed for a test
        country: XX
        as_of: 2024-01-01
        chamber: { name: Chamber, seats: 2 }
        protocol: { fields: [ { id: roll, role: electorate }, { id: valid, role: valid } ] }
        turnout: { numerator: valid, denominator: roll }
        contests:
          - { id: district, kind: single-mandate, seats: 2, against_all: true, ties: [lot] }
        """;

    private const string Facts = """
        election: districts-2024
        format: draft-1
        law: districts
        name: Constructed for a test
        record: { kind: synthetic, publisher: the tests }
        dates: { vote: 2024-03-03 }
        levels: [ { id: station } ]
        contests:
          district:
            control: { stations: 3, fields: { valid: 300 } }
            districts:
              - id: north
                candidates: [ { id: a, name: A }, { id: b, name: B }, { id: none, name: Against all, against_all: true } ]
              - id: south
                candidates: [ { id: c, name: C }, { id: none, name: Against all, against_all: true } ]
            protocols:
              - { district: north, at: [ N1 ], fields: { valid: 100 }, votes: { a: 30, b: 25, none: 45 } }
              - { district: north, at: [ N2 ], fields: { valid: 120 }, votes: { a: 50, b: 40, none: 30 } }
              - { district: south, at: [ S1 ], fields: { valid: 80 }, votes: { c: 35, none: 45 } }
        """;

    [Fact]
    public void A_control_total_is_the_sum_over_all_districts() => Assert.Equal(2, Result(Law, Facts).Districts!.Mandates.Count);

    [Fact]
    public void A_district_that_is_missing_is_noticed()
    {
        var refused = Assert.Throws<RefusedException>(() => Result(Law, Facts[..Facts.LastIndexOf("      - { district: south", StringComparison.Ordinal)]));

        Assert.Equal(["F349", "F349"], refused.Refusals.Select(r => r.Number));
        Assert.Contains(refused.Refusals, r => r.What.Contains("220", StringComparison.Ordinal));
    }

    [Fact]
    public void Against_all_is_no_candidate_where_the_book_does_not_say_that_it_blocks() =>
        Assert.Equal(["a", "c"], Result(Law, Facts).Districts!.Mandates.Select(m => m.Winner!.Id));

    [Fact]
    public void Where_it_blocks_only_who_has_more_votes_is_elected()
    {
        var blocking = Law.Replace("against_all: true", "against_all: true, against_all_blocks: true", StringComparison.Ordinal);

        Assert.Equal(["a", null], Result(blocking, Facts).Districts!.Mandates.Select(m => m.Winner?.Id));
    }

    [Theory]
    [InlineData("against_all: true, ", "against_all_blocks: true, ")]
    [InlineData("kind: single-mandate, seats: 2, against_all: true,", "kind: list, seats: 2, allotment: { method: dhondt }, against_all: true, against_all_blocks: true,")]
    public void Blocking_goes_with_districts_and_with_the_option(string good, string bad)
    {
        var refused = Assert.Throws<RefusedException>(() => LawBookReader.Read(Law.Replace(good, bad, StringComparison.Ordinal), "law.yaml"));

        Assert.Equal("L105", Assert.Single(refused.Refusals).Number);
    }

    [Fact]
    public void The_option_in_a_district_is_refused_where_the_law_does_not_know_it()
    {
        var without = Law.Replace("against_all: true, ", "", StringComparison.Ordinal);

        Assert.All(Assert.Throws<RefusedException>(() => Result(without, Facts)).Refusals, r => Assert.Equal("E205", r.Number));
    }

    private static ElectionResult Result(string lawText, string facts)
    {
        var law = LawBookReader.Read(lawText, "law.yaml");
        var state = new ElectionState(law);
        var load = new ElectionLoad(ElectionFileReader.Read(facts, "election.yaml", law), state, new ElectionIntake(state, new IntakeMode(Entry: true, Correct: false)));
        load.Begin();
        load.End([], "2024-03-04T00:00:00+00:00");
        return ElectionResult.Of(state, new ResultRequest());
    }
}
