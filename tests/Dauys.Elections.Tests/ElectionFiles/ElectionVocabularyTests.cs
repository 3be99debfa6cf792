using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Elections.Publication.ReportPublication;
using Dauys.Elections.Registration.ReportStep;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.ElectionFiles;

/// <summary>The schema of election files and the reader know the same keys.</summary>
public partial class ElectionVocabularyTests
{
    [Fact]
    public void The_schema_has_exactly_the_keys_that_the_reader_knows()
    {
        var reader = ElectionData.Ids.SelectMany(KnownKeys).ToHashSet();
        var schema = Properties(JsonDocument.Parse(File.ReadAllText(Path.Combine(ElectionData.Root, "schemas/election.schema.json"))).RootElement).ToHashSet();

        Assert.Empty(reader.Except(schema));
        // What stands in none of the project's files the reader is not asked for.
        Assert.Subset(
            new HashSet<string>
            {
                "groups", "born", "among", "won", "drawn", "for", "is", "term", "to", "outcome", "alleged", "steps", "step", "nth", "ground", "detail", "mission", "topic", "base", "year",
                "after", "addressee", "commitment", "fate", "as_of", "by", "capacity", "claim", "text", "from",
            },
            schema.Except(reader).ToHashSet());
    }

    [Fact]
    public void The_words_of_the_schema_are_those_of_the_reader()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(ElectionData.Root, "schemas/election.schema.json"))).RootElement;
        var words = Enums(schema).Select(e => string.Join(' ', e.Order(StringComparer.Ordinal))).ToHashSet();

        Assert.Superset(
            ((IEnumerable<string>[])
            [
                ElectionWords.Blanks.Keys, ElectionWords.Numbers.Keys, ElectionWords.Separators.Keys, RecordKinds.Words.Keys, MandateDeclared.Words.Keys,
                ApplicationSteps.Words.Keys, RecommendationFates.Words.Keys, PublicationsFound.Words.Keys,
            ]).Select(w => string.Join(' ', w.Order(StringComparer.Ordinal))).ToHashSet(),
            words);
    }

    private static IEnumerable<IEnumerable<string>> Enums(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            p.Name == "enum" ? [p.Value.EnumerateArray().Select(w => w.GetString()!)] : Enums(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Enums),
        _ => [],
    };

    /// <summary>Puts an unknown key into every mapping and collects what the reader says it knows there, ids of this election apart.</summary>
    private static IEnumerable<string> KnownKeys(string id)
    {
        var good = ElectionData.Read(id);
        var root = JsonNode.Parse(Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(ElectionData.TextOf(id), "good.yaml"))))!;
        foreach (var map in Maps(root).Where(m => !m.ContainsKey("en")).ToList())
        {
            map["zzz"] = "zzz";
        }

        var refused = Assert.Throws<RefusedException>(() => ElectionFileReader.Read(root.ToJsonString(), "unknown.yaml", good.Law));
        var ids = good.Levels.Concat(good.Law.Protocol.Fields.Select(f => f.Id)).Concat(good.Law.Contests.Select(c => c.Id)).Concat(good.Law.Contests.SelectMany(c => good.Options(c.Id)).Select(o => o.Id)).ToHashSet();
        return refused.Refusals.Where(r => r.Number == "E203").Select(r => Known().Match(r.What).Groups[1].Value.Split(", "))
            .Where(known => !known.All(ids.Contains)).SelectMany(known => known);
    }

    private static IEnumerable<JsonObject> Maps(JsonNode node) => node switch
    {
        JsonObject map => map.Select(e => e.Value).OfType<JsonNode>().SelectMany(Maps).Prepend(map),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Maps),
        _ => [],
    };

    private static IEnumerable<string> Properties(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            p.Name == "properties" && p.Value.ValueKind == JsonValueKind.Object && p.Value.EnumerateObject().All(e => e.Value.ValueKind == JsonValueKind.Object)
                ? p.Value.EnumerateObject().SelectMany(e => Properties(e.Value).Prepend(e.Name))
                : Properties(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Properties),
        _ => [],
    };

    [GeneratedRegex("known are: (.+)$")]
    private static partial Regex Known();
}
