using Dauys.Elections.Registration.Assess;

namespace Dauys.Elections.Tests.Assessing;

/// <summary>What the writer writes, the reader reads as the same application.</summary>
public sealed class ApplicationWriterTests
{
    private const string Party = """
        application: "null"
        format: draft-1
        party: { kk: "Ойдан: шығарылған, {партия}", ru: 'Выдуманная "партия"' }
        stage: registration
        date: 2022-12-01
        members: { abai: 260, akmola: null, "no": 5 }
        initiative_group: 700
        delegates: { file: "d 1.csv", territory: "Область, город", id_number: ИИН }
        figures: { deposit: 500, electors: 9007199254740991 }
        dates: { congress: 2022-10-15, confirmation: unknown }
        documents: [charter, application]
        outcomes: []
        """;

    private const string List = """
        application: list
        format: draft-1
        applicant: Made up
        stage: list
        nominated_by: party
        candidates:
          - { id: "1", name: One, born: 1980-05-31, citizenship: [KZ], resident_since: unknown, groups: [], marks: [party-member] }
          - { id: b, name: { en: Two } }
        """;

    private const string Counted = """
        application: counted
        format: draft-1
        party: Made up
        stage: list
        candidates: { number: 90, rules: { list-age: { met: 89, unmet: 1, least: 24 }, list-barred: { met: 90, unmet: 0 } } }
        """;

    [Theory]
    [InlineData(Party)]
    [InlineData(List)]
    [InlineData(Counted)]
    [InlineData("application: few\nformat: draft-1\nparty: Made up\nstage: notice\ncandidates: 3\n")]
    [InlineData("application: none\nformat: draft-1\nparty: Made up\nstage: notice\ncandidates: []\ndates: {}\ndocuments: []\n")]
    public void An_application_that_is_written_is_read_as_the_same(string text)
    {
        var read = ApplicationReader.Read(text, "a.yaml");
        var written = ApplicationWriter.Write(read);
        var again = ApplicationReader.Read(written, "b.yaml");

        Assert.Equal(written, ApplicationWriter.Write(again));
        Assert.Equal((read.Id, read.Title, read.Stage, read.Date, read.NominatedBy), (again.Id, again.Title, again.Stage, again.Date, again.NominatedBy));
        Assert.Equal(read.Events, again.Events);
        Assert.Equal(read.Documents, again.Documents);
        Assert.Equal(read.Outcomes, again.Outcomes);
        Assert.Equal(read.Lists.Select(l => (l.Key, l.Value.File, string.Join('|', l.Value.Columns.OrderBy(c => c.Key)))), again.Lists.Select(l => (l.Key, l.Value.File, string.Join('|', l.Value.Columns.OrderBy(c => c.Key)))));
        Assert.Equal(read.Figures.Keys.Order(), again.Figures.Keys.Order());
        Assert.All(read.Figures, f => Assert.Equal((f.Value.Total, string.Join('|', f.Value.ByTerritory)), (again.Figures[f.Key].Total, string.Join('|', again.Figures[f.Key].ByTerritory))));
        Assert.Equal(Said(read.Nominees), Said(again.Nominees));
    }

    private static string? Said(Nominees? nominees) => nominees is null ? null
        : $"{nominees.Number} {string.Join('|', nominees.Counts.OrderBy(c => c.Key, StringComparer.Ordinal))} "
            + string.Join('|', nominees.Persons?.Select(p => $"{p.Id} {p.Title} {p.Born} {p.ResidentSince} {Of(p.Citizenships)} {Of(p.Groups)} {Of(p.Offices)} {Of(p.Marks)}") ?? ["-"]);

    private static string Of(IReadOnlySet<string>? words) => words is null ? "?" : $"[{string.Join(',', words.Order(StringComparer.Ordinal))}]";
}
