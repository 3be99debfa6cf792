namespace Dauys.Seats.Tests.Biproportional;

/// <summary>Constructed: who takes part in a double proportional election, whose voters count how, and what is refused.</summary>
public class DoubleProportionalTests
{
    private static Dictionary<string, long> Votes(params (string List, long Votes)[] votes) => votes.ToDictionary(v => v.List, v => v.Votes);

    private static readonly DistrictVotes[] Two = [new("n", 4, Votes(("a", 500), ("b", 480), ("c", 20))), new("s", 6, Votes(("a", 1000), ("b", 990), ("c", 110), ("d", 0)))];

    private static DoubleProportionalOutcome Allot(DoubleProportionalSystem system) => DoubleProportional.Allot(system, Two);

    [Fact]
    public void A_share_in_one_district_or_in_all_lets_a_list_in_from_exactly_there()
    {
        // c has 110 of 2100 in the south and 130 of 3100 in all.
        Assert.Equal(["a", "b", "c"], Allot(new DoubleProportionalSystem()).Passed);
        Assert.Equal(["a", "b", "c"], Allot(new DoubleProportionalSystem { ShareInOneDistrict = new Fraction(110, 2100) }).Passed);
        Assert.Equal(["a", "b"], Allot(new DoubleProportionalSystem { ShareInOneDistrict = new Fraction(111, 2100) }).Passed);
        Assert.Equal(["a", "b", "c"], Allot(new DoubleProportionalSystem { ShareOverall = new Fraction(130, 3100) }).Passed);
        Assert.Equal(["a", "b"], Allot(new DoubleProportionalSystem { ShareOverall = new Fraction(131, 3100) }).Passed);
        Assert.Equal(["a", "b", "c"], Allot(new DoubleProportionalSystem { ShareInOneDistrict = Fraction.Percent(5), ShareOverall = Fraction.Percent(5) }).Passed);
        Assert.Equal(["a", "b", "c"], Allot(new DoubleProportionalSystem { ShareInOneDistrict = Fraction.Percent(40), ShareOverall = Fraction.Percent(4) }).Passed);
        Assert.Equal(["a", "b", "c"], Allot(new DoubleProportionalSystem { ShareInOneDistrict = Fraction.Zero }).Passed);
    }

    [Fact]
    public void Voters_are_votes_over_seats_rounded_or_not()
    {
        var rounded = Allot(new DoubleProportionalSystem());
        var exact = Allot(new DoubleProportionalSystem { RoundsVoters = false });

        Assert.Equal([125 + 167, 120 + 165, 5 + 18], rounded.Voters.Values.Select(v => (int)v.Numerator));
        Assert.Equal([Fraction.Parse("875/3"), Fraction.Parse("285"), Fraction.Parse("70/3")], exact.Voters.Values);
        Assert.Equal(["a", "b", "c"], exact.Voters.Keys);
        Assert.Equal([5, 5, 0], rounded.ListSeats.Values);
        Assert.Equal([5, 5, 0], exact.ListSeats.Values);
        Assert.Null(rounded.OpenAbove);
        Assert.Equal([10], [rounded.Table!.Seats.Sum(row => row.Sum())]);
    }

    [Fact]
    public void Half_a_voter_more_may_be_a_seat()
    {
        // 3 votes over 2 seats are 2 voters when rounded; 3/2 against 5/3 exactly.
        DistrictVotes[] districts = [new("n", 2, Votes(("a", 3), ("b", 0))), new("s", 3, Votes(("a", 0), ("b", 5)))];

        Assert.Equal([2, 2], DoubleProportional.Allot(new DoubleProportionalSystem(), districts).Voters.Values.Select(v => (int)v.Numerator));
        Assert.Equal([2, 3], DoubleProportional.Allot(new DoubleProportionalSystem { RoundsVoters = false }, districts).ListSeats.Values);
        Assert.NotNull(DoubleProportional.Allot(new DoubleProportionalSystem(), districts).OpenAbove);
    }

