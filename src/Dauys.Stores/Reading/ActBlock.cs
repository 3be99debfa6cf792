using Dauys.Ledger.Acts;
using Dauys.Ledger.Merkle;

namespace Dauys.Stores.Reading;

/// <summary>Some hundred acts that follow each other, copied out of SQLite so that two threads can work on them.</summary>
internal sealed class ActBlock
{
    private const int Enough = 1 << 20;

    private readonly byte[] _bytes = new byte[Enough + ActEnvelope.MaxBytes];
    private readonly List<int> _ends = [];
    private readonly List<MerkleHash> _leaves = [];

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
    public MerkleHash StoredLeaf(int index) => _leaves[index];

    /// <summary>Fills the block with the acts that come next; false if there are none.</summary>
    /// <exception cref="Law.Refusals.RefusedException">S508; the acts before the fault are in the block.</exception>
    public bool Fill(ActCursor acts)
    {
        _ends.Clear();
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
            _leaves.Add(acts.Leaf);
        }

        return Count > 0;
    }
}
