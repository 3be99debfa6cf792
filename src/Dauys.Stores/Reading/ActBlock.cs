using Dauys.Ledger.Acts;
using Dauys.Ledger.Merkle;

namespace Dauys.Stores.Reading;

/// <summary>Some hundred acts that follow each other, copied out of SQLite so that two threads can work on them.</summary>
public sealed class ActBlock
{
    private const int Enough = 1 << 20;

    private readonly byte[] _bytes = new byte[Enough + ActEnvelope.MaxBytes];
    private readonly List<int> _ends = [];
    private readonly List<MerkleHash> _stored = [];
    private readonly List<MerkleHash> _leaves = [];

    internal ActBlock()
    {
    }

    /// <summary>The position of the first act.</summary>
    public long First { get; private set; }

    /// <summary>Acts in the block.</summary>
    public int Count => _ends.Count;

    private int Length => _ends.Count == 0 ? 0 : _ends[^1];

    /// <summary>The bytes of an act, counted from 0 in the block.</summary>
    public ReadOnlySpan<byte> Act(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _bytes.AsSpan(start, _ends[index] - start);
    }

    /// <summary>The hash that is stored beside the act.</summary>
    public MerkleHash StoredLeaf(int index) => _stored[index];

    /// <summary>The act's hash as it was computed from its bytes, where <see cref="Hash"/> was called since the block was filled.</summary>
    public MerkleHash Leaf(int index) => _leaves[index];

    /// <summary>Computes the hash of each act.</summary>
    public void Hash()
    {
        for (var i = 0; i < Count; i++)
        {
            _leaves.Add(Rfc6962.Leaf(Act(i)));
        }
    }

    /// <summary>Fills the block with the acts that come next; false if there are none.</summary>
    /// <exception cref="Law.Refusals.RefusedException">S508; the acts before the fault are in the block.</exception>
    internal bool Fill(ActCursor acts)
    {
        _ends.Clear();
        _stored.Clear();
        _leaves.Clear();
        First = acts.Position + 1;
        while (Length < Enough && acts.Next())
        {
            var act = acts.Act;
            if (act.Length > ActEnvelope.MaxBytes)
            {
                throw acts.TooLong();
            }

            act.CopyTo(_bytes.AsSpan(Length));
            _ends.Add(Length + act.Length);
            _stored.Add(acts.Leaf);
        }

        return Count > 0;
    }
}
