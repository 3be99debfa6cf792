using Dauys.Elections.Acts;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.AnnounceResult;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Elections.Territory.DrawOutline;
using Dauys.Elections.Territory.EstablishRegion;
using Dauys.Elections.Tests.ElectionFiles;

namespace Dauys.Elections.Tests.Story;

/// <summary>What was announced before a result was established, and the regions in which the election was held.</summary>
public class AnnouncedTests
{
    private static readonly Elections.ElectionFiles.ElectionFile File = ElectionData.Read("kz-mazhilis-2023");

    [Fact]
    public void What_was_announced_on_Monday_and_what_was_established_a_week_later_are_two_acts()
    {
        var announced = Assert.Single(File.Outcomes.OfType<ResultAnnounced>());
        var established = File.Outcomes.OfType<ResultEstablished>().Single();

        Assert.Equal(DayOfWeek.Monday, DateOnly.Parse(announced.Moment, System.Globalization.CultureInfo.InvariantCulture).DayOfWeek);
        Assert.Equal("53.9", Assert.Single(announced.Shares).Value);
        Assert.Equal("2023-03-20", announced.At);
        Assert.Equal("2023-03-27", established.At);
        Assert.NotEqual(announced.Subject, established.Subject);
    }

    [Fact]
    public void Acts_read_back_as_they_were_written()
    {
        foreach (var act in (IElectionAct[])[File.Outcomes.OfType<ResultAnnounced>().Single(), .. File.Facts.OfType<RegionEstablished>(), new OutlineDrawn("abai", [[1, -2, 3, 4, 1, -2]], "credit", "osm-regions")])
        {
            var bytes = ActEncoder.Canonical(act.Content());
            using var document = System.Text.Json.JsonDocument.Parse(bytes);
            var again = ActCatalogue.Read(act.Name, document.RootElement)!;

            Assert.Equal(act.Subject, again.Subject);
            Assert.Equal(bytes, ActEncoder.Canonical(again.Content()));
        }
    }

    [Fact]
    public void Twenty_regions_have_a_name_in_three_languages_and_a_place_of_their_own()
    {
        var regions = File.Facts.OfType<RegionEstablished>().ToList();

        Assert.Equal(20, regions.Count);
        Assert.Equal(20, regions.Select(r => (r.Column, r.Row)).Distinct().Count());
        Assert.All(regions, r => Assert.Equal(["en", "kk", "ru"], r.Title.ByLanguage.Keys.Order()));
    }

    [Fact]
    public void A_share_of_somebody_who_is_not_on_the_ballot_and_an_outline_of_nowhere_are_refused()
    {
        var state = new ElectionState(File.Law);
        new ElectionLoad(File, state, new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false))).Begin();
        var announced = File.Outcomes.OfType<ResultAnnounced>().Single() with { Shares = new Dictionary<string, string> { ["nobody"] = "1" } };

        Assert.Equal("R407", FactRules.Decide(state, announced)!.Number);
        Assert.Equal("R407", FactRules.Decide(state, new OutlineDrawn("atlantis", [], null, null))!.Number);
        Assert.Null(FactRules.Decide(state, new OutlineDrawn("abai", [], null, null)));
    }
}
