using System.Globalization;
using Dauys.Law.Refusals;

namespace Dauys.Law.Documents;

/// <summary>
/// Reads one mapping key by key. It remembers which keys were asked for, so that <see cref="Close"/> can refuse the others
/// with the nearest right word; faults are collected, so that an author sees all of them at once.
/// </summary>
public sealed class Section
{
    private readonly MappingNode _node;
    private readonly List<Refusal> _faults;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>A section over a mapping, writing its faults into a list shared by the whole document.</summary>
    public Section(MappingNode node, DocumentDialect dialect, List<Refusal> faults)
    {
        _node = node;
        Dialect = dialect;
        _faults = faults;
    }

    /// <summary>Numbers and help texts of the kind of document that is read.</summary>
    public DocumentDialect Dialect { get; }

    /// <summary>Where the mapping begins.</summary>
    public Place Place => _node.Place;

    /// <summary>All keys as written, for mappings whose keys are ids.</summary>
    public IReadOnlyList<(ScalarNode Key, DocumentNode Value)> Entries => _node.Entries;

    /// <summary>Whether the key is there with a value (nothing written counts as absent).</summary>
    public bool Has(string key) => Optional(key) is not null;

    /// <summary>The value of a key, or null where it is absent or nothing was written.</summary>
    public DocumentNode? Optional(string key)
    {
        _asked.Add(key);
        return _node.Find(key) is { } value and not ScalarNode { IsNothing: true } ? value : null;
    }

    /// <summary>The value of a key that must be there; a fault and null where it is not.</summary>
    public DocumentNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            Fault(Dialect.Missing, Place, $"the key \"{key}\" is missing", $"Add \"{key}\": {Dialect.Help(key)}");
        }

        return value;
    }

    /// <summary>Marks keys as known although somebody else reads them.</summary>
    public Section Knows(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            _asked.Add(key);
        }

        return this;
    }

    /// <summary>A text; quotes are optional.</summary>
    public string? Text(string key, bool required = true) =>
        AsScalar(required ? Required(key) : Optional(key), key, "a text")?.Text;

    /// <summary>A whole number in the range given.</summary>
    public long? Whole(string key, long least, long most, bool required = true) =>
        (required ? Required(key) : Optional(key)) is { } node ? AsWhole(node, key, least, most) : null;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool? YesNo(string key, bool required = false)
    {
        var node = required ? Required(key) : Optional(key);
        switch (AsScalar(node, key, "true or false"))
        {
            case null:
                return null;
            case { Text: "true" }:
                return true;
            case { Text: "false" }:
                return false;
            case var other:
                Fault(Dialect.WrongValue, other.Place, $"\"{key}\" is \"{other.Text}\", true or false was expected", "Write true or false, without quotes.");
                return null;
        }
    }

    /// <summary>A calendar date, <c>YYYY-MM-DD</c>.</summary>
    public DateOnly? Date(string key, bool required = false)
    {
        if (AsScalar(required ? Required(key) : Optional(key), key, "a date") is not { } scalar)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault(Dialect.WrongValue, scalar.Place, $"\"{key}\" is \"{scalar.Text}\", a date was expected", "Write year-month-day, as 2023-03-19.");
        return null;
    }

    /// <summary>One of a fixed set of words.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words, bool required = true)
        where T : struct =>
        AsScalar(required ? Required(key) : Optional(key), key, "one word") is { } scalar ? WordOf(scalar, key, words) : null;

    /// <summary>A mapping below a key.</summary>
    public Section? Sub(string key, bool required = true) =>
        (required ? Required(key) : Optional(key)) is { } node ? AsSection(node, key) : null;

    /// <summary>The sections of a list of mappings below a key; empty where the key is absent.</summary>
    public IEnumerable<Section> SubList(string key, bool required = true)
    {
        foreach (var item in Items(key, required))
        {
            if (AsSection(item, key) is { } section)
            {
                yield return section;
            }
        }
    }

    /// <summary>The items of a list below a key; empty where the key is absent.</summary>
    public IReadOnlyList<DocumentNode> Items(string key, bool required = true)
    {
        switch (required ? Required(key) : Optional(key))
        {
            case null:
                return [];
            case ListNode list:
                return list.Items;
            case var other:
                Fault(Dialect.WrongType, other.Place, $"\"{key}\" holds {other.Kind}, a list was expected", $"Write a list: {Dialect.Help(key)}");
                return [];
        }
    }

    /// <summary>A list of texts, or one text standing for a list of one.</summary>
    public IReadOnlyList<ScalarNode> Texts(string key, bool required = true)
    {
        var node = required ? Required(key) : Optional(key);
        if (node is ScalarNode one)
        {
            return [one];
        }

        return node is null ? [] : [.. Items(key, required).Select(i => AsScalar(i, key, "a text")).OfType<ScalarNode>()];
    }

    /// <summary>A node as a section.</summary>
    public Section? AsSection(DocumentNode node, string key)
    {
        if (node is MappingNode mapping)
        {
            return new Section(mapping, Dialect, _faults);
        }

        Fault(Dialect.WrongType, node.Place, $"\"{key}\" holds {node.Kind}, a mapping was expected", $"Write keys and values: {Dialect.Help(key)}");
        return null;
    }

    /// <summary>A node as a single value.</summary>
    public ScalarNode? AsScalar(DocumentNode? node, string key, string expected)
    {
        if (node is null or ScalarNode)
        {
            return (ScalarNode?)node;
        }

        Fault(Dialect.WrongType, node.Place, $"\"{key}\" holds {node.Kind}, {expected} was expected", $"Write {expected}: {Dialect.Help(key)}");
        return null;
    }

    /// <summary>A node as a whole number in a range.</summary>
    public long? AsWhole(DocumentNode node, string key, long least, long most)
    {
        if (AsScalar(node, key, "a whole number") is not { } scalar)
        {
            return null;
        }

        if (long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var range = most == long.MaxValue ? $"of at least {least}" : $"from {least} to {most}";
        Fault(Dialect.WrongValue, scalar.Place, $"\"{key}\" is \"{scalar.Text}\", a whole number {range} was expected", "Write digits only, without separators.");
        return null;
    }

    /// <summary>One of a fixed set of words, from a node already at hand.</summary>
    public T? WordOf<T>(ScalarNode scalar, string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (words.TryGetValue(scalar.Text, out var value))
        {
            return value;
        }

        var near = NearestWord.Of(scalar.Text, words.Keys);
        Fault(
            Dialect.WrongValue,
            scalar.Place,
            $"\"{key}\" is \"{scalar.Text}\", expected one of: {string.Join(", ", words.Keys)}",
            near is null ? "Write one of these words." : $"Did you mean \"{near}\"?");
        return null;
    }

    /// <summary>Adds a fault at a place.</summary>
    public void Fault(string number, Place place, string what, string remedy) => _faults.Add(new Refusal(number, what, place, remedy));

    /// <summary>Refuses every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var (key, _) in _node.Entries)
        {
            if (_asked.Contains(key.Text))
            {
                continue;
            }

            var near = NearestWord.Of(key.Text, _asked);
            var known = string.Join(", ", _asked.Order(StringComparer.Ordinal));
            Fault(
                Dialect.UnknownKey,
                key.Place,
                $"the key \"{key.Text}\" is not known here; known are: {known}",
                near is null ? "Remove it, or use one of the known keys." : $"Did you mean \"{near}\"?");
        }
    }
}
