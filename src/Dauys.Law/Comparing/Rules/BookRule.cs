namespace Dauys.Law.Comparing.Rules;

/// <summary>
/// A rule of a law book as a reader takes it in: what it is about and what it says, in words. Keys that make one rule only together (so many days, before what,
/// at what time) are one line here; <see cref="BookEntry"/> has them one by one.
/// </summary>
/// <param name="Key">The key of the rule, or of the value, in the book.</param>
/// <param name="Section">What it belongs to: a contest, the calendar, a stage.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Says">What it says.</param>
/// <param name="Stated">The line of the book that states it: article, day, note, doubts.</param>
public sealed record BookRule(string Key, string Section, string Name, string Says, BookEntry Stated)
{
    /// <summary>What it says under each reading, where sources conflict; else empty.</summary>
    public IReadOnlyList<(BookReading Reading, string Says)> Readings { get; init; } = [];

    /// <summary>What it says, with every reading and with the mark of what no source settles; two rules that say the same are equal in it.</summary>
    /// <param name="words">The language.</param>
    public string InFull(RuleWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var says = Readings.Count == 0 ? Says : words.Of("open", string.Join(words.Of("or"), Readings.Select(r => r.Says).Distinct()));
        return Stated.Unverified ? words.Of("doubtful", says) : says;
    }
}
