namespace Dauys.Seats.Tests.Biproportional;

public class FaultTests
{
    private static readonly long[][] Votes = [[5, 3], [2, 8]];

    private static InputFault Refused(Action action) => Assert.Throws<InputFaultException>(action).Fault;

    private static void IsRefused(FaultCode code, string message, Action action) => Assert.Equal((code, message), (Refused(action).Code, Refused(action).What));

    [Fact]
    public void Numbers_that_do_not_fit_each_other_are_refused_in_words()
    {
        IsRefused(FaultCode.NoLists, "There is no district, or no list.", () => Dauys.Seats.Biproportional.Solve([], [], []));
        IsRefused(FaultCode.NoLists, "There is no district, or no list.", () => Dauys.Seats.Biproportional.Solve([], [], [0]));
        IsRefused(FaultCode.NoLists, "There is no district, or no list.", () => Dauys.Seats.Biproportional.Solve([[]], [0], []));
        const string Shape = "The table has a row for each district and a column for each list.";
        IsRefused(FaultCode.WrongRule, Shape, () => Dauys.Seats.Biproportional.Solve(Votes, [1, 1, 1], [2, 1]));
        IsRefused(FaultCode.WrongRule, Shape, () => Dauys.Seats.Biproportional.Solve([[5, 3], [2]], [1, 1], [1, 1]));
        IsRefused(FaultCode.NegativeVotes, "Votes must not be negative.", () => Dauys.Seats.Biproportional.Solve([[5, 3], [2, -1]], [1, 1], [1, 1]));
        IsRefused(FaultCode.NoSeats, "Seats must not be negative.", () => Dauys.Seats.Biproportional.Solve(Votes, [3, -1], [1, 1]));
        IsRefused(FaultCode.NoSeats, "Seats must not be negative.", () => Dauys.Seats.Biproportional.Solve(Votes, [1, 1], [3, -1]));
        IsRefused(FaultCode.WrongLimits, "The districts' seats and the lists' seats have different sums.", () => Dauys.Seats.Biproportional.Solve(Votes, [1, 1], [1, 2]));
        const string LeastShape = "Least seats have the shape of the votes.";
        IsRefused(FaultCode.WrongLimits, LeastShape, () => Dauys.Seats.Biproportional.Solve(Votes, [1, 1], [1, 1], least: [[0, 0]]));
        IsRefused(FaultCode.WrongLimits, LeastShape, () => Dauys.Seats.Biproportional.Solve(Votes, [1, 1], [1, 1], least: [[0, 0], [0]]));
        IsRefused(FaultCode.WrongLimits, "Least seats must not be negative.", () => Dauys.Seats.Biproportional.Solve(Votes, [1, 1], [1, 1], least: [[0, 0], [-1, 0]]));
        IsRefused(FaultCode.WrongLimits, "The least seats of a district are above its seats.", () => Dauys.Seats.Biproportional.Solve(Votes, [1, 1], [1, 1], least: [[1, 1], [0, 0]]));
        Assert.Throws<ArgumentNullException>(() => Dauys.Seats.Biproportional.Solve(null!, [1], [1]));
        Assert.Throws<ArgumentNullException>(() => Dauys.Seats.Biproportional.Solve(Votes, null!, [1]));
        Assert.Throws<ArgumentNullException>(() => Dauys.Seats.Biproportional.Solve(Votes, [1], null!));
    }

    [Fact]
    public void A_rounding_needs_small_divisors_above_0()
    {
        const string Message = "A table is rounded by divisors k + r with r above 0.";
        foreach (var sequence in new[] { DivisorSequence.Adams, DivisorSequence.HuntingtonHill, DivisorSequence.Stationary(new Fraction(1, 1_000_000_007)) })
        {
            IsRefused(FaultCode.WrongRule, Message, () => Dauys.Seats.Biproportional.Solve(Votes, [1, 1], [1, 1], sequence));
        }
    }

    [Fact]
    public void A_table_that_does_not_exist_is_refused_with_the_numbers_that_forbid_it()
    {
        IsRefused(
            FaultCode.NoTable,
            "2 districts with 4 seats have votes only for lists that have 3 seats together.",
            () => Dauys.Seats.Biproportional.Solve([[10, 0], [10, 0], [1, 30]], [2, 2, 2], [3, 3]));
    }

    [Fact]
    public void Least_seats_that_a_list_cannot_have_are_told()
    {
        var found = Dauys.Seats.Biproportional.FindObstacle(Votes, [1, 2], [1, 2], [[1, 0], [1, 0]])!;

        Assert.Equal([0, 1], found.Districts);
        Assert.Equal([0], found.Lists);
        Assert.Equal((2, 1), (found.DistrictSeats, found.ListSeats));
        Assert.Null(Dauys.Seats.Biproportional.FindObstacle(Votes, [1, 1], [1, 1], [[1, 0], [0, 1]]));
        Assert.Null(Dauys.Seats.Biproportional.FindObstacle(Votes, [0, 1], [1, 0]));
    }

    [Fact]
    public void Least_seats_come_off_both_sides_of_what_is_in_the_way()
    {
        var found = Dauys.Seats.Biproportional.FindObstacle([[5, 0, 0], [3, 0, 0], [2, 9, 9]], [4, 1, 2], [2, 3, 2], [[1, 1, 1], [0, 0, 0], [1, 0, 0]])!;

        Assert.Equal([0], found.Districts);
        Assert.Equal([0], found.Lists);
        Assert.Equal((1, 0), (found.DistrictSeats, found.ListSeats));
    }
}
