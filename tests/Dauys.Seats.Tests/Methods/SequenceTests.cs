using Dauys.Seats.Tests.Lists;

namespace Dauys.Seats.Tests.Methods;

public class SequenceTests
{
    private static Fraction F(string text) => Fraction.Parse(text);

    private static string First(DivisorSequence sequence) => string.Join(' ', Enumerable.Range(0, 4).Select(k => sequence.At(k)));

    [Fact]
    public void Divisors_are_those_of_the_textbook()
    {
        Assert.Equal("7/5 3 5 7", First(DivisorSequence.ModifiedSainteLague(F("1.4"))));
        Assert.Equal("6/5 3 5 7", First(DivisorSequence.ModifiedSainteLague(F("1.2"))));
        Assert.Equal("1/3 4/3 7/3 10/3", First(DivisorSequence.Stationary(F("1/3"))));
        Assert.Equal("0 1 2 3", First(DivisorSequence.Stationary(0)));
        Assert.Equal("1/2 3/2 5/2 7/2", First(DivisorSequence.PowerMean(1)));
        Assert.Equal("0 4/3 12/5 24/7", First(DivisorSequence.PowerMean(-1)));
        Assert.Equal("0 2 6 12", First(DivisorSequence.PowerMean(0)));
        Assert.Equal("1 4 9 16", First(DivisorSequence.PowerOf(2)));
        Assert.Equal("1/2 7/3 4 5", First(DivisorSequence.Custom([F("1/2"), F("7/3"), 4], 1)));
    }

    [Fact]
    public void A_sequence_is_known_by_what_is_particular_to_it()
    {
        Assert.Contains("6/5", DivisorSequence.ModifiedSainteLague(F("1.2")).Name, StringComparison.Ordinal);
        Assert.Contains("1/3", DivisorSequence.Stationary(F("1/3")).Name, StringComparison.Ordinal);
        Assert.Contains("9/10", DivisorSequence.PowerOf(F("9/10")).ToString(), StringComparison.Ordinal);
        Assert.Equal("divisors 1, 2", DivisorSequence.Custom([1, 2], null).Name);
        Assert.Equal("divisors 1, 2 …", DivisorSequence.Custom([1, 2], 1).Name);
        Assert.Equal("divisors 1, 2, 3, 4, 5, 6 …", DivisorSequence.Custom([1, 2, 3, 4, 5, 6, 7], null).Name);
    }

    [Fact]
    public void What_is_no_sequence_is_refused_in_words()
    {
        foreach (var wrong in new Action[]
        {
            () => DivisorSequence.ModifiedSainteLague(3), () => DivisorSequence.ModifiedSainteLague(0), () => DivisorSequence.Stationary(-1),
            () => DivisorSequence.PowerMean(17), () => DivisorSequence.PowerMean(-17), () => DivisorSequence.PowerOf(0), () => DivisorSequence.PowerOf(F("1/101")), () => DivisorSequence.PowerOf(101),
            () => DivisorSequence.Custom([], 1), () => DivisorSequence.Custom([-1], 1), () => DivisorSequence.Custom([1, 2, 2], 1), () => DivisorSequence.Custom([1], 0), () => DivisorSequence.Custom([1], -1),
        })
        {
            Assert.Equal(FaultCode.WrongRule, Words.Refused(wrong).Code);
        }
    }

    [Fact]
    public void The_ends_of_each_range_are_offered()
    {
        Assert.Equal(16, DivisorSequence.PowerMean(16).Power);
        Assert.Equal(16, DivisorSequence.PowerMean(-16).Power);
        Assert.Equal(100, DivisorSequence.PowerOf(F("1/100")).Power);
        Assert.Equal(1, DivisorSequence.PowerOf(100).Power);
        Assert.True(DivisorSequence.Custom([0, 1], 1).StartsAtZero);
    }

