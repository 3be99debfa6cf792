using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.Assess;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
using Dauys.Law.Reading;

namespace Dauys.Cli.Registration.Process;

/// <summary>An application as it may stand in a public record: a list of persons is replaced by its figures, and candidates by how many of them meet each rule: what groups they belong to and where they live is theirs. With one candidate the counts speak of that one.</summary>
internal static class PublicApplication
{
    public static string Of(string text, string path, Application application, PartyBook law)
    {
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

        return json.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

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
