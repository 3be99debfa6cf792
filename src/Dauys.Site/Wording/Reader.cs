using Dauys.Site.Addresses;

namespace Dauys.Site.Wording;

/// <summary>Who reads a page: the language with its words, formats and addresses, and which page it is. Pages are given one; nothing is global.</summary>
public sealed class Reader
{
    /// <summary>A reader of a page.</summary>
    /// <param name="language">The language.</param>
    /// <param name="path">The path of the page without the language, with its query: where the other languages stand.</param>
    /// <param name="origin">Where the site stands, <c>https://example.org</c>, for addresses that must be whole; null where nobody said.</param>
    public Reader(Language language, string path = "/", string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        (Language, Path, Origin) = (language, path, origin);
        (Words, Say, At) = (Words.Of(language), new Say(language), At.Of(language));
    }

    /// <summary>A reader of English, where nobody says otherwise.</summary>
    public static Reader English { get; } = new(Language.English);

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The path of the page without the language, with its query.</summary>
    public string Path { get; }

    /// <summary>Where the site stands, without a slash at its end; null where nobody said.</summary>
    public string? Origin { get; }

    /// <summary>The texts.</summary>
    public Words Words { get; }

    /// <summary>Figures, days, lists.</summary>
    public Say Say { get; }

    /// <summary>Addresses in this language.</summary>
    public At At { get; }

    /// <summary>An address of the site made whole, where its origin is known.</summary>
    public string Whole(string address) => Origin + address;

    /// <summary>The address of this page in another form: <c>.json</c>, or <c>/og.png</c>, which stand behind its path and before its query.</summary>
    public string As(string form)
    {
        var query = Path.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? Path : Path[..query];
        return $"{Language.Prefix}{(path != "/" ? path : form.StartsWith('.') ? "/index" : "")}{form}{(query < 0 ? "" : Path[query..])}";
    }

    /// <summary>The address of this page in a language.</summary>
    public string In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Prefix + Path;
    }
}
