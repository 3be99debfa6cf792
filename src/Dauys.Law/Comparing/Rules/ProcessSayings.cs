using System.Globalization;

namespace Dauys.Law.Comparing.Rules;

/// <summary>Puts what books say of registration, and of what must be published, into words.</summary>
internal sealed class ProcessSayings(IReadOnlyDictionary<string, BookEntry> entries, RuleWords words)
{
    private const string RestDay = "ends_on_rest_day";

    /// <summary>What a key says; null where no such rule begins with it.</summary>
    public Saying? Of(string key)
    {
        var parts = key.Split('.');
        return parts switch
        {
            ["publication", _] => Whole(key, Duty(key)),
            ["signatures", var act] => Whole(key, Signed(key)) with { Name = Word("signed", act) },
            ["identity_numbers", _] => Whole(key, Identity(key)),
            ["lists", _, "figure"] => new Saying(Word("figure", entries[key].Text ?? ""), [], key) { Name = words.Of("name.list.figure") },
            ["lists", _, "columns"] => Whole(key, string.Join(", ", Below(key).Select(k => Word("column", k.Split('.')[^1])))) with { Name = words.Of("name.list.columns") },
            ["lists", _, "checks", _] => Whole(key, Row(key)) with { Name = words.Of("name.list.check") },
            ["stages", _, "decisions"] => new Saying(List(entries[key].Text, "decision"), [], key) { Name = words.Of("name.decisions") },
            ["stages", _, "appeal"] => Whole(key, Word("appeal", Find(key, "to") ?? "")) with { Name = words.Of("name.appeal") },
            ["stages", _, "grounds", _] => Whole(key, Ground(parts[1], key)),
            ["stages", _, "clocks", _] => Whole(key, Clock(key), RestDay),
            ["stages", _, "clocks" or "rules", _, RestDay] => new Saying(Word("rest-day", entries[key].Text ?? ""), [], key) { Name = words.Of("name.ends_on_rest_day") },
            ["stages", _, "rules", _] => Rule(key),
            _ => null,
        };
    }

    private Saying Whole(string key, string text, string? unsaid = null) => new(text, [.. Below(key).Where(k => k != $"{key}.nominated_by" && k != $"{key}.{unsaid}")], key);

    private IEnumerable<string> Below(string key) => entries.Keys.Where(k => k.StartsWith(key + ".", StringComparison.Ordinal));

    private string? Find(string key, string part) => entries.GetValueOrDefault($"{key}.{part}")?.Text;

    private string Word(string kind, string value) => words.Find($"{kind}.{value}") ?? value;

    private string List(string? values, string kind) => string.Join(", ", (values ?? "").Split(", ").Select(v => Word(kind, v)));

    private string Named(string key) => entries.GetValueOrDefault(key)?.Words[^1] ?? key;

    private string Duty(string key)
    {
        var units = Word("units", Find(key, "units") ?? "");
        return Find(key, "required") is "no" or "false" ? words.Of("duty-none", units)
            : Find(key, "deadline") is { } deadline ? words.Of("duty", units, Named($"deadlines.{deadline}"))
            : words.Of("duty-open", units);
    }

    private string Signed(string key) => Integer(key, "officers") is { } officers ? words.Of("signed-by", words.Count("officers", officers)) : "";

    private string Identity(string key)
    {
        var text = words.Of("identity", Find(key, "digits") ?? "");
        text = entries.ContainsKey($"{key}.birth") ? words.Of("identity-birth", text) : text;
        return entries.ContainsKey($"{key}.check") ? words.Of("identity-check", text) : text;
    }

    private string Row(string key)
    {
        var check = Find(key, "check") ?? "";
        var text = words.Find($"row.{check}") is null ? check : words.Of($"row.{check}", Find(key, "least") ?? "");
        return Find(key, "across") is { } across ? $"{text}, {Word("across", across)}" : text;
    }

    private string Ground(string stage, string key) => Find(key, "rules") is { } rules
        ? words.Of("ground-figures", string.Join(", ", rules.Split(", ").Select(r => Named($"stages.{stage}.rules.{r}"))))
        : words.Of("ground");

    private string Clock(string key)
    {
        var who = Word("who", Find(key, "who") ?? "");
        return Integer(key, "months") is { } months ? words.Of("clock", who, words.Count("months", months))
            : Integer(key, "days") is not { } days ? words.Of("clock-open", who)
            : days == 0 ? words.Of("clock-day", who)
            : words.Of("clock", who, words.Count(Find(key, "working_days") == "yes" ? "working-days" : "days", days));
    }

    private Saying? Rule(string key) => Find(key, "kind") switch
    {
        "documents" => Whole(key, words.Of("documents", (Find(key, "documents") ?? "").Split(", ").Length)),
        "share" => Whole(key, words.Of("share", Find(key, "share") ?? "", Word("figure", Find(key, "of") ?? ""))),
        "before" => Whole(key, words.Of("before-event")),
        _ => null,
    };

    private long? Integer(string key, string part) => long.TryParse(Find(key, part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
