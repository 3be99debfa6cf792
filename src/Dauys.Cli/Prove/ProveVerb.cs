using System.CommandLine;
using System.Globalization;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Terminal;
using Dauys.Elections.Proving;
using Dauys.Law.Refusals;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Tiles;
using Dauys.Stores;
using Dauys.Stores.Logs;

namespace Dauys.Cli.Prove;

/// <summary><c>dauys prove</c>: a file that shows, without anything else, that a station's protocol stands in a record.</summary>
internal static class ProveVerb
{
    public static Verb Create()
    {
        var folder = new Argument<string?>("DIR") { Description = "A published record: a folder with checkpoint and tiles.", Arity = ArgumentArity.ZeroOrOne };
        var store = new Option<string?>("--store", "-s") { Description = "A store, instead of a folder.", HelpName = "PATH" };
        var election = new Option<string?>("--election", "-e") { Description = "The election, where the store holds several.", HelpName = "ID" };
        var register = new Option<string?>("--register") { Description = "The register, where several are of one election.", HelpName = "ORIGIN" };
        var station = new Option<string>("--station") { Description = "The polling station: its path as pages show it, North/1; or the whole subject of its protocol, where it has several.", Required = true, HelpName = "ID" };
        var @out = new Option<string>("--out", "-o") { Description = "Where the proof goes.", Required = true, HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output." };
        var command = new Command("prove", "Prove that a polling station's protocol stands in a record.") { folder, store, election, register, station, @out, json };
        command.SetAction(async (line, stop) =>
        {
            if ((line.GetValue(folder) is null) == (line.GetValue(store) is null))
            {
                throw new RefusedException(new Refusal("C602", "a folder or a store is needed, one of them", new Place(Subject: "DIR, --store"), "Give DIR, or --store PATH."));
            }

            if (line.GetValue(folder) is { } published)
            {
                return await Run(new RecordFolder(published), published, line.GetValue(station)!, line.GetValue(@out)!, line.GetValue(json), stop).ConfigureAwait(false);
            }

            using var opened = ElectionStore.Open(line.GetValue(store)!);
            var files = new StoreRecordFiles(opened, opened.Register(line.GetValue(register), line.GetValue(election)));
            return await Run(files, opened.Path, line.GetValue(station)!, line.GetValue(@out)!, line.GetValue(json), stop).ConfigureAwait(false);
        });
        return new Verb(command,
        [
            ("dauys prove public --station \"North/1\" --out north-1.tlog-proof", "From a published folder; the proof is smaller than 20 KB."),
            ("dauys prove --store elections.dauys --station \"North/1\" --out north-1.tlog-proof", "From a store whose head is signed."),
        ]);
    }

    private static async Task<int> Run(IRecordFiles files, string where, string station, string into, bool json, CancellationToken stop)
    {
        var bytes = await files.Read(TilePath.Checkpoint, stop).ConfigureAwait(false)
            ?? throw new RefusedException(new Refusal("S517", "no signed head lies there", new Place(where), "Give a folder that was published, or sign the store's head: `dauys log sign`."));
        if (!Checkpoint.TryParseSigned(bytes.Span, out var note, out var checkpoint, out var fault))
        {
            throw new RefusedException(new Refusal("C630", $"the checkpoint cannot be read: {fault}", new Place(where), "Run `dauys verify`."));
        }

        try
        {
            var progress = new ProgressLine();
            var found = await StationProof.Find(new TiledTree(files, checkpoint.Size), station, at => progress.Show(string.Create(CultureInfo.InvariantCulture, $"looking, {at:#,0} of {checkpoint.Size:#,0} acts")), stop).ConfigureAwait(false);
            progress.Clear();
            var protocol = found.Count == 1 ? found[0] : throw NotOne(where, station, found);
            var proof = (await StationProof.Make(files, note, checkpoint, protocol.Index, stop).ConfigureAwait(false)).ToBytes();
            File.WriteAllBytes(into, proof);
            Tell(into, proof.Length, protocol, checkpoint, json);
            return ExitCode.Done;
        }
        catch (TileSourceException broken)
        {
            throw new RefusedException(new Refusal("C630", $"{broken.Path}: {broken.What}", new Place(where), "The record is not whole; run `dauys verify`, or get it again."));
        }
    }

    private static RefusedException NotOne(string where, string station, IReadOnlyList<FoundProtocol> found) => new(new Refusal(
        "C631",
        found.Count == 0 ? $"no protocol of \"{station}\" stands under the signed head" : $"\"{station}\" has {found.Count} protocols: {string.Join("; ", found.Select(f => f.Subject))}",
        new Place(where, Subject: station),
        found.Count == 0 ? "Write the station as pages show it, with its units from the largest on: North/1." : "Give the subject of the one you mean."));

    private static void Tell(string into, int bytes, FoundProtocol protocol, Checkpoint checkpoint, bool json)
    {
        if (!json)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{into}: {protocol.Subject} is act {protocol.Index} of {checkpoint.Size:#,0} of {checkpoint.Origin} ({bytes:#,0} bytes)."));
            Console.WriteLine($"next: dauys verify --proof {into} --key FILE");
            return;
        }

        JsonOutput.Print(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("file", into);
            writer.WriteString("subject", protocol.Subject);
            writer.WriteNumber("index", protocol.Index);
            writer.WriteNumber("size", checkpoint.Size);
            writer.WriteString("register", checkpoint.Origin);
            writer.WriteNumber("bytes", bytes);
            writer.WriteEndObject();
        });
    }
}
