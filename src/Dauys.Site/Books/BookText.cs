using Dauys.Law.Comparing;
using Dauys.Law.Comparing.Rules;
using Dauys.Site.Wording;

namespace Dauys.Site.Books;

/// <summary>A law book of any matter as its author wrote it, to be read and compared.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The whole text.</param>
public sealed record BookText(string Id, string Text)
{
    /// <summary>The words in which a reader is told the rules.</summary>
    public static RuleWords WordsOf(Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new RuleWords(reader.Language.Tag);
    }

    /// <summary>The book in a reader's language, where it has it.</summary>
    public BookOutline Outline(Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return BookOutline.Of(Text, Id, reader.Language.Tag);
    }

    /// <summary>Books that a reader is likely to compare this one with: of the same country and matter, as they followed each other.</summary>
    /// <param name="all">Books at hand.</param>
    public IEnumerable<BookText> Alike(IEnumerable<BookText> all) => all.Where(b => b.Id != Id && Kin(b.Id) == Kin(Id)).OrderBy(b => b.Id, StringComparer.Ordinal);

    /// <summary>The country, and whether it is about parties.</summary>
    private static (string, bool) Kin(string id) => (id.Split('-')[0], id.Contains("-parties-", StringComparison.Ordinal));
}
