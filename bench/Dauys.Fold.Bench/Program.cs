using System.Globalization;
using Dauys.Elections;
using Dauys.Elections.Verifying;
using Dauys.Fold.Bench;
using Dauys.Fold.Bench.Forms;
using Dauys.Ledger.Merkle;
using Dauys.Stores;
using Dauys.Stores.Reading;
using Dauys.Stores.Verifying;

// dotnet run -c Release --project bench/Dauys.Fold.Bench [-- PROTOCOLS]; bench/verify-vs-libsodium/run calls the two below.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["signed", var store, var count]:
        SignedRegister.Write(store, int.Parse(count, CultureInfo.InvariantCulture));
        return;
    case ["bare", var store]:
        SignedRegister.Bare(store);
        return;
}

var protocols = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_050_000;
Console.WriteLine($"From register to state, SYNTHETIC: {protocols:N0} stations with a protocol each, 12 fields and 14 lists; {Environment.ProcessorCount} processors. Figures are of this run.");

var acts = new ActBlocks();
Measured.Head("taking in");
Measured.Run("decide, and write canonical bytes", protocols, () => GeneratedElection.Take(acts, protocols));
acts.Close();
Console.WriteLine($"  {acts.Next:N0} acts, {acts.Bytes / 1e6:N0} MB");

Measured.Head("acts in memory (M/s counts protocols, each with the act of its station)");
for (var run = 0; run < 3; run++)
{
    OneFold(run);
}

var leaves = new MerkleHash[acts.Next];
Measured.Run("leaf hashes, one thread", protocols, () => acts.Visit((act, position) => leaves[position] = Rfc6962.Leaf(act)));
Measured.Run("leaf hashes, all processors", protocols, () => Parallel.ForEach(acts.Blocks, b => b.Visit((act, position) => leaves[position] = Rfc6962.Leaf(act))));
Measured.Run("tree over the leaf hashes", protocols, () =>
{
    var frontier = new MerkleFrontier();
    foreach (ref readonly var leaf in leaves.AsSpan())
    {
        frontier.Append(leaf);
    }
});

var folder = Directory.CreateTempSubdirectory("dauys-bench-");
try
{
    Stored(Path.Combine(folder.FullName, "synthetic.dauys"));
    Bundles.Run(acts, protocols, Path.Combine(folder.FullName, "bundles.sqlite"));
}
finally
{
    folder.Delete(recursive: true);
}

acts.Blocks.Clear();
ProtocolForms.Run(protocols);

void OneFold(int run)
{
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var fold = GeneratedElection.Fold();
    Measured.Run($"decode and apply, one thread{(run == 0 ? " (cold)" : "")}", protocols, () => Fold(acts, fold));
    if (run == 2)
    {
        var state = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"  the state takes {state / 1e6:N0} MB, {state / protocols} bytes a protocol with its station ({fold.State.Counting.Protocols:N0} in it)");
    }

    GC.KeepAlive(fold);
}

void Stored(string path)
{
    Measured.Head("a store on disk");
    using (var store = ElectionStore.Create(path))
    {
        using var session = store.BeginAppend(GeneratedElection.Binding);
        Measured.Run("hash and insert", protocols, () => acts.Visit((act, _) => session.Append(act)));
        Measured.Run("commit, empty the log, seal", protocols, () => session.Commit());
    }

    Console.WriteLine($"  the file has {new FileInfo(path).Length / 1e6:N0} MB");
    using (var store = ElectionStore.Open(path))
    {
        var bytes = 0L;
        Measured.Run("read from SQLite", protocols, () =>
        {
            using var cursor = store.Acts(store.Register());
            while (cursor.Next())
            {
                bytes += cursor.Act.Length;
            }
        });
        Measured.Run("read from SQLite beside, decode and apply", protocols, () => FoldedRegister.Of(store, store.Register()));
    }

    Measured.Run("verify: pages, structure, hashes, root, fold", protocols, () =>
    {
        if (StoreVerifier.Run(path).Report.Verdict == StepVerdict.Broken)
        {
            throw new InvalidOperationException("The store that was just written does not verify.");
        }
    });
}

static void Fold(ActBlocks acts, ElectionFold fold) => acts.Visit((act, position) => Require(fold, act, position));

static void Require(ElectionFold fold, ReadOnlySpan<byte> act, long position)
{
    if (fold.Apply(act, position) is { } refusal)
    {
        throw new InvalidOperationException(refusal.ToString());
    }
}
