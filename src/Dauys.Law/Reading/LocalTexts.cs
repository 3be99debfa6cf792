using Dauys.Law.Books;
using Dauys.Law.Documents;

namespace Dauys.Law.Reading;

/// <summary>Reads names in one or more languages.</summary>
public static class LocalTexts
{
    /// <summary>A name: one text, or a mapping from language tag to text.</summary>
    public static LocalText? Read(Section section, string key, bool required = true)
    {
        switch (required ? section.Required(key) : section.Optional(key))
        {
            case null:
                return null;
            case ScalarNode one:
                return LocalText.Of(one.Text);
            case MappingNode { Entries.Count: > 0 } map:
                var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
                foreach (var (language, value) in map.Entries)
                {
                    if (!IsLanguage(language.Text))
                    {
                        section.Fault(section.Dialect.WrongValue, language.Place, $"\"{language.Text}\" is not a language tag", "Write en, kk, ru, he, … as keys and the text behind each; inside braces a text with a comma needs quotes.");
                    }

                    if (section.AsScalar(value, key, "a text") is { } text)
                    {
                        texts[language.Text] = text.Text;
                    }
                }

                return texts.Count > 0 ? new LocalText(texts) : null;
            case var other:
                section.Fault(section.Dialect.WrongType, other.Place, $"\"{key}\" holds {other.Kind}, a text or a mapping of languages to texts was expected", "Write \"name: …\" or \"name: {en: …, ru: …}\".");
                return null;
        }
    }

    private static bool IsLanguage(string tag) =>
        tag.Length is >= 2 and <= 35 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetterLower(tag[0]) && char.IsAsciiLetterLower(tag[1]);
}
