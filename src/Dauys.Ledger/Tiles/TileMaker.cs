using Dauys.Ledger.Merkle;

namespace Dauys.Ledger.Tiles;

/// <summary>
/// Makes the tiles of a tree while its entries pass once, in order: each file is given out as soon as it is whole, partial ones at the end.
/// Holds one tile for each level. The tiles above the lowest are subtrees of the tree itself, so that nothing is hashed twice.
/// </summary>
public sealed class TileMaker
{
    private const int TileHeight = 8;

    private readonly Action<TileFile, ReadOnlyMemory<byte>> _write;
    private readonly Action<int, MerkleHash> _whole;
    private readonly MerkleFrontier _tree = new();
    private readonly List<(long Index, List<byte> Bytes)> _levels = [];
    private readonly List<byte> _bundle = [];

    /// <summary>An empty tree.</summary>
    /// <param name="write">Takes each file: its address and its bytes.</param>
    public TileMaker(Action<TileFile, ReadOnlyMemory<byte>> write)
    {
        _write = write;
        _whole = (height, root) =>
        {
            if (height % TileHeight == 0)
            {
                Put(height / TileHeight, root);
            }
        };
    }

    /// <summary>Entries so far.</summary>
    public long Size => _tree.Size;

    /// <summary>The root over them.</summary>
    public MerkleHash Root() => _tree.Root();

    /// <summary>Takes the next entry.</summary>
    /// <param name="entry">Its bytes.</param>
    /// <param name="leaf">Its hash, see <see cref="Rfc6962.Leaf"/>.</param>
    public void Append(ReadOnlySpan<byte> entry, in MerkleHash leaf)
    {
        EntryBundle.Append(_bundle, entry);
        if ((Size + 1) % TilePath.FullWidth == 0)
        {
            _write(new TileFile(-1, Size / TilePath.FullWidth, TilePath.FullWidth), _bundle.ToArray());
            _bundle.Clear();
        }

        Put(0, leaf);
        _tree.Append(leaf, _whole);
    }

    /// <summary>Gives out the partial files of the tree as it is now.</summary>
    public void End()
    {
        if (Size % TilePath.FullWidth is > 0 and var width)
        {
            _write(new TileFile(-1, Size / TilePath.FullWidth, (int)width), _bundle.ToArray());
        }

        for (var level = 0; level < _levels.Count; level++)
        {
            var (index, bytes) = _levels[level];
            if (bytes.Count > 0)
            {
                _write(new TileFile(level, index, bytes.Count / MerkleHash.Size), bytes.ToArray());
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
        if (bytes.Count == TilePath.FullWidth * MerkleHash.Size)
        {
            _write(new TileFile(level, index, TilePath.FullWidth), bytes.ToArray());
            bytes.Clear();
            _levels[level] = (index + 1, bytes);
        }
    }
}
