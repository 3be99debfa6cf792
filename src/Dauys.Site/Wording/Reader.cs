using Dauys.Site.Addresses;

namespace Dauys.Site.Wording;

/// <summary>Who reads a page: the language with its words, formats and addresses, and which page it is. Pages are given one; nothing is global.</summary>
public sealed class Reader
{
    /// <summary>A reader of a page.</summary>
    /// <param name="language">The language.</param>
    /// <param name="path">The path of the page without the language, with its query: where the other languages stand.</param>
    public Reader(Language language, string path = "/")
    {
        ArgumentNullException.ThrowIfNull(language);
        (Language, Path) = (language, path);
        (Words, Say, At) = (Words.Of(language), new Say(language), At.Of(language));
    }

    /// <summary>A reader of English, where nobody says otherwise.</summary>
    public static Reader English { get; } = new(Language.English);

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The path of the page without the language, with its query.</summary>
    public string Path { get; }

    /// <summary>The texts.</summary>
    public Words Words { get; }

    /// <summary>Figures, days, lists.</summary>
    public Say Say { get; }

    /// <summary>Addresses in this language.</summary>
    public At At { get; }

    /// <summary>The address of this page in a language.</summary>
    public string In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Prefix + Path;
    }
}
