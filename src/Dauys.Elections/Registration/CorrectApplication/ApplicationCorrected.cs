using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.CorrectApplication;

/// <summary>The applicant corrected an application. What was filed before stays in the record.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">The step's number.</param>
/// <param name="When">The day or moment.</param>
/// <param name="Text">The whole application as it stands now, as canonical JSON.</param>
public sealed record ApplicationCorrected(string Application, int Number, string When, string Text) : CaseAct(Application, Number, When)
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.application-corrected.v1";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.Corrected;

    /// <inheritdoc/>
    protected override JsonObject Details() => new() { ["text"] = Text };

    /// <summary>Reads the content of a stored act.</summary>
    public static ApplicationCorrected Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return new ApplicationCorrected(application, number, when, content.Text("text"));
    }
}
