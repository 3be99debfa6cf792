using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Parties;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Sampling;

/// <summary>Samples of lists: drawn from a seed, estimated exactly, concluded as a law says.</summary>
public class SampleTests
{
    /// <summary>California: Elections Code § 9115 and Code of Regulations, title 2, §§ 20530 to 20540, restated in own words; the required number is made up.</summary>
    internal const string California = """
        law: us-ca-county-petition
        matter: party-registration
        format: draft-1
        name: Initiative petition in a county of California
        country: US
        as_of: 2024-01-01
        usual_territories: county
        territories: [{ id: county, units: [county] }]
        lists:
          - figure: signatures
            checks: [{ check: once, article: § 20531 }]
            sampling: { above: 500, least: 500, share: 3/100, decides: projection, below_percent: 95, above_percent: 110, confidence: 95, article: "§ 9115(a), (b)" }
        stages:
          - id: petition
            rules: [{ id: signatures, kind: total, figure: signatures, number: 15000, article: § 9118 }]
        """;

    private static readonly SamplingRule Rule = PartyBookReader.Read(California, "ca.yaml").Lists[0].Sampling!;

    private static readonly SamplingRule Limits = Rule with { Decision = SampleDecision.Limits, BelowPercent = 0, AbovePercent = 0 };

    [Fact]
    public void The_example_of_the_regulation_comes_out_as_printed()
    {
        // § 20540: 24,034 signatures, 722 drawn, 516 valid, 2 duplicates: 17,178 less 2,150.
        var finding = SampleFinding.Of(Rule, 24_034, 722, 516, 0, 2, 15_000);

        Assert.Equal(722, Rule.Size(24_034));
        Assert.Equal(15_028, finding.Projected);
        Assert.Equal(SampleOutcome.CheckAll, finding.Outcome);
        Assert.Equal(17_178, SampleFinding.Of(Rule, 24_034, 722, 516, 0, 0, 15_000).Projected);
    }

    [Theory]
    // 17,178 is 95 percent of 18,082.1, and 110 percent of 15,616.4.
    [InlineData(18_082, SampleOutcome.CheckAll)]
    [InlineData(18_083, SampleOutcome.NotEnough)]
    [InlineData(15_617, SampleOutcome.CheckAll)]
    [InlineData(15_616, SampleOutcome.Enough)]
    public void Between_both_shares_every_row_is_checked(long required, SampleOutcome outcome) =>
        Assert.Equal(outcome, SampleFinding.Of(Rule, 24_034, 722, 516, 0, 0, required).Outcome);

    [Theory]
    [InlineData(501, 500)]
    [InlineData(20_000, 600)]
    [InlineData(20_001, 601)]
    [InlineData(100, 100)]
    public void The_greater_of_number_and_share_is_drawn(long rows, long size) => Assert.Equal(size, Rule.Size(rows));

