using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.ReturnForCorrection;

/// <summary>The authority sent an application back for correction, on grounds that the law book knows.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">The step's number.</param>
/// <param name="When">The day or moment.</param>
/// <param name="Grounds">At least one, each with its evidence.</param>
public sealed record ApplicationReturned(string Application, int Number, string When, IReadOnlyList<GivenGround> Grounds) : CaseAct(Application, Number, When), IGrounded
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.application-returned.v1";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.Returned;

    /// <inheritdoc/>
    protected override JsonObject Details() => new() { ["grounds"] = GivenGround.Write(Grounds) };

    /// <summary>Reads the content of a stored act.</summary>
    public static ApplicationReturned Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return new ApplicationReturned(application, number, when, GivenGround.Read(content));
    }
}
