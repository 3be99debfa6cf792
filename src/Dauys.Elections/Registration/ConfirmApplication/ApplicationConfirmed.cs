using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.ConfirmApplication;

/// <summary>The authority confirmed that it has the papers.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">The step's number.</param>
/// <param name="When">The day or moment.</param>
public sealed record ApplicationConfirmed(string Application, int Number, string When) : CaseAct(Application, Number, When)
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.application-confirmed.v1";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.Confirmed;

    /// <inheritdoc/>
    protected override JsonObject Details() => new();

    /// <summary>Reads the content of a stored act.</summary>
    public static ApplicationConfirmed Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return new ApplicationConfirmed(application, number, when);
    }
}
