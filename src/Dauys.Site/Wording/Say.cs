using System.Globalization;
using Dauys.Seats;

namespace Dauys.Site.Wording;

/// <summary>How figures, dates and hashes are written for readers of English. Figures are grouped; what is not known is said in words.</summary>
public static class Say
{
    /// <summary>What stands where there is no figure.</summary>
    public const string NoFigure = "no figure";

    /// <summary>A whole number with its thousands grouped, or the words for none.</summary>
    public static string Number(Int128? value) => value is { } known ? known.ToString("#,0", CultureInfo.InvariantCulture) : NoFigure;

    /// <summary>A share in percent, rounded half up from the exact fraction.</summary>
    /// <param name="share">The share, or null where it is not known.</param>
    /// <param name="decimals">As many as the authority publishes.</param>
    public static string Percent(Fraction? share, int decimals = 2) => share is { } known ? $"{(known * 100).ToDecimal(decimals)}\u00a0%" : NoFigure;

    /// <summary>An exact number as a law writes it: <c>3.25</c> where decimals end, else as a fraction.</summary>
    public static string Exact(Fraction value)
    {
        for (var decimals = 0; decimals <= 6; decimals++)
        {
            var text = value.ToDecimal(decimals);
            if (Fraction.Parse(text) == value)
            {
                return text;
            }
        }

        return value.ToString();
    }

    /// <summary>A number with its noun: <c>1 seat</c>, <c>2 seats</c>.</summary>
    public static string Count(Int128 number, string one, string? many = null) => $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>A day: <c>19 March 2023</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The days of a vote: one day, or from the first to the last.</summary>
    public static string Days(DateOnly from, DateOnly to) =>
        from == to ? Day(from)
        : (from.Year, from.Month) == (to.Year, to.Month) ? $"{from.Day.ToString(CultureInfo.InvariantCulture)}–{Day(to)}"
        : $"{Day(from)} to {Day(to)}";

    /// <summary>A list of words: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
    };

    /// <summary>A coordinate of a picture, short.</summary>
    public static string Coordinate(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A name that may run from right to left, so that it does not turn round what stands beside it (Unicode isolates).</summary>
    public static string Isolated(string name) => $"\u2068{name}\u2069";

    /// <summary>A sentence with its first letter in upper case.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
