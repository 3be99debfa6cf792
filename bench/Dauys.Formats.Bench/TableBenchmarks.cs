using System.Globalization;
using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using Dauys.Elections;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Totals;
using Dauys.Formats.Numbers;
using Dauys.Formats.Results;
using Dauys.Formats.Tables;
using Dauys.Law.Reading;
using Sylvan.Data.Csv;

namespace Dauys.Formats.Bench;

/// <summary>The Russian file of 2021 (33.6 MB, 96,325 rows of 32 cells), from a plain CSV on disk.</summary>
public class TableBenchmarks
{
    private const int Electorate = 5;
    private const int Lists = 17;
    private const int Url = 31;

    private string _csv = "";
    private ElectionFile _election = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _csv = Path.Combine(Path.GetTempPath(), "dauys-bench-2021.csv");
        using (var zip = ZipFile.OpenRead(Path.Combine(Root(), "data/ru-duma-2021/duma-2021-stations.csv.zip")))
        {
            zip.Entries[0].ExtractToFile(_csv, overwrite: true);
        }

        var law = LawBookReader.Read(File.ReadAllText(Path.Combine(Root(), "laws/ru-duma-2021.yaml")), "laws/ru-duma-2021.yaml");
        _election = ElectionFileReader.Read(File.ReadAllText(Path.Combine(Root(), "data/ru-duma-2021/election.yaml")), "data/ru-duma-2021/election.yaml", law);
    }

    [GlobalCleanup]
    public void Clean() => File.Delete(_csv);

    /// <summary>Every cell found, 26 figures read.</summary>
    [Benchmark(Baseline = true, Description = "Sylvan.Data.Csv: rows and figures")]
    public long Sylvan()
    {
        using var csv = CsvDataReader.Create(_csv, new CsvDataReaderOptions { Culture = CultureInfo.InvariantCulture });
        var sum = 0L;
        while (csv.Read())
        {
            for (var i = Electorate; i < Url; i++)
            {
                sum += csv.GetInt32(i);
            }
        }

        return sum;
    }

    /// <summary>The same, and UTF-8, quotes, cell counts and NULs checked strictly.</summary>
    [Benchmark(Description = "Dauys: rows and figures, strictly checked")]
    public long Table()
    {
        using var source = TableSource.Open(_csv);
        using var table = new TableReader(source);
        table.ReadHeader();
        var sum = 0L;
        while (table.ReadRow())
        {
            for (var i = Electorate; i < Url; i++)
            {
                CellNumber.TryParse(table.Cell(i), NumberForm.Plain, out var figure, out _);
                sum += figure;
            }
        }

        return sum;
    }

    /// <summary>Stations and protocols taken into an election: what tally and load do with a file.</summary>
    [Benchmark(Description = "Dauys: file into the state")]
    public int Intake() => Read().Territory.StationCount;

    /// <summary>The same, then every check and the totals of every unit.</summary>
    [Benchmark(Description = "Dauys: file, checks, totals")]
    public Int128? Count()
    {
        var ballot = CountedBallot.Of(Read(), _election.Maps[0].Contest, null, leaveOutBroken: false)!;
        return ballot.Totals.Field(Lists - Electorate - 1);
    }

    private ElectionState Read()
    {
        var state = new ElectionState(_election.Law);
        var intake = new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false));
        new ElectionLoad(_election, state, intake).Begin();
        ResultsFile.Read(_csv, _election, null, intake);
        return state;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dauys.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the benchmark holds Dauys.slnx.");
    }
}
