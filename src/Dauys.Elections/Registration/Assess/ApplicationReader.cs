using Dauys.Elections.Counting;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.Assess;

/// <summary>Reads the file of an application. Every fault is found in one pass and points to file, line and column.</summary>
public static class ApplicationReader
{
    /// <summary>The format that this program reads.</summary>
    public const string Format = "draft-1";

    private static readonly DocumentDialect Dialect = new("R452", "R453", "R454", "R454", "R455", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["application"] = "the application's id.",
        ["format"] = "draft-1.",
        ["party"] = "the party's name.",
        ["stage"] = "notice or registration, as the law book names its stages.",
    });

    /// <summary>Reads an application.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The path shown in faults.</param>
    /// <param name="counted">Counts the rows of a signatories' file by territory: the path as written, the column, and where the application names it, to numbers; null where files are not read.</param>
    /// <exception cref="RefusedException">L101 and R452 to R456, with every fault found.</exception>
    public static Application Read(string text, string file, Func<string, string, Place, IReadOnlyDictionary<string, long?>>? counted = null)
    {
        var faults = new List<Refusal>();
        var root = new Section(DocumentParser.Parse(text, file), Dialect, faults);
        if (root.Text("format") is { } format && format != Format)
        {
            faults.Add(new Refusal("R456", $"the application is written in format \"{format}\", this program reads \"{Format}\"", root.Optional("format")!.Place, "Rewrite it by docs/registration.md."));
        }

        var id = Ids.Read(root, "application");
        var party = LocalTexts.Read(root, "party");
        var stage = Ids.Read(root, "stage");
        var date = root.Date("date");
        var figures = Figures(root, counted);
        var events = Events(root);
        var documents = root.Has("documents") ? root.Texts("documents").Select(d => d.Text).ToHashSet(StringComparer.Ordinal) : null;
        LocalTexts.Read(root, "note", required: false);
        root.Text("source", required: false);
        root.Close();
        return faults.Count > 0 || id is null || party is null || stage is null
            ? throw new RefusedException([.. faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column)])
            : new Application
            {
                Id = id,
                Party = party.ToString(),
                Stage = stage,
                StagePlace = root.Optional("stage")!.Place,
                Date = date,
                Figures = figures,
                Events = events,
                Documents = documents,
            };
    }

    /// <summary>Figures that an application can have: the law book says which it asks for.</summary>
    private static Dictionary<string, ApplicationFigure> Figures(Section root, Func<string, string, Place, IReadOnlyDictionary<string, long?>>? counted)
    {
        var figures = new Dictionary<string, ApplicationFigure>(StringComparer.Ordinal);
        foreach (var key in (string[])["members", "initiative_group", "organising_committee", "delegates", "signatures"])
        {
            if (root.Optional(key) is { } node && Figure(root, key, node, counted) is { } figure)
            {
                figures.Add(key, figure);
            }
        }

        return figures;
    }

    private static ApplicationFigure? Figure(Section root, string key, DocumentNode node, Func<string, string, Place, IReadOnlyDictionary<string, long?>>? counted)
    {
        if (node is ScalarNode scalar)
        {
            return IsUnknown(scalar) ? null : root.AsWhole(node, key, 0, FigureTable.Largest) is { } total ? new ApplicationFigure(total, new Dictionary<string, long?>()) : null;
        }

        if (root.AsSection(node, key) is not { } section)
        {
            return null;
        }

        if (section.Has("file"))
        {
            var (path, column) = (section.Text("file"), section.Text("territory"));
            section.Close();
            return path is null || column is null || counted is null ? null : Sum(root, key, node, new ApplicationFigure(null, counted(path, column, section.Optional("file")!.Place), IsList: true));
        }

        var byTerritory = new Dictionary<string, long?>(StringComparer.Ordinal);
        foreach (var (territory, value) in section.Entries)
        {
            section.Knows(territory.Text);
            if (value is ScalarNode given && IsUnknown(given))
            {
                byTerritory[territory.Text] = null;
            }
            else if (section.AsWhole(value, territory.Text, 0, FigureTable.Largest) is { } number)
            {
                byTerritory[territory.Text] = number;
            }
        }

        section.Close();
        return Sum(root, key, node, new ApplicationFigure(null, byTerritory));
    }

    /// <summary>A sum has the range of a figure, so that it can be written as a number of JSON.</summary>
    private static ApplicationFigure? Sum(Section root, string key, DocumentNode node, ApplicationFigure figure)
    {
        var sum = figure.ByTerritory.Values.Aggregate((Int128)0, (sum, value) => sum + (value ?? 0));
        if (sum <= FigureTable.Largest)
        {
            return figure;
        }

        root.Fault("R455", node.Place, $"the territories of \"{key}\" come to {sum}, at most {FigureTable.Largest} can be counted", "Correct the territory whose figure is wrong.");
        return null;
    }

    private static Dictionary<string, DateOnly>? Events(Section root)
    {
        if (root.Sub("dates", required: false) is not { } dates)
        {
            return null;
        }

        var events = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var (key, value) in dates.Entries)
        {
            dates.Knows(key.Text);
            if (!(value is ScalarNode given && IsUnknown(given)) && dates.Date(key.Text) is { } day)
            {
                events[key.Text] = day;
            }
        }

        dates.Close();
        return events;
    }

    private static bool IsUnknown(ScalarNode scalar) => scalar.IsNothing || scalar.Text == "unknown";
}
