using Dauys.Seats;

namespace Dauys.Examples;

/// <summary>The examples of docs/seats.md. What stands between the marks is what the page shows; <c>GuideTests</c> compares them.</summary>
public class GuideExamples
{
    private static string Told(IReadOnlyDictionary<string, int> seats) => string.Join(", ", seats.Select(s => $"{s.Key} {s.Value}"));

    [Fact]
    public void One_line()
    {
        // guide
        var result = Apportion.Seats(Method.DHondt, 69, 3431510, 693938, 547154);
        // result.Certain: 51, 10, 8
        // end
        Assert.Equal([51, 10, 8], result.Certain);
    }

    [Fact]
    public void A_contest_its_reasons_and_its_margin()
    {
        // guide
        var mazhilis = new ListSystem(Method.HareLargestRemainder)
        {
            Threshold = Threshold.Percent(5),
            Ties = new TieRule(TieBreaker.EarlierRegistered),
            TooFewPass = new AdmitSecond(Fraction.Parse("0.7"), 2),
        };
        ListVotes[] lists =
        [
            new("amanat", 3431510), new("auyl", 693938), new("respublica", 547154), new("qhp", 432920),
            new("baytaq", 146431), new("aqjol", 535139), new("jsdp", 331058),
        ];
        var outcome = Allotment.Allot(mazhilis, 69, lists, thresholdBase: 6366441);
        // outcome.Certain: amanat 40, auyl 8, respublica 6, qhp 5, baytaq 0, aqjol 6, jsdp 4
        // end
        Assert.Equal("amanat 40, auyl 8, respublica 6, qhp 5, baytaq 0, aqjol 6, jsdp 4", Told(outcome.Certain));

        // guide
        var last = outcome.Awards[^1];
        var english = Sentences.Of(last, SentenceLanguage.English);
        // Seat 40 of amanat: its remainder of 56,190.57 votes (quota 86,546.65) is among the greatest; next was respublica with 27,874.09, which lacked 19,156 votes.
        // end
        Assert.Equal("Seat 40 of amanat: its remainder of 56,190.57 votes (quota 86,546.65) is among the greatest; next was respublica with 27,874.09, which lacked 19,156 votes.", english);

        // guide
        var margin = Margins.Of(mazhilis, 69, lists, thresholdBase: 6366441)!;
        // margin.IsExact: True
        // end
        Assert.True(margin.IsExact);
    }

    [Fact]
    public void A_council_below_19_seats()
    {
        // guide
        var council = new ListSystem(new QuotaMethod(QuotaKind.Hare)
        {
            LeastPart = Fraction.Parse("3/4"),
            Then = FurtherSeats.HighestAverages,
            Exhausted = ExhaustedLists.SeatsMoveOn,
        })
        {
            MajoritySeat = true,
            Ties = TieRule.ByLot,
        };
        var members = Allotment.Allot(council, 9, new ListVotes("a", 420) { MostSeats = 2 }, new ListVotes("b", 310), new ListVotes("c", 170));
        // members.Certain: a 2, b 5, c 2
        // end
        Assert.Equal("a 2, b 5, c 2", Told(members.Certain));
    }

    [Fact]
    public void A_tie()
    {
        // guide
        var tied = new ListSystem(Method.SainteLague) { Ties = TieRule.ByLot };
        ListVotes[] equals = [new("a", 500), new("b", 500), new("c", 90)];
        var waits = Allotment.Allot(tied, 3, equals, thresholdBase: 1090);
        // waits.Ties[0].For: seats; waits.Ties[0].Contested: a, b
        var stored = new DrawnLot(waits.Ties[0].For, ["b"]);
        var resumed = Allotment.Allot(tied, 3, equals, thresholdBase: 1090, lots: [stored]);
        // resumed.Certain: a 1, b 2, c 0
        // end
        Assert.Equal(("seats", "a, b"), (waits.Ties[0].For, string.Join(", ", waits.Ties[0].Contested)));
        Assert.Equal("a 1, b 2, c 0", Told(resumed.Certain));
    }

    [Fact]
    public void Two_tiers()
    {
        // guide
        var newZealand = new MixedMemberSystem(
            new ListSystem(Method.SainteLague) { Threshold = Threshold.Percent(5) with { Or = [new DistrictsWonAlternative(1)] } },
            OverhangRule.HouseGrows);
        ListVotes[] parties =
        [
            new("National", 1131501) { DistrictsWon = 41 }, new("Labour", 604535) { DistrictsWon = 27 }, new("Green", 257359) { DistrictsWon = 0 },
            new("First", 208300) { DistrictsWon = 0 }, new("Māori", 31849) { DistrictsWon = 1 }, new("ACT", 16689) { DistrictsWon = 1 },
            new("Future", 5286) { DistrictsWon = 1 },
        ];
        var won = parties.ToDictionary(p => p.Id, p => p.DistrictsWon!.Value);
        var house = MixedMember.Allot(newZealand, 120, parties, 2405622, won);
        // house.House: 121; house.Overhang: Future 1
        // end
        Assert.Equal((121, "Future 1"), (house.House, Told(house.Overhang)));
    }
}
