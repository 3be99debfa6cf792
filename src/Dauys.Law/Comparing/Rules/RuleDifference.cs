namespace Dauys.Law.Comparing.Rules;

/// <summary>A rule that two books state differently.</summary>
/// <param name="Before">In the first book, or null where it has none.</param>
/// <param name="After">In the second book, or null where it has none.</param>
/// <param name="Sentence">The change in words with its articles: <c>Members in all: 20,000 before, 5,000 since; Art. 10(6).</c></param>
public sealed record RuleChange(BookRule? Before, BookRule? After, string Sentence)
{
    /// <summary>The rule as it is now, else as it was.</summary>
    public BookRule Rule => (After ?? Before)!;

    /// <summary>Whether it says the same, by another article or with another certainty.</summary>
    public bool IsRestated => Before is not null && After is not null && Before.Says == After.Says && Before.Readings.Select(r => r.Says).SequenceEqual(After.Readings.Select(r => r.Says));
}

/// <summary>What changed between two law books, rule by rule, in words. Names and notes are no rules and are not compared.</summary>
/// <param name="Changes">In the order of the second book, what is gone behind its neighbours' section; those that say the same by another article last.</param>
public sealed record RuleDifference(IReadOnlyList<RuleChange> Changes)
{
    /// <summary>Compares two books of one matter.</summary>
    /// <param name="before">The first book.</param>
    /// <param name="after">The second book.</param>
    /// <param name="words">The language; that of the outlines.</param>
    public static RuleDifference Of(BookOutline before, BookOutline after, RuleWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var old = BookRules.Of(before, words).ToDictionary(r => r.Key, StringComparer.Ordinal);
        var now = BookRules.Of(after, words);
        var kept = now.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var changes = now.Select(r => (Before: old.GetValueOrDefault(r.Key), After: (BookRule?)r))
            .Concat(old.Values.Where(r => !kept.Contains(r.Key)).Select(r => (Before: (BookRule?)r, After: (BookRule?)null)))
            .Where(c => Differs(c.Before, c.After))
            .Select(c => new RuleChange(c.Before, c.After, Sentence(c.Before, c.After, words)))
            .ToList();
        var sections = changes.Select(c => c.Rule.Section).Distinct().ToList();
        return new RuleDifference([.. changes.OrderBy(c => c.IsRestated).ThenBy(c => sections.IndexOf(c.Rule.Section))]);
    }

    private static bool Differs(BookRule? before, BookRule? after) =>
        before is null || after is null
        ? (after ?? before)!.Says.Length > 0
        : before.Says != after.Says
        || before.Stated.Unverified != after.Stated.Unverified
        || before.Stated.Article != after.Stated.Article
        || !before.Readings.Select(r => r.Says).SequenceEqual(after.Readings.Select(r => r.Says));

    private static string Sentence(BookRule? before, BookRule? after, RuleWords words)
    {
        var articles = (before?.Stated.Article, after?.Stated.Article) switch
        {
            (null, null) => "",
            (null, var now) => words.Of("article", now),
            (var then, null) => words.Of("article", then),
            var (then, now) when then == now => words.Of("article", now),
            var (then, now) => words.Of("articles", then, now),
        };
        return words.Of("sentence", (after ?? before)!.Name, (before, after) switch
        {
            (null, { } now) => Since(words.Of("new", now.InFull(words)), now, words),
            ({ } then, null) => words.Of("gone", then.InFull(words)),
            var (then, now) when then!.InFull(words) == now!.InFull(words) => words.Of("same", now.InFull(words)),
            var (then, now) => Since(Changed(then!.InFull(words), now!.InFull(words), words), now, words),
        }, articles);
    }

    /// <summary>Sayings of several parts are set apart more plainly.</summary>
    private static string Changed(string before, string after, RuleWords words) =>
        words.Of(((string[])[before, after]).Any(t => t.Contains(", ", StringComparison.Ordinal) || t.Contains(';', StringComparison.Ordinal)) ? "changed-long" : "changed", before, after);

    private static string Since(string text, BookRule now, RuleWords words) =>
        DateOnly.TryParseExact(now.Stated.From, "yyyy-MM-dd", out var day) ? words.Of("since-day", text, words.Day(day)) : text;
}
