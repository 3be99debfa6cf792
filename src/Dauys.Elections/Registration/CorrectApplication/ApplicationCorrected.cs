using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.CorrectApplication;

/// <summary>The applicant repaired an application: states it again as a whole. What was stated before stays in the record. An officer's correction is another act.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">The step's number.</param>
/// <param name="When">The day or moment.</param>
/// <param name="Text">The whole application as the applicant states it now, as canonical JSON.</param>
public sealed record ApplicationCorrected(string Application, int Number, string When, string Text) : CaseAct(Application, Number, When)
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.application-corrected.v2";

    /// <summary>The name in earlier drafts, which did not say whose a correction is: it is read to be refused.</summary>
    public const string UnsaidName = "registration.application-corrected.v1";

    /// <summary>Whose it is, as the act says it.</summary>
    public const string Applicant = "applicant";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.Corrected;

    /// <summary>Who corrects, as the act says it: <see cref="Applicant"/>. Anything else is refused.</summary>
    public string By { get; init; } = Applicant;

    /// <inheritdoc/>
    protected override JsonObject Details() => new() { ["by"] = By, ["text"] = Text };

    /// <summary>Reads the content of a stored act. Who corrects may be missing in it: that is refused by the rules, with its number.</summary>
    public static ApplicationCorrected Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return new ApplicationCorrected(application, number, when, content.Text("text")) { By = content.TextOrNull("by") ?? "" };
    }
}
