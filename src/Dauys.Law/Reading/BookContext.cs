using System.Diagnostics.CodeAnalysis;
using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Refusals;

namespace Dauys.Law.Reading;

/// <summary>What the readers of one book share: the faults so far and the values that no source settles.</summary>
internal sealed class BookContext
{
    public List<Refusal> Faults { get; } = [];

    public List<UnverifiedValue> Unverified { get; } = [];

    /// <summary>Names of readings must be unique in a book, because <c>--reading</c> takes the name alone.</summary>
    private readonly Dictionary<string, DocumentNode> _readings = new(StringComparer.Ordinal);

    public bool AddReading(string name, DocumentNode at, Section section)
    {
        if (_readings.TryAdd(name, at))
        {
            return true;
        }

        section.Fault("L105", at.Place, $"the reading \"{name}\" stands twice, first on line {_readings[name].Place.Line}", "Give each reading of the book its own name.");
        return false;
    }

    /// <summary>The provenance keys of a mapping; what is absent falls back to the provenance of the rule around it.</summary>
    /// <param name="section">The mapping.</param>
    /// <param name="path">Its path in the book.</param>
    /// <param name="around">The provenance of the rule around it.</param>
    /// <param name="text">The value in words, where it does not stand under <c>value</c>.</param>
    public Provenance Provenance(Section section, string path, Provenance? around = null, string? text = null)
    {
        var stated = new Provenance(
            section.Text("article", required: false) ?? around?.Article,
            section.Date("from") ?? around?.From,
            LocalTexts.Read(section, "note", required: false),
            section.YesNo("unverified") ?? false);
        if (stated.Unverified)
        {
            Unverified.Add(new UnverifiedValue(path, section.Has("value") ? section.Text("value") ?? "" : text ?? "", stated.Note));
        }

        return stated;
    }

    /// <summary>
    /// A value written plainly, or as a mapping with <c>value</c>, its provenance and, where sources conflict, <c>readings</c>.
    /// </summary>
    /// <param name="section">The mapping that holds the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="path">The path of the section in the book.</param>
    /// <param name="around">Provenance of the rule around the value.</param>
    /// <param name="parse">Reads the value; null after it has added a fault.</param>
    /// <param name="value">The value, if there is one without a fault.</param>
    /// <param name="required">Whether absence is a fault.</param>
    public bool TryStated<T>(
        Section section,
        string key,
        string path,
        Provenance around,
        Func<Section, DocumentNode, string, (bool Ok, T Value)> parse,
        [NotNullWhen(true)] out Stated<T>? value,
        bool required = true)
    {
        value = null;
        var full = path.Length == 0 ? key : $"{path}.{key}";
        switch (required ? section.Required(key) : section.Optional(key))
        {
            case null:
                return false;
            case MappingNode mapping when mapping.Find("value") is not null:
                var inner = section.AsSection(mapping, key)!;
                var source = Provenance(inner, full, around);
                var (ok, parsed) = inner.Required("value") is { } written ? parse(inner, written, key) : (false, default!);
                var readings = Readings(inner, key, parse);
                var question = inner.Text("question", required: false) ?? (readings.Count > 0 ? key : null);
                inner.Close();
                value = ok ? new Stated<T>(full, parsed, source) { Readings = readings, Question = question } : null;
                return ok;
            case MappingNode without:
                section.Fault("L102", without.Place, $"\"{key}\" is a mapping without the key \"value\"", $"Write the value plainly, or as {{value: …, article: …}}: {section.Dialect.Help(key)}");
                return false;
            case var plain:
                var (fine, result) = parse(section, plain, key);
                value = fine ? new Stated<T>(full, result, around with { Unverified = false, Note = null }) : null;
                return fine;
        }
    }

    private List<Reading<T>> Readings<T>(Section section, string key, Func<Section, DocumentNode, string, (bool Ok, T Value)> parse)
    {
        var readings = new List<Reading<T>>();
        foreach (var item in section.SubList("readings", required: false))
        {
            var name = item.Text("name");
            var text = LocalTexts.Read(item, "text");
            var (ok, value) = item.Required("value") is { } node ? parse(item, node, key) : (false, default!);
            item.Close();
            if (name is not null && text is not null && ok && AddReading(name, item.Optional("name")!, item))
            {
                readings.Add(new Reading<T>(name, value, text));
            }
        }

        if (readings.Count == 1)
        {
            section.Fault("L105", section.Place, "one reading alone is no choice", "List at least two readings, or state the value without readings.");
        }

        return readings;
    }
}
