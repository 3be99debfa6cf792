using Dauys.Ledger.Merkle;

namespace Dauys.Ledger.Tiles;

/// <summary>
/// Makes the tiles of a tree while its entries pass once, in order: each file is given out as soon as it is whole, partial ones at the end.
/// Holds one tile for each level.
/// </summary>
/// <param name="write">Takes each file: its address and its bytes.</param>
public sealed class TileMaker(Action<TileFile, ReadOnlyMemory<byte>> write)
{
    private readonly List<(long Index, List<byte> Bytes)> _levels = [];
    private readonly List<byte> _bundle = [];

    /// <summary>Entries so far.</summary>
    public long Size { get; private set; }

    /// <summary>Takes the next entry.</summary>
    /// <param name="entry">Its bytes.</param>
    /// <param name="leaf">Its hash, see <see cref="Rfc6962.Leaf"/>.</param>
    public void Append(ReadOnlySpan<byte> entry, in MerkleHash leaf)
    {
        EntryBundle.Append(_bundle, entry);
        Size++;
        if (Size % TilePath.FullWidth == 0)
        {
            write(new TileFile(-1, (Size / TilePath.FullWidth) - 1, TilePath.FullWidth), _bundle.ToArray());
            _bundle.Clear();
        }

        Put(0, leaf);
    }

    /// <summary>Gives out the partial files of the tree as it is now.</summary>
    public void End()
    {
        if (Size % TilePath.FullWidth is > 0 and var width)
        {
            write(new TileFile(-1, Size / TilePath.FullWidth, (int)width), _bundle.ToArray());
        }

        for (var level = 0; level < _levels.Count; level++)
        {
            var (index, bytes) = _levels[level];
            if (bytes.Count > 0)
            {
                write(new TileFile(level, index, bytes.Count / MerkleHash.Size), bytes.ToArray());
            }
        }
    }

    private void Put(int level, in MerkleHash hash)
    {
        if (level == _levels.Count)
        {
            _levels.Add((0, []));
        }

        var (index, bytes) = _levels[level];
        bytes.AddRange(hash);
        if (bytes.Count < TilePath.FullWidth * MerkleHash.Size)
        {
            return;
        }

        var tile = bytes.ToArray();
        write(new TileFile(level, index, TilePath.FullWidth), tile);
        var hashes = new MerkleHash[TilePath.FullWidth];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = new MerkleHash(tile.AsSpan(i * MerkleHash.Size, MerkleHash.Size));
        }

        bytes.Clear();
        _levels[level] = (index + 1, bytes);
        Put(level + 1, Rfc6962.Root(hashes));
    }
}