    [Fact]
    public void Divisors_of_very_long_numbers_decide_exactly()
    {
        // r = 10^-30: Adams but for equals, who have their first seats and then by votes.
        var nearAdams = new DivisorMethod(DivisorSequence.Stationary(new Fraction(1, System.Numerics.BigInteger.Pow(10, 30))));

        Assert.Equal([2, 1, 1], Apportion.Seats(nearAdams, 4, 100, 1, 1).Certain);
        Assert.Equal([1, 1, 0], Apportion.Seats(nearAdams, 2, 100, 2, 1).Certain);
    }

    [Fact]
    public void A_sequence_that_ends_lets_no_list_win_more_seats_than_it_has_divisors()
    {
        var three = new DivisorMethod(DivisorSequence.Custom([1, 2, 3], null));

        Assert.Equal([3, 1], Apportion.Seats(three, 4, 1000, 1).Certain);
        Assert.Equal((2, 3), (Apportion.Seats(three, 8, 1000, 1).Vacant, Apportion.Seats(three, 8, 1000, 1).Certain[0]));
        Assert.Equal([2, 2], Apportion.Seats(three, 4, [1000, 1], [], [2, 9]).Certain);
        var last = Allotment.Allot(new ListSystem(three), 4, new ListVotes("a", 1000), new ListVotes("b", 1)).Awards[^1];
        Assert.Equal((ReasonKind.Quotient, "b", null), (last.Reason.Kind, last.Winner, last.Reason.Next));
        Assert.Throws<ArgumentOutOfRangeException>(() => DivisorSequence.Custom([1, 2, 3], null).At(3));
    }

    [Fact]
    public void Methods_are_called_by_their_common_names()
    {
        Assert.Equal(
            ["D'Hondt", "Sainte-Laguë", "Danish", "Imperiali", "Adams", "Huntington-Hill", "Dean", "Macanese", "power mean, p = 0", "power mean, p = -3"],
            new[]
            {
                DivisorSequence.DHondt, DivisorSequence.SainteLague, DivisorSequence.Danish, DivisorSequence.Imperiali, DivisorSequence.Adams, DivisorSequence.HuntingtonHill,
                DivisorSequence.Dean, DivisorSequence.Macanese, DivisorSequence.PowerMean(0), DivisorSequence.PowerMean(-3),
            }.Select(s => s.Name));
        Assert.Equal(
            ["Balinski-Young", "Hagenbach-Bischoff", "Hare quota, largest remainders", "Droop quota, largest remainders", "D'Hondt", "Sainte-Laguë"],
            new Method[] { Method.BalinskiYoung, Method.HagenbachBischoff, Method.HareLargestRemainder, Method.DroopLargestRemainder, Method.DHondt, Method.SainteLague }.Select(m => m.Name));
        Assert.Equal(
            ["Hare quota, highest averages", "Imperiali quota, seats left by most votes", "HagenbachBischoff quota, seats left to the largest list"],
            new[]
            {
                new QuotaMethod(QuotaKind.Hare) { Remainders = RemainderRule.HighestAverage }, new QuotaMethod(QuotaKind.Imperiali) { Remainders = RemainderRule.MostVotes },
                new QuotaMethod(QuotaKind.HagenbachBischoff) { Remainders = RemainderRule.AllToLargest },
            }.Select(m => m.Name));
        Assert.Equal("Sainte-Laguë, first divisor 7/5", DivisorSequence.ModifiedSainteLague(F("1.4")).Name);
        Assert.Equal("stationary, r = 1/3", DivisorSequence.Stationary(F("1/3")).Name);
        Assert.Equal("divisors (k+1)^9/10", DivisorSequence.PowerOf(F("9/10")).Name);
    }

