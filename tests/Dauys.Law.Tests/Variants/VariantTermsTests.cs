using Dauys.Law.Contests;
using Dauys.Law.Variants;
using Dauys.Seats;

namespace Dauys.Law.Tests.Variants;

public class VariantTermsTests
{
    [Fact]
    public void What_is_written_is_read_again_and_what_the_book_has_is_left_out()
    {
        var book = Book("kz-mazhilis-2023");
        var (variant, faults) = VariantTerms.Read(book, [("method", "dhont"), ("threshold", "7")]);
        Assert.Equal("method", Assert.Single(faults).Where.Subject);

        (variant, faults) = VariantTerms.Read(book, [("list-seats", "78"), ("threshold", "7.0"), ("method", "largest-remainders"), ("seats", "107"), ("comparison", "at-least"), ("alliances", "none")]);
        Assert.Empty(faults);
        Assert.Equal([("threshold", "7"), ("seats", "107")], VariantTerms.Write(variant));
        Assert.Equal(variant, VariantTerms.Read(book, VariantTerms.Write(variant).Select(t => (t.Name, (string?)t.Value))).Variant);
    }

    [Theory]
    [InlineData("threshold", "101")]
    [InlineData("threshold", "-1")]
    [InlineData("threshold", "seven")]
    [InlineData("threshold", "1/0")]
    [InlineData("comparison", "above")]
    [InlineData("base", "voters")]
    [InlineData("method", "webster's")]
    [InlineData("seats", "0")]
    [InlineData("seats", "20")]
    [InlineData("seats", "10001")]
    [InlineData("list-seats", "99")]
    [InlineData("list-seats", "1e2")]
    [InlineData("alliances", "some")]
    [InlineData("tresholds", "7")]
    public void A_value_that_cannot_be_is_refused_with_what_is_possible(string name, string value)
    {
        var fault = Assert.Single(VariantTerms.Read(Book("kz-mazhilis-2023"), [(name, value)]).Faults);

        Assert.Equal(("L108", name), (fault.Number, fault.Where.Subject));
        Assert.NotEmpty(fault.Remedy);
    }

    [Fact]
    public void A_larger_chamber_keeps_its_districts_and_other_lists_keep_the_chamber()
    {
        var book = Book("kz-mazhilis-2023");

        Assert.Equal((69, 29), Read(book, []).SplitOf(book));
        Assert.Equal((78, 29), Read(book, [("seats", "107")]).SplitOf(book));
        Assert.Equal((50, 48), Read(book, [("list-seats", "50")]).SplitOf(book));
        Assert.Equal((98, 9), Read(book, [("seats", "107"), ("list-seats", "98")]).SplitOf(book));
    }

    [Fact]
    public void A_value_that_the_book_leaves_open_is_settled_by_a_variant_even_if_it_is_the_likeliest()
    {
        var book = Book("kz-kurultai-2026");
        var variant = Read(book, [("threshold", "5"), ("base", "valid")]);

        Assert.Equal([("threshold", "5"), ("base", "valid")], VariantTerms.Write(variant));
        Assert.Empty(variant.Of(book.Contests[0], book).Questions());
    }

    [Fact]
    public void Without_a_threshold_there_is_nothing_to_compare()
    {
        var book = Book("kz-mazhilis-2023");
        var variant = Read(book, [("threshold", "0"), ("comparison", "more-than"), ("base", "lists")]);

        Assert.Equal([("threshold", "0")], VariantTerms.Write(variant));
        Assert.Null(variant.Of(book.Contests.First(c => c.Kind == ContestKind.List), book).Threshold);
    }

    [Fact]
    public void Every_method_has_a_word_of_its_own_and_is_found_by_it()
    {
        Assert.Equal(VariantMethod.All.Count, VariantMethod.All.Select(m => m.Word).Distinct().Count());
        Assert.All(VariantMethod.All, m => Assert.Equal(m, VariantMethod.Of(m.Method)));
        Assert.Null(VariantMethod.Of(Method.HareLargestRemainder with { RemainderDecimals = 6 }));
    }

    private static BookVariant Read(LawBook book, IEnumerable<(string, string?)> terms)
    {
        var (variant, faults) = VariantTerms.Read(book, terms);
        Assert.Empty(faults);
        return variant;
    }

    private static LawBook Book(string id) => Repository.Law(id);
}
