using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.CorrectAsOfficer;

/// <summary>
/// An officer laid other values over those of an application, for a reason and by evidence. What the applicant stated is not replaced: it stays beneath, and both are shown.
/// </summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">The step's number.</param>
/// <param name="When">The day or moment.</param>
/// <param name="By">Who corrects and answers for it: never empty.</param>
/// <param name="Reason">Why, in words: never empty.</param>
/// <param name="Rows">Which rows of a list show it, or null.</param>
/// <param name="Document">Which document shows it, or null; one of both is there.</param>
/// <param name="Values">What is corrected, at least one value.</param>
public sealed record OfficerCorrected(string Application, int Number, string When, string By, string Reason, string? Rows, string? Document, IReadOnlyList<CorrectedValue> Values)
    : CaseAct(Application, Number, When)
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.officer-corrected.v1";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.OfficerCorrected;

    /// <inheritdoc/>
    protected override JsonObject Details() => new()
    {
        ["by"] = By,
        ["document"] = Document,
        ["reason"] = Reason,
        ["rows"] = Rows,
        ["values"] = CorrectedValue.Write(Values),
    };

    /// <summary>Reads the content of a stored act. Who corrects may be missing in it: that is refused by the rules, with its number.</summary>
    public static OfficerCorrected Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return new OfficerCorrected(
            application, number, when, content.TextOrNull("by") ?? "", content.TextOrNull("reason") ?? "", content.TextOrNull("rows"), content.TextOrNull("document"), CorrectedValue.Read(content));
    }
}
