namespace Dauys.House.Tests.Files;

public sealed class NameTests
{
    private static IEnumerable<string> Code => House.Files("src").Concat(House.Files("tests")).Concat(House.Files("bench")).Where(House.IsCode);

    [Fact]
    public void Every_name_of_a_file_or_folder_says_what_is_inside() => Assert.Empty(Code.SelectMany(Names.Objections));

    [Fact]
    public void Nothing_is_left_unfinished_or_skipped() => Assert.Empty(Code.SelectMany(p => Names.Unfinished(p, House.Read(p))));

    [Theory]
    [InlineData("src/Dauys.Seats/SeatHelper.cs")]
    [InlineData("src/Dauys.Seats/Utils/Rounding.cs")]
    [InlineData("src/Dauys.Common/Text.cs")]
    [InlineData("src/Dauys.Stores/StoreManager.cs")]
    public void An_empty_name_is_objected_to(string path) => Assert.Single(Names.Objections(path));

    [Theory]
    [InlineData("src/Dauys.Seats/Commonwealth.cs")]
    [InlineData("src/Dauys.Law/Utilitarian.cs")]
    public void A_longer_word_that_begins_alike_is_not(string path) => Assert.Empty(Names.Objections(path));

    [Theory]
    [InlineData("// TO", "DO: later")]
    [InlineData("throw new NotImplemented", "Exception();")]
    [InlineData("[Fact(Ski", "p = \"slow\")]")]
    public void A_mark_of_unfinished_work_is_found(string first, string rest) =>
        Assert.StartsWith("x.cs:2: ", Assert.Single(Names.Unfinished("x.cs", "\n" + first + rest)));
}
