using System.Globalization;
using Dauys.Elections.Counting;
using Dauys.Law.Reading;

namespace Dauys.Site.Work;

/// <summary>What is wrong with a field.</summary>
public enum FieldFault
{
    /// <summary>Nothing was entered, and the field is needed.</summary>
    Missing,

    /// <summary>No id: letters, digits, <c>- _ .</c>, the first a letter or digit, at most 64.</summary>
    Id,

    /// <summary>No whole number from 0 to 2^53 - 1, in digits alone.</summary>
    Number,

    /// <summary>No day, as <c>2024-03-01</c>.</summary>
    Day,

    /// <summary>No words with commas between.</summary>
    Words,

    /// <summary>None of the choices.</summary>
    Choice,

    /// <summary>More characters than a field takes.</summary>
    Long,

    /// <summary>With the other territories more than can be counted.</summary>
    Sum,

    /// <summary>A sample that cannot be, or that the law does not take: too short a list, too few rows drawn, more valid or open ones than were drawn.</summary>
    Sample,
}

/// <summary>Reads fields of a form; what cannot be read is a fault of its field, never a guess.</summary>
/// <param name="values">Fields by name.</param>
/// <param name="faults">Takes the faults.</param>
internal sealed class EnteredValues(IReadOnlyDictionary<string, string> values, Dictionary<string, FieldFault> faults)
{
    /// <summary>What a ticked box says.</summary>
    public const string Ticked = "on";

    /// <summary>The word for "known to be nothing".</summary>
    public const string None = "none";

    private const int Longest = 300;

    public string? Text(string key)
    {
        var value = values.GetValueOrDefault(key)?.Trim();
        if (value?.Length > Longest)
        {
            faults[key] = FieldFault.Long;
            return null;
        }

        return string.IsNullOrEmpty(value) ? null : value;
    }

    public string? Id(string key)
    {
        var text = Text(key);
        if (text is null && !faults.ContainsKey(key))
        {
            faults[key] = FieldFault.Missing;
        }

        return text is not null && !Ids.IsId(text) ? Fault<string>(key, FieldFault.Id) : text;
    }

    public DateOnly? Day(string key) =>
        Text(key) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Fault<DateOnly?>(key, FieldFault.Day);

    public long? Number(string key) => Text(key) is null ? null : Plain(key) ?? Fault<long?>(key, FieldFault.Number);

    public long? Plain(string key) =>
        long.TryParse(values.GetValueOrDefault(key)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= FigureTable.Largest ? number : null;

    public string? OneOf(string key, IReadOnlyList<string> choices) =>
        Text(key) is not { } text ? null : choices.Contains(text) ? text : Fault<string>(key, FieldFault.Choice);

    public bool IsTicked(string key) => values.GetValueOrDefault(key) == Ticked;

    public void Mark(string key, FieldFault fault) => faults.TryAdd(key, fault);

    /// <summary>Words with commas between; null where nothing was entered, empty for the word <c>none</c>.</summary>
    public HashSet<string>? Words(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return words.SetEquals([None]) ? [] : words.Count > 0 && words.All(Ids.IsId) ? words : Fault<HashSet<string>>(key, FieldFault.Words);
    }

    private T? Fault<T>(string key, FieldFault fault)
    {
        faults[key] = fault;
        return default;
    }
}
