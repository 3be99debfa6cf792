using Dauys.Elections.Counting;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
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
        ["party"] = "the party's name; or applicant, the name of who nominates.",
        ["stage"] = "notice or registration, as the law book names its stages.",
    });

    /// <summary>Figures that stand at the top of the file.</summary>
    private static readonly string[] Stated = ["members", "initiative_group", "organising_committee", "delegates", "signatures"];

    /// <summary>Reads an application.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The path shown in faults.</param>
    /// <param name="listed">Reads a list of persons that the application names; null where files are not read, and the figure is unknown.</param>
    /// <exception cref="RefusedException">L101 and R452 to R456, with every fault found.</exception>
    public static Application Read(string text, string file, Func<ListSource, ListDays, ApplicationFigure>? listed = null)
    {
        var faults = new List<Refusal>();
        var root = new Section(DocumentParser.Parse(text, file), Dialect, faults);
        if (root.Text("format") is { } format && format != Format)
        {
            faults.Add(new Refusal("R456", $"the application is written in format \"{format}\", this program reads \"{Format}\"", root.Optional("format")!.Place, "Rewrite it by docs/registration.md."));
        }

        var id = Ids.Read(root, "application");
        var party = LocalTexts.Read(root, root.Has("applicant") ? "applicant" : "party");
        var stage = Ids.Read(root, "stage");
        var date = root.Date("date");
        var events = Events(root);
        var lists = new Dictionary<string, ListSource>(StringComparer.Ordinal);
        var days = new ListDays(date, events ?? []);
        var figures = Figures(root, lists, listed is null ? null : source => listed(source, days));
        var samples = SampleStatedReader.Read(root);
        var nominees = NomineeReader.Read(root);
        if (nominees is not null)
        {
            if (figures.ContainsKey("candidates"))
            {
                root.Fault("R455", root.Optional("figures")!.Place, "\"candidates\" stands here and at the top", "State the candidates once.");
            }

            figures["candidates"] = new ApplicationFigure(nominees.Number, new Dictionary<string, long?>());
        }

        var nominatedBy = root.Optional("nominated_by") is ScalarNode { Text: "unknown" } ? null : Ids.Read(root, "nominated_by", required: false);
        var outcomes = root.Optional("outcomes") is null or ScalarNode { Text: "unknown" } ? null : root.Texts("outcomes").Select(o => o.Text).ToHashSet(StringComparer.Ordinal);
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
                Title = party,
                Stage = stage,
                StagePlace = root.Optional("stage")!.Place,
                Date = date,
                Figures = figures,
                Lists = lists,
                Samples = samples,
                Events = events,
                Nominees = nominees,
                NominatedBy = nominatedBy,
                Outcomes = outcomes,
                Documents = documents,
            };
    }

    /// <summary>Figures that an application can have: the law book says which it asks for.</summary>
    private static Dictionary<string, ApplicationFigure> Figures(Section root, Dictionary<string, ListSource> lists, Func<ListSource, ApplicationFigure>? listed)
    {
        var figures = new Dictionary<string, ApplicationFigure>(StringComparer.Ordinal);
        foreach (var key in Stated)
        {
            if (root.Optional(key) is { } node && Figure(root, key, node, lists, listed) is { } figure)
            {
                figures.Add(key, figure);
            }
        }

        // Books of other countries ask for figures by names of their own: a deposit, subscribers, electors.
        if (root.Sub("figures", required: false) is { } others)
        {
            foreach (var (key, value) in others.Entries)
            {
                others.Knows(key.Text);
                if (Stated.Contains(key.Text) && root.Optional(key.Text) is { } twice)
                {
                    root.Fault("R455", key.Place, $"\"{key.Text}\" stands here and at the top (line {twice.Place.Line})", "State each figure once.");
                }
                else if (Figure(others, key.Text, value, lists, listed) is { } figure)
                {
                    figures.Add(key.Text, figure);
                }
            }

            others.Close();
        }

        return figures;
    }

    private static ApplicationFigure? Figure(
        Section root, string key, DocumentNode node, Dictionary<string, ListSource> lists, Func<ListSource, ApplicationFigure>? listed)
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
            if (List(section, key) is not { } list)
            {
                return null;
            }

            lists.Add(key, list);
            return listed is null ? null : Sum(root, key, node, listed(list));
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

    private static ListSource? List(Section section, string key)
    {
        var file = section.Text("file");
        var columns = new Dictionary<ListColumn, string>();
        foreach (var (word, column) in ListColumns.Words)
        {
            if (section.Text(word, required: false) is { } name)
            {
                columns[column] = name;
            }
        }

        section.Close();
        return file is null ? null : new ListSource(key, file, columns, section.Optional("file")!.Place);
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
