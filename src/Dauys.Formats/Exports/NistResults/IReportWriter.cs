using Dauys.Law.Books;

namespace Dauys.Formats.Exports.NistResults;

/// <summary>
/// Writes the objects of an election report. JSON and XML differ in shape but not in what they say: in JSON an object has <c>@type</c> and <c>@id</c>,
/// in XML <c>xsi:type</c> and <c>ObjectId</c>, and elements stand in the order of the schema, which callers keep.
/// </summary>
internal interface IReportWriter
{
    /// <summary>Begins an object that is one value of a name.</summary>
    void Begin(string name, string type, string? id = null);

    /// <summary>Ends the object begun last.</summary>
    void End();

    /// <summary>Begins a list of objects; XML has none around its elements.</summary>
    void BeginList(string name);

    /// <summary>Begins an object of the list begun last.</summary>
    void BeginItem(string type, string? id, bool isDerived);

    /// <summary>Ends a list.</summary>
    void EndList();

    /// <summary>A text.</summary>
    void Text(string name, string value);

    /// <summary>A whole number.</summary>
    void Number(string name, Int128 value);

    /// <summary>Yes or no.</summary>
    void YesNo(string name, bool value);

    /// <summary>Ids of other objects; none are left out.</summary>
    void Ids(string name, IReadOnlyList<string> ids);

    /// <summary>A text in every language in which the record has it.</summary>
    void Local(string name, LocalText text);
}
