using System.Text;
using Dauys.Formats.Tables.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tables;

/// <summary>The header, and the rows that the index alone does not settle.</summary>
public sealed partial class TableReader
{
    /// <summary>Reads the header; to be called once, before the first row.</summary>
    /// <returns>The names, as <see cref="Columns"/>.</returns>
    /// <exception cref="RefusedException">The separator is unclear, or a column has no name of its own.</exception>
    public IReadOnlyList<string> ReadHeader()
    {
        if (_indexed)
        {
            throw new InvalidOperationException("The header was read before.");
        }

        Take(_ahead.Next());
        _separator = _form.Separator is { } named ? (byte)named : DetectSeparator();
        if (!Scan())
        {
            throw new RefusedException(_ahead.Fault is { } fault ? TableRefusals.Text(fault, PlaceAt(_next, 1)) : Sources.SourceRefusals.Empty(_source.Name));
        }

        var names = new string[_scan.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Encoding.UTF8.GetString(_scan.Cell(_bytes, i)).Trim();
        }

        CheckNames(names);
        _columns = names;
        _count = 0;
        _indexed = true;
        _ahead.Start(_separator);
        BlockIndex.Build(_block, _next, _separator);
        UseIndex();
        return _columns;
    }

    private void CheckNames(string[] names)
    {
        _named = names.Length;
        while (_named > 0 && names[_named - 1].Length == 0)
        {
            _named--;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(_named, 1); i++)
        {
            var where = new Place(_source.Name, Line, i + 1, names[i].Length == 0 ? null : names[i]);
            if (names[i].Length == 0)
            {
                throw new RefusedException(TableRefusals.NamelessColumn(where));
            }

            if (!seen.TryAdd(names[i], i))
            {
                throw new RefusedException(TableRefusals.NameTwice(names[i], seen[names[i]] + 1, where));
            }
        }
    }

    private byte DetectSeparator()
    {
        while (!_block.Last && !Separators.HeaderIsWhole(_bytes.AsSpan(_next, _block.End - _next)))
        {
            Advance();
        }

        var found = Separators.In(_bytes.AsSpan(_next, _block.End - _next));
        if (found.Count != 1)
        {
            // A wrong encoding is the better explanation if it is one.
            var refusal = _block.Last && _ahead.Fault is { } fault && !Separators.HeaderIsWhole(_bytes.AsSpan(_next, _block.End - _next))
                ? TableRefusals.Text(fault, PlaceAt(_block.End, 1))
                : TableRefusals.SeparatorUnclear(found, new Place(_source.Name, 1));
            throw new RefusedException(refusal);
        }

        return found[0].Separator;
    }

    private bool ReadRowByScan()
    {
        if (!_indexed)
        {
            throw new InvalidOperationException("The header comes first.");
        }

        _count = 0;
        if (!Scan())
        {
            return Row > 0 ? false : throw new RefusedException(TableRefusals.NoRows(new Place(_source.Name, Line)));
        }

        Row++;
        if (_scan.Count != _columns.Length)
        {
            var (found, last) = (_scan.Count, AtEnd());
            var where = new Place(_source.Name, Line, Math.Min(found, _columns.Length) + (found > _columns.Length ? 1 : 0));
            throw new RefusedException(
                found < _columns.Length
                    ? TableRefusals.TooFew(found, _columns.Length, last, where)
                    : TableRefusals.TooMany(found, _columns.Length, last, where));
        }

        _byIndex = false;
        _count = _columns.Length;
        UseIndex();
        if (_named < _count)
        {
            RefuseNamelessValues();
        }

        return true;
    }

