using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Tiles;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Logs;

/// <summary>
/// The checkpoint, tiles and entry bundles of a stored register (https://c2sp.org/tlog-tiles), made when they are asked for. Only what a tree of the
/// signed size has is given: a log never shows acts under no head. For one thread at a time.
/// </summary>
public sealed class StoreRecordFiles : IRecordFiles
{
    private readonly ElectionStore _store;
    private readonly StoredRegister _register;
    private readonly byte[]? _checkpoint;
    private List<MerkleHash[]>? _upper;

    /// <summary>The files of a register under its newest signed head.</summary>
    /// <param name="store">The store; it stays open as long as this is used.</param>
    /// <param name="register">A register of it.</param>
    public StoreRecordFiles(ElectionStore store, StoredRegister register)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        (_store, _register) = (store, register);
        var head = RegisterHead.Newest(store, register);
        (_checkpoint, Size) = (head?.Note.ToBytes(), head?.Checkpoint.Size ?? 0);
    }

    private StoreRecordFiles(ElectionStore store, StoredRegister register, long size) => (_store, _register, Size) = (store, register, size);

    /// <summary>
    /// The tiles of all acts of a register, under no head: for whoever shows in the same answer that nobody signed the root yet. A log must not give them out.
    /// </summary>
    public static StoreRecordFiles Unsigned(ElectionStore store, StoredRegister register)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        return new StoreRecordFiles(store, register, register.Size);
    }

    /// <summary>The signed head, read; null where none was signed.</summary>
    public (SignedNote Note, Checkpoint Checkpoint)? Head =>
        _checkpoint is { } bytes && Checkpoint.TryParseSigned(bytes, out var note, out var checkpoint, out _) ? (note, checkpoint) : null;

    /// <summary>Acts under the signed head; 0 where none was signed.</summary>
    public long Size { get; }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> Read(string path, CancellationToken stop = default)
    {
        var bytes = path == TilePath.Checkpoint ? _checkpoint
            : TilePath.TryParse(path, out var level, out var index, out var width) && Holds(level, index, width) ? Make(level, index, width)
            : null;

        // Not in one expression: null is also an array, and an array that is null also a memory, an empty one. A file that is not there would be an empty file.
        ReadOnlyMemory<byte>? none = null;
        return ValueTask.FromResult(bytes is null ? none : bytes.AsMemory());
    }

    private bool Holds(int level, long index, int width)
    {
        var count = level > 0 ? level * TilePath.Height < 63 ? Size >> (level * TilePath.Height) : 0 : Size;

        // A part of a full tile may be asked for as well: whoever read an older head needs it.
        return index <= count / TilePath.FullWidth && (index * TilePath.FullWidth) + width <= count;
    }

    private byte[] Make(int level, long index, int width)
    {
        if (level > 0)
        {
            return Bytes(Upper()[level - 1].AsSpan((int)(index * TilePath.FullWidth), width));
        }

        var (hashes, bundle) = (new MerkleHash[width], new List<byte>());
        using var acts = _store.Acts(_register, index * TilePath.FullWidth);
        for (var i = 0; i < width; i++)
        {
            if (!acts.Next())
            {
                throw StoreRefusals.Damaged(_store.Path, $"act {acts.Position + 1} is missing", _register.Origin);
            }

            if (level < 0)
            {
                EntryBundle.Append(bundle, acts.Act);
            }
            else
            {
                hashes[i] = acts.Leaf;
            }
        }

        return level < 0 ? [.. bundle] : Bytes(hashes);
    }

    /// <summary>Hashes of the levels above the leaves: of each full tile below its root. Made once, in one walk.</summary>
    private List<MerkleHash[]> Upper()
    {
        if (_upper is not null)
        {
            return _upper;
        }

        var (levels, tile) = (new List<List<MerkleHash>>(), new List<MerkleHash>(TilePath.FullWidth));
        using var acts = _store.Acts(_register);
        while (acts.Position + 1 < Size && acts.Next())
        {
            tile.Add(acts.Leaf);
            if (tile.Count == TilePath.FullWidth)
            {
                Put(levels, 0, Rfc6962.Root(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tile)));
                tile.Clear();
            }
        }

        return _upper = [.. levels.Select(l => l.ToArray())];
    }

    private static void Put(List<List<MerkleHash>> levels, int level, in MerkleHash hash)
    {
        if (level == levels.Count)
        {
            levels.Add([]);
        }

        levels[level].Add(hash);
        if (levels[level].Count % TilePath.FullWidth == 0)
        {
            Put(levels, level + 1, Rfc6962.Root(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(levels[level])[^TilePath.FullWidth..]));
        }
    }

    private static byte[] Bytes(ReadOnlySpan<MerkleHash> hashes)
    {
        var bytes = new byte[hashes.Length * MerkleHash.Size];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * MerkleHash.Size));
        }

        return bytes;
    }
}
