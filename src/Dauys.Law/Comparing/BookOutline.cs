using Dauys.Law.Documents;

namespace Dauys.Law.Comparing;

/// <summary>
/// A law book of any matter as a list of headings and values in the order of the file. It is read from the document and not from the
/// typed rules, so that no value of a book can be forgotten here when a kind of rule is added.
/// </summary>
public sealed class BookOutline
{
    private static readonly HashSet<string> Head = new(["law", "format", "matter", "name", "country", "as_of", "statutes"], StringComparer.Ordinal);

    private static readonly HashSet<string> Provenance = new(["article", "from", "note", "unverified", "name", "id", "readings", "question", "value"], StringComparer.Ordinal);

    private readonly List<BookEntry> _entries = [];
    private readonly string _language;

    private BookOutline(MappingNode root, string language)
    {
        _language = language;
        Id = Scalar(root, "law") ?? "";
        Title = Local(root.Find("name")) ?? Id;
        AsOf = Scalar(root, "as_of");
        Statutes = root.Find("statutes") is ListNode list
            ? [.. list.Items.OfType<MappingNode>().Select(s => Local(s.Find("name")) ?? Scalar(s, "id") ?? "")]
            : [];
        Sources = root.Find("statutes") is ListNode all ? [.. all.Items.OfType<MappingNode>().Select(s => Scalar(s, "source"))] : [];
        foreach (var (key, value) in root.Entries.Where(e => !Head.Contains(e.Key.Text)))
        {
            Read(value, key.Text, [KeyWords.Of(key.Text)], null);
        }
    }

    /// <summary>The book's name.</summary>
    public string Id { get; }

    /// <summary>The title for readers.</summary>
    public string Title { get; }

    /// <summary>The day on which the text stood so, as written.</summary>
    public string? AsOf { get; }

    /// <summary>Names of the statutes.</summary>
    public IReadOnlyList<string> Statutes { get; }

    /// <summary>Where each statute's text was read, in the order of <see cref="Statutes"/>; null where the book does not say.</summary>
    public IReadOnlyList<string?> Sources { get; }

    /// <summary>Headings and values in the order of the book.</summary>
    public IReadOnlyList<BookEntry> Entries => _entries;

    /// <summary>The outline of a book that was read without faults.</summary>
    /// <param name="text">The book as its author wrote it.</param>
    /// <param name="file">The name shown in faults.</param>
    /// <param name="language">The language of names and notes where the book has it; English else.</param>
    /// <exception cref="Refusals.RefusedException">L101 if it is no YAML.</exception>
    public static BookOutline Of(string text, string file, string language = "en") => new(DocumentParser.Parse(text, file), language);

    private void Read(DocumentNode node, string key, IReadOnlyList<string> words, string? article)
    {
        switch (node)
        {
            case MappingNode mapping when mapping.Find("value") is { } value:
                Add(key, words, Plain(value), mapping, article);
                ReadParts(mapping, key, words, Scalar(mapping, "article") ?? article);
                break;
            case MappingNode mapping when IsLocal(mapping):
                Add(key, words, Local(mapping), null, article);
                break;
            case MappingNode mapping:
                Add(key, words, null, mapping, article);
                ReadParts(mapping, key, words, Scalar(mapping, "article") ?? article);
                break;
            case ListNode list when list.Items.All(i => i is ScalarNode):
                Add(key, words, Plain(list), null, article);
                break;
            case ListNode list:
                Items(list, key, words, article);
                break;
            default:
                Add(key, words, Plain(node), null, article);
                break;
        }
    }

    private void ReadParts(MappingNode mapping, string key, IReadOnlyList<string> words, string? article)
    {
        // A check has a number in place of an id; elsewhere a number is a value.
        var numbered = mapping.Find("id") is null && mapping.Find("relation") is not null;
        foreach (var (name, value) in mapping.Entries.Where(e => !Provenance.Contains(e.Key.Text) && !(numbered && e.Key.Text == "number")))
        {
            var named = (value as MappingNode)?.Find("name") is { } given ? Local(given) : null;
            Read(value, $"{key}.{name.Text}", [.. words, named ?? KeyWords.Of(name.Text)], article);
        }
    }

    private void Items(ListNode list, string key, IReadOnlyList<string> words, string? article)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i] as MappingNode;
            var id = item is null ? null : Scalar(item, "id") ?? Scalar(item, "number") ?? Scalar(item, "year") ?? Scalar(item, "day") ?? Scalar(item, "act");
            var title = item is null ? null : Local(item.Find("name"));
            // One id may stand once for each time: an amount of money of each year.
            var place = id ?? $"{i + 1}";
            place = !places.Add(place) ? $"{place}@{(item is null ? null : Scalar(item, "in_force_from")) ?? $"{i + 1}"}" : place;
            Read(list.Items[i], $"{key}.{place}", [.. words, title ?? place], article);
        }
    }

    private void Add(string key, IReadOnlyList<string> words, string? text, MappingNode? stated, string? around) => _entries.Add(new BookEntry(
        key,
        words,
        text,
        (stated is null ? null : Scalar(stated, "article")) ?? around,
        stated is null ? null : Scalar(stated, "from"),
        stated is null ? null : Local(stated.Find("note")),
        stated is not null && Scalar(stated, "unverified") == "true",
        stated?.Find("readings") is ListNode readings ? [.. readings.Items.OfType<MappingNode>().Select(Reading)] : []));

    private BookReading Reading(MappingNode node) =>
        new(Scalar(node, "name") ?? Scalar(node, "id") ?? "", node.Find("value") is { } value ? Plain(value) : "", Local(node.Find("text")));

    private static string? Scalar(MappingNode mapping, string key) => mapping.Find(key) is ScalarNode { IsNothing: false } scalar ? scalar.Text : null;

    /// <summary>A text by language tags and nothing else.</summary>
    private static bool IsLocal(MappingNode mapping) =>
        mapping.Entries.Count > 0 && mapping.Entries.All(e => e.Key.Text.Length == 2 && e.Value is ScalarNode);

    private string? Local(DocumentNode? node) => node switch
    {
        ScalarNode { IsNothing: false } scalar => scalar.Text.Trim(),
        MappingNode mapping when IsLocal(mapping) => (Scalar(mapping, _language) ?? Scalar(mapping, "en") ?? ((ScalarNode)mapping.Entries[0].Value).Text).Trim(),
        _ => null,
    };

    private static string Plain(DocumentNode node) => node switch
    {
        ScalarNode { IsNothing: true } => "none",
        ScalarNode { Plain: true, Text: "true" } => "yes",
        ScalarNode { Plain: true, Text: "false" } => "no",
        ScalarNode scalar => scalar.Text,
        ListNode list => list.Items.Count == 0 ? "none" : string.Join(", ", list.Items.Select(Plain)),
        MappingNode mapping => string.Join(", ", mapping.Entries.Select(e => $"{KeyWords.Of(e.Key.Text)} {Plain(e.Value)}")),
        _ => "",
    };
}
