using Dauys.Law.Documents;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Numbers, words and helps of election files.</summary>
public static class ElectionWords
{
    /// <summary>The format that this program reads.</summary>
    public const string Format = "draft-1";

    /// <summary>How empty cells are read.</summary>
    public static IReadOnlyDictionary<string, BlankCells> Blanks { get; } = new Dictionary<string, BlankCells>(StringComparer.Ordinal)
    {
        ["refuse"] = BlankCells.Refuse,
        ["zero"] = BlankCells.Zero,
        ["absent"] = BlankCells.Absent,
    };

    /// <summary>How numbers are spelled.</summary>
    public static IReadOnlyDictionary<string, NumberSpelling> Numbers { get; } = new Dictionary<string, NumberSpelling>(StringComparer.Ordinal)
    {
        ["digits"] = NumberSpelling.Digits,
        ["grouped"] = NumberSpelling.Grouped,
        ["trailing-zeros"] = NumberSpelling.TrailingZeros,
    };

    /// <summary>Words for separators that are hard to see.</summary>
    public static IReadOnlyDictionary<string, char> Separators { get; } = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        [","] = ',',
        [";"] = ';',
        ["|"] = '|',
        ["\t"] = '\t',
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["tab"] = '\t',
        ["bar"] = '|',
    };

    /// <summary>Numbers and helps.</summary>
    public static DocumentDialect Dialect { get; } = new("E202", "E203", "E204", "E204", "E205", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["election"] = "the election's id, as kz-mazhilis-2023.",
        ["format"] = "draft-1.",
        ["law"] = "the name of a law book in laws/, or a path to one.",
        ["name"] = "a text, or a mapping of languages to texts.",
        ["working_days"] = "the name of a calendar of working days in laws/calendars/, or a path to one.",
        ["record"] = "{kind, publisher, note, administrators}: what this record is and from whose publication.",
        ["kind"] = "own, reconstruction or synthetic.",
        ["publisher"] = "whose publication it is.",
        ["administrators"] = "a list of {holder, key}: who may enrol officers, for a record of kind own.",
        ["holder"] = "the person who holds the key.",
        ["key"] = "the line of a .vkey file.",
        ["dates"] = "{called, vote} or {called, vote_from, vote_to}.",
        ["vote"] = "the day of voting, as 2023-03-19.",
        ["levels"] = "a list of {id, name}, from the largest units to polling stations.",
        ["contests"] = "a mapping from a contest of the law book to its lists, districts, control totals …",
        ["lists"] = "a list of {id, name, ballot, registered}.",
        ["against_all"] = "{id, name}: the option, where the ballot has it.",
        ["districts"] = "a list of {id, name, candidates or mandate}.",
        ["maps"] = "a list of {name, contest, station, fields, options, ignore}.",
        ["station"] = "a mapping from each level to its column.",
        ["fields"] = "a mapping from fields of the law book's protocol to a column or a list of columns that are added.",
        ["options"] = "a mapping from option ids to their column.",
        ["ignore"] = "a list of columns that are not read.",
        ["sources"] = "a list of {id, title, where, confidence}.",
        ["title"] = "publisher and title.",
        ["control"] = "{stations, fields, votes}: totals that a loaded file must meet.",
        ["votes"] = "a mapping from option ids to figures.",
        ["about"] = "what the figure counts, as district/amanat/mandates.",
        ["value"] = "the figure as printed.",
        ["mandate"] = "{holder, list, status, source}; {status: unknown} where nobody published it.",
        ["status"] = "official, secondary, inferred or unknown.",
    });
}
