namespace Dauys.House.Tests.Files;

public sealed class FileSizeTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Code_files_are_short(string folder)
    {
        var files = House.Files(folder).Where(House.IsCode).Select(p => (p, House.Read(p).Count(c => c == '\n'))).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(FileSizes.Objections(files));
    }

    [Fact]
    public void A_file_that_is_too_long_is_objected_to() =>
        Assert.Single(FileSizes.Objections([("a.cs", 601), ("b.cs", 10), ("c.cs", 10)]));

    [Fact]
    public void A_house_of_long_files_is_objected_to() =>
        Assert.Single(FileSizes.Objections([("a.cs", 120), ("b.cs", 10), ("c.cs", 300)]));
}
