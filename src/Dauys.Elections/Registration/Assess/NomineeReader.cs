using Dauys.Elections.Counting;
using Dauys.Law.Documents;
using Dauys.Law.Reading;

namespace Dauys.Elections.Registration.Assess;

/// <summary>Reads those whom an application nominates: <c>candidate</c>, or <c>candidates</c> as a list of persons, as counts by rule, or as a number.</summary>
internal static class NomineeReader
{
    private const int MostCandidates = 100_000;

    public static Nominees? Read(Section root)
    {
        var (one, several) = (root.Optional("candidate"), root.Optional("candidates"));
        if (one is not null && several is not null)
        {
            root.Fault("R455", several.Place, "\"candidate\" and \"candidates\" stand side by side", "Write candidate for one person, candidates for a list.");
            return null;
        }

        return one is not null ? root.AsSection(one, "candidate") is { } person ? Listed([Person(person, 1)]) : null : several switch
        {
            null or ScalarNode { Text: "unknown" } => null,
            ListNode list => Persons(root, list),
            MappingNode mapping => Counted(root.AsSection(mapping, "candidates")!),
            _ => root.AsWhole(several, "candidates", 0, MostCandidates) is { } number ? new Nominees(number, null, new Dictionary<string, NomineeCount>()) : null,
        };
    }

    private static Nominees Listed(List<Candidate> persons) => new(persons.Count, persons, new Dictionary<string, NomineeCount>());

    private static Nominees? Persons(Section root, ListNode list)
    {
        if (list.Items.Count > MostCandidates)
        {
            root.Fault("R455", list.Place, $"the list has {list.Items.Count} candidates, at most {MostCandidates} can be read", "Give the number and the counts by rule.");
            return null;
        }

        var persons = new List<Candidate>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (root.AsSection(item, "candidates") is not { } section)
            {
                continue;
            }

            var person = Person(section, persons.Count + 1);
            if (!ids.Add(person.Id))
            {
                root.Fault("R455", item.Place, $"the candidate \"{person.Id}\" stands twice", "A person stands on a list once; give others another id.");
            }

            persons.Add(person);
        }

        return Listed(persons);
    }

    private static Candidate Person(Section item, int place)
    {
        var person = new Candidate(
            Ids.Read(item, "id", required: false) ?? $"{place}",
            LocalTexts.Read(item, "name", required: false),
            Day(item, "born"),
            Words(item, "citizenship"),
            Day(item, "resident_since"),
            Words(item, "groups"),
            Words(item, "offices"),
            Words(item, "marks"));
        LocalTexts.Read(item, "note", required: false);
        item.Close();
        return person;
    }

    private static DateOnly? Day(Section item, string key) => IsUnknown(item.Optional(key)) ? null : item.Date(key);

    /// <summary>Absent and <c>unknown</c> are not known; <c>[]</c> is none.</summary>
    private static HashSet<string>? Words(Section item, string key) =>
        item.Optional(key) is not { } node || IsUnknown(node) ? null : item.Texts(key).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);

    private static bool IsUnknown(DocumentNode? node) => node is ScalarNode { Text: "unknown" };

    private static Nominees? Counted(Section section)
    {
        var number = section.Whole("number", 0, MostCandidates);
        var counts = new Dictionary<string, NomineeCount>(StringComparer.Ordinal);
        if (section.Sub("rules", required: false) is { } rules)
        {
            foreach (var (rule, value) in rules.Entries)
            {
                rules.Knows(rule.Text);
                if (rules.AsSection(value, rule.Text) is { } item)
                {
                    var (met, unmet) = (item.Whole("met", 0, MostCandidates), item.Whole("unmet", 0, MostCandidates));
                    var least = item.Whole("least", 0, FigureTable.Largest, required: false);
                    item.Close();
                    if (met + unmet > number)
                    {
                        item.Fault("R455", item.Place, $"\"{rule.Text}\" counts {met + unmet} candidates, there are {number}", "Correct met, unmet or number.");
                    }

                    counts[rule.Text] = new NomineeCount(met ?? 0, unmet ?? 0, least);
                }
            }

            rules.Close();
        }

        section.Close();
        return number is null ? null : new Nominees(number.Value, null, counts);
    }
}
