using Dauys.Elections.Authority;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.NameSource;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Ledger.Notes;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads what an election file says of the record, the days, the sources and reported figures.</summary>
internal static class FactReader
{
    public static RegisterOpened? Record(Section file)
    {
        if (file.Sub("record") is not { } section)
        {
            return null;
        }

        var kind = section.Word("kind", RecordKinds.Words);
        var publisher = LocalTexts.Read(section, "publisher");
        var note = LocalTexts.Read(section, "note", required: false);
        var administrators = Administrators(section);
        section.Close();
        return kind is null || publisher is null ? null : new RegisterOpened(kind.Value, publisher, note) { Administrators = administrators };
    }

    private static List<Administrator> Administrators(Section record)
    {
        var administrators = new List<Administrator>();
        foreach (var item in record.SubList("administrators", required: false))
        {
            var holder = item.Text("holder");
            var text = item.Text("key");
            item.Close();
            if (holder is null || text is null)
            {
                continue;
            }

            if (NoteKey.TryParse(text, out var key, out var why) && key.Type == NoteKeyType.Ed25519)
            {
                administrators.Add(new Administrator(holder, key));
            }
            else
            {
                item.Fault("E204", item.Optional("key")?.Place ?? item.Place, $"\"key\" is no key: {(why.Length > 0 ? why : "a witness's key signs no acts")}", "Copy the line of the .vkey file that `dauys keys new --role administrator` made.");
            }
        }

        return administrators;
    }

    public static List<SourceNamed> Sources(Section file)
    {
        var sources = new List<SourceNamed>();
        foreach (var item in file.SubList("sources", required: false))
        {
            var id = Ids.Read(item, "id");
            var title = LocalTexts.Read(item, "title");
            var source = new SourceNamed(
                id ?? "",
                title ?? LocalText.Of(""),
                item.Text("where", required: false),
                item.Date("published"),
                item.Text("confidence", required: false),
                LocalTexts.Read(item, "note", required: false));
            item.Close();
            if (id is null || title is null)
            {
                continue;
            }

            if (sources.Any(s => s.Id == id))
            {
                item.Fault("E205", item.Place, $"the source \"{id}\" stands twice", "Give each source its own id.");
                continue;
            }

            sources.Add(source);
        }

        return sources;
    }

    public static ElectionCalled? Call(Section file, string? id, SourceChecker sources)
    {
        var name = LocalTexts.Read(file, "name");
        if (file.Sub("dates") is not { } dates)
        {
            return null;
        }

        var called = dates.Date("called");
        var vote = dates.Date("vote", required: !dates.Has("vote_from"));
        var from = dates.Date("vote_from", required: vote is null && dates.Has("vote_to")) ?? vote;
        var to = dates.Date("vote_to") ?? vote ?? from;
        var zone = dates.Text("zone", required: false);
        var source = sources.Read(dates);
        dates.Close();
        if (from is not null && to < from)
        {
            dates.Fault("E205", dates.Place, $"voting ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd})", "Correct vote_from or vote_to.");
        }

        if (called > from)
        {
            dates.Fault("E205", dates.Place, $"the election is called ({called:yyyy-MM-dd}) after voting begins ({from:yyyy-MM-dd})", "Correct called or vote.");
        }

        var levels = Levels(file);
        return id is null || name is null || from is null || to is null ? null : new ElectionCalled(id, name, called, from.Value, to.Value, zone, levels, source);
    }

    public static List<FigureReported> Figures(Section file, SourceChecker sources)
    {
        var figures = new List<FigureReported>();
        foreach (var item in file.SubList("figures", required: false))
        {
            var about = item.Text("about");
            var value = item.Text("value");
            var source = sources.Read(item);
            var key = item.Text("key", required: false) ?? source;
            if (key is null)
            {
                item.Fault("E202", item.Place, "the figure names no source", "Add source: with the id of a source, or key: with a word that tells this report from others.");
            }

            var figure = new FigureReported(
                about ?? "",
                key ?? "",
                value ?? "",
                item.Text("unit", required: false),
                Moments.Read(item, "at"),
                item.Text("confidence", required: false),
                item.Text("conflicts_with", required: false),
                LocalTexts.Read(item, "note", required: false),
                source);
            item.Close();
            if (about is null || value is null || key is null)
            {
                continue;
            }

            if (figures.Any(f => f.Subject == figure.Subject))
            {
                item.Fault("E205", item.Place, $"a figure about \"{about}\" with the key \"{key}\" stands twice", "Add key: to tell the two apart, for instance the hour.");
                continue;
            }

            figures.Add(figure);
        }

        return figures;
    }

    private static List<Level> Levels(Section file)
    {
        var levels = new List<Level>();
        foreach (var item in file.SubList("levels", required: false))
        {
            var id = Ids.Read(item, "id");
            var name = LocalTexts.Read(item, "name", required: false);
            var within = item.Text("within", required: false);
            item.Close();
            if (id is null)
            {
                continue;
            }

            if (id == "nation" || levels.Any(l => l.Id == id))
            {
                item.Fault("E205", item.Place, $"the level \"{id}\" is taken", "Give each level its own id; the nation stands above all without being listed.");
                continue;
            }

            if (within is not null && levels.All(l => l.Id != within))
            {
                item.Fault("E205", item.Place, $"the level \"{id}\" lies within \"{within}\", which is no level above it", "Name a level that stands earlier in the list.");
            }

            levels.Add(new Level(id, name ?? LocalText.Of(id), within));
        }

        if (levels.Count > 8)
        {
            file.Fault("E205", file.Place, $"{levels.Count} levels are more than the eight that are supported", "Leave out levels that nobody adds up.");
        }

        return levels;
    }
}
