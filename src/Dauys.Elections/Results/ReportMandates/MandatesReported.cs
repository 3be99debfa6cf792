using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;

namespace Dauys.Elections.Results.ReportMandates;

/// <summary>How many single mandates each list won, as published, where the districts are not told one by one.</summary>
/// <param name="Contest">The contest's id.</param>
/// <param name="Region">The district of the list contest in which they lie; null for the whole country.</param>
/// <param name="Won">Mandates by list; <c>independent</c> for those who stood for none.</param>
/// <param name="Source">Id of the source.</param>
public sealed record MandatesReported(string Contest, string? Region, IReadOnlyDictionary<string, long?> Won, string? Source) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "results.mandates-reported.v1";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => Region is null ? $"mandates/{Contest}" : $"mandates/{Contest}/{Region}";

    /// <inheritdoc/>
    public string? At => null;

    /// <inheritdoc/>
    public JsonObject Content() => new()
    {
        ["contest"] = Contest,
        ["region"] = Region,
        ["source"] = Source,
        ["won"] = Won.ToJson(),
    };

    /// <summary>Reads the content of a stored act.</summary>
    public static MandatesReported Read(JsonElement content) =>
        new(content.Text("contest"), content.TextOrNull("region"), content.Figures("won"), content.TextOrNull("source"));
}
