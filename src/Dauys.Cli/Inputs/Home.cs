namespace Dauys.Cli.Inputs;

/// <summary>Where the law books and elections that come with Dauys lie.</summary>
internal static class Home
{
    /// <summary>The folder that holds <c>laws/</c> and <c>data/</c>: named by the starting script, else found above the program or the working directory.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("DAUYS_HOME") is { Length: > 0 } named ? named
        : Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory);

    /// <summary>The pages' program for the browser: named by the starting script, else beside the program; null where it was not built.</summary>
    public static string? Browser { get; } =
        ((string?[])[Environment.GetEnvironmentVariable("DAUYS_BROWSER"), Path.Combine(AppContext.BaseDirectory, "browser")]).FirstOrDefault(Directory.Exists);

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
