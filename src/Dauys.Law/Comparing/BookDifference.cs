namespace Dauys.Law.Comparing;

/// <summary>What changed between two law books, value by value, with articles. Names and notes are no rules and are not compared.</summary>
/// <param name="Before">The first book.</param>
/// <param name="After">The second book.</param>
/// <param name="Changes">Differences in the order of the second book; what is gone stands last.</param>
public sealed record BookDifference(BookOutline Before, BookOutline After, IReadOnlyList<BookChange> Changes)
{
    /// <summary>Compares two books.</summary>
    public static BookDifference Of(BookOutline before, BookOutline after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Entries.ToDictionary(e => e.Key, StringComparer.Ordinal);
        var now = after.Entries.ToDictionary(e => e.Key, StringComparer.Ordinal);
        var changes = after.Entries
            .Where(e => !Covered(e.Key, k => now.ContainsKey(k) && !old.ContainsKey(k)))
            .Select(e => Change(old.GetValueOrDefault(e.Key), e, after, Restated(e.Key, old, now)))
            .Concat(before.Entries
                .Where(e => !now.ContainsKey(e.Key) && !Covered(e.Key, k => old.ContainsKey(k) && !now.ContainsKey(k)))
                .Select(e => new BookChange(ChangeKind.Removed, e, null, Parts(e, before))))
            .OfType<BookChange>();
        return new BookDifference(before, after, [.. changes]);
    }

    private static BookChange? Change(BookEntry? old, BookEntry now, BookOutline after, bool restated) => old switch
    {
        null => new BookChange(ChangeKind.Added, null, now, Parts(now, after)),
        _ when old.Text != now.Text || !old.Readings.Select(r => r.Value).SequenceEqual(now.Readings.Select(r => r.Value)) => new BookChange(ChangeKind.Changed, old, now, []),
        _ when restated => new BookChange(ChangeKind.Restated, old, now, []),
        _ => null,
    };

    /// <summary>Whether both books have a line, and it rests on another article or is otherwise sure; not where it only takes that from what it lies in.</summary>
    private static bool Restated(string key, Dictionary<string, BookEntry> old, Dictionary<string, BookEntry> now)
    {
        if (!old.TryGetValue(key, out var before) || !now.TryGetValue(key, out var after))
        {
            return false;
        }

        var around = Around(key).FirstOrDefault(k => old.ContainsKey(k) && now.ContainsKey(k));
        var taken = around is not null && before.Article == old[around].Article && after.Article == now[around].Article;
        return before.Unverified != after.Unverified || (before.Article != after.Article && !taken);
    }

    /// <summary>Whether something around a key is itself in one book alone, and so already names it.</summary>
    private static bool Covered(string key, Func<string, bool> alone) => Around(key).Any(alone);

    /// <summary>The keys that a key lies in, the nearest first.</summary>
    private static IEnumerable<string> Around(string key)
    {
        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            yield return key[..dot];
        }
    }

    private static IReadOnlyList<BookEntry> Parts(BookEntry entry, BookOutline book) =>
        [.. book.Entries.Where(e => !e.IsHeading && e.Key.StartsWith(entry.Key + ".", StringComparison.Ordinal))];
}