    [Fact]
    public void What_is_no_sequence_is_refused_with_its_reason()
    {
        Assert.Equal("The first divisor of a modified Sainte-Laguë lies between 0 and 3, not 3.", Words.Refused(() => DivisorSequence.ModifiedSainteLague(3)).What);
        Assert.Equal("A stationary divisor method needs r of 0 or more, not -1.", Words.Refused(() => DivisorSequence.Stationary(-1)).What);
        Assert.Equal("A power mean is offered for p from -16 to 16, not 17.", Words.Refused(() => DivisorSequence.PowerMean(17)).What);
        Assert.Equal("An exponent is positive and no finer than 1/100, not 1/101.", Words.Refused(() => DivisorSequence.PowerOf(F("1/101"))).What);
        Assert.Equal("A sequence needs at least one divisor.", Words.Refused(() => DivisorSequence.Custom([], 1)).What);
        Assert.Equal("A divisor must not be negative (-1).", Words.Refused(() => DivisorSequence.Custom([-1], 1)).What);
        Assert.Equal("Divisors must grow: 2 follows 3.", Words.Refused(() => DivisorSequence.Custom([1, 3, 2], 1)).What);
        Assert.Equal("The step must be greater than 0, not 0.", Words.Refused(() => DivisorSequence.Custom([1], 0)).What);
        Assert.StartsWith("The sequence has ended.", Assert.Throws<ArgumentOutOfRangeException>(() => DivisorSequence.Custom([1, 2, 3], null).At(3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_are_kept_small_and_without_a_common_factor()
    {
        var half = (AffineSequence)DivisorSequence.Stationary(F("1/2"));
        Assert.Equal((1, 1, 2, 2), ((int)half.First, (int)half.Base, (int)half.Step, (int)half.Scale));
        Assert.Equal((1L, 1L, 2L, true), (half.SmallFirst, half.SmallBase, half.SmallStep, half.IsSmall));
        var modified = (AffineSequence)DivisorSequence.ModifiedSainteLague(F("1.4"));
        Assert.Equal((7, 5, 10, 5), ((int)modified.First, (int)modified.Base, (int)modified.Step, (int)modified.Scale));
        Assert.True(((AffineSequence)DivisorSequence.Stationary((1 << 20) - 1)).IsSmall);
        Assert.False(((AffineSequence)DivisorSequence.Stationary(1 << 20)).IsSmall);
        Assert.False(((AffineSequence)DivisorSequence.Stationary(new Fraction(1, 1 << 20))).IsSmall);
        Assert.True(((AffineSequence)DivisorSequence.Stationary(new Fraction(1, (1 << 20) - 1))).IsSmall);
        Assert.False(((AffineSequence)DivisorSequence.ModifiedSainteLague(new Fraction((1 << 20) + 7, 1 << 19))).IsSmall);
        Assert.Equal("1 5/2 4 7", First(DivisorSequence.Custom([1, F("5/2"), 4], 3)));
    }

    [Fact]
    public void Sequences_of_the_same_numbers_are_one_method_wherever_they_were_made()
    {
        static DivisorSequence[] Make() =>
        [
            DivisorSequence.ModifiedSainteLague(new Fraction(7, 5)), DivisorSequence.ModifiedSainteLague(new Fraction(6, 5)), DivisorSequence.Stationary(new Fraction(1, 3)),
            DivisorSequence.PowerMean(2), DivisorSequence.PowerMean(0), DivisorSequence.PowerOf(new Fraction(9, 10)), DivisorSequence.Custom([1, 2, 4], 3), DivisorSequence.Custom([1, 2, 4], null),
            DivisorSequence.Custom([1, 2, 3, 4, 5, 6, 7], 1), DivisorSequence.Custom([1, 2, 3, 4, 5, 6, 8], 1), DivisorSequence.DHondt, DivisorSequence.HuntingtonHill,
        ];
        var (some, same) = (Make(), Make());

        Assert.Equal(some, same);
        Assert.Equal(some.Length, some.Distinct().Count());
        Assert.Equal(some.Select(s => s.GetHashCode()), same.Select(s => s.GetHashCode()));
        Assert.Equal(new DivisorMethod(some[0]), new DivisorMethod(same[0]));
        Assert.NotEqual<object>(some[0], "Sainte-Laguë");
    }
}
