using Dauys.Seats;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Wording;

public sealed class SayTests
{
    private static readonly Say English = Reader.English.Say;

    private static Say In(string language) => new(Language.All.Single(l => l.Tag == language));

    [Fact]
    public void What_is_not_known_is_said_and_is_not_0()
    {
        Assert.Equal("no figure", English.Number(null));
        Assert.Equal("no figure", English.Percent(null));
        Assert.Equal("0", English.Number(0));
    }

    [Theory]
    [InlineData(3_431_510, 6_366_441, "53.90\u00a0%")]
    [InlineData(1, 200, "0.50\u00a0%")]
    [InlineData(9_995, 1_000_000, "1.00\u00a0%")]
    public void Shares_are_rounded_half_up(int votes, int of, string text) => Assert.Equal(text, English.Percent(new Fraction(votes, of)));

    [Theory]
    [InlineData(5, 1, "5")]
    [InlineData(13, 4, "3.25")]
    [InlineData(1, 3, "1/3")]
    public void A_number_of_the_law_stands_exactly(int numerator, int denominator, string text) => Assert.Equal(text, English.Exact(new Fraction(numerator, denominator)));

    // What Unicode CLDR 48.2 gives for these; the space before the per cent sign in English is the house's.
    [Theory]
    [InlineData("en", "3,431,510", "53.90\u00a0%", "−1,234")]
    [InlineData("kk", "3\u00a0431\u00a0510", "53,90%", "−1\u00a0234")]
    [InlineData("ru", "3\u00a0431\u00a0510", "53,90\u00a0%", "−1\u00a0234")]
    public void Numbers_are_grouped_and_pointed_as_CLDR_has_it(string language, string number, string share, string negative)
    {
        Assert.Equal(number, In(language).Number(3_431_510));
        Assert.Equal(share, In(language).Percent(new Fraction(3_431_510, 6_366_441)));
        Assert.Equal(negative, In(language).Number(-1234));
        Assert.Equal(negative, In(language).Signed(-1234));
    }

    [Theory]
    [InlineData("en", "19 March 2023", "March 2023", "17–19 September 2021", "31 May 2021 – 1 June 2021")]
    [InlineData("kk", "2023\u202fж. 19 наурыз", "2023\u202fж. наурыз", "2021\u202fж. 17–19 қыркүйек", "2021\u202fж. 31 мамыр – 2021\u202fж. 1 маусым")]
    [InlineData("ru", "19 марта 2023\u202fг.", "март 2023\u202fг.", "17–19 сентября 2021\u202fг.", "31 мая 2021\u202fг. – 1 июня 2021\u202fг.")]
    public void Days_and_months_are_written_as_CLDR_has_it(string language, string day, string month, string days, string longer)
    {
        Assert.Equal(day, In(language).Day(new(2023, 3, 19)));
        Assert.Equal(day, In(language).Days(new(2023, 3, 19), new(2023, 3, 19)));
        Assert.Equal(month, In(language).Month(new(2023, 3, 1)));
        Assert.Equal(days, In(language).Days(new(2021, 9, 17), new(2021, 9, 19)));
        Assert.Equal(longer, In(language).Days(new(2021, 5, 31), new(2021, 6, 1)));
    }

    [Fact]
    public void Every_month_has_a_name_of_its_own()
    {
        foreach (var language in Language.All)
        {
            Assert.Equal(12, language.Formats.Months.Distinct().Count());
            Assert.Equal(12, language.Formats.MonthsAlone.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("en", "a and b", "a, b and c")]
    [InlineData("kk", "a және b", "a, b, c")]
    [InlineData("ru", "a и b", "a, b и c")]
    public void Words_are_listed_as_CLDR_has_it(string language, string two, string three)
    {
        Assert.Equal("", In(language).List([]));
        Assert.Equal("a", In(language).List(["a"]));
        Assert.Equal(two, In(language).List(["a", "b"]));
        Assert.Equal(three, In(language).List(["a", "b", "c"]));
    }

    // From the sample numbers of CLDR's plural rules.
    [Theory]
    [InlineData("en", PluralForm.One, new[] { 1 })]
    [InlineData("en", PluralForm.Other, new[] { 0, 2, 16, 21, 100, 1_000_000 })]
    [InlineData("kk", PluralForm.One, new[] { 1 })]
    [InlineData("kk", PluralForm.Other, new[] { 0, 2, 16, 21, 100, 1_000_000 })]
    [InlineData("ru", PluralForm.One, new[] { 1, 21, 31, 71, 81, 101, 1001 })]
    [InlineData("ru", PluralForm.Few, new[] { 2, 3, 4, 22, 24, 32, 62, 102, 1002 })]
    [InlineData("ru", PluralForm.Many, new[] { 0, 5, 11, 12, 13, 14, 19, 100, 111, 112, 1000, 1_000_000 })]
    public void Plurals_follow_CLDR(string language, PluralForm form, int[] numbers) =>
        Assert.All(numbers, n => Assert.Equal(form, Language.All.Single(l => l.Tag == language).Formats.FormOf(n)));

    [Theory]
    [InlineData("54.19", "54.19", "54,19")]
    [InlineData("12063", "12,063", "12\u00a0063")]
    [InlineData("about 5", "about 5", "about 5")]
    [InlineData("1.2.3", "1.2.3", "1.2.3")]
    [InlineData(".5", ".5", ".5")]
    public void A_printed_number_is_pointed_for_its_reader_and_anything_else_stands(string printed, string english, string russian)
    {
        Assert.Equal(english, English.Decimal(printed));
        Assert.Equal(russian, In("ru").Decimal(printed));
    }

    [Theory]
    [InlineData(null, "day not known")]
    [InlineData("2023", "2023")]
    [InlineData("2023-03", "March 2023")]
    [InlineData("2023-03-19", "19 March 2023")]
    [InlineData("2023-03-19T18:10+06:00", "19 March 2023, 18:10 (UTC+6)")]
    [InlineData("2023-03-19T18:10-03:30", "19 March 2023, 18:10 (UTC−3:30)")]
    [InlineData("some day", "some day")]
    public void A_moment_is_said_as_precisely_as_it_is_known(string? moment, string words) => Assert.Equal(words, English.Moment(moment));

    [Theory]
    [InlineData("2022-03", "2022-05", "March 2022 – May 2022")]
    [InlineData("2023-03-19T07:00+06:00", "2023-03-19T20:00+06:00", "19 March 2023, 07:00–20:00 (UTC+6)")]
    [InlineData("2023-03-19", null, "19 March 2023")]
    [InlineData(null, null, "day not known")]
    public void A_span_says_both_ends(string? from, string? to, string words) => Assert.Equal(words, English.Span(from, to));
}
