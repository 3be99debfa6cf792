using System.Text;
using Dauys.Elections.Intake;
using Dauys.Elections.Tests.Constructed;
using Dauys.Formats.Results;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tests.Results;

/// <summary>Results files of the constructed election, in a folder of their own.</summary>
internal sealed class TestlandFiles(string maps = TestlandFiles.ListMap, IntakeMode? mode = null) : IDisposable
{
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

    public Testland Land { get; } = new(maps, mode);

    /// <summary>A file with the usual header.</summary>
    public static string Rows(params string[] rows) => string.Concat(rows.Prepend(Header).Select(row => row + "\n"));

    public string Write(byte[] bytes, string name = "stations.csv")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Write(string text, string name = "stations.csv") => Write(Encoding.UTF8.GetBytes(text), name);

    public ResultsFileOutcome Read(string text, string? map = null) => ReadFile(Write(text), map);

    public ResultsFileOutcome ReadFile(string path, string? map = null) =>
        ResultsFile.Read(path, Land.Election, map, Land.Intake, null, TestContext.Current.CancellationToken);

    public IReadOnlyList<Refusal> Refused(string text, string? map = null) => RefusedFile(Write(text), map);

    public IReadOnlyList<Refusal> RefusedFile(string path, string? map = null) => Assert.Throws<RefusedException>(() => ReadFile(path, map)).Refusals;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
