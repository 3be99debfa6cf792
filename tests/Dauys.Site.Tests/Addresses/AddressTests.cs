using CsCheck;
using Dauys.Site.Addresses;
using Dauys.Site.Territory;

namespace Dauys.Site.Tests.Addresses;

public sealed class AddressTests
{
    [Fact]
    public void Names_of_any_kind_come_back_from_an_address() => Gen.String[Gen.Char["aб/~.%? #&א\\+"], 0, 6].List[1, 4].Sample(names =>
    {
        var written = NamePath.Write(names);

        Assert.DoesNotContain("//", written, StringComparison.Ordinal);
        Assert.Equal(names, NamePath.Read(Uri.UnescapeDataString(written)));
    });

    [Theory]
    [InlineData("", "~e")]
    [InlineData("..", "~d.")]
    [InlineData("a/b", "a~1b")]
    public void What_an_address_cannot_carry_is_written_otherwise(string name, string written) => Assert.Equal(written, NamePath.Write([name]));

    [Fact]
    public void A_ballot_paper_comes_back_from_an_address()
    {
        Assert.Equal(new BallotPaper("list", null), BallotPaper.Parse("list"));
        Assert.Equal(new BallotPaper("district", "12"), BallotPaper.Parse(new BallotPaper("district", "12").ToString()));
    }

    [Fact]
    public void Anchors_hold_only_what_a_fragment_may_hold() =>
        Assert.Equal("i-_5de_2fa-1", At.Anchor("מ/a-1".Replace('מ', '\u05de')));
}
