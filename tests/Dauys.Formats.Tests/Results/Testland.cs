using System.Text;
using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Formats.Results;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tests.Results;

/// <summary>A constructed election with a small law book; every test says which maps it has and what its file holds.</summary>
internal sealed class Testland : IDisposable
{
    public const string Law = """
        format: draft-1
        law: testland-2024
        name: Electing the chamber of Testland (constructed for tests)
        country: Testland
        as_of: 2024-01-01
        chamber: {name: Chamber, seats: 12}
        protocol:
          fields:
            - {id: roll, role: electorate, line: "1"}
            - {id: issued, role: issued, line: "2"}
            - {id: invalid, role: invalid, line: "3"}
            - {id: valid, role: valid, line: "4"}
          checks:
            - {number: box, left: [invalid, valid], relation: at-most, right: [issued], severity: error}
            - {number: roll, left: [issued], relation: at-most, right: [roll], severity: warning}
        turnout: {numerator: [issued], denominator: [roll]}
        contests:
          - {id: list, kind: list, seats: 10, allotment: {method: dhondt}}
          - {id: district, kind: single-mandate, seats: 2}
        """;

    public const string Head = """
        format: draft-1
        election: testland-2024
        law: testland-2024
        name: Testland 2024 (constructed for tests)
        record: {kind: synthetic, publisher: the tests}
        dates: {vote: 2024-03-03}
        levels: [{id: region}, {id: station}]
        contests:
          list:
            lists: [{id: a, name: Apples}, {id: b, name: Beets}]
          district:
            districts:
              - {id: north, candidates: [{id: ann, name: Ann}, {id: bob, name: Bob}]}
              - {id: south, candidates: [{id: cyd, name: Cyd}]}

        """;

    /// <summary>One map of the list contest.</summary>
    public const string ListMap = """
        maps:
          - name: stations
            contest: list
            station: {region: Region, station: No}
            fields: {roll: Roll, issued: [Issued early, Issued], invalid: Invalid, valid: Valid}
            options: {a: A, b: B}
            ignore: [url]
        """;

    /// <summary>The header that <see cref="ListMap"/> reads.</summary>
    public const string Header = "Region,No,Roll,Issued early,Issued,Invalid,Valid,A,B,url";

    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-test-").FullName;

    public Testland(string maps = ListMap, IntakeMode? mode = null)
    {
        Book = LawBookReader.Read(Law, "testland-law.yaml");
        Election = ElectionFileReader.Read(Head + maps, "testland.yaml", Book);
        State = new ElectionState(Book);
        Intake = new ElectionIntake(State, mode ?? new IntakeMode(Entry: false, Correct: false));
        foreach (var fact in Election.Facts.Prepend<IElectionAct>(Election.Opened))
        {
            Assert.Null(Intake.Fact(fact));
        }
    }

    public LawBook Book { get; }

    public ElectionFile Election { get; }

    public ElectionState State { get; }

    public ElectionIntake Intake { get; }

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Write(string text, string name = "stations.csv") => Write(name, Encoding.UTF8.GetBytes(text));

    public ResultsFileOutcome Read(string text, string? map = null) => ReadFile(Write(text), map);

    public ResultsFileOutcome ReadFile(string path, string? map = null) => ResultsFile.Read(path, Election, map, Intake, null, TestContext.Current.CancellationToken);

    public IReadOnlyList<Refusal> Refused(string text, string? map = null) => RefusedFile(Write(text), map);

    public IReadOnlyList<Refusal> RefusedFile(string path, string? map = null) => Assert.Throws<RefusedException>(() => ReadFile(path, map)).Refusals;

    /// <summary>A file with the usual header.</summary>
    public static string Rows(params string[] rows) => string.Concat(rows.Prepend(Header).Select(row => row + "\n"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
