using Dauys.Elections.ElectionFiles;
using Dauys.Law.Books;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.ElectionFiles;

/// <summary>The project's own election files and law books, from wherever the tests were built.</summary>
internal static class ElectionData
{
    public static string Root { get; } = FindRoot();

    /// <summary>Ids of the elections below <c>data/</c>.</summary>
    public static IEnumerable<string> Ids =>
        Directory.EnumerateDirectories(Path.Combine(Root, "data"))
            .Where(folder => File.Exists(Path.Combine(folder, "election.yaml")))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);

    public static string PathOf(string id) => $"data/{id}/election.yaml";

    public static string TextOf(string id) => File.ReadAllText(Path.Combine(Root, PathOf(id)));

    public static LawBook Law(string name) => LawBookReader.Read(File.ReadAllText(Path.Combine(Root, $"laws/{name}.yaml")), $"laws/{name}.yaml");

    public static ElectionFile Read(string id) => Read(TextOf(id), PathOf(id));

    public static ElectionFile Read(string text, string file) => ElectionFileReader.Read(text, file, Law(ElectionFileReader.LawOf(text, file)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dauys.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Dauys.slnx.");
    }
}
