using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Appeal;

/// <summary>The applicant appealed against the last decision. What it claims is a claim.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">The step's number.</param>
/// <param name="When">The day or moment.</param>
/// <param name="Claim">What the applicant claims.</param>
public sealed record DecisionAppealed(string Application, int Number, string When, string Claim) : CaseAct(Application, Number, When)
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.decision-appealed.v1";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.Appealed;

    /// <inheritdoc/>
    protected override JsonObject Details() => new() { ["claim"] = Claim };

    /// <summary>Reads the content of a stored act.</summary>
    public static DecisionAppealed Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return new DecisionAppealed(application, number, when, content.Text("claim"));
    }
}
