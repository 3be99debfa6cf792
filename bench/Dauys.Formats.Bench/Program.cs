using System.IO.Compression;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Dauys.Formats.Bench;

// Without words: the parts, by BenchmarkDotNet. `alternate N FIRST... -- SECOND...`: two whole programs, turn by turn. `unzip ZIP FILE`: its one member.
if (args is ["alternate", var rounds, .. var both])
{
    var cut = Array.IndexOf(both, "--");
    return Alternation.Run(int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture), both[..cut], both[(cut + 1)..]);
}

if (args is ["unzip", var zip, var into])
{
    using var archive = ZipFile.OpenRead(zip);
    archive.Entries[0].ExtractToFile(into, overwrite: true);
    return 0;
}

var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(ConsoleLogger.Default);
BenchmarkRunner.Run<TableBenchmarks>(config, args);
return 0;
