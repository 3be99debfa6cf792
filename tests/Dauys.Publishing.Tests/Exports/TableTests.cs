using System.Globalization;
using System.Security.Cryptography;
using Dauys.Publishing.Tests.Samples;
using NJsonSchema;
using Parquet;

namespace Dauys.Publishing.Tests.Exports;

public sealed class TableTests(Bundles bundles)
{
    [Fact]
    public async Task The_description_of_the_tables_is_valid_under_the_profile_that_it_names()
    {
        var stop = TestContext.Current.CancellationToken;
        var profile = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas/frictionless-datapackage.json"), stop);
        Assert.NotEmpty(profile.Validate("""{"name":"no resources"}"""));

        foreach (var bundle in (string[])[bundles.Fifty, bundles.Kazakhstan])
        {
            Assert.Empty(profile.Validate(await File.ReadAllTextAsync(Path.Combine(bundle, "exports/csv/datapackage.json"), stop)));
        }
    }

    [Fact]
    public void Each_table_has_the_bytes_hash_and_columns_that_the_description_states()
    {
        using var package = Bundles.Json(bundles.Fifty, "exports/csv/datapackage.json");
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var bytes = File.ReadAllBytes(Path.Combine(bundles.Fifty, "exports/csv", resource.GetProperty("path").GetString()!));
            var header = System.Text.Encoding.UTF8.GetString(bytes).Split('\n')[0].Split(',');

            Assert.Equal(resource.GetProperty("bytes").GetInt32(), bytes.Length);
            Assert.Equal(resource.GetProperty("hash").GetString(), $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}");
            Assert.Equal(resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()), header);
        }
    }

    [Fact]
    public void Protocols_add_up_to_the_totals_of_every_level()
    {
        var protocols = Rows("protocols-list-001.csv");
        var column = Array.IndexOf(protocols[0], "votes.b");
        var sum = protocols[1..].Sum(r => Number(r[column]));

        foreach (var table in (string[])["totals-list-nation.csv", "totals-list-region.csv", "totals-list-town.csv"])
        {
            var rows = Rows(table);
            Assert.Equal(sum, rows[1..].Sum(r => Number(r[Array.IndexOf(rows[0], "votes.b")])));
        }
    }

    [Fact]
    public async Task Parquet_holds_the_same_rows_as_csv()
    {
        var rows = Rows("protocols-list-001.csv");
        await using var reader = await ParquetReader.CreateAsync(Path.Combine(bundles.Fifty, "exports/parquet/protocols-list-001.parquet"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(rows[0], reader.Schema.GetDataFields().Select(f => f.Name));

        using var group = reader.OpenRowGroupReader(0);
        var field = reader.Schema.GetDataFields().First(f => f.Name == "votes.b");
        var votes = new long?[group.RowCount];
        await group.ReadAsync<long>(field, votes, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(rows[1..].Select(r => (long?)Number(r[Array.IndexOf(rows[0], "votes.b")])), votes);
    }

    private string[][] Rows(string table) => [.. File.ReadAllLines(Path.Combine(bundles.Fifty, "exports/csv", table)).Select(l => l.Split(','))];

    private static long Number(string cell) => long.Parse(cell, CultureInfo.InvariantCulture);
}
