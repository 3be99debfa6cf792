using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.WithdrawApplication;

/// <summary>The applicant took an application back.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">The step's number.</param>
/// <param name="When">The day or moment.</param>
public sealed record ApplicationWithdrawn(string Application, int Number, string When) : CaseAct(Application, Number, When)
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.application-withdrawn.v1";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.Withdrawn;

    /// <inheritdoc/>
    protected override JsonObject Details() => new();

    /// <summary>Reads the content of a stored act.</summary>
    public static ApplicationWithdrawn Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return new ApplicationWithdrawn(application, number, when);
    }
}
