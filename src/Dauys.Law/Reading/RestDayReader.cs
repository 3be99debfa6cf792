using Dauys.Law.Documents;
using Dauys.Law.WorkingDays;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>ends_on_rest_day</c>: of a whole book, with its article, and of one term that is otherwise.</summary>
internal static class RestDayReader
{
    public const string Key = "ends_on_rest_day";

    /// <summary>What the book says of all its terms. It decides days, which nobody chooses a reading for, so it has none.</summary>
    public static RestDayRule OfBook(BookContext context, Section book)
    {
        if (!context.TryStated<RestDayRule>(book, Key, "", Books.Provenance.None, Word, out var stated, required: false))
        {
            return RestDayRule.Unsaid;
        }

        if (stated.Readings.Count > 0)
        {
            book.Fault("L105", book.Optional(Key)!.Place, $"\"{Key}\" has readings", "State the value that holds; write the other reading into its note, and mark it unverified.");
        }

        return stated.Value;
    }

    /// <summary>What one term says, or the book where it says nothing.</summary>
    public static RestDayRule Of(Section item, RestDayRule usual) => item.Word(Key, LawWords.RestDays, required: false) ?? usual;

    private static (bool Ok, RestDayRule Value) Word(Section section, DocumentNode node, string key) =>
        section.AsScalar(node, key, "one word") is { } scalar && section.WordOf(scalar, key, LawWords.RestDays) is { } word ? (true, word) : (false, default);
}
