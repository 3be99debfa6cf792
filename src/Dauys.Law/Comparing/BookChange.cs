namespace Dauys.Law.Comparing;

/// <summary>What became of a value between two books.</summary>
public enum ChangeKind
{
    /// <summary>Another value.</summary>
    Changed,

    /// <summary>Only the second book has it.</summary>
    Added,

    /// <summary>Only the first book has it.</summary>
    Removed,

    /// <summary>The same value, stated by another article, or with another degree of certainty.</summary>
    Restated,
}

/// <summary>One difference between two law books.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The line of the first book, or null.</param>
/// <param name="After">The line of the second book, or null.</param>
/// <param name="Parts">Values inside something that only one of the books has, in its order; empty for a value.</param>
public sealed record BookChange(ChangeKind Kind, BookEntry? Before, BookEntry? After, IReadOnlyList<BookEntry> Parts)
{
    /// <summary>The path in the book.</summary>
    public string Key => (After ?? Before)!.Key;

    /// <summary>The line of the book that is compared, else of the other.</summary>
    public BookEntry Entry => (After ?? Before)!;

    /// <summary>The change in one sentence, with its articles.</summary>
    public string Sentence => Kind switch
    {
        ChangeKind.Changed => $"{Entry.Line}: {Value(Before!)} became {Value(After!)}{Articles}.",
        ChangeKind.Added => $"{Entry.Line}: new{Held(Entry)}{Articles}.",
        ChangeKind.Removed => $"{Entry.Line}: gone{Held(Entry)}{Articles}.",
        _ => $"{Entry.Line}: {(Entry.IsHeading ? "as before" : $"still {Value(After!)}")}{Articles}.",
    };

    private string Articles => (Before?.Article, After?.Article) switch
    {
        (null, null) => "",
        (null, var after) => $" ({after})",
        (var before, null) => $" ({before})",
        var (before, after) when before == after => $" ({after})",
        var (before, after) => $" (before: {before}; after: {after})",
    };

    private string Held(BookEntry entry) =>
        entry.Text is not null ? $", {Value(entry)}"
        : Parts.Count == 0 ? ""
        : $"; {string.Join("; ", Parts.Select(p => $"{string.Join(", ", p.Words.Skip(entry.Words.Count))} {Value(p)}"))}";

    private static string Value(BookEntry entry) => entry switch
    {
        { Readings.Count: > 0 } => $"open ({string.Join(" or ", entry.Readings.Select(r => r.Value))})",
        { Unverified: true } => $"{entry.Text ?? entry.Words[^1]} (unverified)",
        _ => entry.Text ?? entry.Words[^1],
    };
}
