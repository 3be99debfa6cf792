namespace Dauys.Law.Comparing.Rules;

/// <summary>
/// Takes the lines of a book together into rules. A key that is not known here becomes a rule of its own with its words and its value, so that nothing of a book is
/// left out when a kind of rule is added.
/// </summary>
public sealed class BookRules
{
    private readonly Dictionary<string, BookEntry> _entries;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly RuleWords _words;
    private readonly RuleSayings _sayings;

    private BookRules(BookOutline book, RuleWords words)
    {
        _entries = book.Entries.ToDictionary(e => e.Key, StringComparer.Ordinal);
        (_words, _sayings) = (words, new RuleSayings(_entries, words));
    }

    /// <summary>The rules of a book in its order.</summary>
    /// <param name="book">The book, outlined in the same language.</param>
    /// <param name="words">The language.</param>
    public static IReadOnlyList<BookRule> Of(BookOutline book, RuleWords words)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(words);
        var rules = new BookRules(book, words);
        return [.. book.Entries.Select(rules.Read).OfType<BookRule>()];
    }

    private BookRule? Read(BookEntry entry)
    {
        if (_told.Contains(entry.Key))
        {
            return null;
        }

        if (_sayings.Of(entry.Key) is { } says)
        {
            foreach (var part in says.Covers)
            {
                _told.Add(part);
            }

            var stated = _entries.GetValueOrDefault(says.StatedAt) ?? entry;
            return new BookRule(entry.Key, Section(entry), says.Name ?? entry.Words[^1], says.Text, stated)
            {
                Readings = [.. entry.Readings.Select(r => (r, says.Reading?.Invoke(r.Value) ?? _words.Number(r.Value)))],
            };
        }

        // A heading says something only if it has a note of its own; what lies in it follows.
        return entry.Text is { } text ? new BookRule(entry.Key, Section(entry), Name(entry), _words.Find($"value.{text}") ?? _words.Number(text), entry)
            : entry.Note is not null ? new BookRule(entry.Key, Section(entry), entry.Words[^1], "", entry)
            : null;
    }

    private string Name(BookEntry entry)
    {
        List<string> words = [.. entry.Words.Skip(entry.Words.Count > 3 ? entry.Words.Count - 2 : entry.Words.Count - 1)];
        words[^1] = _words.Find($"key.{entry.Key.Split('.')[^1]}") ?? words[^1];
        return string.Join(", ", words);
    }

    private string Section(BookEntry entry)
    {
        var parts = entry.Key.Split('.');
        var key = parts[0] switch
        {
            "contests" or "stages" when parts.Length > 1 => $"{parts[0]}.{parts[1]}",
            "protocol" when parts.Length > 1 => $"protocol.{parts[1]}",
            "usual_territories" => "territories",
            _ => parts[0],
        };
        return _words.Find($"section.{key}") ?? _entries.GetValueOrDefault(key)?.Words[^1] ?? entry.Words[0];
    }
}
