namespace Dauys.Formats.Tables.Reading;

/// <summary>How reading a row byte by byte ended.</summary>
internal enum RowEnd
{
    /// <summary>A whole row, ended by a line feed.</summary>
    Line,

    /// <summary>A whole row, ended by the end of the file.</summary>
    File,

    /// <summary>The block ends before the row does.</summary>
    More,

    /// <summary>The file ends within quotes.</summary>
    Unclosed,

    /// <summary>Something other than a separator or the line's end after a closing quote.</summary>
    AfterQuote,

    /// <summary>A quote inside an unquoted cell.</summary>
    Stray,

    /// <summary>A carriage return without a line feed.</summary>
    LoneReturn,
}

/// <summary>
/// Reads one row by RFC 4180 where the index alone does not do: the header, rows with quotes, rows over two blocks, the last row.
/// Within quotes everything is the cell's, line ends included.
/// </summary>
internal sealed class RowScan
{
    private int[] _starts = new int[64];
    private int[] _lengths = new int[64];
    private bool[] _doubled = new bool[64];

    /// <summary>Cells found.</summary>
    public int Count { get; private set; }

    /// <summary>Where the next row begins, or where reading stopped.</summary>
    public int At { get; private set; }

    /// <summary>The opening quote, after <see cref="RowEnd.Unclosed"/> and <see cref="RowEnd.More"/>; -1 if none is open.</summary>
    public int OpenQuote { get; private set; }

    /// <summary>A cell's bytes, doubled quotes made single.</summary>
    public ReadOnlySpan<byte> Cell(byte[] bytes, int cell) => bytes.AsSpan(_starts[cell], _lengths[cell]);

    /// <summary>Reads a row from a place to the end of the data, which is the file's end if <paramref name="final"/>.</summary>
    public RowEnd Read(byte[] bytes, int from, int end, bool final, byte separator)
    {
        Count = 0;
        At = from;
        OpenQuote = -1;
        while (true)
        {
            var result = At < end && bytes[At] == '"' ? Quoted(bytes, end, final) : Unquoted(bytes, end, final, separator);
            if (result is not RowEnd.Line)
            {
                return result;
            }

            if (At == end)
            {
                return RowEnd.File;
            }

            if (bytes[At] == separator)
            {
                At++;
                continue;
            }

            return LineEnd(bytes, end, final);
        }
    }

    /// <summary>Makes doubled quotes single, in place: only once the row is whole, because a cut row is read again.</summary>
    public void Unescape(byte[] bytes)
    {
        for (var cell = 0; cell < Count; cell++)
        {
            if (!_doubled[cell])
            {
                continue;
            }

            var text = bytes.AsSpan(_starts[cell], _lengths[cell]);
            var to = 0;
            for (var from = 0; from < text.Length; from++)
            {
                text[to++] = text[from];
                if (text[from] == '"')
                {
                    from++;
                }
            }

            _lengths[cell] = to;
        }
    }

    /// <summary>At a byte after a cell that is no separator: the line's end, or a fault.</summary>
    private RowEnd LineEnd(byte[] bytes, int end, bool final)
    {
        if (bytes[At] == '\n')
        {
            At++;
            return RowEnd.Line;
        }

        if (bytes[At] != '\r')
        {
            return bytes[At] == '"' ? RowEnd.Stray : RowEnd.AfterQuote;
        }

        if (At + 1 == end)
        {
            return final ? RowEnd.LoneReturn : RowEnd.More;
        }

        if (bytes[At + 1] != '\n')
        {
            return RowEnd.LoneReturn;
        }

        At += 2;
        return RowEnd.Line;
    }

    /// <summary>Moves to the byte after the cell; <see cref="RowEnd.Line"/> here means only that the cell is whole.</summary>
    private RowEnd Unquoted(byte[] bytes, int end, bool final, byte separator)
    {
        var start = At;
        var at = start;
        while (at < end && bytes[at] is var b && b != separator && b is not ((byte)'\n' or (byte)'\r' or (byte)'"'))
        {
            at++;
        }

        At = at;
        if (at == end && !final)
        {
            return RowEnd.More;
        }

        Add(start, at - start, false);
        return RowEnd.Line;
    }

    private RowEnd Quoted(byte[] bytes, int end, bool final)
    {
        OpenQuote = At;
        var doubled = false;
        var at = At + 1;
        while (true)
        {
            var next = bytes.AsSpan(at, end - at).IndexOf((byte)'"');
            if (next < 0 || (at + next + 1 == end && !final))
            {
                At = end;
                return final ? RowEnd.Unclosed : RowEnd.More;
            }

            at += next + 1;
            if (at == end || bytes[at] != '"')
            {
                break;
            }

            doubled = true;
            at++;
        }

        Add(OpenQuote + 1, at - OpenQuote - 2, doubled);
        OpenQuote = -1;
        At = at;
        return RowEnd.Line;
    }

    private void Add(int start, int length, bool doubled)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _lengths, Count * 2);
            Array.Resize(ref _doubled, Count * 2);
        }

        _starts[Count] = start;
        _lengths[Count] = length;
        _doubled[Count++] = doubled;
    }
}
