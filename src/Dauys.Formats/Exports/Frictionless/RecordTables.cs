using System.Globalization;
using System.Text;
using Dauys.Elections.Counting;
using Dauys.Elections.Results.Totals;
using Dauys.Formats.Exports.Units;

namespace Dauys.Formats.Exports.Frictionless;

/// <summary>The tables of a record.</summary>
public static class RecordTables
{
    /// <summary>Every table, one after the other.</summary>
    public static IEnumerable<ExportedTable> Of(ExportedRecord record) =>
        [.. Seats(record), .. Mandates(record), .. Totals(record).Concat(Protocols(record))];

    /// <summary>Protocols as they stand, cut as <see cref="UnitTotals.Cuts"/> says.</summary>
    public static IEnumerable<ExportedTable> Protocols(ExportedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (var paper in record.Papers)
        {
            var name = $"protocols-{NameOf(paper)}";
            if (paper.Cuts.Count == 0)
            {
                yield return Protocols(record, paper, name, "Protocols as they stand", Enumerable.Range(0, paper.Counted.Count.Figures.Count));
                continue;
            }

            var rows = RowsByCut(record, paper);
            for (var i = 0; i < paper.Cuts.Count; i++)
            {
                var (first, last) = (string.Join(", ", paper.Cuts[i][0].Names), string.Join(", ", paper.Cuts[i][^1].Names));
                yield return Protocols(record, paper, string.Create(CultureInfo.InvariantCulture, $"{name}-{i + 1:000}"), first == last ? $"Protocols of {first}" : $"Protocols from {first} to {last}", rows[i]);
            }

            if (rows[^1].Count > 0)
            {
                yield return Protocols(record, paper, $"{name}-000", "Protocols of larger units", rows[^1]);
            }
        }
    }

    private static IEnumerable<ExportedTable> Seats(ExportedRecord record)
    {
        if (record.Result.List is not { } list)
        {
            yield break;
        }

        var votes = list.Counted?.Totals;
        yield return new ExportedTable(
            "seats",
            $"Votes and seats by list; a seat stands here only if it is certain. Settled: {(list.IsSettled ? "yes" : "no")}",
            [Text("list", "Id of the list"), Text("name", "Its name"), Number("ballot", "Number on the ballot"), Number("votes", "Votes"), Number("seats", "List seats; none for against all")],
            [.. list.Options.Select(o => new object?[] { o.Id, o.Title.ToString(), (Int128?)o.Ballot, votes?.Votes(o.Id), o.IsAgainstAll ? null : (Int128)list.Seats.GetValueOrDefault(o.Id) })]);
    }

    private static IEnumerable<ExportedTable> Mandates(ExportedRecord record)
    {
        if (record.Result.Districts is not { } districts)
        {
            yield break;
        }

        yield return new ExportedTable(
            "mandates",
            "Single-mandate districts: who holds each mandate, as far as it is known",
            [Text("district", "Id of the district"), Text("name", "Its name"), Text("holder", "Who holds the mandate"), Text("list", "The list that nominated the holder, or independent"), Text("status", "computed, open, or how sure a declared holder is")],
            [.. districts.Mandates.Select(m => new object?[] { m.District.Id, m.District.Title.ToString(), m.Holder?.ToString(), m.List, m.Status })]);
    }

    private static IEnumerable<ExportedTable> Totals(ExportedRecord record)
    {
        foreach (var paper in record.Papers)
        {
            yield return Totals(record, paper, LevelRows.Nation, [new LevelRow([], 0, paper.Counted.Totals)], []);
            foreach (var level in record.Call.Levels.SkipLast(1))
            {
                var named = LevelRows.NamedBy(record.Call.Levels, level.Id) ?? [];
                if (LevelRows.Of(record.State, paper.Counted, level.Id) is { Count: > 0 } rows)
                {
                    yield return Totals(record, paper, level.Id, rows, [.. named.Select(i => record.Call.Levels[i].Id)]);
                }
            }
        }
    }

