using System.Globalization;

namespace Dauys.Law.Comparing.Rules;

/// <summary>What a line of a book says, together with the lines that belong to it.</summary>
/// <param name="Text">In words.</param>
/// <param name="Covers">Keys of the lines that are told with it.</param>
/// <param name="StatedAt">The key of the line that bears article, note and doubts.</param>
internal sealed record Saying(string Text, IReadOnlyList<string> Covers, string StatedAt)
{
    /// <summary>What the rule is about; null for the name that the book gives.</summary>
    public string? Name { get; init; }

    /// <summary>How a reading's value is said.</summary>
    public Func<string, string>? Reading { get; init; }
}

/// <summary>Puts the kinds of rule that books hold into words.</summary>
internal sealed class RuleSayings(IReadOnlyDictionary<string, BookEntry> entries, RuleWords words)
{
    /// <summary>What a key says; null where no kind of rule begins with it.</summary>
    public Saying? Of(string key)
    {
        var parts = key.Split('.');
        return parts switch
        {
            ["chamber", "seats"] => Value(key, "name.chamber.seats", words.Number),
            ["chamber", "other_seats", _] => Whole(key, words.Of("filled-by", words.Number(Text(key, "seats")), Text(key, "filled_by"))) with { Name = words.Of("name.chamber.other_seats") },
            ["protocol", "fields", _] => Whole(key, Find(key, "number") is { } line ? words.Of("line", line) : Word("role", Text(key, "role"))),
            ["protocol", "checks", _] => Check(key),
            ["turnout"] => Turnout(key),
            ["contests", _, "kind"] => Value(key, "name.kind", v => Word("kind", v)),
            ["contests", _, "seats"] => Value(key, "name.seats", words.Number),
            ["contests", _, "against_all"] => Value(key, "name.against_all", v => words.Of(v == "yes" ? "on-ballot" : "not-on-ballot")),
            ["contests", _, "against_all_blocks"] => Value(key, "name.against_all_blocks", v => words.Of(v == "yes" ? "yes" : "no")),
            ["contests", _, "threshold", "percent"] => Value(key, "name.threshold.percent", v => words.Of("percent", v)),
            ["contests", _, "threshold", "comparison"] => Value(key, "name.threshold.comparison", v => Word("comparison", v)),
            ["contests", _, "threshold", "base"] => Value(key, "name.threshold.base", v => Word("base", v)),
            ["contests", _, "allotment"] => Method(key),
            ["contests", _, "ties"] => Value(key, "name.ties", v => string.Join(", ", v.Split(", ").Select(w => Word("ties", w)))),
            ["contests", _, "too_few_pass"] => TooFew(key),
            ["contests", _, "mandate_quotas", _] => Whole(key, words.Of("mandate-quota", string.Join(", ", Text(key, "groups").Split(", ").Select(g => Word("group", g))), Text(key, "percent"))) with { Name = words.Of("name.mandate_quotas") },
            ["contests", _, "ballot_order"] => Whole(key, Find(key, "letters") is { } letters ? words.Of("ballot-order.letters", Word("ballot-order", Text(key, "order")), letters, Text(key, "language")) : Word("ballot-order", Text(key, "order"))) with { Name = words.Of("name.ballot_order") },
            ["deadlines", _] => Deadline(key),
            ["deadlines", _, "ends_on_rest_day"] or ["ends_on_rest_day"] => Value(key, "name.ends_on_rest_day", v => Word("rest-day", v)),
            ["deadlines", _, "for"] => Value(key, "name.for", v => string.Join(", ", v.Split(", ").Select(w => Word("party", w)))),
            ["deadlines", _, "closes"] => Value(key, "name.closes", v => string.Join(", ", v.Split(", ").Select(w => Word("closes", w)))),
            ["deadlines", _, "late"] => Value(key, "name.late", v => Word("late", v)),
            ["usual_territories"] => Value(key, "name.usual_territories", v => entries.ContainsKey($"territories.{v}") ? Territories($"territories.{v}") : v),
            ["territories", _] => Whole(key, Territories(key)),
            ["amounts", _] => Whole(key, words.Number(Text(key, "number"))),
            ["stages", _, "rules", _] => Rule(key) ?? new CandidateSayings(entries, words).Of(key) ?? new ProcessSayings(entries, words).Of(key),
            _ => new ProcessSayings(entries, words).Of(key),
        };
    }

    private Saying? Value(string key, string name, Func<string, string> says) =>
        entries[key].Text is { } text ? new Saying(says(text), [], key) { Name = words.Of(name), Reading = says } : null;

