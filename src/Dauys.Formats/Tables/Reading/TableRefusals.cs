using System.Globalization;
using Dauys.Formats.Tables.Sources;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tables.Reading;

/// <summary>The refusals that concern a place in a table.</summary>
internal static class TableRefusals
{
    private const string FetchAgain = "Fetch the file again and compare its size or hash with the publisher's.";

    public static Refusal Text(TextFault fault, Place where)
    {
        var at = fault.Byte is { } offset ? $", byte {N(offset)} of the file" : "";
        var value = fault.Value is { } b ? $"byte 0x{b:X2}" : "a character";
        return fault.Kind switch
        {
            TextFaultKind.Nul => new("F310", $"A NUL stands in the text{at}.", where, "If the file is UTF-16 without a mark, put encoding: utf-16le (or utf-16be) in the map; otherwise fetch it again."),
            TextFaultKind.CutCharacter => new("F309", $"The file ends inside a character of {fault.Encoding} ({value}{at}): it may be cut.", where, FetchAgain),
            _ => new("F309", $"This is not {fault.Encoding}: {value}{at}.", where, "Name the file's encoding in the map, for instance encoding: windows-1251."),
        };
    }

    public static Refusal SeparatorUnclear(IReadOnlyList<(byte Separator, int Count)> found, Place where)
    {
        var what = found.Count == 0
            ? "The header holds no comma, semicolon, tab or bar, so what separates its cells is unclear."
            : $"What separates the header's cells is unclear: {string.Join(", ", found.Select(f => $"{Separators.Named(f.Separator)} {N(f.Count)} times"))}.";
        return new("F311", what, where, "Name it in the map: separator: \",\" (or \";\", \"|\", \"tab\").");
    }

    public static Refusal NamelessColumn(Place where) =>
        new("F312", "A column of the header has no name (only columns at its end may).", where, "Check that the first line is the header; give the column a name.");

    public static Refusal NameTwice(string name, long first, Place where) =>
        new("F313", $"Two columns are named \"{name}\": this one and column {N(first)}.", where, "Rename one of them in the file, and say so in the election file's source.");

    public static Refusal NoRows(Place where) => new("F314", "The table has a header and no rows: it may be cut.", where, FetchAgain);

    public static Refusal TooFew(int found, int expected, bool last, Place where) =>
        new(
            "F315",
            $"The row has {N(found)} cells, the header {N(expected)}{(last ? "; it is the last row, so the file may be cut" : "")}.",
            where,
            last ? FetchAgain : "Look at the row: a line break or a quote may be missing or too many.");

    public static Refusal TooMany(int found, int expected, bool last, Place where) =>
        new(
            "F316",
            $"The row has {N(found)} cells, the header {N(expected)}{(last ? "; it is the last row" : "")}.",
            where,
            "Look at the row: a cell that holds the separator must stand in quotes.");

    public static Refusal BlankLine(Place where) =>
        new("F317", "A line between rows is empty.", where, "Take the line out if nothing is missing there, and say so in the election file's source.");

    public static Refusal Unclosed(Place where) => new("F318", "The file ends within quotes: it may be cut, or a quote is missing.", where, FetchAgain);

    public static Refusal AfterQuote(Place where) =>
        new("F319", "Text follows a closing quote.", where, "A quote inside a quoted cell is written twice (RFC 4180, section 2.7).");

    public static Refusal Stray(Place where) =>
        new("F320", "A quote stands inside a cell that does not begin with one.", where, "Put the cell in quotes and write the quote twice (RFC 4180, section 2.7).");

    public static Refusal LoneReturn(Place where) =>
        new("F321", "A carriage return stands without a line feed.", where, "Save the file with line ends LF or CRLF.");

    public static Refusal TooLong(int limit, bool quoted, Place where) =>
        new(
            "F322",
            $"The row is longer than {N(limit)} bytes{(quoted ? ": this quote may never be closed" : "")}.",
            where,
            quoted ? "Close the quote, or write it twice if it is part of the text." : "Check that the file is a table with one row a line.");

    public static Refusal NamelessValue(Place where) =>
        new("F323", "A column without a name holds a value, so what it counts is unknown.", where, "Name the column in the file's header.");

    private static string N(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
