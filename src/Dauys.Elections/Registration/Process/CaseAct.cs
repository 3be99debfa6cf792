using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Parties;
using Dauys.Ledger.Acts;

namespace Dauys.Elections.Registration.Process;

/// <summary>Something that happened to an application: one step, numbered, so that two officers who decide at once cannot both be right.</summary>
/// <param name="Application">The application's id.</param>
/// <param name="Number">From 1; the first is the filing.</param>
/// <param name="When">The day or moment at which it happened, with its zone.</param>
public abstract record CaseAct(string Application, int Number, string When) : IElectionAct
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>Which step it is.</summary>
    public abstract ProcessStep Step { get; }

    /// <inheritdoc/>
    public string Subject => $"application/{Application}/{Number}";

    /// <inheritdoc/>
    public string? At => When;

    /// <summary>The day where it happened.</summary>
    /// <exception cref="ActContentException">The moment is none.</exception>
    public DateOnly Day => DayOf(When) ?? throw new ActContentException("when", $"\"{When}\" is no day and no moment");

    /// <inheritdoc/>
    public JsonObject Content()
    {
        var content = Details();
        content["application"] = Application;
        content["number"] = Number;
        content["when"] = When;
        return content;
    }

    /// <summary>What this step says beyond the application, its number and the moment.</summary>
    protected abstract JsonObject Details();

    /// <summary>What every step has.</summary>
    protected static (string Application, int Number, string When) Head(JsonElement content) =>
        (content.Text("application"), content.Count("number"), content.Text("when"));

    /// <summary>The day of a moment in its own zone, or null.</summary>
    public static DateOnly? DayOf(string when) =>
        Moment.TryParse(when, out var read) && read.Precision >= MomentPrecision.Day ? read.Date : null;
}
