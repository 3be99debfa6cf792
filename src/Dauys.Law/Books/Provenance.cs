namespace Dauys.Law.Books;

/// <summary>Where a value of a law book comes from, and how sure it is. Every part may be absent.</summary>
/// <param name="Article">The article that states it, as cited: <c>Art. 97-1(1)</c>.</param>
/// <param name="From">The day from which it holds.</param>
/// <param name="Note">How an unclear text was read, and which other readings there are.</param>
/// <param name="Unverified">True where no source settles the value; whatever is computed from it says so.</param>
public sealed record Provenance(string? Article = null, DateOnly? From = null, LocalText? Note = null, bool Unverified = false)
{
    /// <summary>Nothing is stated.</summary>
    public static Provenance None { get; } = new();
}

/// <summary>One answer to a question that a statute leaves open.</summary>
/// <param name="Name">The name given to <c>--reading</c>, unique in the book: <c>threshold-7</c>.</param>
/// <param name="Value">The value under this reading.</param>
/// <param name="Text">The reading in words.</param>
public sealed record Reading<T>(string Name, T Value, LocalText Text);

/// <summary>A value of the statute with its provenance and, where sources conflict, its readings.</summary>
/// <param name="Key">The path of the value in the book, as <c>contests.list.threshold.percent</c>.</param>
/// <param name="Value">The value; with readings the one that the book's author holds likeliest, never used silently.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Stated<T>(string Key, T Value, Provenance Source)
{
    /// <summary>The question that the readings answer (the last part of the key unless named), or null.</summary>
    public string? Question { get; init; }

    /// <summary>Empty where the value is settled.</summary>
    public IReadOnlyList<Reading<T>> Readings { get; init; } = [];

    /// <summary>The value under the readings chosen; the author's likeliest where none of its readings is among them.</summary>
    public T Under(IReadOnlySet<string> chosen)
    {
        foreach (var reading in Readings)
        {
            if (chosen.Contains(reading.Name))
            {
                return reading.Value;
            }
        }

        return Value;
    }
}
