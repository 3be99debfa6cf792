namespace Dauys.Seats.Tests.Api;

/// <summary>The library's surface changes only on purpose: DAUYS_ACCEPT=1 writes the file anew, and its difference is reviewed.</summary>
public class PublicApiTests
{
    private const string Baseline = "tests/Dauys.Seats.Tests/Api/PublicApi.txt";

    [Fact]
    public void The_public_surface_is_the_one_that_was_reviewed()
    {
        var now = string.Join('\n', PublicApi.Of(typeof(Allotment).Assembly)) + "\n";
        if (Environment.GetEnvironmentVariable("DAUYS_ACCEPT") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Baseline), now);
        }

        Assert.Equal(Repository.Read(Baseline), now);
    }

    [Fact]
    public void A_member_that_is_added_shows()
    {
        var lines = PublicApi.Of(typeof(Allotment).Assembly).ToList();

        Assert.Contains("static class Apportion", lines);
        Assert.Contains("    static Apportionment Seats(Method method, Int32 seats, ReadOnlySpan<Int64> votes)", lines);
        Assert.Contains("    MoreThan = 1", lines);
    }
}
