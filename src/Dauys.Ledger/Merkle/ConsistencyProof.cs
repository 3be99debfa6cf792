using System.Numerics;

namespace Dauys.Ledger.Merkle;

/// <summary>Proofs that one tree is the beginning of another (RFC 6962, 2.1.2; verification as in RFC 9162, 2.1.4.2).</summary>
public static class ConsistencyProof
{
    /// <summary>The nodes that lead from the older root to the newer one.</summary>
    /// <param name="leaves">The hashes of all leaves of the newer tree.</param>
    /// <param name="oldSize">How many of them the older tree has, 1 or more; as many as the newer gives an empty proof.</param>
    /// <exception cref="ArgumentOutOfRangeException">The older tree is empty or larger.</exception>
    public static MerkleHash[] Make(ReadOnlySpan<MerkleHash> leaves, int oldSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(oldSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, leaves.Length);
        var path = new List<MerkleHash>();
        var whole = true; // the older tree is a subtree whose root the verifier has already
        while (oldSize != leaves.Length)
        {
            var split = Rfc6962.Split(leaves.Length);
            if (oldSize <= split)
            {
                path.Add(Rfc6962.Root(leaves[split..]));
                leaves = leaves[..split];
            }
            else
            {
                path.Add(Rfc6962.Root(leaves[..split]));
                leaves = leaves[split..];
                oldSize -= split;
                whole = false;
            }
        }

        if (!whole)
        {
            path.Add(Rfc6962.Root(leaves));
        }

        path.Reverse();
        return [.. path];
    }

    /// <summary>True if the proof shows that the older tree is the beginning of the newer one. Never throws.</summary>
    public static bool Verify(
        long oldSize, long newSize, in MerkleHash oldRoot, in MerkleHash newRoot, ReadOnlySpan<MerkleHash> proof)
    {
        if (oldSize < 0 || newSize < oldSize)
        {
            return false;
        }

        if (oldSize == newSize)
        {
            return proof.IsEmpty && oldRoot == newRoot;
        }

        if (oldSize == 0)
        {
            return proof.IsEmpty && oldRoot == Rfc6962.EmptyRoot;
        }

        var (place, last) = (oldSize - 1, newSize - 1);
        while ((place & 1) != 0)
        {
            (place, last) = (place >> 1, last >> 1);
        }

        MerkleHash start;
        if (BitOperations.IsPow2(oldSize))
        {
            start = oldRoot;
        }
        else if (proof.IsEmpty)
        {
            return false;
        }
        else
        {
            start = proof[0];
            proof = proof[1..];
        }

        var (oldHash, newHash) = (start, start);
        foreach (ref readonly var node in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((place & 1) != 0 || place == last)
            {
                oldHash = Rfc6962.Node(node, oldHash);
                newHash = Rfc6962.Node(node, newHash);
                while ((place & 1) == 0 && place != 0)
                {
                    (place, last) = (place >> 1, last >> 1);
                }
            }
            else
            {
                newHash = Rfc6962.Node(newHash, node);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && oldHash == oldRoot && newHash == newRoot;
    }
}
