using Dauys.Elections.Results.Outcome;
using Dauys.Law.Refusals;
using Dauys.Law.Variants;

namespace Dauys.Elections.Tests.Results.Tiers;

/// <summary>Values of our own in the laws of several tiers: they go where the book has its own, or are refused with the reason.</summary>
public class TierVariantTests
{
    [Fact]
    public void A_threshold_goes_where_the_book_has_its_only_one()
    {
        var own = Scene.Real("no-storting-2021");
        var higher = Under(own, "threshold=9");
        var none = Under(own, "threshold=0");

        // 4 % is asked of the adjustment seats alone: whoever wins seats in districts has them under any threshold.
        Assert.Equal(Inside(own.Under()), Inside(higher));
        Assert.Equal(Inside(own.Under()), Inside(none));
        Assert.True(Seats(higher)["rodt"] < Seats(own.Under())["rodt"]);
        Assert.True(Seats(none)["krf"] > Seats(own.Under())["krf"]);
        Assert.All(((ElectionResult[])[higher, none]), r => Assert.Equal(169, Seats(r).Values.Sum()));
    }

    [Fact]
    public void A_method_goes_into_every_tier_that_has_the_same()
    {
        var dhondt = Under(Scene.Real("no-storting-2021"), "method=dhondt");

        Assert.Equal(169, Seats(dhondt).Values.Sum());
        Assert.All(dhondt.List!.Tiers!.Steps.Where(s => s.Tier == "districts"), s => Assert.All(s.Outcome.Awards, a => Assert.Equal(a.Nth, a.Reason.Divisor)));
    }

    [Fact]
    public void More_seats_are_shared_out_where_districts_have_none_of_their_own()
    {
        var larger = Under(Scene.Real("nz-house-2014"), "seats=130");

        Assert.True(larger.IsSettled);
        Assert.Equal(131, larger.List!.Tiers!.House);
    }

    [Theory]
    [InlineData("no-storting-2021", "seats=180", "gives each district its seats")]
    [InlineData("no-storting-2021", "list-seats=100", "gives each district its seats")]
    [InlineData("nz-house-2014", "list-seats=60", "another number of districts")]
    [InlineData("de-bundestag-2017", "list-seats=300", "another number of districts")]
    [InlineData("ch-zh-kantonsrat-2023", "method=dhondt", "fills a table")]
    [InlineData("cz-deputies-2021", "method=dhondt", "a method for districts and another")]
    public void What_nobody_can_say_is_refused(string election, string term, string what)
    {
        var (_, faults) = Read(Scene.Real(election), term);

        Assert.Contains(faults, f => f.Number == "L108" && f.What.Contains(what, StringComparison.Ordinal) && f.Remedy.Length > 0);
    }

    [Fact]
    public void The_values_of_the_book_itself_are_no_change_and_not_refused()
    {
        var (variant, faults) = Read(Scene.Real("no-storting-2021"), "threshold=4", "comparison=at-least", "base=lists", "seats=169", "list-seats=169", "method=modified-sainte-lague");

        Assert.Empty(faults);
        Assert.True(variant.IsEmpty);
    }

    private static IReadOnlyDictionary<string, int> Seats(ElectionResult result) => result.List!.Seats;

    private static string Inside(ElectionResult result) =>
        string.Join(' ', result.List!.Tiers!.ByTier["districts"].Where(s => s.Value > 0).Select(s => $"{s.Key}:{s.Value}").Order(StringComparer.Ordinal));

    private static (BookVariant Variant, IReadOnlyList<Refusal> Faults) Read(Scene scene, params string[] terms) =>
        VariantTerms.Read(scene.State.Law, terms.Select(t => (t.Split('=')[0], (string?)t.Split('=')[1])));

    private static ElectionResult Under(Scene scene, params string[] terms)
    {
        var (variant, faults) = Read(scene, terms);
        Assert.Empty(faults);
        return ElectionResult.Of(scene.State, new ResultRequest { Variant = variant });
    }
}
