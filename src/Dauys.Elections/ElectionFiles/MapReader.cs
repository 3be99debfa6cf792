using Dauys.Elections.Calling.CallElection;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Law.Reading;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads <c>maps</c> of an election file.</summary>
internal sealed class MapReader(LawBook law, IReadOnlyList<Level> levels, Func<string, IReadOnlyList<string>> options)
{
    public List<ResultsMap> Read(Section file)
    {
        var maps = new List<ResultsMap>();
        foreach (var item in file.SubList("maps", required: false))
        {
            var map = Map(item);
            item.Close();
            if (map is null)
            {
                continue;
            }

            if (maps.Any(m => m.Name == map.Name))
            {
                item.Fault("E205", item.Place, $"the map \"{map.Name}\" stands twice", "Give each map its own name.");
                continue;
            }

            maps.Add(map);
        }

        return maps;
    }

    private ResultsMap? Map(Section item)
    {
        var name = Ids.Read(item, "name");
        var contest = item.Text("contest");
        var rule = contest is null ? null : law.Contest(contest);
        if (contest is not null && rule is null)
        {
            item.Fault("E205", item.Optional("contest")!.Place, $"the law book {law.Id} has no contest \"{contest}\"; it has: {string.Join(", ", law.Contests.Select(c => c.Id))}", "Name one of these.");
        }

        var station = Station(item);
        var fields = Fields(item);
        var votes = Options(item, contest is null ? [] : options(contest), rule?.Kind);
        var map = new ResultsMap
        {
            Name = name ?? "",
            Contest = contest ?? "",
            District = Cell(item, "district"),
            Files = [.. item.Texts("files", required: false).Select(t => t.Text)],
            Member = item.Text("member", required: false),
            Encoding = item.Text("encoding", required: false),
            Separator = item.Word("separator", ElectionWords.Separators, required: false),
            Station = station,
            Part = Cell(item, "part"),
            NoRoll = NoRoll(item),
            Fields = fields,
            Options = votes,
            Ignore = item.Texts("ignore", required: false).Select(t => t.Text).ToHashSet(StringComparer.Ordinal),
            Blank = item.Word("blank", ElectionWords.Blanks, required: false) ?? BlankCells.Refuse,
            Numbers = item.Word("numbers", ElectionWords.Numbers, required: false) ?? NumberSpelling.Digits,
        };
        if (rule?.Kind == ContestKind.SingleMandate && map.District is null)
        {
            item.Fault("E202", item.Place, $"the contest \"{contest}\" is held in districts and the map names none", "Add district: with a column, or {is: …} for a file of one district.");
        }

        if (name is null || rule is null)
        {
            return null;
        }

        var twice = map.Columns().GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1 && map.Fields.Count(f => f.Columns.Contains(g.Key)) + map.Options.Count(o => o.Column == g.Key) > 1);
        if (twice is not null)
        {
            item.Fault("E205", item.Place, $"the column \"{twice.Key}\" is read for two figures", "Each column is one figure: correct fields: or options:.");
        }

        return map;
    }

    private List<(string Level, CellSource Source)> Station(Section item)
    {
        var found = new List<(string, CellSource)>();
        if (item.Sub("station") is not { } section)
        {
            return found;
        }

        foreach (var level in levels)
        {
            if (section.Required(level.Id) is { } node && Cell(section, node, level.Id) is { } source)
            {
                found.Add((level.Id, source));
            }
        }

        section.Close();
        if (levels.Count == 0)
        {
            item.Fault("E205", item.Place, "the file names no levels and yet maps stations", "List the levels, from the largest units to polling stations, under levels:.");
        }

        return found;
    }

    private List<(string Field, IReadOnlyList<string> Columns)> Fields(Section item)
    {
        var found = new List<(string, IReadOnlyList<string>)>();
        if (item.Sub("fields") is not { } section)
        {
            return found;
        }

        foreach (var field in law.Protocol.Fields)
        {
            var columns = section.Texts(field.Id, required: false);
            if (columns.Count > 0)
            {
                found.Add((field.Id, [.. columns.Select(c => c.Text)]));
            }
        }

        section.Close();
        return found;
    }

    private static List<(string Option, string Column)> Options(Section item, IReadOnlyList<string> known, ContestKind? kind)
    {
        var found = new List<(string, string)>();
        if (item.Sub("options") is not { } section)
        {
            return found;
        }

        foreach (var option in known)
        {
            // Candidates of other districts have no column; a list that is missing is missing votes.
            if ((kind == ContestKind.SingleMandate ? section.Optional(option) : section.Required(option)) is { } node && section.AsScalar(node, option, "a column") is { } column)
            {
                found.Add((option, column.Text));
            }
        }

        section.Close();
        return found;
    }

    private static NoRollRule? NoRoll(Section item)
    {
        if (item.Sub("no_roll", required: false) is not { } section)
        {
            return null;
        }

        var column = section.Text("column");
        var values = section.Texts("is");
        section.Close();
        return column is null || values.Count == 0 ? null : new NoRollRule(column, [.. values.Select(v => v.Text)]);
    }

    private static CellSource? Cell(Section section, string key) => section.Optional(key) is { } node ? Cell(section, node, key) : null;

    private static CellSource? Cell(Section section, DocumentNode node, string key)
    {
        if (node is not MappingNode)
        {
            return section.AsScalar(node, key, "a column, or {is: TEXT} for a constant") is { } column ? new CellSource(column.Text, null) : null;
        }

        var constant = section.AsSection(node, key)!;
        var text = constant.Text("is");
        constant.Close();
        return text is null ? null : new CellSource(null, text);
    }
}
