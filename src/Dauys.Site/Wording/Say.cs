using System.Globalization;
using Dauys.Ledger.Acts;
using Dauys.Law.Books;
using Dauys.Seats;

namespace Dauys.Site.Wording;

/// <summary>How figures, days and lists are written for readers of one language. What is not known is said in words.</summary>
/// <param name="language">The language.</param>
public sealed class Say(Language language)
{
    private readonly Formats _formats = language.Formats;
    private readonly Words _words = Words.Of(language);

    /// <summary>What stands where there is no figure.</summary>
    public string NoFigure => _words["say.no-figure"];

    /// <summary>What stands where a moment is not known.</summary>
    public string NoDay => _words["say.no-day"];

    /// <summary>A whole number with its thousands grouped, or the words for none.</summary>
    public string Number(Int128? value) => value is { } known ? Grouped(known, _formats) : NoFigure;

    /// <summary>A difference with its sign.</summary>
    public string Signed(Int128 value) => (value < 0 ? "−" : "+") + Grouped(Int128.Abs(value), _formats);

    /// <summary>A number with its sign and decimals, for points of a share.</summary>
    public string Signed(decimal value, int decimals = 2) =>
        (value < 0 ? "−" : "+") + Decimal(Math.Abs(value).ToString($"F{decimals.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture));

    /// <summary>A number as a source printed it, <c>54.19</c> or <c>12063</c>, grouped and pointed for this reader; anything else as it is.</summary>
    public string Decimal(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var parts = printed.Split('.');
        return parts.Length <= 2 && parts[0].Length < 30 && parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit))
            ? Grouped(Int128.Parse(parts[0], CultureInfo.InvariantCulture), _formats) + (parts.Length == 1 ? "" : _formats.Point + parts[1])
            : printed;
    }

    /// <summary>A share in percent, rounded half up from the exact fraction.</summary>
    /// <param name="share">The share, or null where it is not known.</param>
    /// <param name="decimals">As many as the authority publishes.</param>
    public string Percent(Fraction? share, int decimals = 2) => share is { } known ? PrintedPercent((known * 100).ToDecimal(decimals)) : NoFigure;

    /// <summary>A number of per cent as printed, <c>54.19</c>, with its sign.</summary>
    public string PrintedPercent(string printed) => string.Format(CultureInfo.InvariantCulture, _formats.Percent, Decimal(printed));

    /// <summary>A number of per cent exactly as a law writes it: <c>5 %</c>, <c>3.25 %</c>.</summary>
    public string ExactPercent(Fraction percent) => string.Format(CultureInfo.InvariantCulture, _formats.Percent, Exact(percent));

    /// <summary>An exact number as a law writes it: <c>3.25</c> where decimals end, else as a fraction.</summary>
    public string Exact(Fraction value)
    {
        for (var decimals = 0; decimals <= 6; decimals++)
        {
            var text = value.ToDecimal(decimals);
            if (Fraction.Parse(text) == value)
            {
                return Decimal(text);
            }
        }

        return value.ToString();
    }

    /// <summary>A day: <c>19 March 2023</c>.</summary>
    public string Day(DateOnly day) => Put(_formats.Day, Plain(day.Day), _formats.Months[day.Month - 1], Year(day));

    /// <summary>A month: <c>March 2023</c>.</summary>
    public string Month(DateOnly day) => Put(_formats.Month, _formats.MonthsAlone[day.Month - 1], Year(day));

    /// <summary>The days of a vote: one day, or from the first to the last.</summary>
    public string Days(DateOnly from, DateOnly to) =>
        from == to ? Day(from)
        : (from.Year, from.Month) == (to.Year, to.Month) ? Put(_formats.Days, Plain(from.Day), Plain(to.Day), _formats.Months[to.Month - 1], Year(to))
        : $"{Day(from)} – {Day(to)}";

    /// <summary>A moment of an act, as precise as it is known and no more: <c>2023</c>, <c>March 2023</c>, <c>19 March 2023, 18:00 (UTC+6)</c>.</summary>
    /// <param name="text">As an act holds it; what is no moment is given back as it is.</param>
    public string Moment(string? text) =>
        text is null ? NoDay
        : !Dauys.Ledger.Acts.Moment.TryParse(text, out var moment) || moment.Date is not { } day ? text
        : moment.Instant is { } instant ? $"{Day(day)}, {Clock(instant)} ({Zone(instant)})"
        : moment.Precision switch
        {
            MomentPrecision.Year => Year(day),
            MomentPrecision.Month => Month(day),
            _ => Day(day),
        };

    /// <summary>From one moment to another; within one day the day is said once.</summary>
    public string Span(string? from, string? to) =>
        to is null || from is null ? Moment(from ?? to)
        : Dauys.Ledger.Acts.Moment.TryParse(from, out var first) && Dauys.Ledger.Acts.Moment.TryParse(to, out var last)
            && first.Instant is { } begin && last.Instant is { } end && first.Date == last.Date && begin.Offset == end.Offset
            ? $"{Day(first.Date!.Value)}, {Clock(begin)}–{Clock(end)} ({Zone(end)})"
            : $"{Moment(from)} – {Moment(to)}";

    /// <summary>A list of words: <c>a, b and c</c>.</summary>
    public string List(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            2 => Put(_formats.ListTwo, items[0], items[1]),
            _ => Put(_formats.ListEnd, string.Join(", ", items.Take(items.Count - 1)), items[^1]),
        };
    }

    /// <summary>An article of a law as its readers cite it: <c>Art. 97(5)</c>, <c>97(5)-бап</c>, <c>ст. 97(5)</c>; null where it is cited in words, which stay as they are.</summary>
    public string? Article(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var numbers = text.StartsWith("Art. ", StringComparison.Ordinal) ? text["Art. ".Length..] : "";
        return language == Language.English ? text
            : numbers.Length > 0 && numbers.All(c => char.IsAsciiDigit(c) || c is '(' or ')' or '-' or ',' or ' ') ? _words["say.article", ("article", numbers)]
            : null;
    }

    /// <summary>A name in the reader's language, else in English, else in the first that there is.</summary>
    public string Name(LocalText name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.In(language.Tag);
    }

    /// <summary>How sure a source makes a fact: the letter of the election file with its meaning; nothing where it is not graded.</summary>
    public string Grade(string? letter) => letter is null ? "" : _words["say.grade", ("grade", letter)];

    /// <summary>The time of day: <c>18:10</c>.</summary>
    public static string Clock(DateTimeOffset instant) => instant.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The distance from universal time: <c>UTC+6</c>, <c>UTC+5:30</c>, <c>UTC</c>.</summary>
    public static string Zone(DateTimeOffset instant)
    {
        var offset = instant.Offset.Duration();
        return offset == TimeSpan.Zero ? "UTC"
            : $"UTC{(instant.Offset < TimeSpan.Zero ? "−" : "+")}{Plain(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{offset.Minutes.ToString("00", CultureInfo.InvariantCulture)}")}";
    }

    /// <summary>A coordinate of a picture, short.</summary>
    public static string Coordinate(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A name that may run from right to left, so that it does not turn round what stands beside it (Unicode isolates).</summary>
    public static string Isolated(string name) => $"\u2068{name}\u2069";

    /// <summary>A sentence with its first letter in upper case.</summary>
    public static string Sentence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>A whole number with its thousands grouped.</summary>
    internal static string Grouped(Int128 value, Formats formats) =>
        value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", formats.Group, StringComparison.Ordinal).Replace('-', '−');

    private static string Put(string pattern, params string[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);
}
