using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Tiles;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Logs;

/// <summary>
/// Writes a register as files that any web server carries: bundles of entries, tiles, and last the checkpoint, so that at each moment the checkpoint that lies
/// there is complete. What lies there already is not written again; a history that contradicts it is refused. Broken off, it is completed by the next one.
/// </summary>
public static class LogExport
{
    /// <summary>Exports.</summary>
    /// <param name="store">The store.</param>
    /// <param name="register">A register whose head was signed.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>Acts under the exported head, and files written.</returns>
    /// <exception cref="Law.Refusals.RefusedException">S517: no head was signed; S518: another history lies there.</exception>
    public static async Task<(long Size, int Files)> Run(ElectionStore store, StoredRegister register, IRecordFolder folder, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(folder);
        var source = new StoreRecordFiles(store, register);
        var head = RegisterHead.Newest(store, register)
            ?? throw StoreRefusals.Key("S517", store.Path, $"no head of the register {register.Origin} was signed yet", "Sign it: `dauys log sign --store PATH --register-key FILE`.");
        var old = await Published(folder, register, stop).ConfigureAwait(false);
        if (old is not null)
        {
            await RequireBeginning(source, folder, old, head.Checkpoint, stop).ConfigureAwait(false);
        }

        var written = 0;
        var before = old?.Size ?? 0;
        foreach (var file in TilePath.Files(head.Checkpoint.Size, before))
        {
            var bytes = await source.Read(file.Path, stop).ConfigureAwait(false) ?? throw new InvalidOperationException($"{file.Path} was not made");
            folder.Write(file.Path, bytes.Span);
            written++;
        }

        folder.Write(TilePath.Checkpoint, head.Note.ToBytes());
        var kept = TilePath.Files(head.Checkpoint.Size).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in TilePath.Files(before).Where(f => f.Width < TilePath.FullWidth && !kept.Contains(f.Path)))
        {
            folder.Remove(file.Path); // the tile that completes it, or a wider part, lies there now (tlog-tiles, Partial Tiles)
        }

        return (head.Checkpoint.Size, written + 1);
    }

    private static async ValueTask<Checkpoint?> Published(IRecordFolder folder, StoredRegister register, CancellationToken stop)
    {
        if (await folder.Read(TilePath.Checkpoint, stop).ConfigureAwait(false) is not { } bytes)
        {
            return null;
        }

        return Checkpoint.TryParseSigned(bytes.Span, out SignedNote? _, out var checkpoint, out var fault) && checkpoint.Origin == register.Origin
            ? checkpoint
            : throw StoreRefusals.Key("S518", TilePath.Checkpoint, checkpoint is null ? $"what lies there is no checkpoint: {fault}" : $"the register {checkpoint.Origin} lies there", "Export into an empty folder.");
    }

    private static async ValueTask RequireBeginning(StoreRecordFiles source, IRecordFolder folder, Checkpoint old, Checkpoint now, CancellationToken stop)
    {
        if (old.Size > now.Size || await new TiledTree(source, old.Size).Root(stop).ConfigureAwait(false) != old.Root)
        {
            throw StoreRefusals.Key("S518", TilePath.Checkpoint, $"the {old.Size} acts that were published there are not the beginning of these {now.Size}", "A published history never changes: find out which of the two is false before anything is written.");
        }

        // An export that was broken off may have left a head whose files were damaged since; they are written again.
        foreach (var file in TilePath.Files(old.Size))
        {
            var made = await source.Read(file.Path, stop).ConfigureAwait(false);
            if (await folder.Read(file.Path, stop).ConfigureAwait(false) is not { } there || !there.Span.SequenceEqual(made!.Value.Span))
            {
                folder.Write(file.Path, made!.Value.Span);
            }
        }
    }
}
