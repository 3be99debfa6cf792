namespace Dauys.Stores.Tests;

/// <summary>Files of the project, found from where the tests run.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dauys.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Dauys.slnx is in no folder above the tests.");
    }
}
