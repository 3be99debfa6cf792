using System.Globalization;

namespace Dauys.Law.Comparing.Rules;

/// <summary>The words in which rules of law books are told in one language. A book's own names and notes come from the book.</summary>
/// <param name="Tag">The language's IETF tag.</param>
public sealed record RuleWords(string Tag)
{
    private static readonly string[] Tags = ["en", "kk", "ru"];

    private static readonly string[][] Months =
    [
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    ];

    /// <summary>English.</summary>
    public static RuleWords English { get; } = new("en");

    private int Language => Math.Max(0, Array.IndexOf(Tags, Tag));

    /// <summary>A phrase with its values in the places {0}, {1} …</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase.</exception>
    public string Of(string phrase, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, RulePhrases.All[phrase][Language], values);

    /// <summary>A phrase, or null where there is none of this name.</summary>
    public string? Find(string phrase) => RulePhrases.All.TryGetValue(phrase, out var texts) ? texts[Language] : null;

    /// <summary>A day in words.</summary>
    public string Day(DateOnly day) => Of("day", day.Day, Months[Language][day.Month - 1], day.Year);

    /// <summary>A whole number, its thousands grouped; other texts as they stand.</summary>
    public string Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Language == 0 ? "," : "\u00a0", StringComparison.Ordinal)
        : text;

    /// <summary>A number with its noun in the form that the number asks for.</summary>
    /// <param name="noun"><c>days</c>, <c>months</c>, <c>working-days</c>, <c>seats</c>, <c>territories</c>: three forms, told apart by <c>|</c>.</param>
    /// <param name="number">0 or more.</param>
    public string Count(string noun, long number)
    {
        var forms = RulePhrases.All[noun][Language].Split('|');
        var form = Language switch
        {
            0 => number == 1 ? 0 : 1,
            1 => 0,
            _ => number % 10 == 1 && number % 100 != 11 ? 0 : number % 10 is >= 2 and <= 4 && number % 100 is < 12 or > 14 ? 1 : 2,
        };
        return $"{Number(number.ToString(CultureInfo.InvariantCulture))} {forms[Math.Min(form, forms.Length - 1)]}";
    }
}
