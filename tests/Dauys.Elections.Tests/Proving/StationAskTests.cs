using Dauys.Elections.Proving;

namespace Dauys.Elections.Tests.Proving;

public sealed class StationAskTests
{
    [Fact]
    public void The_same_word_twice_is_asked_once() => Assert.Equal((2, 0), (new StationAsk(" North north 1 ").Words, new StationAsk("  ").Words));

    private static readonly string[] Paths = ["North/Alder/1", "North/Alder/1#home", "North/Birch/11", "South/ALDER/21", "Оңтүстік/Қайың/31"];

    [Theory]
    [InlineData("North/Alder/1", "North/Alder/1", "North/Alder/1#home")]
    [InlineData("  North/Birch/11 ", "North/Birch/11")]
    [InlineData("alder", "North/Alder/1", "North/Alder/1#home", "South/ALDER/21")]
    [InlineData("1 north", "North/Alder/1", "North/Alder/1#home", "North/Birch/11")]
    [InlineData("қайың", "Оңтүстік/Қайың/31")]
    [InlineData("west")]
    [InlineData("   ")]
    public void A_whole_path_finds_its_station_alone_and_words_find_those_that_hold_them_all(string text, params string[] expected)
    {
        var found = new StationAsk(text).Among(Paths, p => p, 10, out var count);
        Assert.Equal(expected, found);
        Assert.Equal(expected.Length, count);
    }

    [Fact]
    public void More_than_are_asked_for_are_counted_and_not_given()
    {
        var found = new StationAsk("1").Among(Paths, p => p, 2, out var count);
        Assert.Equal(Paths[..2], found);
        Assert.Equal(5, count);
    }
}
