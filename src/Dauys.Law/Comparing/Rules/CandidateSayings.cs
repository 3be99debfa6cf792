using System.Globalization;

namespace Dauys.Law.Comparing.Rules;

/// <summary>Puts what books ask of lists and candidates into words.</summary>
internal sealed class CandidateSayings(IReadOnlyDictionary<string, BookEntry> entries, RuleWords words)
{
    private static readonly (string Key, string Phrase)[] Limits =
        [("least", "length.least"), ("least_share", "length.least-share"), ("most", "length.most"), ("most_share", "length.most-share")];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>What a rule says; null where it is of no such kind.</summary>
    public Saying? Of(string key)
    {
        var says = Find(key, "kind") switch
        {
            "age" => words.Of("person.age", Text(key, "years")),
            "residence" => words.Of("person.residence", Text(key, "years")),
            "citizenship" => words.Of(Find(key, "only") == "yes" ? "person.citizenship-only" : "person.citizenship", Text(key, "of")),
            "incompatible-office" => words.Of("person.none-of", List(key, "offices", "office")),
            "barred" => words.Of("person.none-of", List(key, "marks", "mark")),
            "marked" => words.Of("person.all-of", List(key, "marks", "mark")),
            "quota" => words.Of("quota", List(key, "groups", "group"), Text(key, "percent")),
            "length" => Length(key),
            "nominator" => words.Of("nominator", List(key, "nominators", "nominator")),
            "deposit" => Deposit(key),
            "refund" => Refund(key),
            _ => null,
        };
        if (says is null)
        {
            return null;
        }

        says = Find(key, "nominated_by") is null ? says : words.Of("asked-of", says, List(key, "nominated_by", "nominator"));

        // What the sentence did not use becomes a line of its own: nothing of a book is left out, and no difference between two.
        return new Saying(says, [.. _used.Where(entries.ContainsKey)], key);
    }

    private string Length(string key) => string.Join("; ", Limits.Where(l => Find(key, l.Key) is not null).Select(l => words.Of(l.Phrase, words.Number(Text(key, l.Key)))));

    private string Deposit(string key)
    {
        var text = Find(key, "times") is { } times ? words.Of("deposit.times", times, Amount(Text(key, "of"))) : words.Number(Text(key, "number"));
        text = Find(key, "each") is { } each ? words.Of("deposit.each", text, words.Find($"figure.{each}") ?? each) : text;
        List<string> steps = [];
        for (var i = 1; Find(key, $"scale.{i}.from_percent") is { } from; i = checked(i + 1))
        {
            steps.Add(words.Of("deposit.step", from, Text(key, $"scale.{i}.pays_percent")));
        }

        return steps.Count == 0 ? text : words.Of("deposit.scale", text, string.Join("; ", steps));
    }

    private string Refund(string key)
    {
        List<string> ways = [];
        if (Find(key, "percent") is { } percent)
        {
            ways.Add(words.Of("refund.share", percent));
        }

        if (Find(key, "outcomes") is { } outcomes)
        {
            ways.AddRange(outcomes.Split(", ").Select(o => words.Find($"outcome.{o}") ?? o));
        }

        return string.Join(words.Of("or"), ways);
    }

    private string Amount(string id) => entries.GetValueOrDefault($"amounts.{id}")?.Words[^1].ToLower(CultureInfo.InvariantCulture) ?? id;

    private string List(string key, string part, string kind) => string.Join(", ", Text(key, part).Split(", ").Select(w => words.Find($"{kind}.{w}") ?? w));

    private string Text(string key, string part) => Find(key, part) ?? "";

    private string? Find(string key, string part)
    {
        _used.Add($"{key}.{part}");
        return entries.GetValueOrDefault($"{key}.{part}")?.Text;
    }
}