    /// <summary>All that lies in a key, but for parts that the text does not say: they become lines of their own.</summary>
    private Saying Whole(string key, string text, params string[] unsaid) => new(
        text, [.. entries.Keys.Where(k => k.StartsWith(key + ".", StringComparison.Ordinal) && !unsaid.Contains(k[(key.Length + 1)..]))], key);

    private string Word(string kind, string value) => words.Find($"{kind}.{value}") ?? value;

    private string Text(string key, string part) => Find(key, part) ?? "";

    private string? Find(string key, string part) => entries.GetValueOrDefault($"{key}.{part}")?.Text;

    private long? Integer(string key, string part) => long.TryParse(Find(key, part), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Names(string fields) => string.Join(" + ", fields.Split(", ").Select(FieldName)).Replace("+ −", "− ", StringComparison.Ordinal);

    private string FieldName(string field)
    {
        var (id, sign) = field.StartsWith('-') ? (field[1..], "−") : (field, "");
        return sign + (entries.GetValueOrDefault($"protocol.fields.{id}")?.Words[^1] ?? words.Find($"base.{id}") ?? id);
    }

    private Saying Check(string key) => Whole(key, words.Of(
        "check", Names(Text(key, "left")), Word("relation", Text(key, "relation")), Names(Text(key, "right")), Word("severity", Text(key, "severity"))));

    private Saying Turnout(string key) => Whole(key, words.Of("over", Names(Text(key, "numerator")), Names(Text(key, "denominator")))) with { Name = words.Of("name.turnout") };

    private Saying? Method(string key)
    {
        if (Find(key, "method") is not { } method || words.Find($"method.{method}") is not { } says)
        {
            return null;
        }

        List<string?> all =
        [
            says,
            Find(key, "quota") is { } quota ? Word("quota", quota) : null,
            Find(key, "remainder_decimals") is { } decimals ? words.Of("remainder-decimals", decimals) : null,
        ];
        return Whole(key, string.Join("; ", all.OfType<string>()), "remainders", "rounding", "least_part", "then", "exhausted", "too_many", "zero_divisor") with { Name = words.Of("name.allotment") };
    }

    private Saying? TooFew(string key) => Find(key, "rule") switch
    {
        "admit-second" => Whole(key, words.Of("rule.admit-second", Text(key, "factor"), Text(key, "least"))) with { Name = words.Of("name.too_few_pass") },
        "admit-until" => Whole(key, words.Of("rule.admit-until", Text(key, "lists"), Text(key, "more_than_percent"))) with { Name = words.Of("name.too_few_pass") },
        _ => null,
    };

    private Saying? Deadline(string key)
    {
        var (noun, number) = Integer(key, "months") is { } months ? ("months", months) : (Find(key, "working_days") == "yes" ? "working-days" : "days", Integer(key, "days") ?? 0);
        var when = $"{(number < 0 ? "before" : "after")}.{Text(key, "count_from")}";
        if (words.Find(when) is null)
        {
            return null;
        }

        var text = words.Of(when, words.Count(noun, Math.Abs(number)));
        text = Find(key, "time") is { } time ? words.Of("at-time", text, time) : text;
        return Whole(key, Find(key, "may_be_set_by_call") == "yes" ? words.Of("call-may-set", text) : text, "ends_on_rest_day", "for", "closes", "late");
    }

    private Saying? Rule(string key) => Find(key, "kind") switch
    {
        "total" => Whole(key, words.Number(Text(key, "number")), "nominated_by"),
        "territories" => Whole(key, (Text(key, "number"), Find(key, "share")) switch
        {
            (var number, null) => words.Of("each", words.Number(number)),
            ("1", { } share) => words.Of("share-only", share),
            var (number, share) => words.Of("in-share", words.Number(number), share),
        }, "nominated_by"),
        "term" => Whole(key, words.Of("at-most", Integer(key, "months") is { } months ? words.Count("months", months) : words.Count("days", Integer(key, "days") ?? 0)), "nominated_by"),
        _ => null,
    };

    private string Territories(string key)
    {
        var text = words.Count("territories", Text(key, "units").Split(", ").Length);
        text = Day(key, "in_force_from") is { } from ? words.Of("from", text, words.Day(from)) : text;
        return Day(key, "in_force_until") is { } until ? words.Of("until", text, words.Day(until)) : text;
    }

    private DateOnly? Day(string key, string part) => DateOnly.TryParseExact(Find(key, part), "yyyy-MM-dd", out var day) ? day : null;
}
