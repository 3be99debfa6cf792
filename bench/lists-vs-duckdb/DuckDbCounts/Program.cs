using DuckDB.NET.Data;

// What `dauys registration check` is held against: one query that reads the CSV and counts identity numbers that stand there more than once, and nothing else.
using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
using var query = connection.CreateCommand();
var file = args[0].Replace("'", "''", StringComparison.Ordinal);
query.CommandText = $"select count(*), sum(n - 1) from (select iin, count(*) n from read_csv('{file}', header = true, all_varchar = true) where iin is not null group by iin)";
using var reader = query.ExecuteReader();
reader.Read();
Console.WriteLine($"{reader.GetValue(0)} numbers, {reader.GetValue(1)} more rows than numbers");
