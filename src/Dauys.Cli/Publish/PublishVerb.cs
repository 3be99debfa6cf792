using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Terminal;
using Dauys.Publishing.Writing;
using Dauys.Stores;

namespace Dauys.Cli.Publish;

/// <summary><c>dauys publish</c>: a register as a folder of static files.</summary>
internal static class PublishVerb
{
    public static Verb Create()
    {
        var store = new Option<string>("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" };
        var folder = new Option<string>("--out", "-o") { Description = "The bundle's folder: new, empty, or an earlier bundle of the register.", Required = true, HelpName = "DIR" };
        var election = new Option<string?>("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" };
        var register = new Option<string?>("--register") { Description = "The register, where several are of one election.", HelpName = "ORIGIN" };
        var key = new Option<string?>("--key") { Description = "The register's key; without it the one beside the store, which is made if it is missing.", HelpName = "FILE" };
        var passphrase = new Option<string?>("--passphrase-file") { Description = "A file that holds the key's passphrase; without it the environment's DAUYS_PASSPHRASE, else none.", HelpName = "FILE" };
        var sources = new Option<string[]>("--sources") { Description = "A folder with the files that were loaded; they are found by their hash.", HelpName = "DIR" };
        var bare = new Option<bool>("--no-program") { Description = "Leave out the program that the page of verification loads into a browser (12 MB)." };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("publish", "Make a folder of static files of a register: pages, acts, tiles, law, results in the forms of others; or bring one up to date.") { store, folder, election, register, key, passphrase, sources, bare, json };
        command.SetAction(line => Run(
            line.GetValue(store)!, line.GetValue(folder)!, line.GetValue(election), line.GetValue(register), line.GetValue(key), line.GetValue(passphrase), line.GetValue(sources) ?? [], line.GetValue(bare) ? null : Home.Browser, line.GetValue(json)));
        return new Verb(command,
        [
            ("dauys publish --store elections.dauys --out public", "Everything that anybody needs to check the record and to carry it on."),
            ("dauys publish --store elections.dauys --election il-knesset-2021 --out public --json", "One of several elections; what was done, for a program."),
        ]);
    }

    private static int Run(string path, string folder, string? election, string? origin, string? keyPath, string? passphraseFile, string[] sources, string? program, bool json)
    {
        using var store = ElectionStore.Open(path);
        var register = store.Register(origin, election);
        using var key = RegisterKey.Open(keyPath, path, register, passphraseFile);
        var progress = new ProgressLine();
        PublishSummary summary;
        try
        {
            summary = Publisher.Run(new PublishPlan(store, register, folder, key, LawBooks.All(), Sources(sources, path, register.Matter), progress.Show) { Browser = program });
        }
        finally
        {
            progress.Clear();
        }

        if (json)
        {
            JsonOutput.Print(writer => Write(writer, folder, key.Key.Text, summary));
        }
        else
        {
            Print(folder, key.Key.Text, summary, program is not null);
        }

        return ExitCode.Done;
    }

    /// <summary>Folders in which the loaded files are looked for: those given, the store's own, and the election's among the data that come with Dauys.</summary>
    private static List<string> Sources(string[] given, string store, string election)
    {
        List<string> folders = [.. given, Path.GetDirectoryName(Path.GetFullPath(store)) ?? "."];
        if (Home.Folder is { } home && election.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            folders.Add(Path.Combine(home, "data", election));
        }

        return folders;
    }

    private static void Write(Utf8JsonWriter json, string folder, string key, PublishSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("bundle", folder);
        json.WriteString("election", summary.Election);
        json.WriteString("key", key);
        json.WriteNumber("size", summary.Size);
        json.WriteString("root", summary.Root);
        json.WriteBoolean("updated", summary.Updated);
        json.WriteNumber("acts_written", summary.Acts);
        json.WriteNumber("pages_drawn", summary.Pages);
        json.WriteNumber("pages_kept", summary.Kept);
        json.WriteStartArray("sources_missing");
        foreach (var name in summary.Missing)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteNumber("record_ms", (long)summary.RecordTime.TotalMilliseconds);
        json.WriteNumber("exports_ms", (long)summary.ExportTime.TotalMilliseconds);
        json.WriteEndObject();
    }

    private static void Print(string folder, string key, PublishSummary summary, bool program)
    {
        var culture = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(culture, $"{summary.Election}: {(summary.Updated ? "brought up to date" : "published")} in {folder}."));
        Console.WriteLine(string.Create(culture, $"acts and pages   {summary.Acts:#,0} acts written, {summary.Pages:#,0} pages drawn, {summary.Kept:#,0} kept; {summary.RecordTime.TotalSeconds:0.0} s"));
        if (!program)
        {
            Console.WriteLine("program          none: the page of verification names the commands, and checks nothing in a browser");
        }

        Console.WriteLine(string.Create(culture, $"exports          NIST SP 1500-100, CSV, Parquet, GeoJSON; {summary.ExportTime.TotalSeconds:0.0} s"));
        foreach (var name in summary.Missing)
        {
            Console.WriteLine($"source missing   {name} was not found; give its folder with --sources");
        }

        Console.WriteLine(string.Create(culture, $"register         {summary.Size:#,0} acts, root {summary.Root}"));
        Console.WriteLine($"key              {key}");
        Console.WriteLine($"next: dauys verify {folder}");
    }
}