    [Fact]
    public void A_ticket_is_the_hash_of_three_lines_and_the_smallest_are_drawn()
    {
        static string Ticket(int row) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("dauys.sample.v1\nseed\n" + row.ToString(System.Globalization.CultureInfo.InvariantCulture))));

        // Whatever the order in which rows are looked at.
        var expected = Enumerable.Range(1, 200).Reverse().OrderBy(Ticket, StringComparer.Ordinal).Take(20).Select(r => (long)r).Order();
        Assert.Equal(expected, SampleDraw.Of("seed", 200, 20));
        Assert.NotEqual(SampleDraw.Of("seed", 200, 20), SampleDraw.Of("Seed", 200, 20));
    }

    [Fact]
    public void A_larger_sample_of_a_seed_holds_the_smaller_and_no_row_twice() => Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 9], Gen.Int[1, 300], Gen.Int[0, 300]).Sample((seed, rows, size) =>
    {
        var drawn = SampleDraw.Of(seed, rows, Math.Min(rows, size));
        Assert.Equal(Math.Min(rows, size), drawn.Distinct().Count());
        Assert.All(drawn, r => Assert.InRange(r, 1, rows));
        Assert.Superset(drawn.ToHashSet(), SampleDraw.Of(seed, rows, rows).ToHashSet());
        Assert.Superset(drawn.ToHashSet(), SampleDraw.Of(seed, rows, Math.Min(rows, size + 1)).ToHashSet());
    });

    [Fact]
    public void Every_row_is_drawn_about_as_often_as_another()
    {
        var times = new int[10];
        for (var seed = 0; seed < 3000; seed++)
        {
            foreach (var row in SampleDraw.Of($"{seed}", 10, 3))
            {
                times[row - 1]++;
            }
        }

        // 900 each; five standard deviations are 126.
        Assert.All(times, t => Assert.InRange(t, 774, 1026));
    }

    [Theory]
    [InlineData(95)]
    [InlineData(80)]
    [InlineData(50)]
    public void The_limits_hold_the_truth_at_least_as_often_as_they_say(int confidence)
    {
        for (var rows = 1; rows <= 14; rows++)
        {
            for (var size = 1; size <= rows; size++)
            {
                var limits = Enumerable.Range(0, size + 1).Select(v => SampleLimits.Of(rows, size, v, confidence)).ToList();
                for (var truth = 0; truth <= rows; truth++)
                {
                    // Every sample there is, counted one by one.
                    var (held, all) = (0, 0);
                    for (var chosen = 0; chosen < 1 << rows; chosen++)
                    {
                        if (System.Numerics.BitOperations.PopCount((uint)chosen) == size)
                        {
                            var (lower, upper) = limits[System.Numerics.BitOperations.PopCount((uint)(chosen & ((1 << truth) - 1)))];
                            all++;
                            held += lower <= truth && truth <= upper ? 1 : 0;
                        }
                    }

                    Assert.True(held * 100 >= all * confidence, $"{rows} rows, {size} drawn, {truth} valid: {held} of {all}");
                }
            }
        }
    }

    [Fact]
    public void More_valid_rows_never_worsen_anything() => Gen.Select(Gen.Int[1, 400], Gen.Int[1, 400], Gen.Int[0, 400], Gen.Int[0, 400]).Sample((rows, drawn, seen, required) =>
    {
        var size = Math.Min(rows, drawn);
        var valid = Math.Min(size, seen);
        foreach (var rule in (SamplingRule[])[Rule, Limits])
        {
            var finding = SampleFinding.Of(rule, rows, size, valid, 0, 0, required);
            Assert.True(valid <= finding.Lower && finding.Lower <= finding.Upper && finding.Upper <= rows - (size - valid));
            if (valid < size)
            {
                var better = SampleFinding.Of(rule, rows, size, valid + 1, 0, 0, required);
                Assert.True(better.Lower >= finding.Lower && better.Upper >= finding.Upper && better.Projected >= finding.Projected);
                Assert.True(Rank(better.Outcome) >= Rank(finding.Outcome));
            }
        }
    }, iter: 300);

    [Theory]
    [InlineData(300, SampleOutcome.Enough)]
    [InlineData(950, SampleOutcome.NotEnough)]
    [InlineData(600, SampleOutcome.CheckAll)]
    public void By_limits_only_what_is_sure_is_concluded(long required, SampleOutcome outcome) => Assert.Equal(outcome, SampleFinding.Of(Limits, 1000, 100, 60, 0, 0, required).Outcome);

    [Fact]
    public void A_row_of_which_it_is_open_whether_it_counts_leaves_open_what_hangs_on_it()
    {
        // 40 of 100 are surely valid; with those that are open the list may reach what is required, without them it surely does not.
        var without = SampleFinding.Of(Limits, 1000, 100, 40, 0, 0, 560);
        var with = SampleFinding.Of(Limits, 1000, 100, 40, 30, 0, 560);
        Assert.Equal(SampleOutcome.NotEnough, without.Outcome);
        Assert.Equal((SampleOutcome.CheckAll, without.Lower), (with.Outcome, with.Lower));
        Assert.True(with.Upper > without.Upper);

        // One open row changes nothing here, and the conclusion stands.
        Assert.Equal(SampleOutcome.NotEnough, SampleFinding.Of(Limits, 1000, 100, 40, 1, 0, 560).Outcome);
        Assert.Equal(SampleOutcome.CheckAll, SampleFinding.Of(Limits, 100, 100, 59, 1, 0, 60).Outcome);
        Assert.Equal(SampleOutcome.CheckAll, SampleFinding.Of(Rule, 24_034, 722, 516, 200, 2, 20_000).Outcome);
    }

    [Fact]
    public void Whoever_stands_twice_leaves_enough_open_and_a_whole_list_decides_itself()
    {
        Assert.Equal(SampleOutcome.CheckAll, SampleFinding.Of(Limits, 1000, 100, 60, 0, 1, 300).Outcome);
        Assert.Equal(SampleOutcome.Enough, SampleFinding.Of(Limits, 100, 100, 60, 0, 1, 60).Outcome);
        Assert.Equal(SampleOutcome.NotEnough, SampleFinding.Of(Rule, 100, 100, 59, 0, 0, 60).Outcome);
    }

    [Theory]
    [InlineData("share: 3/100", "share: 3", "L105")]
    [InlineData("confidence: 95", "confidence: 100", "L105")]
    [InlineData("below_percent: 95", "below_percent: 115", "L105")]
    [InlineData("decides: projection", "decides: feeling", "L104")]
    [InlineData("least: 500, ", "", "L102")]
    public void A_rule_that_cannot_be_is_refused(string good, string bad, string number) =>
        Assert.Contains(Assert.Throws<RefusedException>(() => PartyBookReader.Read(California.Replace(good, bad, StringComparison.Ordinal), "bad.yaml")).Refusals, r => r.Number == number);

    private static int Rank(SampleOutcome outcome) => outcome switch { SampleOutcome.NotEnough => 0, SampleOutcome.CheckAll => 1, _ => 2 };
}
