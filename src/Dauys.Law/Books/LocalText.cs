namespace Dauys.Law.Books;

/// <summary>A name in one or more languages.</summary>
/// <param name="ByLanguage">By IETF language tag (<c>en</c>, <c>kk</c>, <c>ru</c>, <c>he</c>); never empty.</param>
public sealed record LocalText(IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>A text whose language is not stated, kept under <c>und</c> (BCP 47, undetermined).</summary>
    public static LocalText Of(string text) => new(new Dictionary<string, string>(StringComparer.Ordinal) { ["und"] = text });

    /// <summary>The text in a language; else English; else the first by language tag.</summary>
    public string In(string language) =>
        ByLanguage.TryGetValue(language, out var text) || ByLanguage.TryGetValue("en", out text)
            ? text
            : ByLanguage.OrderBy(e => e.Key, StringComparer.Ordinal).First().Value;

    /// <summary>In English, else the first.</summary>
    public override string ToString() => In("en");

    /// <inheritdoc/>
    public bool Equals(LocalText? other) =>
        other is not null && ByLanguage.Count == other.ByLanguage.Count
        && ByLanguage.All(e => other.ByLanguage.TryGetValue(e.Key, out var text) && text == e.Value);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        ByLanguage.Aggregate(ByLanguage.Count, (hash, e) => hash ^ HashCode.Combine(e.Key, e.Value));
}
