using System.CommandLine;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Load;
using Dauys.Cli.Serve;
using Dauys.Law.Refusals;
using Dauys.Stores;

namespace Dauys.Cli.Demo;

/// <summary><c>dauys demo</c>: the elections that come with Dauys, loaded and served with no other set-up.</summary>
internal static class DemoVerb
{
    /// <summary>The election that Dauys is built around, first; then those with results by polling station.</summary>
    private static readonly string[] Elections = ["kz-mazhilis-2023", "il-knesset-2021", "ru-duma-2021"];

    /// <summary>Fixed, so that everybody's demo has the same acts and the same roots.</summary>
    private const string Recorded = "2026-11-24T00:00:00+00:00";

    public static Verb Create()
    {
        var port = new Option<int?>("--port", "-p") { Description = $"The port; without it {ServedStore.UsualPort}, or any free one if that is taken.", HelpName = "PORT" };
        var store = new Option<string?>("--store", "-s") { Description = "Where the demo's store lies; without it in artifacts/demo.", HelpName = "PATH" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output when all elections are served." };
        var command = new Command("demo", "Load the elections that come with Dauys and show them on this machine.") { port, store, json };
        command.SetAction((line, stop) =>
        {
            var path = line.GetValue(store) ?? Usual();
            return ServedStore.Run(path, line.GetValue(port), ServedStore.Loopback, line.GetValue(json), stop, Loading(path, ours: line.GetValue(store) is null));
        });
        return new Verb(command, [("dauys demo", "Kazakhstan 2023, Israel 2021 and Russia 2021 at http://127.0.0.1:5080.")]);
    }

    private static string Usual()
    {
        var folder = Path.Combine(Home.Folder ?? throw new RefusedException(new Refusal(
            "C616", "the elections that come with Dauys are not found", Place.None, "Start ./dauys of a clone, or set DAUYS_HOME to the folder that holds laws/ and data/.")), "artifacts", "demo");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "elections.dauys");
    }

    /// <summary>The elections one by one: loaded where they are not yet, so that the first can be read while the next is loaded.</summary>
    private static (IReadOnlyList<string> Ids, Action<string> Load) Loading(string path, bool ours) => (Elections, id => Fill(path, id, ours));

    /// <summary>Loads an election that is not loaded yet. A store of our own that an older release made is made again.</summary>
    private static void Fill(string path, string id, bool ours)
    {
        try
        {
            Load(path, id);
        }
        catch (RefusedException) when (ours && id == Elections[0] && File.Exists(path))
        {
            File.Delete(path);
            Load(path, id);
        }
    }

    private static void Load(string path, string id)
    {
        using var store = ElectionStore.OpenOrCreate(path);
        var election = ElectionFiles.Open(Path.Combine(Home.Folder!, "data", id, "election.yaml"));
        var summary = new LoadRun { Recorded = Recorded }.Load(store, election, ElectionFiles.ResultsOf(election, []));
        Console.Error.WriteLine(FormattableString.Invariant($"{id}: {summary.Size:#,0} acts, root {summary.Root[..16]}…"));
    }
}
