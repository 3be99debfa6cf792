namespace Dauys.Formats.Tables.Reading;

/// <summary>
/// A piece of the file with the places of what separates cells and rows. Blocks go round in a ring and keep their arrays,
/// so that memory does not depend on the file's size.
/// </summary>
internal sealed class Block
{
    /// <summary>Bytes before the text that can always be read, whatever stands there: numbers are read eight bytes at a time, from their end.</summary>
    public const int Slack = 8;

    /// <summary>Bytes left free before the data, so that the cut row at the end of the block before can be put in front of it.</summary>
    private readonly int _headroom;

    public Block(int size)
    {
        _headroom = Math.Max(size / 8, 16) + Slack;
        Bytes = new byte[_headroom + size];
        Ends = new int[(size / 8) + BlockIndex.Stride];
        Lines = new int[(size / 64) + BlockIndex.Stride];
        Specials = new int[BlockIndex.Stride];
    }

    /// <summary>The text; valid from <see cref="Start"/> to <see cref="End"/>.</summary>
    public byte[] Bytes { get; private set; }

    /// <summary>First byte of the text.</summary>
    public int Start { get; private set; }

    /// <summary>Byte after the last.</summary>
    public int End { get; private set; }

    /// <summary>Nothing follows this block.</summary>
    public bool Last { get; set; }

    /// <summary>Places of separators and line feeds, ascending, those within quotes included.</summary>
    public int[] Ends { get; set; }

    /// <summary>How many of <see cref="Ends"/> are set.</summary>
    public int EndCount { get; set; }

    /// <summary>Of each line feed, its place in <see cref="Ends"/>.</summary>
    public int[] Lines { get; set; }

    /// <summary>How many of <see cref="Lines"/> are set.</summary>
    public int LineCount { get; set; }

    /// <summary>Places of quotes, and of bytes that follow a carriage return without being a line feed: rows with any are read byte by byte.</summary>
    public int[] Specials { get; set; }

    /// <summary>How many of <see cref="Specials"/> are set.</summary>
    public int SpecialCount { get; set; }

    /// <summary>Where new data goes.</summary>
    public Span<byte> Room => Bytes.AsSpan(_headroom);

    /// <summary>Says how much of <see cref="Room"/> was filled, and forgets what the block held before.</summary>
    public void Fill(int count)
    {
        Start = _headroom;
        End = _headroom + count;
        EndCount = LineCount = SpecialCount = 0;
    }

    /// <summary>Puts the cut row of the block before in front of the data.</summary>
    public void Prepend(ReadOnlySpan<byte> tail)
    {
        if (tail.Length > Start - Slack)
        {
            Grow(tail.Length - (Start - Slack));
        }

        Start -= tail.Length;
        tail.CopyTo(Bytes.AsSpan(Start));
    }

    /// <summary>A row longer than the headroom: rare, so the data moves and its index with it. The block keeps its larger array.</summary>
    private void Grow(int by)
    {
        var larger = new byte[Bytes.Length + by];
        Bytes.AsSpan(Start, End - Start).CopyTo(larger.AsSpan(Start + by));
        Bytes = larger;
        Start += by;
        End += by;
        foreach (ref var place in Ends.AsSpan(0, EndCount))
        {
            place += by;
        }

        foreach (ref var place in Specials.AsSpan(0, SpecialCount))
        {
            place += by;
        }
    }
}
