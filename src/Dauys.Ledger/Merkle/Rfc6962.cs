using System.Buffers;
using System.Numerics;
using System.Security.Cryptography;

namespace Dauys.Ledger.Merkle;

/// <summary>The hashes of RFC 6962, section 2.1 (the same in RFC 9162): SHA-256 with one byte in front that tells leaves from nodes.</summary>
public static class Rfc6962
{
    private const int OnStack = 1024;

    /// <summary>The root of a register without acts: SHA-256 of nothing.</summary>
    public static MerkleHash EmptyRoot { get; } = MerkleHash.Of([]);

    /// <summary>The hash of a leaf: SHA-256(0x00 || bytes).</summary>
    public static MerkleHash Leaf(ReadOnlySpan<byte> entry)
    {
        var length = checked(entry.Length + 1);
        byte[]? rented = null;
        var input = length <= OnStack ? stackalloc byte[OnStack] : (rented = ArrayPool<byte>.Shared.Rent(length));
        input[0] = 0;
        entry.CopyTo(input[1..]);
        MerkleHash hash = default;
        SHA256.HashData(input[..length], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    /// <summary>The hash of an inner node: SHA-256(0x01 || left || right).</summary>
    public static MerkleHash Node(in MerkleHash left, in MerkleHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * MerkleHash.Size)];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + MerkleHash.Size)..]);
        MerkleHash hash = default;
        SHA256.HashData(input, hash);
        return hash;
    }

    /// <summary>The root over leaf hashes in order (MTH); of none, <see cref="EmptyRoot"/>.</summary>
    public static MerkleHash Root(ReadOnlySpan<MerkleHash> leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.IsEmpty ? EmptyRoot : leaves[0];
        }

        var split = Split(leaves.Length);
        return Node(Root(leaves[..split]), Root(leaves[split..]));
    }

    /// <summary>The largest power of two smaller than n, which is 2 or more: where the RFC divides a tree.</summary>
    internal static int Split(int n) => 1 << BitOperations.Log2((uint)(n - 1));
}
