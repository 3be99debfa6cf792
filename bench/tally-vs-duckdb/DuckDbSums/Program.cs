using System.Globalization;
using DuckDB.NET.Data;

// What `dauys tally` is held against: one query that reads the CSV and sums the 14 lists by region, and nothing else.
// Its two arguments are the CSV file and a regular expression of the lists' columns.
var (file, lists) = (args[0].Replace("'", "''", StringComparison.Ordinal), args[1].Replace("'", "''", StringComparison.Ordinal));
using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
using var query = connection.CreateCommand();
query.CommandText = $"select region, sum(columns('{lists}')) from read_csv('{file}') group by region";
using var reader = query.ExecuteReader();
var sums = new Int128[reader.FieldCount - 1];
var regions = 0;
while (reader.Read())
{
    regions++;
    for (var i = 0; i < sums.Length; i++)
    {
        sums[i] += Int128.Parse(reader.GetValue(i + 1).ToString()!, CultureInfo.InvariantCulture);
    }
}

Console.WriteLine($"{regions} regions: {string.Join(' ', sums)}");
