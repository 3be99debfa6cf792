using System.Diagnostics;
using System.Text.Json;

namespace Dauys.Cli.Tests.Running;

/// <summary>The tool as users start it: a process of its own, with its exit code and its two outputs.</summary>
internal sealed record Answer(int ExitCode, string Output, string Error)
{
    /// <summary>The one JSON object on standard output.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}

/// <summary>Starts the tool.</summary>
internal static class Tool
{
    /// <summary>What every key of the tests is sealed with.</summary>
    public const string Passphrase = "a passphrase of the tests";

    /// <summary>The folder that holds laws and data.</summary>
    public static string Root { get; } = FindRoot();

    public static string ElectionFile(string id) => Path.Combine(Root, "data", id, "election.yaml");

    /// <summary>Runs to the end.</summary>
    public static Answer Run(params string[] args)
    {
        using var process = Start(args);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts, and leaves the rest to the caller.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "dauys"), args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Root,
        };
        start.Environment["DAUYS_HOME"] = Root;
        start.Environment["DAUYS_PASSPHRASE"] = Passphrase;
        return Process.Start(start)!;
    }

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
