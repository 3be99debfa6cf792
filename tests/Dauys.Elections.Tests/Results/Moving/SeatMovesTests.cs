using Dauys.Elections.Results.Moving;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Variants;

namespace Dauys.Elections.Tests.Results.Moving;

public class SeatMovesTests
{
    private static readonly Scene Kazakhstan = Scene.Real("kz-mazhilis-2023");

    [Fact]
    public void Under_the_law_of_2021_lists_lose_by_the_threshold_and_win_by_the_seats()
    {
        var moves = SeatMoves.Of(Kazakhstan.Under(), Kazakhstan.Under("kz-mazhilis-2021", "against-all-in-base"))!;

        Assert.Equal((6, 4, 69, 98), (moves.PartBefore, moves.Part, moves.SeatsBefore, moves.Seats));
        Assert.Equal("Threshold-5", Of(moves, "qhp"));
        Assert.Equal("Threshold-4", Of(moves, "jsdp"));
        Assert.Equal("Threshold+6 Seats+19", Of(moves, "amanat"));
        Assert.False(moves.Lists.Single(l => l.List == "qhp").TakesPart);
        Assert.Equal((318_323, 445_651), (moves.Lists.Single(l => l.List == "qhp").NeededBefore, moves.Lists.Single(l => l.List == "qhp").Needed));
    }

    [Fact]
    public void Parts_of_the_law_add_up_to_the_difference()
    {
        foreach (var terms in (string[][])[["threshold", "0"], ["threshold", "7"], ["method", "dhondt"], ["method", "adams"], ["list-seats", "40"], ["seats", "300"]])
        {
            var moves = SeatMoves.Of(Kazakhstan.Under(), Variant(terms))!;
            Assert.All(moves.Lists, l => Assert.Equal(l.After - l.Before, l.By.Sum(b => b.Seats)));
            Assert.Equal(moves.Seats - moves.SeatsBefore, moves.Lists.Sum(l => l.After - l.Before));
        }
    }

    [Fact]
    public void A_method_alone_moves_one_seat_to_the_largest_list()
    {
        var moves = SeatMoves.Of(Kazakhstan.Under(), Variant("method", "dhondt"))!;

        Assert.Equal("Method+1", Of(moves, "amanat"));
        Assert.Equal("Method-1", Of(moves, "jsdp"));
        Assert.Equal("", Of(moves, "auyl"));
    }

    [Fact]
    public void Where_seats_are_open_nothing_is_explained()
    {
        Assert.Null(SeatMoves.Of(Kazakhstan.Under(), Kazakhstan.Under("kz-mazhilis-2021")));
        Assert.Null(SeatMoves.Of(Kazakhstan.Under(), Variant("threshold", "60")));
    }

    private static string Of(SeatMoves moves, string list) => string.Join(' ', moves.Lists.Single(l => l.List == list).By.Select(b => $"{b.Cause}{b.Seats:+0;-0}"));

    private static ElectionResult Variant(params string[] terms) =>
        ElectionResult.Of(Kazakhstan.State, new ResultRequest { Variant = VariantTerms.Read(Kazakhstan.State.Law, [(terms[0], terms[1])]).Variant });
}
