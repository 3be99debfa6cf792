using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Wording;

public sealed class WordFileTests
{
    [Fact]
    public void Lines_go_on_and_remarks_are_left_out()
    {
        var entries = WordFile.Read("# a remark\n\na.one = One \\\n    more\na.two = 5\\u00a0%\n", "a");

        Assert.Equal([new("a.one", "One more"), new("a.two", "5\u00a0%")], entries);
    }

    [Theory]
    [InlineData("a.one", "line 1")]
    [InlineData("a.one = 1\na.one = 2", "a.one stands twice")]
    public void A_line_that_says_nothing_is_refused(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => WordFile.Read(text, "a")).Message, StringComparison.Ordinal);
}
