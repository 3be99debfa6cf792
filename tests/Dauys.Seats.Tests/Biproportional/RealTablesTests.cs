using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dauys.Seats.Tests.Biproportional;

/// <summary>Double proportional elections in data/seats/biproportional.json.</summary>
public class RealTablesTests
{
    private sealed record Region(string District, int Seats, Dictionary<string, long> Votes, Dictionary<string, int>? Expected);

    private sealed record Election(
        string Name, Dictionary<string, string> Quorum, List<Region> Districts, Dictionary<string, int> Expected, [property: JsonPropertyName("winner_takes_one")] bool WinnerTakesOne = false);

    private static readonly List<Election> All = JsonSerializer.Deserialize<List<Election>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "biproportional.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Names => [.. All.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_real_double_proportional_election_gets_its_seats(string name)
    {
        var election = All.Single(e => e.Name == name);
        var system = new DoubleProportionalSystem
        {
            ShareInOneDistrict = election.Quorum.TryGetValue("one_district_percent", out var one) ? Fraction.Percent(Fraction.Parse(one)) : null,
            ShareOverall = election.Quorum.TryGetValue("overall_percent", out var overall) ? Fraction.Percent(Fraction.Parse(overall)) : null,
            WinnerTakesOne = election.WinnerTakesOne,
            EqualWinnersTakeNone = election.WinnerTakesOne,
        };

        var outcome = DoubleProportional.Allot(system, [.. election.Districts.Select(d => new DistrictVotes(d.District, d.Seats, d.Votes))]);

        Assert.Equal(election.Expected.OrderBy(p => p.Key), outcome.ListSeats.OrderBy(p => p.Key));
        Assert.Empty(outcome.Table!.Contested);
        foreach (var (at, district) in election.Districts.Index())
        {
            var seats = outcome.Passed.Zip(outcome.Table.Seats[at]).Where(p => p.Second > 0).ToDictionary(p => p.First, p => p.Second);
            Assert.Equal(district.Seats, seats.Values.Sum());
            Assert.Equal(district.Expected?.OrderBy(p => p.Key) ?? seats.OrderBy(p => p.Key), seats.OrderBy(p => p.Key));
        }
    }

    [Fact]
    public void In_Graubünden_the_first_of_a_district_has_a_seat_that_proportion_alone_would_not_give()
    {
        var canton = All.Single(e => e.Name.StartsWith("Graubünden", StringComparison.Ordinal));
        DistrictVotes[] districts = [.. canton.Districts.Select(d => new DistrictVotes(d.District, d.Seats, d.Votes))];
        var without = DoubleProportional.Allot(new DoubleProportionalSystem { ShareOverall = Fraction.Percent(3) }, districts);

        Assert.Equal(canton.Expected.OrderBy(p => p.Key), without.ListSeats.OrderBy(p => p.Key));
        Assert.Contains(canton.Districts.Index(), d => d.Item.Expected!.Any(e => without.Table!.Seats[d.Index][without.Passed.ToList().IndexOf(e.Key)] != e.Value));
        var refused = Assert.Throws<InputFaultException>(() => DoubleProportional.Allot(new DoubleProportionalSystem { ShareOverall = Fraction.Percent(3), WinnerTakesOne = true }, districts));
        Assert.Equal("In Rheinwald SP&Grüne, FDP are equally first, and the law gives the first list a seat.", refused.Fault.What);
    }

    [Fact]
    public void Constructed_the_first_in_a_district_takes_one_seat_if_the_law_says_so()
    {
        DistrictVotes[] districts =
        [
            new("small", 1, new Dictionary<string, long> { ["a"] = 100, ["b"] = 90 }),
            new("large", 9, new Dictionary<string, long> { ["a"] = 500, ["b"] = 8500 }),
        ];

        var without = DoubleProportional.Allot(new DoubleProportionalSystem(), districts);
        var with = DoubleProportional.Allot(new DoubleProportionalSystem { WinnerTakesOne = true }, districts);

        Assert.Equal([[1, 0], [0, 9]], with.Table!.Seats);
        Assert.Equal(without.ListSeats, with.ListSeats);
    }

    [Fact]
    public void Constructed_districts_without_votes_for_enough_lists_are_told_beforehand()
    {
        var obstacle = Dauys.Seats.Biproportional.FindObstacle([[10, 0], [10, 0], [1, 30]], [2, 2, 2], [3, 3])!;

        Assert.Equal([0, 1], obstacle.Districts);
        Assert.Equal([0], obstacle.Lists);
        Assert.Equal((4, 3), (obstacle.DistrictSeats, obstacle.ListSeats));
    }

    [Fact]
    public void Constructed_a_ring_of_ties_is_told_cell_by_cell()
    {
        var found = Dauys.Seats.Biproportional.Solve([[5, 5], [5, 5]], [1, 1], [1, 1]);

        Assert.Equal(4, found.Contested.Count);
        Assert.Equal([1, 1], found.Seats.Select(row => row.Sum()));
    }
}