    private static ExportedTable Totals(ExportedRecord record, UnitTotals paper, string level, IReadOnlyList<LevelRow> rows, IReadOnlyList<string> named)
    {
        var form = record.State.Law.Protocol;
        return new ExportedTable(
            $"totals-{NameOf(paper)}-{SafeId.Of(level)}",
            $"Totals by {level}",
            [
                .. named.Select(n => Text($"unit.{n}", $"Name of the {n}")), Number("stations", "Polling stations"), Number("protocols", "Protocols"),
                .. form.Fields.Select(f => Number($"field.{f.Id}", f.Name.ToString())), .. paper.Counted.Totals.Options.Select(o => Number($"votes.{o}", $"Votes for {o}")),
            ],
            [
                .. rows.Select(r => (object?[])
                [
                    .. r.Names, (Int128)r.Totals.Stations, (Int128)r.Totals.Protocols,
                    .. form.Fields.Select((_, i) => (object?)r.Totals.Field(i)), .. r.Totals.Options.Select((_, i) => (object?)r.Totals.Votes(i)),
                ]),
            ]);
    }

    private static ExportedTable Protocols(ExportedRecord record, UnitTotals paper, string name, string title, IEnumerable<int> rows)
    {
        var count = paper.Counted.Count;
        return new ExportedTable(
            name,
            title,
            [
                Number("act", "Position in the register of the act that holds the protocol now"), Number("version", "1 as first accepted, one more for each correction"),
                .. record.Call.Levels.Select(l => Text($"unit.{l.Id}", l.Title.ToString())), Text("part", "Part of the station, where it has several protocols"), Text("roll", "Whether the station has an electoral roll: yes or no"),
                .. record.State.Law.Protocol.Fields.Select(f => Number($"field.{f.Id}", f.Name.ToString())), .. count.Options.Select(o => Number($"votes.{o}", $"Votes for {o}")),
            ],
            Lines(record, count, rows));
    }

    private static IEnumerable<object?[]> Lines(ExportedRecord record, ContestCount count, IEnumerable<int> rows)
    {
        var depth = record.Call.Levels.Count;
        var units = record.State.Territory.Units;
        var figures = new long[count.Figures.Width];
        foreach (var row in rows)
        {
            count.Figures.Read(row, figures);
            var unit = count.Unit(row);
            var line = new object?[4 + depth + figures.Length];
            (line[0], line[1]) = ((Int128)count.Position(row), (Int128)count.Version(row));
            for (var i = 0; i < depth && i < units.Depth(unit); i++)
            {
                line[2 + i] = Encoding.UTF8.GetString(units.Name(units.Ancestor(unit, i + 1)));
            }

            line[2 + depth] = count.Part(row);
            line[3 + depth] = record.State.Territory.HasRoll(unit) ? "yes" : "no";
            for (var i = 0; i < figures.Length; i++)
            {
                line[4 + depth + i] = figures[i] == FigureTable.Absent ? null : (Int128)figures[i];
            }

            yield return line;
        }
    }

    /// <summary>Rows by file; the last list holds those of no unit of the largest level.</summary>
    private static List<int>[] RowsByCut(ExportedRecord record, UnitTotals paper)
    {
        var units = record.State.Territory.Units;
        var cutOf = new Dictionary<int, int>();
        for (var i = 0; i < paper.Cuts.Count; i++)
        {
            foreach (var region in paper.Cuts[i])
            {
                cutOf.Add(region.Unit, i);
            }
        }

        var rows = Enumerable.Range(0, paper.Cuts.Count + 1).Select(_ => new List<int>()).ToArray();
        var depth = units.Depth(paper.Cuts[0][0].Unit);
        for (var row = 0; row < paper.Counted.Count.Figures.Count; row++)
        {
            var unit = paper.Counted.Count.Unit(row);
            rows[units.Depth(unit) >= depth && cutOf.TryGetValue(units.Ancestor(unit, depth), out var at) ? at : paper.Cuts.Count].Add(row);
        }

        return rows;
    }

    private static string NameOf(UnitTotals paper) => paper.District is null ? SafeId.Of(paper.Contest) : $"{SafeId.Of(paper.Contest)}-{SafeId.Of(paper.District)}";

    private static TableColumn Text(string name, string title) => new(name, title, false);

    private static TableColumn Number(string name, string title) => new(name, title, true);
}
