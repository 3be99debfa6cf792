using System.IO.Compression;
using System.Text;
using Dauys.Elections;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Totals;
using Dauys.Formats.Results;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tests.Results;

/// <summary>
/// The two authorities' files, read as the election files say, against sums that a naive reader forms of the same bytes,
/// and against the published totals.
/// </summary>
public sealed class PublishedResultsTests
{
    private const string Israel = "data/il-knesset-2021";
    private const string Russia = "data/ru-duma-2021";

    [Fact]
    public void Israel_2021_has_12926_stations_799_without_a_roll_and_4410052_valid_votes()
    {
        var (election, intake) = Begin(Israel, "il-knesset-2021");

        var outcome = Read(election, intake, $"{Israel}/knesset-24-stations.csv.gz");

        Assert.Equal(12_926, outcome.Rows);
        Assert.Equal((12_926, 799), (intake.State.Territory.StationCount, intake.State.Territory.WithoutRollCount));
        var ballot = CountedBallot.Of(intake.State, "list", null, leaveOutBroken: false)!;
        Assert.Equal(4_410_052, (long)ballot.Totals.Field(election.Law.Protocol.IndexOf("valid"))!);
        Assert.All(ballot.Checks.Tallies, check => Assert.Equal(0, check.Broken));
        AssertSums(election, ballot, Naive(Unzipped($"{Israel}/knesset-24-stations.csv.gz")));
    }

    [Fact]
    public void Russia_2021_has_96325_stations_and_every_total_to_the_last_vote()
    {
        var (election, intake) = Begin(Russia, "ru-duma-2021");

        var outcome = Read(election, intake, $"{Russia}/duma-2021-stations.csv.zip");

        Assert.Equal(96_325, outcome.Rows);
        Assert.Equal(96_325, intake.State.Territory.StationCount);
        var ballot = CountedBallot.Of(intake.State, "list", null, leaveOutBroken: false)!;
        Assert.Equal(109_204_662, (long)ballot.Totals.Field(election.Law.Protocol.IndexOf("electorate"))!);
        Assert.Equal(28_064_200, (long)ballot.Totals.Votes("5")!);
        Assert.Equal(7, Assert.Single(ballot.Checks.Tallies, check => check.Broken > 0).Broken);
        AssertSums(election, ballot, Naive(Unzipped($"{Russia}/duma-2021-stations.csv.zip")));
    }

    [Fact]
    public void Every_level_of_Russia_2021_adds_up_to_the_nation()
    {
        var (election, intake) = Begin(Russia, "ru-duma-2021");
        Read(election, intake, $"{Russia}/duma-2021-stations.csv.zip");
        var ballot = CountedBallot.Of(intake.State, "list", null, leaveOutBroken: false)!;

        foreach (var (level, units) in new[] { ("region", 85), ("station", 96_325) })
        {
            var rows = LevelRows.Of(intake.State, ballot, level)!;
            Assert.Equal(units, rows.Count);
            Assert.Equal(ballot.Totals.Votes("5")!.Value, rows.Aggregate(Int128.Zero, (sum, row) => sum + row.Totals.Votes("5")!.Value));
            Assert.Equal(96_325, rows.Sum(row => row.Totals.Stations));
        }
    }

    [Fact]
    public void Eighteen_Russian_stations_have_no_number_and_are_told_apart_by_the_levels_above()
    {
        var (election, intake) = Begin(Russia, "ru-duma-2021");
        Read(election, intake, $"{Russia}/duma-2021-stations.csv.zip");
        var count = intake.State.Counting.Count("list", null)!;

        var nameless = Enumerable.Range(0, count.Figures.Count).Select(row => intake.State.Territory.Units.Path(count.Unit(row))).Where(path => path.EndsWith('/')).ToList();

        Assert.Equal(18, nameless.Count);
        Assert.Equal(18, nameless.Distinct().Count());
    }

