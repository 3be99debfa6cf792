using CsCheck;

namespace Dauys.Law.Tests.Documents;

public class NearestWordTests
{
    private static readonly string[] Words = ["threshold", "allotment", "alliances", "against_all", "most_seats", "least_seats"];

    [Theory]
    [InlineData("treshold", "threshold")]
    [InlineData("Threshold", "threshold")]
    [InlineData("against-all", "against_all")]
    [InlineData("against all", "against_all")]
    [InlineData("alloment", "allotment")]
    [InlineData("alotmnet", "allotment")]
    public void A_slip_is_recognized(string slip, string meant) => Assert.Equal(meant, NearestWord.Of(slip, Words));

    [Theory]
    [InlineData("quota")]
    [InlineData("x")]
    public void Another_word_is_not_guessed(string word) => Assert.Null(NearestWord.Of(word, Words));

    [Fact]
    public void Distance_is_symmetric_and_zero_only_for_the_same_letters() =>
        Gen.Select(Gen.String[Gen.Char["ab_"], 0, 8], Gen.String[Gen.Char["ab_"], 0, 8]).Sample((a, b) =>
        {
            Assert.Equal(NearestWord.Distance(a, b), NearestWord.Distance(b, a));
            Assert.Equal(a == b, NearestWord.Distance(a, b) == 0);
        });
}
