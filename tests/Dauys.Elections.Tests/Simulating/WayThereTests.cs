using CsCheck;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.Simulate;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Parties;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Simulating;

/// <summary>The cheapest way there leads there, and nothing cheaper does.</summary>
public class WayThereTests
{
    private static readonly PartyBook After = Book("kz-parties-2022");
    private static readonly PartyBook Before = Book("kz-parties-2020");
    private static readonly IReadOnlyList<string> Twenty = After.TerritoriesOn(null).Units;

    [Fact]
    public void Both_rules_bind_and_both_are_counted()
    {
        var members = Twenty.ToDictionary(u => u, u => (long?)(u == "ulytau" ? 150 : u == "abai" ? 0 : 240));
        var way = Assert.Single(WayThere.Of(Application(members), After));

        // 4,470 now; 250 fill two regions; 280 more may come from anywhere.
        Assert.Equal((530L, 280L), (way.More, way.Anywhere));
        Assert.Equal(["abai 200", "ulytau 50"], way.ByTerritory.Select(n => $"{n.Territory} {n.More}"));
        Assert.True(WayThere.Of(Application(members) with { Date = new DateOnly(2021, 6, 1) }, Before)[0].More > 15_000);
    }

    [Fact]
    public void A_share_of_what_is_not_stated_is_said_to_hang_on_it()
    {
        var lists = Book("de-bundestag-lists-2017");
        Application Stated(long? electors) => Application([]) with
        {
            Stage = "registration",
            Figures = new[] { ("signatures", (long?)100), ("electors", electors) }.Where(f => f.Item2 is not null).ToDictionary(f => f.Item1, f => new ApplicationFigure(f.Item2, new Dictionary<string, long?>())),
        };

        // One in a thousand, at most 2,000 (BWahlG § 27): without the electors the most that can be asked for is surely enough.
        var (unknown, known) = (WayThere.Of(Stated(null), lists).Single(w => w.Figure == "signatures"), WayThere.Of(Stated(150_000), lists).Single(w => w.Figure == "signatures"));
        Assert.Equal((1900L, "electors"), (unknown.More, Assert.Single(unknown.UnknownBases)));
        Assert.Equal(50L, known.More);
        Assert.Empty(known.UnknownBases);
    }

    [Fact]
    public void Of_two_thirds_the_cheapest_are_filled()
    {
        var group = Twenty.ToDictionary(u => u, u => (long?)(Twenty.ToList().IndexOf(u) < 12 ? 60 : 0));
        var way = WayThere.Of(Application([]) with { Stage = "notice", Figures = new Dictionary<string, ApplicationFigure> { ["initiative_group"] = new(null, group) } }, After)[0];

        Assert.Equal((2L, 2, 0L), (way.More, way.ByTerritory.Count, way.Anywhere));
    }

    [Fact]
    public void The_way_leads_there_and_one_person_fewer_does_not() =>
        Gen.Int[0, 400].Array[20].Sample(drawn =>
        {
            var members = Twenty.Zip(drawn).ToDictionary(p => p.First, p => (long?)p.Second);
            var way = WayThere.Of(Application(members), After)[0];
            foreach (var need in way.ByTerritory)
            {
                members[need.Territory] += need.More;
            }

            members["astana"] += way.Anywhere;
            if (Assessment.Of(Application(members), After).Decision != AssessedDecision.Accept)
            {
                return false;
            }

            // Every single person of the way is needed.
            return Twenty.Where(u => way.ByTerritory.Any(n => n.Territory == u) || (u == "astana" && way.Anywhere > 0)).All(u =>
            {
                var fewer = new Dictionary<string, long?>(members) { [u] = members[u] - 1 };
                return Assessment.Of(Application(fewer), After).Decision == AssessedDecision.Refuse;
            });
        }, iter: 300);

    [Fact]
    public void What_is_not_known_is_said()
    {
        var members = Twenty.ToDictionary(u => u, u => u == "abai" ? null : (long?)300);
        Assert.Equal(["abai"], WayThere.Of(Application(members), After)[0].Unknown);
        var one = WayThere.Of(Application([]) with { Figures = new Dictionary<string, ApplicationFigure> { ["members"] = new(4990, new Dictionary<string, long?>()) } }, After)[0];
        Assert.Equal((10L, 20), (one.More, one.Unknown.Count));
    }

    private static Application Application(Dictionary<string, long?> members) => new()
    {
        Id = "made-up",
        Party = "Made up",
        Stage = "registration",
        Figures = new Dictionary<string, ApplicationFigure> { ["members"] = new(null, members) },
    };

    private static PartyBook Book(string name) => PartyBookReader.Read(File.ReadAllText(Path.Combine(ElectionData.Root, $"laws/{name}.yaml")), name);
}