    /// <summary>Slices of the real file, each with one thing made wrong.</summary>
    [Theory]
    [InlineData("once more", "F330", 12)]
    [InlineData("a list renamed", "F331", 1)]
    [InlineData("a column more", "F332", 1)]
    [InlineData("a vote below zero", "F342", 5)]
    [InlineData("half a vote", "F343", 5)]
    [InlineData("a vote too many digits", "F345", 5)]
    [InlineData("cut inside a row", "F315", 11)]
    [InlineData("in Windows-1251", "F309", 1)]
    [InlineData("header only", "F314", 1)]
    [InlineData("of Israel", "F324", 1)]
    public void A_slice_of_the_Russian_file_with_a_fault_is_refused_at_its_line(string fault, string number, int line)
    {
        var lines = Unzipped($"{Russia}/duma-2021-stations.csv.zip").Split('\n')[..11];
        var text = fault switch
        {
            "once more" => string.Join('\n', [.. lines, lines[6], ""]),
            "a list renamed" => string.Join('\n', [lines[0].Replace("14. ПАРТИЯ ПЕНСИОНЕРОВ", "15. ПАРТИЯ ПЕНСИОНЕРОВ", StringComparison.Ordinal), .. lines[1..], ""]),
            "a column more" => string.Join('\n', [.. lines.Select((l, i) => l.Insert(l.LastIndexOf(','), i == 0 ? ",15. ЕЩЁ ОДНА" : ",0")), ""]),
            "a vote below zero" => WithLastVote(lines, "-4"),
            "half a vote" => WithLastVote(lines, "4.5"),
            "a vote too many digits" => WithLastVote(lines, "9007199254740992"),
            "cut inside a row" => string.Join('\n', lines)[..^260],
            "header only" => lines[0] + "\n",
            _ => string.Join('\n', [.. lines, ""]),
        };
        var bytes = fault switch
        {
            "in Windows-1251" => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text),
            "of Israel" => Encoding.UTF8.GetBytes(string.Join('\n', Unzipped($"{Israel}/knesset-24-stations.csv.gz").Split('\n')[..11])),
            _ => Encoding.UTF8.GetBytes(text),
        };
        using var files = new TestlandFiles();
        var path = files.Write(bytes);
        var (election, intake) = Begin(Russia, "ru-duma-2021");

        var refusal = Assert.Throws<RefusedException>(() => ResultsFile.Read(path, election, null, intake, null, TestContext.Current.CancellationToken)).Refusals[0];

        Assert.Equal((number, path, (long?)line), (refusal.Number, refusal.Where.File, refusal.Where.Line));
    }

    private static string WithLastVote(string[] lines, string vote)
    {
        var cells = lines[4].Split(',');
        cells[^2] = vote;
        return string.Join('\n', [.. lines[..4], string.Join(',', cells), .. lines[5..], ""]);
    }

    private static (ElectionFile Election, ElectionIntake Intake) Begin(string folder, string law)
    {
        var book = LawBookReader.Read(File.ReadAllText(Repository.File($"laws/{law}.yaml")), $"laws/{law}.yaml");
        var election = ElectionFileReader.Read(File.ReadAllText(Repository.File($"{folder}/election.yaml")), $"{folder}/election.yaml", book);
        var state = new ElectionState(book);
        var intake = new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false));
        new ElectionLoad(election, state, intake).Begin();
        return (election, intake);
    }

    private static ResultsFileOutcome Read(ElectionFile election, ElectionIntake intake, string path)
    {
        var outcome = ResultsFile.Read(Repository.File(path), election, null, intake, null, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Warnings);
        return outcome;
    }

    private static void AssertSums(ElectionFile election, CountedBallot ballot, Dictionary<string, long> naive)
    {
        var map = election.Maps[0];
        foreach (var (option, column) in map.Options)
        {
            Assert.Equal(naive[column], (long)ballot.Totals.Votes(option)!);
        }

        foreach (var (field, columns) in map.Fields)
        {
            Assert.Equal(columns.Sum(column => naive[column]), (long)ballot.Totals.Field(election.Law.Protocol.IndexOf(field))!);
        }
    }

    private static string Unzipped(string path)
    {
        using var file = File.OpenRead(Repository.File(path));
        using var zip = path.EndsWith(".zip", StringComparison.Ordinal) ? new ZipArchive(file) : null;
        using var plain = zip is null ? new GZipStream(file, CompressionMode.Decompress) : zip.Entries[0].Open();
        return new StreamReader(plain, Encoding.UTF8).ReadToEnd();
    }

    /// <summary>Sums by column, by the shortest reader that can be seen to be right.</summary>
    private static Dictionary<string, long> Naive(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = Cells(lines[0]);
        var sums = new long[names.Count];
        foreach (var line in lines.Skip(1))
        {
            var cells = Cells(line);
            Assert.Equal(names.Count, cells.Count);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += long.TryParse(cells[i], out var number) ? number : 0;
            }
        }

        return names.Select((name, i) => (name, sums[i])).ToDictionary(pair => pair.name, pair => pair.Item2);
    }

    /// <summary>No cell of these files holds a line break, so a line is a row.</summary>
    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in line.TrimEnd('\r').Replace("\"\"", "\0", StringComparison.Ordinal))
        {
            if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else
            {
                cell.Append(letter == '\0' ? '"' : letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