    [Fact]
    public void A_tie_between_lists_in_the_country_waits_for_its_lot_before_there_is_a_table()
    {
        DistrictVotes[] districts = [new("n", 1, Votes(("a", 10), ("b", 10))), new("s", 2, Votes(("a", 20), ("b", 20)))];

        var waits = DoubleProportional.Allot(new DoubleProportionalSystem(), districts);
        var drawn = DoubleProportional.Allot(new DoubleProportionalSystem(), districts, [new DrawnLot("seats", ["b"])]);

        Assert.Equal(("seats", 1, TieRemedy.Lot), (waits.OpenAbove!.For, waits.OpenAbove.ContestedSeats, waits.OpenAbove.Remedy));
        Assert.Null(waits.Table);
        Assert.Equal([1, 1], waits.ListSeats.Values);
        Assert.Equal([1, 2], drawn.ListSeats.Values);
        Assert.Equal([1, 2], drawn.Table!.Seats.Select(row => row.Sum()));
    }

    [Fact]
    public void What_cannot_be_allotted_is_refused_in_words()
    {
        static InputFault Refused(DoubleProportionalSystem system, params DistrictVotes[] districts) => Assert.Throws<InputFaultException>(() => DoubleProportional.Allot(system, districts)).Fault;
        static void Is(FaultCode code, string what, string? subject, InputFault fault) => Assert.Equal((code, what, subject), (fault.Code, fault.What, fault.Subject));
        var plain = new DoubleProportionalSystem();

        Is(FaultCode.NoLists, "There is no district.", null, Refused(plain));
        Is(FaultCode.NoLists, "No list passes.", null, Refused(new DoubleProportionalSystem { ShareInOneDistrict = Fraction.Percent(60) }, Two));
        Is(FaultCode.RepeatedId, "The id n is given twice.", "n", Refused(plain, Two[0], Two[0]));
        Is(FaultCode.NoSeats, "s has 0 seats.", "s", Refused(plain, Two[0], Two[1] with { Seats = 0 }));
        Is(FaultCode.NegativeVotes, "Votes in s must not be negative.", "s", Refused(plain, Two[0], new DistrictVotes("s", 1, Votes(("a", 3), ("b", -1)))));

        // Of several faults the first in this order is told.
        Assert.Equal(FaultCode.RepeatedId, Refused(plain, Two[0], Two[0] with { Seats = 0 }).Code);
        Assert.Equal(FaultCode.NoSeats, Refused(plain, Two[0] with { Seats = 0 }, new DistrictVotes("s", 1, Votes(("a", 3), ("b", -1)))).Code);
        Assert.Equal(FaultCode.NegativeVotes, Refused(plain, new DistrictVotes("n", 1, Votes(("a", 0), ("b", -1)))).Code);
        Assert.Equal(FaultCode.NoTable, Refused(plain, Two[0], new DistrictVotes("s", 1, Votes(("a", 0)))).Code);
        Is(FaultCode.NoVotes, "All votes together are 0.", null, Refused(plain, new DistrictVotes("s", 1, Votes(("a", 0)))));
        Is(
            FaultCode.WrongRule, "In n a, b are equally first, and the law gives the first list a seat.", "n",
            Refused(new DoubleProportionalSystem { WinnerTakesOne = true }, new DistrictVotes("n", 2, Votes(("a", 5), ("b", 5), ("c", 1))), new DistrictVotes("s", 2, Votes(("a", 7), ("b", 5), ("c", 0)))));
        Assert.Equal([1, 0], DoubleProportional.Allot(plain, [new DistrictVotes("one", 1, Votes(("a", 2), ("b", 1)))]).Table!.Seats[0]);
    }

    [Fact]
    public void The_first_in_a_district_takes_a_seat_there_that_it_would_not_have()
    {
        DistrictVotes[] districts = [new("small", 1, Votes(("a", 100), ("b", 90))), new("large", 9, Votes(("a", 700), ("b", 8500)))];

        Assert.Equal([[0, 1], [1, 8]], DoubleProportional.Allot(new DoubleProportionalSystem(), districts).Table!.Seats);
        Assert.Equal([[1, 0], [0, 9]], DoubleProportional.Allot(new DoubleProportionalSystem { WinnerTakesOne = true }, districts).Table!.Seats);
    }
}
