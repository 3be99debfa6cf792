using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.RegisterApplicant;

/// <summary>The authority registered the applicant.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">The step's number.</param>
/// <param name="When">The day or moment.</param>
public sealed record ApplicantRegistered(string Application, int Number, string When) : CaseAct(Application, Number, When)
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.applicant-registered.v1";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.Registered;

    /// <inheritdoc/>
    protected override JsonObject Details() => new();

    /// <summary>Reads the content of a stored act.</summary>
    public static ApplicantRegistered Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return new ApplicantRegistered(application, number, when);
    }
}
