using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Wording;

public class MomentWordsTests
{
    [Theory]
    [InlineData(null, "day not known")]
    [InlineData("2023", "2023")]
    [InlineData("2023-03", "March 2023")]
    [InlineData("2023-03-19", "19 March 2023")]
    [InlineData("2023-03-19T18:10+06:00", "19 March 2023, 18:10 (UTC+6)")]
    [InlineData("2023-03-19T18:10-03:30", "19 March 2023, 18:10 (UTC−3:30)")]
    [InlineData("some day", "some day")]
    public void A_moment_is_said_as_precisely_as_it_is_known(string? moment, string words) => Assert.Equal(words, MomentWords.Of(moment));

    [Theory]
    [InlineData("2022-03", "2022-05", "March 2022 to May 2022")]
    [InlineData("2023-03-19T07:00+06:00", "2023-03-19T20:00+06:00", "19 March 2023, 07:00 to 20:00 (UTC+6)")]
    [InlineData("2023-03-19", null, "19 March 2023")]
    [InlineData(null, null, "day not known")]
    public void A_span_says_both_ends(string? from, string? to, string words) => Assert.Equal(words, MomentWords.Span(from, to));
}
