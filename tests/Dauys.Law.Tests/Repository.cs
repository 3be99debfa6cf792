namespace Dauys.Law.Tests;

/// <summary>Finds the project's own law books and guides from wherever the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Names of the books about electing a chamber in <c>laws/</c>, without the ending.</summary>
    public static IEnumerable<string> Laws => Books.Where(b => !PartyBookReader.IsPartyBook(Read($"laws/{b}.yaml")));

    /// <summary>Names of the books about the registration of parties.</summary>
    public static IEnumerable<string> PartyLaws => Books.Where(b => PartyBookReader.IsPartyBook(Read($"laws/{b}.yaml")));

    private static IEnumerable<string> Books =>
        Directory.EnumerateFiles(Path.Combine(Root, "laws"), "*.yaml").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static LawBook Law(string name) => LawBookReader.Read(Read($"laws/{name}.yaml"), $"laws/{name}.yaml");

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
