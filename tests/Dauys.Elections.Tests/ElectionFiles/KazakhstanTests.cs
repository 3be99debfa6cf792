using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Elections.Territory.EstablishDistrict;

namespace Dauys.Elections.Tests.ElectionFiles;

/// <summary>19 March 2023: one national protocol, and 29 mandates of which 21 holders are not known to anybody whom we could cite.</summary>
public class KazakhstanTests
{
    private static readonly string[] Known = ["1", "3", "6", "7", "8", "11", "12", "19"];

    private static List<MandateDeclared> Mandates => [.. ElectionData.Read("kz-mazhilis-2023").Outcomes.OfType<MandateDeclared>()];

    [Fact]
    public void All_29_districts_have_a_mandate_and_it_is_declared_once() =>
        Assert.Equal(Enumerable.Range(1, 29).Select(n => $"{n}"), Mandates.Select(m => m.District));

    [Fact]
    public void Of_21_districts_neither_holder_nor_list_is_known_and_none_is_filled_in()
    {
        var unknown = Mandates.Where(m => !Known.Contains(m.District)).ToList();

        Assert.Equal(21, unknown.Count);
        Assert.All(unknown, m => Assert.Equal((null, null, MandateStatus.Unknown), (m.Holder, m.List, m.Status)));
    }

    [Theory]
    [InlineData("holder: { en: Somebody }, list: amanat, ")]
    [InlineData("holder: { en: Somebody }, ")]
    [InlineData("list: amanat, ")]
    public void A_name_or_a_list_beside_unknown_is_refused(string filledIn)
    {
        var text = ElectionData.TextOf("kz-mazhilis-2023");
        var at = text.IndexOf("mandate: { status: unknown }", StringComparison.Ordinal);
        var changed = text.Insert(at + "mandate: { ".Length, filledIn);

        var refused = Assert.Throws<Law.Refusals.RefusedException>(() => ElectionData.Read(changed, "changed.yaml"));

        Assert.Equal("E205", Assert.Single(refused.Refusals).Number);
    }

    [Fact]
    public void Of_the_eight_known_one_is_inferred_and_seven_have_a_secondary_source()
    {
        var known = Mandates.Where(m => Known.Contains(m.District)).ToList();

        Assert.Equal("8", Assert.Single(known, m => m.Status == MandateStatus.Inferred).District);
        Assert.Equal(7, known.Count(m => m.Status == MandateStatus.Secondary));
        Assert.Equal(5, known.Count(m => m.List == "amanat"));
        Assert.Equal(3, known.Count(m => m.List == MandateDeclared.Independent));
        Assert.All(known, m => Assert.NotNull(m.Note));
    }

    [Fact]
    public void The_one_protocol_is_of_the_nation_and_leaves_invalid_ballots_unknown()
    {
        var protocol = Assert.Single(ElectionData.Read("kz-mazhilis-2023").Protocols);

        Assert.Empty(protocol.Path);
        Assert.Equal(12035578, protocol.Fields["electorate"]);
        Assert.Equal(6521860, protocol.Fields["issued"]);
        Assert.Equal(6366441, protocol.Fields["valid"]);
        Assert.Null(protocol.Fields["invalid"]);
        Assert.Equal(6366441, protocol.Votes.Values.Sum());
        Assert.Equal([3431510, 693938, 547154, 432920, 146431, 535139, 331058, 248291], Ids.Select(id => protocol.Votes[id]!.Value));
    }

    [Fact]
    public void The_conflicting_figures_stand_beside_each_other()
    {
        var figures = ElectionData.Read("kz-mazhilis-2023").Outcomes.OfType<FigureReported>().ToList();

        Assert.Equal(["22"], figures.Where(f => f.About == "district/amanat/mandates").Select(f => f.Value));
        Assert.Equal(["7", "6"], figures.Where(f => f.About == "district/independent/mandates").Select(f => f.Value));
        Assert.Equal(4, figures.Count(f => f.About == "list/electorate"));
        Assert.Equal(20, figures.Count(f => f.About.StartsWith("list/turnout/", StringComparison.Ordinal) && f.Key == "22:10"));
    }

    [Fact]
    public void Districts_have_names_in_three_languages_and_their_region()
    {
        var districts = ElectionData.Read("kz-mazhilis-2023").Facts.OfType<DistrictEstablished>().ToList();

        Assert.Equal(29, districts.Count);
        Assert.All(districts, d => Assert.Equal(["en", "kk", "ru"], d.Title.ByLanguage.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(20, districts.Select(d => d.Region).Distinct().Count());
    }

    private static IEnumerable<string> Ids => ElectionData.Read("kz-mazhilis-2023").Facts.OfType<ListAdmitted>().Select(l => l.Id);
}
