using Dauys.Cli.Allot;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Tests.Allot;

public class VotesFileTests
{
    private static IReadOnlyList<Dauys.Seats.ListVotes> Read(string text)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, text);
        try
        {
            return VotesFile.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("list,votes\na,10\nb,7\n")]
    [InlineData("a;10\r\nb;7")]
    [InlineData("\"a\"\t\"10\"\n\nb\t7\n")]
    public void Rows_of_a_list_and_its_votes_are_read_whatever_separates_them(string text) =>
        Assert.Equal([("a", 10), ("b", 7)], Read(text).Select(l => (l.Id, (int)l.Votes)));

    [Theory]
    [InlineData("a,10\nb,x\n", 2)]
    [InlineData("a,10\nb,7.5\n", 2)]
    [InlineData("a,10\n7\n", 2)]
    [InlineData("a,1 000\n", 1)]
    public void Any_other_row_is_refused_with_its_line(string text, int line)
    {
        var refused = Assert.Throws<RefusedException>(() => Read(text));

        Assert.Equal("C645", refused.Refusals[0].Number);
        Assert.Equal(line, refused.Refusals[0].Where.Line);
    }
}
