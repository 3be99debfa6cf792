using Dauys.Elections.Counting;
using Dauys.Elections.Tests.Constructed;
using Dauys.Law.Protocols;

namespace Dauys.Elections.Tests.Counting;

public sealed class CheckTests
{
    private const long Absent = FigureTable.Absent;

    private static (CheckRun Run, ContestCount Count) Run(params (string Path, bool HasRoll, long[] Figures)[] protocols)
    {
        var land = new Testland();
        var layout = land.Intake.Begin("list", null);
        foreach (var (path, hasRoll, figures) in protocols)
        {
            Assert.Null(land.Intake.Station(System.Text.Encoding.UTF8.GetBytes(path), hasRoll, out var unit));
            Assert.Null(land.Intake.Protocol(layout, unit, null, figures, 0));
        }

        var checks = CheckRun.Compile(land.Book.Protocol, layout.Count, null);
        return (CheckRun.Of(checks, layout.Count, land.State.Territory.HasRoll), layout.Count);
    }

    private static CheckTally Tally(CheckRun run, string number) => run.Tallies.Single(t => t.Check.Number == number);

    [Fact]
    public void Each_check_of_the_book_is_listed_even_if_never_broken()
    {
        var (run, _) = Run(("East/1", true, [100, 65, 2, 63, 40, 23]));

        Assert.Equal(["box", "roll", ProtocolCheck.SumOfOptions], run.Tallies.Select(t => t.Check.Number));
        Assert.All(run.Tallies, t => Assert.Equal((1, 0, 0, 0), (t.Held, t.Broken, t.NotChecked, t.DoesNotApply)));
        Assert.Empty(run.Findings);
    }

    [Fact]
    public void A_broken_check_is_found_with_both_figures_and_only_errors_mark_the_row()
    {
        var (run, _) = Run(
            ("East/1", true, [100, 60, 2, 63, 40, 23]),
            ("East/2", true, [60, 65, 2, 63, 40, 23]),
            ("East/3", true, [100, 65, 2, 63, 40, 22]));

        Assert.Equal(
            [("box", 0, 65L, 60L), ("roll", 1, 65L, 60L), (ProtocolCheck.SumOfOptions, 2, 63L, 62L)],
            run.Findings.Select(f => (f.Check.Number, f.Row, (long)f.Left, (long)f.Right)));
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(run.HasError));
    }

    [Fact]
    public void A_check_on_an_absent_figure_is_not_checked()
    {
        var (run, _) = Run(("East/1", true, [100, Absent, 2, 63, 40, Absent]));

        Assert.Equal(1, Tally(run, "box").NotChecked);
        Assert.Equal(1, Tally(run, "roll").NotChecked);
        Assert.Equal(1, Tally(run, ProtocolCheck.SumOfOptions).NotChecked);
        Assert.Empty(run.Findings);
    }

    [Fact]
    public void Checks_on_the_roll_do_not_apply_where_there_is_none_and_the_others_do()
    {
        var (run, _) = Run(("Abroad/1", false, [0, 60, 2, 63, 40, 23]));

        Assert.Equal(1, Tally(run, "roll").DoesNotApply);
        Assert.Equal(1, Tally(run, "box").Broken);
    }

    [Fact]
    public void Figures_as_large_as_they_may_be_are_compared_exactly()
    {
        var (run, _) = Run(
            ("East/1", true, [FigureTable.Largest, FigureTable.Largest, 0, FigureTable.Largest, FigureTable.Largest - 1, 1]),
            ("East/2", true, [FigureTable.Largest - 1, FigureTable.Largest, 1, FigureTable.Largest, FigureTable.Largest, 1]));

        Assert.Equal((1, 1), (Tally(run, "box").Held, Tally(run, "box").Broken));
        Assert.Equal((1, 1), (Tally(run, "roll").Held, Tally(run, "roll").Broken));
        Assert.Equal((1, 1), (Tally(run, ProtocolCheck.SumOfOptions).Held, Tally(run, ProtocolCheck.SumOfOptions).Broken));
    }
}
