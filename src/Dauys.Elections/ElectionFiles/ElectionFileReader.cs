using Dauys.Elections.Acts;
using Dauys.Elections.Calling.AdoptWorkingDays;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads an election file. Every fault is found in one pass and points to file, line and column.</summary>
public static class ElectionFileReader
{
    /// <summary>The law book that an election file names, without reading the rest.</summary>
    /// <exception cref="RefusedException">L101 or E202.</exception>
    public static string LawOf(string text, string file) => LawOf(DocumentParser.Parse(text, file));

    /// <summary>As above, of a file that is parsed already.</summary>
    /// <exception cref="RefusedException">E202.</exception>
    public static string LawOf(MappingNode document)
    {
        var faults = new List<Refusal>();
        var section = new Section(document, ElectionWords.Dialect, faults);
        if (section.Optional("law") is not null && section.Optional("election") is null)
        {
            throw new RefusedException(new Refusal("E202", "this is a law book, an election file was expected", section.Place, "Give the election's file, data/…/election.yaml; a law book goes behind --law."));
        }

        return section.Text("law") ?? throw new RefusedException(faults);
    }

    /// <summary>Reads an election file.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The path shown in faults; results files are relative to it.</param>
    /// <param name="law">The law book that it names.</param>
    /// <exception cref="RefusedException">With every fault found, E202 to E206.</exception>
    public static ElectionFile Read(string text, string file, LawBook law) => Read(DocumentParser.Parse(text, file), file, law);

    /// <summary>As above, of a file that is parsed already.</summary>
    /// <param name="document">The file.</param>
    /// <param name="file">Its path.</param>
    /// <param name="law">The law book that it names.</param>
    /// <param name="calendar">Finds the text of the calendar of working days that it names, and the path shown in faults; null where none can be found.</param>
    /// <exception cref="RefusedException">With every fault found, E202 to E206, or those of the calendar.</exception>
    public static ElectionFile Read(MappingNode document, string file, LawBook law, Func<string, (string Text, string Path)>? calendar = null)
    {
        var faults = new List<Refusal>();
        var root = new Section(document, ElectionWords.Dialect, faults);
        RequireFormat(root);
        var days = WorkingDays(root, law, calendar);
        var read = Read(root, file, law);
        root.Close();
        return faults.Count == 0 && read is not null ? days is null ? read : read with { Facts = [.. read.Facts, days] }
            : throw new RefusedException([.. faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column)]);
    }

    private static WorkingDaysAdopted? WorkingDays(Section root, LawBook law, Func<string, (string Text, string Path)>? find)
    {
        if (root.Text("working_days", required: false) is not { } name)
        {
            return null;
        }

        var place = root.Optional("working_days")!.Place;
        if (find is null)
        {
            root.Fault("E205", place, $"the calendar of working days \"{name}\" is not at hand", "Open the election file with the tool, which looks for it in laws/calendars.");
            return null;
        }

        var (text, path) = find(name);
        var adopted = WorkingDaysAdopted.Of(text, path, null);
        if (adopted.Calendar() is var calendar && calendar.Country != law.Country)
        {
            root.Fault("E205", place, $"the calendar {calendar.Id} is of {calendar.Country}, the law book {law.Id} of {law.Country}", "Name the calendar of the country whose law is applied.");
        }

        return adopted;
    }

    private static void RequireFormat(Section file)
    {
        if (file.Text("format") is { } format && format != ElectionWords.Format)
        {
            throw new RefusedException(new Refusal(
                "E206",
                $"the election file is written in format \"{format}\", this program reads \"{ElectionWords.Format}\"",
                file.Optional("format")!.Place,
                "Use the release of Dauys that reads this format, or rewrite the file by docs/elections.md."));
        }
    }

    private static ElectionFile? Read(Section root, string file, LawBook law)
    {
        var id = Ids.Read(root, "election");
        root.Text("law");
        var opened = FactReader.Record(root);
        var sources = FactReader.Sources(root);
        var checker = new SourceChecker(sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal));
        var call = FactReader.Call(root, id, checker);
        root.Knows("levels");
        var regions = RegionReader.Regions(root, checker);
        var outlines = RegionReader.Outlines(root, checker);
        var origin = root.Text("origin", required: false);
        var contests = Contests(root, law, checker, [.. call?.Levels.Select(l => l.Id) ?? []]);
        var figures = FactReader.Figures(root, checker);
        var story = new StoryReader(checker, law).Read(root);
        var facts = contests.SelectMany(c => c.Facts).ToList();
        var maps = new MapReader(law, call?.Levels ?? [], contest => Ballot(facts, contest)).Read(root);
        return id is null || opened is null || call is null ? null : new ElectionFile
        {
            Id = id,
            FilePath = file,
            Law = law,
            Origin = Calling.OpenRegister.OpeningRule.Origin(opened.Kind, origin ?? $"{RecordWord(opened)}/{id}"),
            Opened = opened,
            Facts = [.. sources, call, .. regions, .. facts],
            Outlines = outlines,
            Outcomes = [.. contests.SelectMany(c => c.Outcomes), .. figures],
            Story = story,
            Levels = [.. call.Levels.Select(l => l.Id)],
            Protocols = [.. contests.SelectMany(c => c.Protocols)],
            Maps = maps,
        };
    }

    private static List<ContestFacts> Contests(Section root, LawBook law, SourceChecker sources, IReadOnlyList<string> levels)
    {
        var contests = new List<ContestFacts>();
        if (root.Sub("contests") is not { } section)
        {
            return contests;
        }

        var lists = new ListChecker(ListChecker.IdsIn(section));
        foreach (var rule in law.Contests)
        {
            if (section.Sub(rule.Id, required: false) is { } contest)
            {
                var facts = new ContestFacts(rule, law, sources, lists, levels);
                facts.Read(contest);
                contests.Add(facts);
            }
        }

        section.Close();
        return contests;
    }

    private static IReadOnlyList<string> Ballot(List<IElectionAct> facts, string contest) =>
    [
        .. facts.OfType<ListAdmitted>().Where(l => l.Contest == contest).Select(l => l.Id),
        .. facts.OfType<CandidateAdmitted>().Where(c => c.Contest == contest).Select(c => c.Id).Distinct(StringComparer.Ordinal),
    ];

    private static string RecordWord(Calling.OpenRegister.RegisterOpened opened) => Calling.OpenRegister.RecordKinds.Word(opened.Kind);
}
