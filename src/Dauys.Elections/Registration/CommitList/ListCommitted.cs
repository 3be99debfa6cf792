using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Registration.CommitList;

/// <summary>
/// The list of persons of an application, as one root over salted commitments: the record holds no person and not one hash of one, and each person can be shown
/// to be in the list, or not to count and why.
/// </summary>
/// <param name="Application">The application's id.</param>
/// <param name="Figure">The figure that the list gives.</param>
/// <param name="Rows">Leaves of the tree: rows of the list.</param>
/// <param name="Root">Lower-case hex of the root (RFC 6962).</param>
/// <param name="When">The day or moment.</param>
public sealed record ListCommitted(string Application, string Figure, long Rows, string Root, string When) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.list-committed.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => SubjectOf(Application, Figure);

    /// <inheritdoc/>
    public string? At => When;

    /// <summary>The subject of a list.</summary>
    public static string SubjectOf(string application, string figure) => $"application/{application}/list/{figure}";

    /// <inheritdoc/>
    public JsonObject Content() => new() { ["application"] = Application, ["figure"] = Figure, ["root"] = Root, ["rows"] = Rows, ["when"] = When };

    /// <summary>Reads the content of a stored act.</summary>
    public static ListCommitted Read(JsonElement content) => new(content.Text("application"), content.Text("figure"), content.Whole("rows"), content.Text("root"), content.Text("when"));
}
