namespace Dauys.House.Tests;

/// <summary>The tree of the sources, found from where the tests run.</summary>
internal static class House
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", ".git", ".vs", ".idea", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>Folders of the rooms: <c>src/Dauys.Seats</c> and so on.</summary>
    public static IEnumerable<string> RoomFolders => Directory.GetDirectories(Path.Combine(Root, "src")).Order(StringComparer.Ordinal);

    /// <summary>Every file that a person wrote, below a folder given from the root, as path from the root with <c>/</c>.</summary>
    public static IEnumerable<string> Files(string below = "")
    {
        var folder = Path.Combine(Root, below);
        return Directory.Exists(folder) ? Walk(folder).Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal) : [];
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal);

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(d => !NotOurs.Contains(Path.GetFileName(d)))
                .SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dauys.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Dauys.slnx is in no folder above the tests.");
    }
}
