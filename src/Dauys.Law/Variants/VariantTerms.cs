using System.Globalization;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Law.Refusals;
using Dauys.Seats;

namespace Dauys.Law.Variants;

/// <summary>
/// The spelling of a variant: pairs of a name and a value, in the address of a page, on the command line (<c>--threshold 7</c>) and in JSON.
/// Reading is strict; writing gives one spelling only.
/// </summary>
public static class VariantTerms
{
    /// <summary>Percent of the threshold.</summary>
    public const string Threshold = "threshold";

    /// <summary><c>at-least</c> or <c>more-than</c>.</summary>
    public const string Comparison = "comparison";

    /// <summary>What the threshold is a share of.</summary>
    public const string Base = "base";

    /// <summary>The word of a method.</summary>
    public const string Method = "method";

    /// <summary>Seats that voters fill.</summary>
    public const string Seats = "seats";

    /// <summary>Seats by list.</summary>
    public const string ListSeats = "list-seats";

    /// <summary><c>none</c>: alliances are not counted together; <c>kept</c>: as the book has it.</summary>
    public const string Alliances = "alliances";

    /// <summary>Names in their one order.</summary>
    public static IReadOnlyList<string> Names { get; } = [Threshold, Comparison, Base, Method, Seats, ListSeats, Alliances];

    /// <summary>Words of a comparison.</summary>
    public static IReadOnlyDictionary<string, Comparison> Comparisons { get; } = new Dictionary<string, Comparison>(StringComparer.Ordinal)
    {
        ["at-least"] = Dauys.Seats.Comparison.AtLeast,
        ["more-than"] = Dauys.Seats.Comparison.MoreThan,
    };

    /// <summary>Words of what a threshold is a share of; those of law books.</summary>
    public static IReadOnlyDictionary<string, ThresholdBase> Bases { get; } = new Dictionary<string, ThresholdBase>(StringComparer.Ordinal)
    {
        ["valid"] = ThresholdBase.Valid,
        ["options"] = ThresholdBase.Options,
        ["lists"] = ThresholdBase.Lists,
        ["cast"] = ThresholdBase.Cast,
        ["issued"] = ThresholdBase.Issued,
        ["electorate"] = ThresholdBase.Electorate,
    };

    /// <summary>Reads a variant of a book.</summary>
    /// <param name="book">The book that is changed.</param>
    /// <param name="terms">Names and values, each name at most once; a value of null or nothing leaves the book's.</param>
    /// <returns>The variant in its one form, and every fault (L108); with a fault the variant is not to be used.</returns>
    public static (BookVariant Variant, IReadOnlyList<Refusal> Faults) Read(LawBook book, IEnumerable<(string Name, string? Value)> terms)
    {
        ArgumentNullException.ThrowIfNull(book);
        var faults = new List<Refusal>();
        var variant = BookVariant.None;
        foreach (var (name, value) in terms)
        {
            if (!string.IsNullOrEmpty(value))
            {
                variant = Read(variant, name, value, faults);
            }
        }

        if (faults.Count == 0)
        {
            faults.AddRange(Impossible(book, variant));
        }

        if (faults.Count == 0)
        {
            // Only what is changed is looked at: a form sends the book's own values too.
            faults.AddRange(TieredVariant.Impossible(book, book.Contests.First(c => c.Kind == ContestKind.List), variant.Canonical(book)));
        }

        return (faults.Count == 0 ? variant.Canonical(book) : variant, faults);
    }

    /// <summary>A variant in its one spelling; nothing for what it leaves as it is.</summary>
    public static IReadOnlyList<(string Name, string Value)> Write(BookVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        (string Name, string? Value)[] all =
        [
            (Threshold, variant.Threshold is { } percent ? Exact(percent) : null),
            (Comparison, variant.Comparison is { } comparison ? Word(comparison) : null),
            (Base, variant.Base is { } @base ? Word(@base) : null),
            (Method, variant.Method?.Word),
            (Seats, variant.Seats?.ToString(CultureInfo.InvariantCulture)),
            (ListSeats, variant.ListSeats?.ToString(CultureInfo.InvariantCulture)),
            (Alliances, variant.WithoutAlliances ? "none" : null),
        ];
        return [.. all.Where(t => t.Value is not null).Select(t => (t.Name, t.Value!))];
    }

    /// <summary>The word of a comparison.</summary>
    public static string Word(Comparison comparison) => Comparisons.First(c => c.Value == comparison).Key;

