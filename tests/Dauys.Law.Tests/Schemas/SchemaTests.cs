using NJsonSchema;

namespace Dauys.Law.Tests.Schemas;

/// <summary>The JSON Schemas with which editors complete and check law books and election files.</summary>
public class SchemaTests
{
    public static TheoryData<string> Laws => [.. Repository.Laws.Select(l => $"laws/{l}.yaml")];

    public static TheoryData<string> Elections =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data"), "election.yaml", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(Repository.Root, p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Laws))]
    public async Task Every_book_fits_its_schema(string path) => Assert.Empty(await FaultsIn("law-book", Repository.Read(path)));

    [Theory]
    [MemberData(nameof(Elections))]
    public async Task Every_election_file_fits_its_schema(string path) => Assert.Empty(await FaultsIn("election", Repository.Read(path)));

    [Theory]
    [MemberData(nameof(Laws))]
    [MemberData(nameof(Elections))]
    public void Every_file_tells_editors_its_schema(string path)
    {
        var line = Repository.Read(path).Split('\n')[0];

        Assert.StartsWith("# yaml-language-server: $schema=", line, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, line.Split('=')[1])), line);
    }

    [Theory]
    [InlineData("      value: 69", "      value: many")]
    [InlineData("      value: 69", "      value: 0")]
    [InlineData("comparison: at-least", "comparison: over")]
    [InlineData("comparison: at-least", "comparision: at-least")]
    [InlineData("as_of: 2023-03-19", "as_of: 19.03.2023")]
    [InlineData("law: kz-mazhilis-2023", "law: kz mazhilis")]
    [InlineData("method: largest-remainders", "method: biggest-remainders")]
    [InlineData("quota: hare", "quota: haer")]
    [InlineData("role: electorate", "role: voters")]
    [InlineData("severity: error", "severity: fatal")]
    [InlineData("relation: at-most", "relation: less")]
    [InlineData("value: [earlier-registered]", "value: [earlier]")]
    [InlineData("factor: 7/10", "factor: most")]
    [InlineData("kind: single-mandate", "kind: district")]
    [InlineData("count_from: vote", "count_from: start")]
    [InlineData("country: KZ", "land: KZ")]
    public async Task A_faulty_book_does_not_fit(string good, string bad) => await AssertRefused("law-book", "laws/kz-mazhilis-2023.yaml", good, bad);

    [Theory]
    [InlineData("kind: reconstruction", "kind: copy")]
    [InlineData("stations: 96325", "stations: -1")]
    [InlineData("stations: 96325", "stations: all")]
    [InlineData("vote_from: 2021-09-17", "vote_from: 17 September")]
    [InlineData("electorate: 109204662", "electorate: 1.5")]
    [InlineData("ballot: 1\n", "ballot: first\n")]
    [InlineData("color: \"#c0272d\"", "color: red")]
    [InlineData("separator: comma", "separator: colon")]
    [InlineData("    ignore: [level, url]", "    skip: [level, url]")]
    [InlineData("election: ru-duma-2021", "elections: ru-duma-2021")]
    [InlineData("within: region", "in: region")]
    public async Task A_faulty_election_file_does_not_fit(string good, string bad) => await AssertRefused("election", "data/ru-duma-2021/election.yaml", good, bad);

    private static async Task AssertRefused(string schema, string path, string good, string bad)
    {
        var text = Repository.Read(path);
        var changed = text.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(text, changed);

        Assert.NotEmpty(await FaultsIn(schema, changed));
    }

    private static async Task<IEnumerable<string>> FaultsIn(string schema, string yaml)
    {
        var rules = await JsonSchema.FromJsonAsync(Repository.Read($"schemas/{schema}.schema.json"), TestContext.Current.CancellationToken);
        return rules.Validate(AsEditorsSee.Json(yaml)).Select(f => f.ToString());
    }
}
