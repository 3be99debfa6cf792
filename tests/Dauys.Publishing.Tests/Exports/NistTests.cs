using System.Text.Json;
using System.Xml;
using System.Xml.Schema;
using Dauys.Publishing.Tests.Samples;
using NJsonSchema;

namespace Dauys.Publishing.Tests.Exports;

public sealed class NistTests(Bundles bundles)
{
    public static TheoryData<string> Samples => ["fifty", "kazakhstan"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_report_in_json_is_valid_under_the_schema_of_nist(string sample)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaFile("NIST_V2_election_results_reporting.json"), TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate("""{"@type":"ElectionResults.ElectionReport"}"""));

        foreach (var file in Reports(sample, "json"))
        {
            Assert.Empty(schema.Validate(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_report_in_xml_is_valid_and_its_ids_resolve(string sample)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        schemas.Add(null, SchemaFile("NIST_V2_election_results_reporting.xsd"));
        foreach (var file in Reports(sample, "xml"))
        {
            var faults = new List<string>();
            var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
            settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
            using var reader = XmlReader.Create(file, settings);
            while (reader.Read())
            {
            }

            Assert.Empty(faults);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Ids_are_unique_references_resolve_and_languages_are_not_repeated(string sample)
    {
        foreach (var file in Reports(sample, "json"))
        {
            using var report = JsonDocument.Parse(File.ReadAllBytes(file));
            var (ids, references) = (new List<string>(), new List<string>());
            Walk(report.RootElement, ids, references);
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.Empty(references.Except(ids));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_a_unit_is_composed_of_adds_up_to_it(string sample)
    {
        foreach (var file in Reports(sample, "json"))
        {
            using var report = JsonDocument.Parse(File.ReadAllBytes(file));
            var votes = Votes(report.RootElement);
            foreach (var unit in report.RootElement.GetProperty("GpUnit").EnumerateArray().Where(u => u.TryGetProperty("ComposingGpUnitIds", out _)))
            {
                var parts = unit.GetProperty("ComposingGpUnitIds").EnumerateArray().Select(p => p.GetString()!).ToList();
                foreach (var selection in votes.Keys.Select(k => k.Selection).Distinct().ToList())
                {
                    Assert.Equal(votes[(selection, unit.GetProperty("@id").GetString()!)], parts.Sum(p => votes[(selection, p)]));
                }
            }
        }
    }

    [Fact]
    public void The_reports_of_regions_add_up_to_the_report_of_the_nation()
    {
        using var nation = Bundles.Json(bundles.Fifty, "exports/nist/results.json");
        using var regions = Bundles.Json(bundles.Fifty, "exports/nist/results-001.json");
        var (whole, parts) = (Votes(nation.RootElement), Votes(regions.RootElement));
        var tops = nation.RootElement.GetProperty("GpUnit").EnumerateArray().First(u => u.GetProperty("@id").GetString() == "unit-0").GetProperty("ComposingGpUnitIds").EnumerateArray().Select(p => p.GetString()!).ToList();

        Assert.Equal(5, tops.Count);
        Assert.All(whole.Keys.Select(k => k.Selection).Distinct(), s => Assert.Equal(whole[(s, "unit-0")], tops.Sum(t => parts[(s, t)])));
    }

    [Fact]
    public void Seats_are_vote_counts_of_the_type_seats_and_languages_are_those_of_the_record()
    {
        using var nation = Bundles.Json(bundles.Fifty, "exports/nist/results.json");
        var election = nation.RootElement.GetProperty("Election")[0];
        var seats = election.GetProperty("Contest")[0].GetProperty("ContestSelection").EnumerateArray()
            .Sum(s => s.GetProperty("VoteCounts").EnumerateArray().Where(v => v.GetProperty("Type").GetString() == "seats").Sum(v => v.GetProperty("Count").GetInt32()));

        Assert.Equal(20, seats);
        Assert.Equal(["en", "kk"], election.GetProperty("Name").GetProperty("Text").EnumerateArray().Select(t => t.GetProperty("Language").GetString()!));
        Assert.Equal("2026-01-01T00:00:00Z", nation.RootElement.GetProperty("GeneratedDate").GetString());
    }

    private List<string> Reports(string sample, string ending)
    {
        var files = Directory.GetFiles(Path.Combine(sample == "fifty" ? bundles.Fifty : bundles.Kazakhstan, "exports/nist"), $"*.{ending}").ToList();
        Assert.NotEmpty(files);
        return files;
    }

    private static string SchemaFile(string name) => Path.Combine(AppContext.BaseDirectory, "Schemas", name);

    private static Dictionary<(string Selection, string Unit), long> Votes(JsonElement report)
    {
        var votes = new Dictionary<(string, string), long>();
        foreach (var selection in report.GetProperty("Election")[0].GetProperty("Contest").EnumerateArray()
            .Where(c => c.GetProperty("@type").GetString() == "ElectionResults.PartyContest")
            .SelectMany(c => c.GetProperty("ContestSelection").EnumerateArray()))
        {
            foreach (var count in selection.GetProperty("VoteCounts").EnumerateArray().Where(v => v.GetProperty("Type").GetString() == "total"))
            {
                votes.Add((selection.GetProperty("@id").GetString()!, count.GetProperty("GpUnitId").GetString()!), count.GetProperty("Count").GetInt64());
            }
        }

        return votes;
    }

    private static void Walk(JsonElement element, List<string> ids, List<string> references)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, ids, references);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.GetProperty("@type").GetString() == "ElectionResults.InternationalizedText")
            {
                var languages = element.GetProperty("Text").EnumerateArray().Select(t => t.GetProperty("Language").GetString()).ToList();
                Assert.Equal(languages.Count, languages.Distinct().Count());
            }

            foreach (var property in element.EnumerateObject())
            {
                if (property.Name == "@id")
                {
                    ids.Add(property.Value.GetString()!);
                }
                else if (property.Name.EndsWith("Ids", StringComparison.Ordinal))
                {
                    references.AddRange(property.Value.EnumerateArray().Select(v => v.GetString()!));
                }
                else if (property.Name.EndsWith("Id", StringComparison.Ordinal) && property.Name != "VendorApplicationId")
                {
                    references.Add(property.Value.GetString()!);
                }
                else
                {
                    Walk(property.Value, ids, references);
                }
            }
        }
    }
}