    /// <summary>Reads one row, over as many blocks as it takes.</summary>
    /// <returns>False at the end of the file, where empty lines are left out.</returns>
    private bool Scan()
    {
        long? blank = null;
        while (true)
        {
            var final = _block.Last && _ahead.Fault is null;
            if (_next == _block.End && final)
            {
                return false;
            }

            var end = _scan.Read(_bytes, _next, _block.End, final, _separator);
            if (end == RowEnd.More)
            {
                RefuseOverlong();
                if (_block.Last)
                {
                    throw new RefusedException(TableRefusals.Text(_ahead.Fault!, PlaceAt(_block.End, _scan.Count + 1)));
                }

                Advance();
                continue;
            }

            Line = _nextLine;
            if (end is not (RowEnd.Line or RowEnd.File))
            {
                throw new RefusedException(Faulty(end));
            }

            var row = _bytes.AsSpan(_next, _scan.At - _next);
            _nextLine += row.Count((byte)'\n');
            _next = _scan.At;
            EndsWithoutNewline = end == RowEnd.File;
            if (row is not ([(byte)'\n'] or [(byte)'\r', (byte)'\n']))
            {
                if (blank is { } line)
                {
                    throw new RefusedException(TableRefusals.BlankLine(new Place(_source.Name, line)));
                }

                _scan.Unescape(_bytes);
                return true;
            }

            blank ??= Line;
        }
    }

    private Refusal Faulty(RowEnd end) => end switch
    {
        RowEnd.Unclosed => TableRefusals.Unclosed(PlaceAt(_scan.OpenQuote, _scan.Count + 1)),
        RowEnd.AfterQuote => TableRefusals.AfterQuote(PlaceAt(_scan.At, _scan.Count)),
        RowEnd.Stray => TableRefusals.Stray(PlaceAt(_scan.At, _scan.Count)),
        _ => TableRefusals.LoneReturn(PlaceAt(_scan.At, _scan.Count)),
    };

    private void RefuseOverlong()
    {
        var limit = _source.Limits.MaxRowBytes;
        if (_block.End - _next > limit)
        {
            var open = _scan.OpenQuote;
            throw new RefusedException(TableRefusals.TooLong(limit, open >= 0, PlaceAt(open >= 0 ? open : _next, _scan.Count + 1)));
        }
    }

    private void RefuseNamelessValues()
    {
        for (var i = _named; i < _count && !_form.NamelessValues; i++)
        {
            if (!Cell(i).IsEmpty)
            {
                throw new RefusedException(TableRefusals.NamelessValue(PlaceOf(i)));
            }
        }
    }

    /// <summary>A place inside the row that begins at the next byte: its line counts the line breaks before it.</summary>
    private Place PlaceAt(int at, int column)
    {
        var line = _nextLine + _bytes.AsSpan(_next, at - _next).Count((byte)'\n');
        return new Place(_source.Name, line, column, column <= _named && _indexed ? _columns[column - 1] : null);
    }

    /// <summary>Takes the next block, with the rest of this one in front of it.</summary>
    private void Advance()
    {
        var block = _ahead.Next();
        block.Prepend(_bytes.AsSpan(_next, _block.End - _next));
        Take(block);
    }

    private void Take(Block block)
    {
        _block = block;
        _bytes = block.Bytes;
        _ends = block.Ends;
        _next = block.Start;
        _usedEnds = _usedLines = _usedSpecials = 0;
    }

    /// <summary>Moves to the next row's place in the block's lists.</summary>
    private void UseIndex()
    {
        // Building the index may have replaced the array by a larger one.
        _ends = _block.Ends;
        while (_usedLines < _block.LineCount && _ends[_block.Lines[_usedLines]] < _next)
        {
            _usedEnds = _block.Lines[_usedLines++] + 1;
        }

        while (_usedSpecials < _block.SpecialCount && _block.Specials[_usedSpecials] < _next)
        {
            _usedSpecials++;
        }

        _nextSpecial = _usedSpecials < _block.SpecialCount ? _block.Specials[_usedSpecials] : int.MaxValue;
    }

    /// <summary>True if no byte follows; a fault in the text that follows counts as bytes.</summary>
    private bool AtEnd()
    {
        while (_next == _block.End && !_block.Last)
        {
            Advance();
        }

        return _next == _block.End && _ahead.Fault is null;
    }
}
