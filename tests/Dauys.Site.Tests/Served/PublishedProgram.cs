using System.Diagnostics;

namespace Dauys.Site.Tests.Served;

/// <summary>The pages' program for the browser, published by the script that <c>./dauys</c> uses; once for each state of the sources.</summary>
internal static class PublishedProgram
{
    /// <summary>The folder that holds it; one that is named is taken as it is.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("DAUYS_BROWSER") is { Length: > 0 } named ? named : Publish();

    private static string Publish()
    {
        var start = new ProcessStartInfo(Path.Combine(ServedElections.Root, "src", "Dauys.Browser", "publish")) { RedirectStandardOutput = true };
        using var script = Process.Start(start)!;
        var folder = script.StandardOutput.ReadToEnd().Trim();
        script.WaitForExit();
        Assert.True(script.ExitCode == 0 && File.Exists(Path.Combine(folder, "dotnet.js")), "the program for the browser was not published");
        return folder;
    }
}
