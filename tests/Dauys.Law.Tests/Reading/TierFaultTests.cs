namespace Dauys.Law.Tests.Reading;

/// <summary>Parts of a contest of tiers that are misspelled, out of range, or do not go together.</summary>
public class TierFaultTests
{
    private const string Good = """
        law: tiers
        format: draft-1
        name: { en: A book for tests }
        country: XX
        as_of: 2024-01-01
        chamber: { name: Chamber, seats: 15 }
        protocol: { fields: [ { id: roll, role: electorate }, { id: valid, role: valid } ] }
        turnout: { numerator: valid, denominator: roll }
        contests:
          - id: list
            kind: list
            seats: 10
            threshold: { percent: 5, comparison: at-least, base: valid, scope: nation, or: [ { way: any-district, percent: 12 } ] }
            districts:
              seats: { rule: fixed, by_district: { a: 4, b: 3 } }
              give: all
              threshold: { percent: 3, comparison: at-least, base: valid, scope: district }
            second_tier: { kind: compensation, seats: 3, overhang: others-yield }
            placing: { rule: within-list, method: sainte-lague }
            allotment: { method: largest-remainders, quota: hare }
            mandate_quotas: [ { groups: [women], percent: 30 } ]
          - { id: district, kind: single-mandate, seats: 5 }
        """;

    [Fact]
    public void The_good_book_reads()
    {
        var list = LawBookReader.Read(Good, "book.yaml").Contests[0];

        Assert.True(list.IsTiered);
        Assert.Equal(3, list.SecondTier!.Seats!.Value);
        Assert.Equal(30, list.MandateQuotas[0].Percent);
    }

    [Theory]
    [InlineData("scope: nation", "scope: nations", "L104", 13)]
    [InlineData("way: any-district", "way: any-districts", "L104", 13)]
    [InlineData("percent: 12 }", "percent: 120 }", "L104", 13)]
    [InlineData("percent: 12 }", "least: 2 }", "L102", 13)]
    [InlineData("way: any-district, percent: 12", "way: district-seats, least: 1", "L105", 13)]
    [InlineData("rule: fixed", "rule: fix", "L104", 15)]
    [InlineData("a: 4", "a: four", "L104", 15)]
    [InlineData("a: 4", "a: 5", "L105", 15)]
    [InlineData("give: all", "give: some", "L104", 16)]
    [InlineData("give: all", "give: full-quotas\n      full_quota_from: 1.5", "L104", 17)]
    [InlineData("give: all", "full_quota_from: 3/4", "L105", 15)]
    [InlineData("kind: compensation, seats: 3", "kind: remainder, seats: 3", "L105", 18)]
    [InlineData("overhang: others-yield", "overhang: winners-stay-out", "L105", 18)]
    [InlineData("overhang: others-yield", "overhang: yield", "L104", 18)]
    [InlineData("seats: 3, overhang", "overhang", "L105", 18)]
    [InlineData("rule: within-list, method: sainte-lague", "rule: within-list", "L102", 19)]
    [InlineData("rule: within-list, method: sainte-lague", "rule: largest-remainders", "L105", 19)]
    [InlineData("groups: [women], percent: 30", "percent: 30", "L102", 21)]
    [InlineData("percent: 30", "percent: 130", "L104", 21)]
    [InlineData("allotment: { method: largest-remainders, quota: hare }", "allotment: { method: biproportional }", "L105", 20)]
    [InlineData("allotment: { method: largest-remainders, quota: hare }", "allotment: { method: biproportionel }", "L104", 20)]
    [InlineData("allotment: { method: largest-remainders, quota: hare }", "allotment: { method: adams, zero_divisor: all }", "L104", 20)]
    [InlineData("    mandate_quotas", "    link: { kind: compensatory, overhang: house-grows }\n    mandate_quotas", "L105", 18)]
    [InlineData("    mandate_quotas", "    link: { kind: parallel, overhang: house-grows }\n    mandate_quotas", "L105", 21)]
    [InlineData("    mandate_quotas", "    link: { kind: compensatory }\n    mandate_quotas", "L102", 21)]
    [InlineData("    mandate_quotas", "    bonus: { rule: fixed, seats: 5 }\n    mandate_quotas", "L105", 21)]
    [InlineData("    mandate_quotas", "    bonus: { rule: growing, seats: 5, from_percent: 20, step_percent: 0, most: 9 }\n    mandate_quotas", "L104", 21)]
    [InlineData("    mandate_quotas", "    least_seats: 1\n    mandate_quotas", "L105", 21)]
    [InlineData("    mandate_quotas", "    short_lists: filled\n    mandate_quotas", "L104", 21)]
    [InlineData("    mandate_quotas", "    too_few_pass: { rule: admit-second, factor: 0.7, least: 2 }\n    mandate_quotas", "L105", 21)]
    [InlineData("  - { id: district, kind: single-mandate, seats: 5 }", "  - { id: district, kind: single-mandate, seats: 5, districts: { seats: { rule: call } } }", "L105", 22)]
    public void What_does_not_fit_is_told_with_its_place(string good, string bad, string number, int line)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => LawBookReader.Read(Good.Replace(good, bad, StringComparison.Ordinal), "book.yaml")).Refusals;

        Assert.Contains(refused, r => r.Number == number && r.Where.Line == line);
        Assert.All(refused, r => Assert.False(string.IsNullOrWhiteSpace(r.Remedy)));
    }

    [Fact]
    public void A_link_without_single_mandates_is_refused()
    {
        const string book = """
            law: alone
            format: draft-1
            name: x
            country: XX
            as_of: 2024-01-01
            chamber: { name: Chamber, seats: 10 }
            protocol: { fields: [ { id: roll, role: electorate }, { id: valid, role: valid } ] }
            turnout: { numerator: valid, denominator: roll }
            contests:
              - id: list
                kind: list
                seats: 10
                threshold: { percent: 5, comparison: at-least, base: valid, or: [ { way: mandates-won, least: 3 } ] }
                allotment: { method: dhondt }
                link: { kind: compensatory, overhang: levelled }
            """;
        var refused = Assert.Throws<RefusedException>(() => LawBookReader.Read(book, "book.yaml")).Refusals;

        Assert.Equal([13, 15], refused.Select(r => (int)r.Where.Line!));
        Assert.All(refused, r => Assert.Equal("L105", r.Number));
    }
}
