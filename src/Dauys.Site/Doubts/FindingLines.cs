using Dauys.Site.Records;
using Dauys.Site.Tables;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Doubts;

/// <summary>Findings of one check as lines of a table.</summary>
public static class FindingLines
{
    /// <summary>Findings that are shown at once.</summary>
    public const int PageSize = 200;

    /// <summary>Columns that the table can be ordered by.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["station", "left", "right", "difference", "act"];

    /// <summary>The unit of a finding; null where its protocol stands in no tree.</summary>
    public static LevelUnit? UnitOf(ElectionRecord record, FoundIn found)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(found);
        return record.Tree(found.Paper)?.OfRow(found.Finding.Row);
    }

    /// <summary>Where a finding is, in words: the names of its levels.</summary>
    public static string Place(ElectionRecord record, FoundIn found, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return UnitOf(record, found) is { } unit ? string.Join(", ", unit.Names.DefaultIfEmpty(words["units.whole"])) : "";
    }

    /// <summary>The findings that a reader asks for, in the order that is asked for, to be cut into pages; and how many there are in all.</summary>
    public static (IReadOnlyList<FoundIn> Rows, int All) Asked(ElectionRecord record, string check, TableAsk ask, Words words)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var all = record.Findings(check);
        var rows = ask.Sorted(
            ask.Filter.Length == 0 ? all : all.Where(f => ask.Takes(Place(record, f, words))),
            (f, column) => column switch
            {
                "station" => string.Join(", ", (UnitOf(record, f)?.Names ?? []).Select(OrderKey.Of)),
                "left" => f.Finding.Left,
                "right" => f.Finding.Right,
                "difference" => f.Finding.Left - f.Finding.Right,
                _ => f.Count.Position(f.Finding.Row),
            });
        return (rows, all.Count);
    }
}
