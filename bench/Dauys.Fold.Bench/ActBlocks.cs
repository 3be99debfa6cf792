using Dauys.Elections.Intake;

namespace Dauys.Fold.Bench;

/// <summary>Takes one act after the other.</summary>
internal delegate void ActVisitor(ReadOnlySpan<byte> act, long position);

/// <summary>Acts in memory, in blocks of a mebibyte: bytes one behind the other and where each ends.</summary>
internal sealed class ActBlocks : IActSink
{
    private const int BlockSize = 1 << 20;

    private readonly byte[] _block = new byte[BlockSize + 65_535];
    private readonly List<int> _ends = [];
    private int _length;

    public List<Block> Blocks { get; } = [];

    public long Bytes { get; private set; }

    public long Next { get; private set; }

    public void Append(ReadOnlySpan<byte> act)
    {
        act.CopyTo(_block.AsSpan(_length));
        _length += act.Length;
        _ends.Add(_length);
        Bytes += act.Length;
        Next++;
        if (_length >= BlockSize)
        {
            Close();
        }
    }

    public void Close()
    {
        Blocks.Add(new Block(_block.AsSpan(0, _length).ToArray(), [.. _ends], Next - _ends.Count));
        _length = 0;
        _ends.Clear();
    }

    public void Visit(ActVisitor visit) => Blocks.ForEach(b => b.Visit(visit));

    public string HashOf(long position) => throw new NotSupportedException("No correction is generated.");

    internal sealed record Block(byte[] Bytes, int[] Ends, long First)
    {
        public void Visit(ActVisitor visit)
        {
            var start = 0;
            for (var i = 0; i < Ends.Length; i++)
            {
                visit(Bytes.AsSpan(start, Ends[i] - start), First + i);
                start = Ends[i];
            }
        }
    }
}
