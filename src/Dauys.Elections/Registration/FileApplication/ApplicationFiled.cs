using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.FileApplication;

/// <summary>An application was handed in. Its figures are public, by territory; persons are not in it.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="When">The day or moment.</param>
/// <param name="Law">The book under which it is judged; adopted in this record.</param>
/// <param name="Text">The application as its file states it, as canonical JSON; lists of persons are replaced by their figures.</param>
/// <param name="Follows">An earlier application of the same party, or null.</param>
public sealed record ApplicationFiled(string Application, string When, string Law, string Text, string? Follows) : CaseAct(Application, 1, When)
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.application-filed.v1";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.Filed;

    /// <inheritdoc/>
    protected override JsonObject Details() => new() { ["follows"] = Follows, ["law"] = Law, ["text"] = Text };

    /// <summary>Reads the content of a stored act.</summary>
    public static ApplicationFiled Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return number == 1
            ? new ApplicationFiled(application, when, content.Text("law"), content.Text("text"), content.TextOrNull("follows"))
            : throw new ActContentException("number", "the filing is step 1");
    }
}
