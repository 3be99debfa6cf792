using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.Assess;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
using Dauys.Law.Reading;

namespace Dauys.Elections.Registration.FileApplication;

/// <summary>An application as it may stand in a public record: a list of persons is replaced by its figures, and candidates by how many of them meet each rule: what groups they belong to and where they live is theirs. With one candidate the counts speak of that one.</summary>
public static class PublicApplication
{
    /// <summary>The application as canonical JSON, ready for an act.</summary>
    /// <param name="text">The application's file.</param>
    /// <param name="path">Its name in faults.</param>
    /// <param name="application">The same as it was read, with what its lists came to.</param>
    /// <param name="law">The book under which it is filed.</param>
    /// <exception cref="Law.Refusals.RefusedException">L101: the text is no document.</exception>
    public static string Of(string text, string path, Application application, PartyBook law)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(law);
        var json = JsonNode.Parse(CanonicalBook.Write(DocumentParser.Parse(text, path)))!.AsObject();
        foreach (var (figure, list) in application.Lists)
        {
            var counted = application.Figures[figure];
            var territories = new JsonObject();
            foreach (var territory in law.TerritoriesOn(application.Date).Units.Union(counted.ByTerritory.Keys).Order(StringComparer.Ordinal))
            {
                // A list is whole, so a territory without a row has nobody; of persons who may count here or elsewhere the number is not known.
                var named = counted.ByTerritory.TryGetValue(territory, out var value);
                var known = named ? !counted.Open.ContainsKey(territory) : !law.IsCarved(territory) || counted.ByTerritory.Keys.Any(law.IsCarved);
                territories[territory] = known ? value ?? 0 : null;
            }

            json[figure] = territories;
        }

        if (NomineeCounts.Of(application, law) is { } counts)
        {
            json.Remove("candidate");
            json["candidates"] = new JsonObject
            {
                ["number"] = application.Nominees!.Number,
                ["rules"] = new JsonObject(counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => KeyValuePair.Create(c.Key, (JsonNode?)Count(c.Value)))),
            };
        }

        return Canonical(json.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), path);
    }

    /// <summary>A document in the one spelling that acts have.</summary>
    public static string Canonical(string text, string path) => Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(text, path)));

    private static JsonObject Count(NomineeCount count)
    {
        var json = new JsonObject { ["met"] = count.Met, ["unmet"] = count.Unmet };
        if (count.Least is { } least)
        {
            json["least"] = least;
        }

        return json;
    }
}
