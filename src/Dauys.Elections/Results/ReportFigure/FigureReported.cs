using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Books;

namespace Dauys.Elections.Results.ReportFigure;

/// <summary>
/// A source reported a figure that the count does not produce: a control total, turnout at an hour, "22 mandates" of a party,
/// another source's conflicting value. So no figure on a page is without an act.
/// </summary>
/// <param name="About">What the figure counts, a path: <c>list/stations</c>, <c>district/amanat/mandates</c>.</param>
/// <param name="Key">Tells several reports about the same thing apart: the source, an hour.</param>
/// <param name="Value">The figure as printed (<c>12035578</c>, <c>54.19</c>): text, because sources print decimals.</param>
/// <param name="Unit">What it is in: voters, votes, percent, mandates, stations.</param>
/// <param name="Moment">The moment that the figure is of, with its precision; or null.</param>
/// <param name="Confidence">A, B, C or X (rejected), or null.</param>
/// <param name="ConflictsWith">What it conflicts with, in words or as the path of another figure; or null.</param>
/// <param name="Note">Anything to know; or null.</param>
/// <param name="Source">Id of the source.</param>
public sealed record FigureReported(
    string About,
    string Key,
    string Value,
    string? Unit,
    string? Moment,
    string? Confidence,
    string? ConflictsWith,
    LocalText? Note,
    string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "results.figure-reported.v1";

    /// <summary>The key of control totals, against which a loaded file is tested.</summary>
    public const string Control = "control";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => $"figure/{About}/{Key}";

    /// <inheritdoc/>
    public string? At => Moment;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["about"] = About,
        ["confidence"] = Confidence,
        ["conflicts_with"] = ConflictsWith,
        ["key"] = Key,
        ["moment"] = Moment,
        ["note"] = Note?.ToJson(),
        ["source"] = Source,
        ["unit"] = Unit,
        ["value"] = Value,
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static FigureReported Read(JsonElement content) => new(
        content.Text("about"),
        content.Text("key"),
        content.Text("value"),
        content.TextOrNull("unit"),
        content.TextOrNull("moment"),
        content.TextOrNull("confidence"),
        content.TextOrNull("conflicts_with"),
        content.Local("note"),
        content.TextOrNull("source"));
}
