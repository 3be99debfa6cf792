namespace Dauys.Ledger.Merkle;

/// <summary>Proofs that a leaf stands at a place of a tree (RFC 6962, 2.1.1; verification as in RFC 9162, 2.1.3.2).</summary>
public static class InclusionProof
{
    /// <summary>The audit path of one leaf, nearest sibling first.</summary>
    /// <param name="leaves">The hashes of all leaves.</param>
    /// <param name="index">Which leaf, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such leaf.</exception>
    public static MerkleHash[] Make(ReadOnlySpan<MerkleHash> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        var path = new List<MerkleHash>();
        while (leaves.Length > 1)
        {
            var split = Rfc6962.Split(leaves.Length);
            if (index < split)
            {
                path.Add(Rfc6962.Root(leaves[split..]));
                leaves = leaves[..split];
            }
            else
            {
                path.Add(Rfc6962.Root(leaves[..split]));
                leaves = leaves[split..];
                index -= split;
            }
        }

        path.Reverse();
        return [.. path];
    }

    /// <summary>True if the proof leads from the leaf at this index to the root of a tree of this size. Never throws.</summary>
    public static bool Verify(long index, long size, in MerkleHash leaf, ReadOnlySpan<MerkleHash> proof, in MerkleHash root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (place, last) = (index, size - 1);
        var hash = leaf;
        foreach (ref readonly var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((place & 1) != 0 || place == last)
            {
                hash = Rfc6962.Node(sibling, hash);
                while ((place & 1) == 0 && place != 0)
                {
                    (place, last) = (place >> 1, last >> 1);
                }
            }
            else
            {
                hash = Rfc6962.Node(hash, sibling);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }
}
