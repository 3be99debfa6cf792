using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Parties;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.AdoptRules;

/// <summary>
/// The authority applies a book about registration in this record. The book itself is the act's content, so that whoever has the record has the rules:
/// nobody needs a file that is not in it. A later act of the same book replaces it, for applications that are filed after it.
/// </summary>
/// <param name="Law">The book's id.</param>
/// <param name="Text">The book as canonical JSON.</param>
/// <param name="When">The day or moment.</param>
public sealed record RulesAdopted(string Law, string Text, string When) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.rules-adopted.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"registration-law/{Law}";

    /// <inheritdoc/>
    public string? At => When;

    /// <summary>The book.</summary>
    /// <exception cref="ActContentException">The text is no such book.</exception>
    public PartyBook Book()
    {
        try
        {
            return PartyBookReader.Read(Text, Subject) is var book && book.Id == Law ? book : throw new ActContentException("text", "the book has another id");
        }
        catch (RefusedException refused)
        {
            throw new ActContentException("text", refused.Refusals[0].What);
        }
    }

    /// <inheritdoc/>
    public JsonObject Content() => new() { ["law"] = Law, ["text"] = Text, ["when"] = When };

    /// <summary>Reads the content of a stored act.</summary>
    public static RulesAdopted Read(JsonElement content) => new(content.Text("law"), content.Text("text"), content.Text("when"));
}
