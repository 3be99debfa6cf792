using Dauys.Elections.Calling.NameSource;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Law.Contests;
using Dauys.Ledger.Acts;

namespace Dauys.Elections.Tests.ElectionFiles;

public class EveryElectionFileTests
{
    public static TheoryData<string> Elections => [.. ElectionData.Ids];

    [Fact]
    public void The_elections_that_the_project_promises_are_there() =>
        Assert.Superset(new HashSet<string> { "kz-mazhilis-2023", "il-knesset-2021", "ru-duma-2021" }, ElectionData.Ids.ToHashSet());

    [Theory]
    [MemberData(nameof(Elections))]
    public void A_file_reads_without_faults_and_bears_the_name_of_its_folder(string id) => Assert.Equal(id, ElectionData.Read(id).Id);

    [Theory]
    [MemberData(nameof(Elections))]
    public void Every_list_and_every_holder_has_its_source(string id)
    {
        var file = ElectionData.Read(id);

        Assert.All(file.Facts.OfType<ListAdmitted>(), list => Assert.NotNull(list.Source));
        Assert.All(file.Outcomes.OfType<MandateDeclared>().Where(m => m.Holder is not null), mandate => Assert.NotNull(mandate.Source));
    }

    [Theory]
    [MemberData(nameof(Elections))]
    public void No_source_is_named_in_vain(string id)
    {
        var text = ElectionData.TextOf(id);

        Assert.All(ElectionData.Read(id).Facts.OfType<SourceNamed>(), source => Assert.Contains($"source: {source.Id}", text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Elections))]
    public void Every_moment_is_spelled_as_the_register_spells_it(string id)
    {
        var file = ElectionData.Read(id);

        Assert.All(file.Facts.Concat(file.Outcomes).Where(a => a.At is not null), act => Assert.True(Moment.TryParse(act.At!, out _), $"{act.Subject}: {act.At}"));
    }

    [Theory]
    [MemberData(nameof(Elections))]
    public void Two_lists_have_no_colour_in_common(string id)
    {
        foreach (var contest in ElectionData.Read(id).Facts.OfType<ListAdmitted>().GroupBy(l => l.Contest))
        {
            Assert.Empty(contest.Where(l => l.Color is not null).GroupBy(l => l.Color).Where(g => g.Count() > 1).Select(g => g.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Elections))]
    public void The_seats_that_were_established_are_those_of_the_contest(string id)
    {
        var file = ElectionData.Read(id);

        Assert.All(
            // Where single mandates may make the house grow, its size is a result (RealTierTests), not a number of the book.
            file.Outcomes.OfType<ResultEstablished>().Where(r => r.Seats.Count > 0 && file.Law.Contest(r.Contest)!.Link?.Overhang?.Value is not (Seats.OverhangRule.HouseGrows or Seats.OverhangRule.Levelled)),
            result => Assert.Equal(file.Law.Contest(result.Contest)!.Seats.Value, result.Seats.Values.Sum()));
    }

    [Fact]
    public void Israel_has_39_lists_and_five_agreements_and_Russia_14_lists()
    {
        Assert.Equal(39, ElectionData.Read("il-knesset-2021").Options("list").Count());
        Assert.Equal(5, ElectionData.Read("il-knesset-2021").Facts.OfType<Registration.DeclareAlliance.AllianceDeclared>().Count());
        Assert.Equal(14, ElectionData.Read("ru-duma-2021").Options("list").Count());
    }

    [Fact]
    public void Control_totals_are_figures_that_a_loaded_file_must_meet()
    {
        var controls = ElectionData.Read("ru-duma-2021").Facts.OfType<FigureReported>().Where(f => f.Key == FigureReported.Control).ToDictionary(f => f.About, f => f.Value);

        Assert.Equal("96325", controls["list/stations"]);
        Assert.Equal("109204662", controls["list/electorate"]);
        Assert.Equal("28064200", controls["list/votes/5"]);
    }

    [Fact]
    public void Every_contest_of_an_election_is_one_of_its_law()
    {
        foreach (var id in ElectionData.Ids)
        {
            var file = ElectionData.Read(id);
            Assert.All(file.Maps, map => Assert.Equal(ContestKind.List, file.Law.Contest(map.Contest)!.Kind));
        }
    }
}
