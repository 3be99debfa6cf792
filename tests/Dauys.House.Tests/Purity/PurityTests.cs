using Dauys.House.Tests.Rooms;

namespace Dauys.House.Tests.Purity;

public sealed class PurityTests
{
    private static readonly string[] PureRooms = ["Seats", "Ledger", "Law", "Elections"];

    public static TheoryData<string> Pure => [.. PureRooms];

    [Theory]
    [MemberData(nameof(Pure))]
    public void Nothing_in_a_pure_room_counts_in_floating_point(string room) => Assert.Empty(FloatingPoint.In(BuiltRooms.Find(room)));

    [Fact]
    public void Floating_point_is_found_wherever_it_hides()
    {
        var found = FloatingPoint.In(typeof(Samples).Assembly.Location).Where(n => n.Contains(nameof(Samples), StringComparison.Ordinal)).ToList();

        Assert.Contains(found, n => n.EndsWith(nameof(Samples.InAParameter), StringComparison.Ordinal));
        Assert.Contains(found, n => n.EndsWith(nameof(Samples.InACalculation), StringComparison.Ordinal));
        Assert.Contains(found, n => n.EndsWith(nameof(Samples.InAList), StringComparison.Ordinal));
        Assert.Contains(found, n => n.EndsWith(nameof(Samples.Field), StringComparison.Ordinal));
        Assert.DoesNotContain(found, n => n.EndsWith(nameof(Samples.Exact), StringComparison.Ordinal));
    }

    [Fact]
    public void The_build_forbids_clock_randomness_culture_and_files_in_the_pure_rooms()
    {
        var props = House.Read("Directory.Build.props");

        Assert.All(PureRooms, room => Assert.Contains($";Dauys.{room};", props, StringComparison.Ordinal));
        Assert.Contains("src/BannedSymbols.Pure.txt", props, StringComparison.Ordinal);
        Assert.All(
            ["DateTime.UtcNow", "T:System.Random;", "CultureInfo.CurrentCulture", "Guid.NewGuid", "TimeProvider.System"],
            symbol => Assert.Contains(symbol, House.Read("src/BannedSymbols.Pure.txt"), StringComparison.Ordinal));
        Assert.DoesNotContain(
            House.Files("src").Where(p => PureRooms.Any(r => p.StartsWith($"src/Dauys.{r}/", StringComparison.Ordinal)) && House.IsCode(p)),
            p => House.Read(p).Contains("RS0030", StringComparison.Ordinal));
    }
}
