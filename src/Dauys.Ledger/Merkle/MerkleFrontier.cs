using System.Buffers.Binary;
using System.Numerics;

namespace Dauys.Ledger.Merkle;

/// <summary>
/// A growing tree that keeps only what later leaves need: the roots of its complete subtrees, largest first,
/// one for each bit that is set in its size. Appending costs one or two hashes on average, the root at most 63.
/// </summary>
public sealed class MerkleFrontier
{
    private readonly List<MerkleHash> _subtrees = [];

    /// <summary>An empty tree.</summary>
    public MerkleFrontier()
    {
    }

    private MerkleFrontier(long size, IEnumerable<MerkleHash> subtrees)
    {
        Size = size;
        _subtrees.AddRange(subtrees);
    }

    /// <summary>How many leaves were appended.</summary>
    public long Size { get; private set; }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; false if the length is not the one that the size demands.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out MerkleFrontier frontier)
    {
        frontier = new MerkleFrontier();
        if (bytes.Length < sizeof(long))
        {
            return false;
        }

        var size = BinaryPrimitives.ReadInt64BigEndian(bytes);
        var hashes = bytes[sizeof(long)..];
        if (size < 0 || hashes.Length != BitOperations.PopCount((ulong)size) * MerkleHash.Size)
        {
            return false;
        }

        for (; !hashes.IsEmpty; hashes = hashes[MerkleHash.Size..])
        {
            frontier._subtrees.Add(new MerkleHash(hashes[..MerkleHash.Size]));
        }

        frontier.Size = size;
        return true;
    }

    /// <summary>Appends one leaf.</summary>
    /// <param name="leaf">Its hash, see <see cref="Rfc6962.Leaf"/>.</param>
    /// <param name="whole">Hears of each subtree that this leaf makes whole, from the smallest: its height, 1 for two leaves, and its root; or null.</param>
    public void Append(in MerkleHash leaf, Action<int, MerkleHash>? whole = null)
    {
        var node = leaf;
        var height = 0;
        for (var full = Size; (full & 1) != 0; full >>= 1)
        {
            node = Rfc6962.Node(_subtrees[^1], node);
            _subtrees.RemoveAt(_subtrees.Count - 1);
            whole?.Invoke(++height, node);
        }

        _subtrees.Add(node);
        Size++;
    }

    /// <summary>The root over all leaves so far.</summary>
    public MerkleHash Root()
    {
        if (_subtrees.Count == 0)
        {
            return Rfc6962.EmptyRoot;
        }

        var root = _subtrees[^1];
        for (var i = _subtrees.Count - 2; i >= 0; i--)
        {
            root = Rfc6962.Node(_subtrees[i], root);
        }

        return root;
    }

    /// <summary>An independent copy.</summary>
    public MerkleFrontier Copy() => new(Size, _subtrees);

    /// <summary>The size (8 bytes, big-endian) and the subtrees' roots, largest first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(long) + (_subtrees.Count * MerkleHash.Size)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size);
        for (var i = 0; i < _subtrees.Count; i++)
        {
            _subtrees[i].CopyTo(bytes.AsSpan(sizeof(long) + (i * MerkleHash.Size)));
        }

        return bytes;
    }
}
