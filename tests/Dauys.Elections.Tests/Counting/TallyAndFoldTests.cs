using CsCheck;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Totals;
using Dauys.Elections.Tests.Constructed;

namespace Dauys.Elections.Tests.Counting;

/// <summary>A bulk tally keeps no acts; a register is folded from them. They must not be able to count differently.</summary>
public sealed class TallyAndFoldTests
{
    private static readonly Gen<long> Figure = Gen.Frequency((12, Gen.Long[0, 2000]), (1, Gen.Const(-1L)), (1, Gen.Long[0, (1L << 53) - 1]));

    private static readonly Gen<(string Path, string? Part, bool HasRoll, long[] Figures)[]> Protocols =
        Gen.Select(
            Gen.Select(Gen.Int[0, 4], Gen.Int[0, 30]).Select((region, station) => $"R{region}/{(station == 0 ? "" : $"№{station}")}"),
            Gen.OneOf<string?>(null, "1", "2.1"),
            Gen.Bool,
            Figure.Array[6],
            (path, part, hasRoll, figures) => (path, part, hasRoll, figures)).Array[0, 60];

    [Fact]
    public void A_tally_and_a_fold_of_the_same_protocols_give_equal_rows_sums_and_findings() => Protocols.Sample(protocols =>
    {
        var tally = new Testland();
        var (loaded, kept) = KeptActs.Election();
        foreach (var intake in new[] { tally.Intake, loaded.Intake })
        {
            foreach (var (path, part, hasRoll, figures) in protocols)
            {
                // Stations drawn twice are refused by both in the same way; that is part of what is compared.
                if (intake.Station(System.Text.Encoding.UTF8.GetBytes(path), hasRoll, out var unit) is null)
                {
                    intake.Protocol(intake.Begin("list", null), unit, part, figures, 0);
                }
            }
        }

        var folded = kept.Fold(loaded.Book);
        var expected = Told(tally.State);
        Assert.Equal(expected, Told(loaded.State));
        Assert.Equal(expected, Told(folded));
        Assert.Equal(kept.Acts.Count, folded.Facts.Count + folded.Territory.StationCount + folded.Counting.Protocols);
    });

    [Fact]
    public void A_correction_is_folded_like_it_was_taken() => Gen.Select(Figure.Array[6], Figure.Array[6]).Sample((first, second) =>
    {
        var (loaded, kept) = KeptActs.Election();
        Take(loaded.Intake, first);
        var again = new ElectionIntake(kept.Fold(loaded.Book), new IntakeMode(Entry: false, Correct: true), KeptActs.Encoder(loaded.Book), kept);
        Take(again, second);

        Assert.Equal(Told(again.State), Told(kept.Fold(loaded.Book)));
    });

    private static void Take(ElectionIntake intake, long[] figures)
    {
        Assert.Null(intake.Station("R/1"u8, hasRoll: true, out var unit));
        Assert.Null(intake.Protocol(intake.Begin("list", null), unit, null, figures, 0));
    }

    /// <summary>Everything that is counted, as text.</summary>
    private static string Told(ElectionState state)
    {
        if (CountedBallot.Of(state, "list", null, leaveOutBroken: false) is not { } ballot)
        {
            return $"{state.Territory.StationCount} stations, no protocol";
        }

        var count = ballot.Count;
        var figures = new long[count.Figures.Width];
        var lines = new List<string> { $"{state.Territory.StationCount} stations, {state.Territory.WithoutRollCount} without a roll" };
        for (var row = 0; row < count.Figures.Count; row++)
        {
            count.Figures.Read(row, figures);
            lines.Add($"{state.Territory.Units.Path(count.Unit(row))}#{count.Part(row)}@{count.Version(row)}: {string.Join(' ', figures)}");
        }

        lines.AddRange(ballot.Checks.Tallies.Select(t => $"{t.Check.Number} {t.Held} {t.Broken} {t.NotChecked} {t.DoesNotApply}"));
        lines.AddRange(ballot.Checks.Findings.Select(f => $"{f.Check.Number} {f.Row} {f.Left} {f.Right}"));
        foreach (var level in new[] { "nation", "region", "station" })
        {
            lines.AddRange(LevelRows.Of(state, ballot, level)!.Select(row =>
                $"{level} {string.Join('/', row.Names)} {row.Totals.Stations} {row.Totals.Protocols} {string.Join(' ', Enumerable.Range(0, 4).Select(row.Totals.Field))} {row.Totals.Votes("a")} {row.Totals.Votes("b")}"));
        }

        return string.Join('\n', lines);
    }
}
