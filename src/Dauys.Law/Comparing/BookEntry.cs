namespace Dauys.Law.Comparing;

/// <summary>A line of a law book as it is read: a heading, or a value with the article that states it.</summary>
/// <param name="Key">The path in the book; items of lists go by their id or number: <c>contests.list.threshold.percent</c>.</param>
/// <param name="Words">The path in words: the names of what it lies in, then the key.</param>
/// <param name="Text">The value as written, lists joined by commas; null for a heading.</param>
/// <param name="Article">The article, its own or that of the rule around it; or null.</param>
/// <param name="From">The day from which it holds, as written; or null.</param>
/// <param name="Note">How an unclear text was read; its own alone, or null.</param>
/// <param name="Unverified">Whether no source settles it.</param>
/// <param name="Readings">Where sources conflict: each reading's name, value and words.</param>
public sealed record BookEntry(
    string Key,
    IReadOnlyList<string> Words,
    string? Text,
    string? Article,
    string? From,
    string? Note,
    bool Unverified,
    IReadOnlyList<BookReading> Readings)
{
    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading => Text is null;

    /// <summary>The path in words, in one line.</summary>
    public string Line => string.Join(", ", Words);
}

/// <summary>One answer to what the statute leaves open.</summary>
/// <param name="Name">The name that <c>--reading</c> takes.</param>
/// <param name="Value">The value under it, as written.</param>
/// <param name="Text">The reading in words, or null.</param>
public sealed record BookReading(string Name, string Value, string? Text);
