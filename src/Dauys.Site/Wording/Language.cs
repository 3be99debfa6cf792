using Dauys.Seats;

namespace Dauys.Site.Wording;

/// <summary>A language that the pages speak.</summary>
/// <param name="Tag">Its IETF tag, as in <c>lang</c> and in the names of folders of words.</param>
/// <param name="Own">Its name in itself.</param>
/// <param name="Prefix">What stands before the path of its pages; nothing for English.</param>
/// <param name="Sentences">The language in which the seats room explains a seat.</param>
/// <param name="Formats">Numbers, days and lists.</param>
public sealed record Language(string Tag, string Own, string Prefix, SentenceLanguage Sentences, Formats Formats)
{
    private static readonly HashSet<string> FromTheRight = new(["ar", "fa", "he", "ur", "yi"], StringComparer.Ordinal);

    /// <summary>English; its pages have the addresses without a prefix.</summary>
    public static Language English { get; } = new("en", "English", "", SentenceLanguage.English, Formats.English);

    /// <summary>Kazakh, in Cyrillic as the official publications write it.</summary>
    public static Language Kazakh { get; } = new("kk", "Қазақша", "/kk", SentenceLanguage.Kazakh, Formats.Kazakh);

    /// <summary>Russian.</summary>
    public static Language Russian { get; } = new("ru", "Русский", "/ru", SentenceLanguage.Russian, Formats.Russian);

    /// <summary>All of them, in the order in which pages offer them.</summary>
    public static IReadOnlyList<Language> All { get; } = [Kazakh, Russian, English];

    /// <summary>The direction in which it is written: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => DirectionOf(Tag);

    /// <summary>The direction in which a language is written: <c>ltr</c> or <c>rtl</c>.</summary>
    /// <param name="tag">Its IETF tag.</param>
    public static string DirectionOf(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return FromTheRight.Contains(tag.Split('-')[0]) ? "rtl" : "ltr";
    }
}
