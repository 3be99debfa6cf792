using Dauys.Seats.Tests.Lists;

namespace Dauys.Seats.Tests.Indices;

public class ProportionalityTests
{
    // Two lists: 60 and 40 votes, 7 and 3 seats.
    private static readonly Proportionality Two = Proportionality.Of([60, 40], [7, 3]);

    [Fact]
    public void The_indices_are_what_their_definitions_give()
    {
        Assert.Equal(Fraction.Parse("1/100"), Two.GallagherSquared);
        Assert.Equal("10.00", Two.GallagherPercent(2));
        Assert.Equal(Fraction.Parse("1/10"), Two.LoosemoreHanby);
        Assert.Equal(Fraction.Parse("1/10"), Two.Rae);
        Assert.Equal(Fraction.Parse("1/10"), Two.Greatest);
        Assert.Equal(Fraction.Parse("1/24"), Two.SainteLague);
        Assert.Equal(Fraction.Parse("7/6"), Two.DHondt);
        Assert.Equal(Fraction.Parse("25/13"), Two.EffectiveByVotes);
        Assert.Equal(Fraction.Parse("50/29"), Two.EffectiveBySeats);
    }

    [Fact]
    public void Mazhilis_2023_by_list_has_the_index_that_shares_give()
    {
        var list = Proportionality.Of([3431510, 693938, 547154, 535139, 432920, 331058, 146431, 248291], [40, 8, 6, 6, 5, 4, 0, 0]);

        // Shares 53.90 / 10.90 / 8.59 / 8.41 / 6.80 / 5.20 / 2.30 / 3.90 against 57.97 / 11.59 / 8.70 / 8.70 / 7.25 / 5.80 / 0 / 0.
        Assert.Equal("4.37", list.GallagherPercent(2));
        Assert.Equal("6.20", (list.LoosemoreHanby * 100).ToDecimal(2));
    }

    [Fact]
    public void A_root_is_rounded_half_up_at_any_number_of_decimals()
    {
        var odd = Proportionality.Of([1, 1, 1], [1, 1, 0]);

        Assert.Equal("0", Proportionality.Of([1], [5]).GallagherPercent(0));
        Assert.Equal("29", odd.GallagherPercent(0).PadLeft(2));
        Assert.Equal("28.867513", odd.GallagherPercent(6));
    }

    [Fact]
    public void A_list_with_seats_and_without_votes_has_no_ratio()
    {
        var odd = Proportionality.Of([1, 0], [1, 1]);

        Assert.Null(odd.SainteLague);
        Assert.Null(odd.DHondt);
        Words.Refused(() => Proportionality.Of([1], [1, 2]));
        Words.Refused(() => Proportionality.Of([0], [1]));
        Words.Refused(() => Proportionality.Of([1], [0]));
        Words.Refused(() => Proportionality.Of([5, -1], [1, 2]));
        Words.Refused(() => Proportionality.Of([5, 1], [3, -1]));
    }

    [Fact]
    public void A_list_without_votes_and_seats_changes_no_index_but_the_mean()
    {
        // Three lists: 60, 30 and 10 votes, 7, 3 and 0 seats; shares differ by 10, 0 and 10 percent.
        var three = Proportionality.Of([60, 30, 10], [7, 3, 0]);
        var four = Proportionality.Of([60, 30, 10, 0], [7, 3, 0, 0]);

        Assert.Equal(Fraction.Parse("1/10"), three.Greatest);
        Assert.Equal(Fraction.Parse("1/15"), three.Rae);
        Assert.Equal(Fraction.Parse("1/20"), four.Rae);
        Assert.Equal(Fraction.Parse("1/60") + Fraction.Parse("1/10"), three.SainteLague);
        foreach (var index in new Func<Proportionality, Fraction?>[] { p => p.GallagherSquared, p => p.LoosemoreHanby, p => p.SainteLague, p => p.DHondt, p => p.Greatest, p => p.EffectiveByVotes, p => p.EffectiveBySeats })
        {
            Assert.Equal(index(three), index(four));
        }
    }

    [Fact]
    public void The_greatest_difference_is_the_greatest_of_all_and_not_of_some()
    {
        var uneven = Proportionality.Of([50, 30, 20], [6, 3, 1]);

        Assert.Equal(Fraction.Parse("1/10"), uneven.Greatest);
        Assert.Equal(Fraction.Parse("1/50") + Fraction.Parse("1/20"), uneven.SainteLague);
    }
}
