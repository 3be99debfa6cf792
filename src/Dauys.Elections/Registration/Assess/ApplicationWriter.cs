using System.Globalization;
using System.Text;
using Dauys.Law.Books;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Assess;

/// <summary>
/// Writes an application as the file that <see cref="ApplicationReader"/> reads: reading it back gives the same application. What is not known is not written,
/// or is written as <c>unknown</c> where a key has to stand.
/// </summary>
public static class ApplicationWriter
{
    /// <summary>Words that YAML or the reader take for something else, where they stand without quotation marks.</summary>
    private static readonly HashSet<string> Meant = ["null", "unknown", "true", "false", "yes", "no", "on", "off", "y", "n"];

    private static readonly string[] Stated = ["members", "initiative_group", "organising_committee", "delegates", "signatures"];

    /// <summary>The whole file, lines ended by a line feed.</summary>
    /// <param name="application">The application; of a figure that a list gave, the list is named and not the figure.</param>
    public static string Write(Application application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var text = new StringBuilder();
        Line(text, "application", Word(application.Id));
        Line(text, "format", ApplicationReader.Format);
        Line(text, "party", Name(application.Title));
        Line(text, "stage", Word(application.Stage));
        Line(text, "date", application.Date is { } date ? Day(date) : null);
        Line(text, "nominated_by", application.NominatedBy is { } by ? Word(by) : null);
        var figures = Figures(application);
        foreach (var (figure, written) in figures.Where(f => Stated.Contains(f.Key)))
        {
            Line(text, figure, written);
        }

        var others = figures.Where(f => !Stated.Contains(f.Key)).ToList();
        Line(text, "figures", others.Count == 0 ? null : Mapping(others.Select(f => (f.Key, f.Value))));
        Line(text, "samples", application.Samples.Count == 0 ? null : Mapping(application.Samples.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, Mapping(
            [("rows", Number(s.Value.Rows)), ("drawn", Number(s.Value.Drawn)), ("valid", Number(s.Value.Valid)), ("open", Number(s.Value.Open)), ("duplicates", Number(s.Value.Duplicates)), ("seed", Quoted(s.Value.Seed))])))));
        Line(text, "dates", application.Events is { } events ? Mapping(events.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => (e.Key, Day(e.Value)))) : null);
        Line(text, "documents", application.Documents is { } documents ? Words(documents) : null);
        Line(text, "outcomes", application.Outcomes is { } outcomes ? Words(outcomes) : null);
        Nominated(text, application.Nominees);
        return text.ToString();
    }

    private static List<KeyValuePair<string, string>> Figures(Application application) =>
    [
        .. application.Lists.Select(l => KeyValuePair.Create(l.Key, Mapping([("file", Quoted(l.Value.File)), .. ListColumns.Words.Where(w => l.Value.Columns.ContainsKey(w.Value)).Select(w => (w.Key, Quoted(l.Value.Columns[w.Value])))]))),
        .. application.Figures.Where(f => !application.Lists.ContainsKey(f.Key) && !(f.Key == "candidates" && application.Nominees is not null)).OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => KeyValuePair.Create(f.Key, f.Value.Total is { } total ? Number(total) : Mapping(f.Value.ByTerritory.Select(t => (t.Key, t.Value is { } number ? Number(number) : "null"))))),
    ];

    private static void Nominated(StringBuilder text, Nominees? nominees)
    {
        if (nominees is null)
        {
            return;
        }

        if (nominees.Persons is not { } persons)
        {
            Line(text, "candidates", nominees.Counts.Count == 0 ? Number(nominees.Number) : Mapping(
            [
                ("number", Number(nominees.Number)),
                ("rules", Mapping(nominees.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, Mapping(
                    [("met", Number(c.Value.Met)), ("unmet", Number(c.Value.Unmet)), .. c.Value.Least is { } least ? [("least", Number(least))] : Array.Empty<(string, string)>()]))))),
            ]));
            return;
        }

        if (persons.Count == 0)
        {
            Line(text, "candidates", "[]");
            return;
        }

        text.Append("candidates:\n");
        foreach (var person in persons)
        {
            text.Append("  - ").Append(Mapping(Person(person))).Append('\n');
        }
    }

    private static IEnumerable<(string, string)> Person(Candidate person)
    {
        (string Key, string? Value)[] all =
        [
            ("id", Word(person.Id)),
            ("name", person.Title is { } title ? Name(title) : null),
            ("born", person.Born is { } born ? Day(born) : null),
            ("citizenship", person.Citizenships is { } of ? Words(of) : null),
            ("resident_since", person.ResidentSince is { } since ? Day(since) : null),
            ("groups", person.Groups is { } groups ? Words(groups) : null),
            ("offices", person.Offices is { } offices ? Words(offices) : null),
            ("marks", person.Marks is { } marks ? Words(marks) : null),
        ];
        return all.Where(a => a.Value is not null).Select(a => (a.Key, a.Value!));
    }

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static string Mapping(IEnumerable<(string Key, string Value)> entries) =>
        entries.ToList() is { Count: > 0 } all ? $"{{ {string.Join(", ", all.Select(e => $"{Word(e.Key)}: {e.Value}"))} }}" : "{}";

    private static string Words(IEnumerable<string> words) => $"[{string.Join(", ", words.Order(StringComparer.Ordinal).Select(Word))}]";

    private static string Name(LocalText name) =>
        name.ByLanguage is { Count: 1 } one && one.TryGetValue("und", out var text) ? Quoted(text) : Mapping(name.ByLanguage.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => (l.Key, Quoted(l.Value))));

    private static string Word(string word) =>
        word.Length > 0 && char.IsAsciiLetterLower(word[0]) && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-') && !Meant.Contains(word) ? word : Quoted(word);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Between double quotation marks, as YAML and JSON have it; what cannot be seen is written as its code.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value is '"' or '\\' ? quoted.Append('\\').Append((char)rune.Value)
                : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format && rune.IsBmp
                    ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
                    : quoted.Append(rune.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
