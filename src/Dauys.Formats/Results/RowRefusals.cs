using System.Globalization;
using Dauys.Elections.ElectionFiles;
using Dauys.Formats.Numbers;
using Dauys.Formats.Tables;
using Dauys.Law.Documents;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Results;

/// <summary>The refusals that concern a row of a results file.</summary>
internal static class RowRefusals
{
    private const int ShownCell = 40;

    public static Refusal NoStation(TableReader table, RowText[] levels) =>
        new("F337", "The row names no polling station: every level is empty.", table.PlaceOf(Math.Max(0, levels[^1].Cell)), "Look at the row: it may be a total, which is computed here and not read; take it out, and say so in the election file's source.");

    public static Refusal NotNormal(TableReader table, RowText level) =>
        new("F338", $"The name \"{Short(table.Text(Math.Max(0, level.Cell)))}\" is not in Unicode form NFC (letters and their marks are apart), so the same name could be written in two ways.", table.PlaceOf(Math.Max(0, level.Cell)), "Convert the file to form NFC, for instance with uconv -x nfc.");

    public static Refusal UnknownDistrict(TableReader table, RowText source, string contest, string district, IReadOnlyList<string> known)
    {
        var near = NearestWord.Of(district, known);
        return new(
            "F340",
            $"The district \"{Short(district)}\" of the contest \"{contest}\" is not in the election file.",
            table.PlaceOf(Math.Max(0, source.Cell)),
            near is null ? $"Add it under contests.{contest}.districts, or correct the map's district." : $"Did you mean \"{near}\"? Correct the row, or the election file.");
    }

    public static Refusal Foreign(TableReader table, int cell, ResultsMap map, string? district) =>
        new(
            "F348",
            $"\"{Short(table.Text(cell))}\" stands for \"{OptionOf(map, table, cell)}\", who is not on the ballot{(district is null ? "" : $" of district {district}")}.",
            table.PlaceOf(cell),
            "Correct the row's district, or add the candidate to it in the election file.");

    public static Refusal Number(NumberFault fault, TableReader table, int cell)
    {
        var text = Short(table.Text(cell));
        var where = table.PlaceOf(cell);
        const string Look = "Look at the row; if the publisher's figure is so, it cannot be counted.";
        return fault switch
        {
            NumberFault.Empty => new("F341", "The cell is empty, and what that means is not known.", where, "If the publisher leaves zeros out, put blank: zero in the map; if the figure is not known, blank: absent."),
            NumberFault.Negative => new("F342", $"\"{text}\" is negative.", where, Look),
            NumberFault.Fractional => new("F343", $"\"{text}\" is no whole number.", where, "If all figures of the file end in zeros so, put numbers: trailing-zeros in the map."),
            NumberFault.Grouped => new("F344", $"\"{text}\" is written in groups of digits.", where, "If the publisher groups thousands, put numbers: grouped in the map."),
            NumberFault.Overflow => new("F345", $"\"{text}\" is larger than {N(CellNumber.Max)}, the largest figure that is kept exactly.", where, Look),
            _ => new("F346", $"\"{text}\" is no number.", where, "Look at the row: a cell may be missing, so that the others moved; or the map names the wrong column."),
        };
    }

    public static Refusal SumTooLarge(TableReader table, int cell, string field) =>
        new("F347", $"The columns of \"{field}\" together are larger than {N(CellNumber.Max)}, the largest figure that is kept exactly.", table.PlaceOf(cell), "Look at the row; if the publisher's figure is so, it cannot be counted.");

    private static string OptionOf(ResultsMap map, TableReader table, int cell) =>
        map.Options.First(o => MapFit.PlaceOf(o.Column, table.Columns) == cell).Option;

    private static string Short(string text) => text.Length > ShownCell ? $"{text[..ShownCell]}…" : text;

    private static string N(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
