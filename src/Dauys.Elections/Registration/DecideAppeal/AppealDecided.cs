using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.DecideAppeal;

/// <summary>An appeal was decided. Where the decision is overturned, the application waits for the authority again.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">The step's number.</param>
/// <param name="When">The day or moment.</param>
/// <param name="Overturned">Whether the decision fell.</param>
/// <param name="Reasons">In words.</param>
public sealed record AppealDecided(string Application, int Number, string When, bool Overturned, string Reasons) : CaseAct(Application, Number, When)
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "registration.appeal-decided.v1";

    /// <inheritdoc/>
    public override string Name => StoredName;

    /// <inheritdoc/>
    public override ProcessStep Step => ProcessStep.AppealDecided;

    /// <inheritdoc/>
    protected override JsonObject Details() => new() { ["overturned"] = Overturned, ["reasons"] = Reasons };

    /// <summary>Reads the content of a stored act.</summary>
    public static AppealDecided Read(JsonElement content)
    {
        var (application, number, when) = Head(content);
        return new AppealDecided(application, number, when, content.YesNo("overturned"), content.Text("reasons"));
    }
}
