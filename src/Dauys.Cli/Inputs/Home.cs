namespace Dauys.Cli.Inputs;

/// <summary>Where the law books and elections that come with Dauys lie.</summary>
internal static class Home
{
    /// <summary>The folder that holds <c>laws/</c> and <c>data/</c>: named by the starting script, else found above the program or the working directory.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("DAUYS_HOME") is { Length: > 0 } named ? named
        : Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory);

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "laws")) && Directory.Exists(Path.Combine(folder.FullName, "data")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
