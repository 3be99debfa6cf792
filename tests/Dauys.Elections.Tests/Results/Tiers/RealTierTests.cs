using Dauys.Elections.Results.Telling;

namespace Dauys.Elections.Tests.Results.Tiers;

/// <summary>Elections of several tiers, from law book and election file: the seats that the authority established.</summary>
public class RealTierTests
{
    [Theory]
    [InlineData("nz-house-2014", 121, "national-party:19 green-party:14 new-zealand-first-party:11 labour-party:5 maori-party:1")]
    [InlineData("gb-scotland-central-2016", 16, "labour:4 conservative:3")]
    [InlineData("de-bundestag-2017", 709, "spd:94 afd:91 fdp:80 gruene:66 die-linke:64 cdu:15")]
    [InlineData("cz-deputies-2021", 200, "ano:72 spolu:71 pirati-stan:37 spd:20")]
    [InlineData("gr-parliament-2012", 300, "nd:129 syriza:71 pasok:33 anel:20 xa:18 dimar:17 kke:12")]
    [InlineData("ch-zh-kantonsrat-2023", 180, "svp:46 sp:36 fdp:29 glp:24 gruene:19 die-mitte:11 evp:7 al:5 edu:3")]
    [InlineData("ch-zg-kantonsrat-2022", 80, "die-mitte:19 fdp:18 svp:18 alg:11 sp:8 glp:6")]
    [InlineData("ee-riigikogu-2023", 101, "reformierakond:37 ekre:17 keskerakond:16 eesti-200:14 sde:9 isamaa:8")]
    [InlineData("no-storting-2021", 169, "a:48 h:36 sp:28 frp:21 sv:13 rodt:8 v:8 krf:3 mdg:3 pf:1")]
    public void The_seats_that_the_authority_established_come_out(string election, int house, string seats)
    {
        var scene = Scene.Real(election);
        var result = scene.Under();

        Assert.True(result.IsSettled);
        Assert.Equal(house, Scene.Json(result).GetProperty("house").GetProperty("seats").GetInt32());
        Assert.Equal(seats.Split(' ').Order(StringComparer.Ordinal), Scene.Seats(result).Split(' ').Order(StringComparer.Ordinal));
        var established = scene.State.Results.Established(result.List!.Rule.Id)!;
        Assert.All(established.Seats, s => Assert.Equal(s.Value, result.List.Seats[s.Key]));
        Assert.Empty(Scene.Json(result).GetProperty("differences").EnumerateArray());
    }

    [Fact]
    public void Norway_has_its_adjustment_seats_in_the_districts_in_which_they_were_placed()
    {
        var districts = Scene.Json(Scene.Real("no-storting-2021").Under()).GetProperty("districts").EnumerateArray().ToDictionary(
            d => d.GetProperty("district").GetString()!,
            d => string.Join(' ', d.GetProperty("seats_by_list").EnumerateObject().Where(s => s.Value.GetInt32() > 0).Select(s => $"{s.Name}:{s.Value}").Order(StringComparer.Ordinal)));

        Assert.Equal(19, districts.Count);
        Assert.Equal("a:3 frp:1 h:2 sp:2 sv:1", districts["ostfold"]);
        Assert.Equal("a:4 frp:1 h:5 mdg:2 rodt:2 sv:3 v:3", districts["oslo"]);
        Assert.Equal("a:2 frp:1 pf:1 sp:1", districts["finnmark-finnmarku"]);
        Assert.Equal(169, districts.Values.Sum(d => d.Split(' ').Sum(s => int.Parse(s.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Every_seat_of_a_tier_has_its_reason_with_tier_and_district()
    {
        var reasons = SeatReasons.Of(Scene.Real("no-storting-2021").Under());
        var placed = reasons.Placed().ToList();

        Assert.Equal(150, placed.Count(p => p.Tier == "districts"));
        Assert.Equal(9, placed.Count(p => p.District == "ostfold") + 1);
        Assert.All(placed, p => Assert.False(string.IsNullOrWhiteSpace(reasons.Sentence(p.Award))));
    }

    [Fact]
    public void A_house_under_another_law_meets_the_votes_by_kind()
    {
        var norway = Scene.Real("no-storting-2021");
        var plain = norway.Under("il-knesset-2021");

        Assert.Null(plain.List!.Tiers);
        Assert.Equal(120, plain.List.Seats.Values.Sum());
        Assert.Equal("the law allots seats in districts, and the votes are not known by district", Scene.Real("gr-parliament-2012").Under("no-storting-2021").List!.Allotment!.Fault);
    }
}
