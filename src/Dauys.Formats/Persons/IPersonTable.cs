using Dauys.Law.Refusals;

namespace Dauys.Formats.Persons;

/// <summary>A list of persons as a table, row by row: text or a workbook. Whatever is wrong is a refusal with file, row and column; a caller keeps nothing until the last row was read.</summary>
public interface IPersonTable : IDisposable
{
    /// <summary>The file as messages name it.</summary>
    string File { get; }

    /// <summary>The header's names.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The line, or the row of the sheet, of the current row.</summary>
    long Line { get; }

    /// <summary>Bytes read so far, and in all where that is known.</summary>
    (long Done, long? Total) Progress { get; }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="RefusedException">The row cannot be read.</exception>
    bool ReadRow();

    /// <summary>A cell of the row as UTF-8, valid until the next row.</summary>
    ReadOnlySpan<byte> Cell(int column);

    /// <summary>The place of a cell, for a refusal.</summary>
    Place PlaceOf(int column);
}
