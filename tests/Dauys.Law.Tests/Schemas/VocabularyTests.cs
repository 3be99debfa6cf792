using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dauys.Law.Tests.Schemas;

/// <summary>The schema and the reader know the same keys and the same words.</summary>
public partial class VocabularyTests
{
    [Fact]
    public void The_schema_has_exactly_the_keys_that_the_reader_knows()
    {
        var reader = Repository.Laws.SelectMany(KnownKeys).ToHashSet();
        var schema = Properties(Schema()).ToHashSet();

        // A method reads only its own keys; those of methods that no book uses are known to the schema alone.
        Assert.Empty(reader.Except(schema));
        Assert.Subset(
            new HashSet<string> { "first_divisor", "r", "exponent", "p", "too_many", "divisors", "step", "remainders", "least_part", "then", "exhausted", "kinds", "members", "lists", "more_than_percent", "exempt", "at_least", "most_members", "condition", "inside", "filled_by", "factor", "least", "by_district", "groups", "from_percent", "step_percent", "most", "full_quota_from", "quota_of", "zero_divisor", "standard", "whole_voters", "winner_takes_one", "equal_winners_take_none", "least_percent", "act", "officers", "ends_on_rest_day", "late" },
            schema.Except(reader).ToHashSet());
    }

    [Theory]
    [InlineData("method")]
    [InlineData("quota")]
    [InlineData("remainders")]
    [InlineData("rounding")]
    [InlineData("then")]
    [InlineData("exhausted")]
    [InlineData("role")]
    [InlineData("severity")]
    [InlineData("relation")]
    [InlineData("count_from")]
    [InlineData("ends_on_rest_day")]
    [InlineData("for")]
    [InlineData("closes")]
    [InlineData("late")]
    [InlineData("condition")]
    [InlineData("rule")]
    [InlineData("comparison")]
    [InlineData("base")]
    [InlineData("ties")]
    [InlineData("act")]
    [InlineData("units")]
    [InlineData("order")]
    public void The_words_of_a_key_are_those_of_the_reader(string key)
    {
        var words = Enums(Property(Schema(), key)!.Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(ReaderWords(key).Order(StringComparer.Ordinal), words);
    }

    private static IEnumerable<string> ReaderWords(string key) => key switch
    {
        "role" => LawWords.Roles.Keys,
        "severity" => LawWords.Severities.Keys,
        "relation" => LawWords.Relations.Keys,
        "count_from" => LawWords.CountedFrom.Keys,
        "ends_on_rest_day" => LawWords.RestDays.Keys,
        "for" => LawWords.TermParties.Keys,
        "closes" => LawWords.ClosedMatters.Keys,
        "late" => LawWords.LateActs.Keys,
        "condition" => LawWords.AllianceConditions.Keys,
        "comparison" => LawWords.Comparisons.Keys,
        "base" => LawWords.Bases.Keys,
        "ties" => LawWords.Ties.Keys,
        "act" => LawWords.SignedMatters.Keys,
        "units" => LawWords.PublishedUnits.Keys,
        "order" => LawWords.BallotOrders.Keys,
        _ => ExpectedOf(key),
    };

    /// <summary>The words that the reader lists when it is given another.</summary>
    private static string[] ExpectedOf(string key)
    {
        var allotment = key switch
        {
            "method" => "{ method: zzz }",
            "quota" => "{ method: largest-remainders, quota: zzz }",
            "remainders" => "{ method: quota, quota: hare, remainders: zzz }",
            "then" => "{ method: quota, quota: hare, remainders: largest, then: zzz }",
            "exhausted" => "{ method: quota, quota: hare, remainders: largest, exhausted: zzz }",
            "rounding" => "{ method: quota, quota: hare, remainders: largest, rounding: zzz }",
            _ => "{ method: dhondt }",
        };
        var text = $$"""
            law: x
            format: draft-1
            name: x
            country: x
            as_of: 2024-01-01
            chamber: { name: x, seats: 1 }
            protocol: { fields: [ { id: v, role: valid } ] }
            turnout: { numerator: v, denominator: v }
            contests: [ { id: l, kind: list, seats: 1, allotment: {{allotment}}, too_few_pass: { rule: {{(key == "rule" ? "zzz" : "silent")}} } } ]
            """;
        var refused = Assert.Throws<RefusedException>(() => LawBookReader.Read(text, "words.yaml"));
        return Assert.Single(refused.Refusals).What.Split("expected one of: ")[1].Split(", ");
    }

    /// <summary>Puts an unknown key into every mapping of a book and collects what the reader says it knows there.</summary>
    private static IEnumerable<string> KnownKeys(string law)
    {
        var root = JsonNode.Parse(Encoding.UTF8.GetString(Repository.Law(law).Canonical.Span))!;
        foreach (var map in Maps(root).Where(m => !m.ContainsKey("en")).ToList())
        {
            map["zzz"] = "zzz";
        }

        var refused = Assert.Throws<RefusedException>(() => LawBookReader.Read(root.ToJsonString(), "unknown.yaml"));
        return refused.Refusals.Select(r => Known().Match(r.What)).Where(m => m.Success).SelectMany(m => m.Groups[1].Value.Split(", "));
    }

    private static IEnumerable<JsonObject> Maps(JsonNode node) => node switch
    {
        JsonObject map => map.Select(e => e.Value).OfType<JsonNode>().SelectMany(Maps).Prepend(map),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Maps),
        _ => [],
    };

    private static JsonElement Schema() => JsonDocument.Parse(Repository.Read("schemas/law-book.schema.json")).RootElement;

    private static IEnumerable<string> Properties(JsonElement schema) =>
        Below(schema).Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("properties", out var p) && p.ValueKind == JsonValueKind.Object)
            .SelectMany(e => e.GetProperty("properties").EnumerateObject().Select(p => p.Name));

    private static JsonElement? Property(JsonElement schema, string name) =>
        Below(schema).Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("properties", out var p) && p.ValueKind == JsonValueKind.Object && p.TryGetProperty(name, out _))
            .Select(e => (JsonElement?)e.GetProperty("properties").GetProperty(name)).FirstOrDefault();

    private static IEnumerable<string> Enums(JsonElement schema) =>
        Below(schema).Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("enum", out _))
            .SelectMany(e => e.GetProperty("enum").EnumerateArray().Select(w => w.GetString()!));

    private static IEnumerable<JsonElement> Below(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Below(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Below),
        _ => [],
    };

    [GeneratedRegex("known are: (.+)$")]
    private static partial Regex Known();
}