    /// <summary>The word of a base.</summary>
    public static string Word(ThresholdBase @base) => Bases.First(b => b.Value == @base).Key;

    /// <summary>A percent as it is written: decimals where they end within six, else a fraction.</summary>
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

    private static BookVariant Read(BookVariant variant, string name, string value, List<Refusal> faults)
    {
        switch (name)
        {
            case Threshold when value.Length <= 40 && Fraction.TryParse(value, out var percent) && percent >= Fraction.Zero && percent <= 100:
                return variant with { Threshold = percent };
            case Threshold:
                faults.Add(Fault(name, value, "a percent from 0 to 100 was expected", "Write 7, 3.25 or 10/3; 0 takes the threshold away."));
                return variant;
            case Comparison:
                return Find(Comparisons, name, value, faults) is { } comparison ? variant with { Comparison = comparison } : variant;
            case Base:
                return Find(Bases, name, value, faults) is { } @base ? variant with { Base = @base } : variant;
            case Method when VariantMethod.Find(value) is { } method:
                return variant with { Method = method };
            case Method:
                faults.Add(Words(name, value, VariantMethod.All.Select(m => m.Word)));
                return variant;
            case Seats:
                return Whole(name, value, faults) is { } seats ? variant with { Seats = seats } : variant;
            case ListSeats:
                return Whole(name, value, faults) is { } byList ? variant with { ListSeats = byList } : variant;
            case Alliances when value is "none" or "kept":
                return variant with { WithoutAlliances = value == "none" };
            case Alliances:
                faults.Add(Words(name, value, ["kept", "none"]));
                return variant;
            default:
                faults.Add(new Refusal("L108", $"no part of a law is called \"{name}\" here", new Place(Subject: name), $"A variant can change: {string.Join(", ", Names)}."));
                return variant;
        }
    }

    private static IEnumerable<Refusal> Impossible(LawBook book, BookVariant variant)
    {
        var (lists, all) = BookVariant.SeatsOf(book);
        if (lists == 0)
        {
            yield return new Refusal("L108", $"the law book {book.Id} elects nobody by list, so there is nothing that a variant could change", new Place(Subject: book.Id), "Begin with a book that has a contest of lists.");
            yield break;
        }

        var (byList, districts) = variant.SplitOf(book);
        if (districts < 0)
        {
            yield return new Refusal("L108", $"{byList} seats by list are more than the {byList + districts} seats of the chamber", new Place(Subject: ListSeats), $"Write from 1 to {byList + districts}, or a larger {Seats}.");
        }
        else if (byList < 1)
        {
            yield return new Refusal("L108", $"a chamber of {variant.Seats} seats leaves none for lists, because the law book {book.Id} has {all - lists} districts", new Place(Subject: Seats), $"Say with {ListSeats} how many of them go by list, from 1 to {variant.Seats}; the others are districts.");
        }
    }

    private static T? Find<T>(IReadOnlyDictionary<string, T> words, string name, string value, List<Refusal> faults)
        where T : struct
    {
        if (words.TryGetValue(value, out var found))
        {
            return found;
        }

        faults.Add(Words(name, value, words.Keys));
        return null;
    }

    private static int? Whole(string name, string value, List<Refusal> faults)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= BookVariant.MostSeats)
        {
            return number;
        }

        faults.Add(Fault(name, value, $"a whole number from 1 to {BookVariant.MostSeats} was expected", "Write digits only."));
        return null;
    }

    private static Refusal Words(string name, string value, IEnumerable<string> words)
    {
        var all = words.ToList();
        var near = NearestWord.Of(value, all);
        return Fault(name, value, $"expected one of: {string.Join(", ", all)}", near is null ? "Write one of these words." : $"Did you mean \"{near}\"?");
    }

    /// <summary>The fault of a part that is given more than once, as an address can.</summary>
    /// <param name="name">The part, as a reader wrote it.</param>
    /// <param name="times">How often.</param>
    public static Refusal Twice(string name, int times) =>
        new("L108", $"\"{name}\" is given {times} times", new Place(Subject: name), "Give it once.");

    private static Refusal Fault(string name, string value, string expected, string remedy) =>
        new("L108", $"\"{name}\" is \"{(value.Length <= 40 ? value : $"{value[..40]}…")}\", {expected}", new Place(Subject: name), remedy);
}
