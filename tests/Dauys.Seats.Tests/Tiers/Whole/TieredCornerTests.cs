namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Constructed: what tiers refuse, what they leave open, and where seats of the whole country are placed.</summary>
public class TieredCornerTests
{
    private static readonly ListSystem ByLot = new(Method.DHondt) { Ties = TieRule.ByLot };

    private static DistrictBallot In(string id, params (string List, int Votes)[] votes) => new(id, votes.ToDictionary(v => v.List, v => (Int128)v.Votes));

    private static TieredBallot Ballot(int seats, params DistrictBallot[] districts) => new()
    {
        Lists = [.. districts.SelectMany(d => d.Votes.Keys).Distinct().Select(id => new ListVotes(id, districts.Aggregate((Int128)0, (s, d) => s + d.Votes.GetValueOrDefault(id))))],
        Seats = seats,
        Figures = new Dictionary<string, Int128?>(),
        Districts = districts,
    };

    private static DistrictTier Fixed(ListSystem system, params (string Id, int Seats)[] seats) => new(new FixedDistrictSeats(seats.ToDictionary(s => s.Id, s => s.Seats))) { System = system };

    private static string Told(IReadOnlyDictionary<string, int> seats) => string.Join(' ', seats.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}{s.Value}"));

    [Fact]
    public void What_cannot_be_allotted_is_refused_in_words()
    {
        var (system, ballot) = (new TieredSystem(ByLot), Ballot(2, In("n", ("a", 60), ("b", 40))));
        void Is(FaultCode code, string what, string? subject, TieredSystem asked, TieredBallot given)
        {
            var (outcome, fault) = Tiered.TryAllot(asked, given);
            Assert.Null(outcome);
            Assert.Equal((code, what, subject), (fault!.Code, fault.What, fault.Subject));
        }

        Is(FaultCode.NoLists, "There is no list.", null, system, ballot with { Lists = [], Districts = [] });
        Is(FaultCode.RepeatedId, "The id a is given twice.", "a", system, ballot with { Lists = [.. ballot.Lists, ballot.Lists[0]] });
        Is(FaultCode.RepeatedId, "The id n is given twice.", "n", system, ballot with { Districts = [.. ballot.Districts, ballot.Districts[0]] });
        Is(FaultCode.NegativeVotes, "Votes must not be negative.", "b", system, ballot with { Lists = [ballot.Lists[0], new ListVotes("b", -1)] });
        Is(FaultCode.NoSeats, "There are 0 seats.", null, system, ballot with { Seats = 0 });
        Is(
            FaultCode.NoLists, "The law allots seats in districts, and the votes are not known by district.", null,
            system with { Districts = Fixed(ByLot, ("n", 2)) }, ballot with { Districts = [] });
        Is(FaultCode.UnknownId, "z has votes in a district, but is no list.", "z", system, ballot with { Districts = [In("n", ("a", 60), ("z", 40))] });
        var link = system with { Link = new MandateLink(OverhangRule.OthersYield, 0) };
        Is(FaultCode.WrongRule, "It is not known which lists won all single mandates, and the list seats hang on it.", null, link, ballot);
        Is(FaultCode.NoSeats, "0 seats are left for 2 lists.", null, link, ballot with { Seats = 0, Mandates = [] });
        Is(FaultCode.NoSeats, "1 seats are left for 1 lists.", null, link, ballot with { Lists = [new ListVotes("a", 0)], Districts = [], Seats = 1, Mandates = [] });
        Is(
            FaultCode.NoSeats, "0 seats are left for 2 lists in n.", "n",
            new TieredSystem(ByLot) { Districts = Fixed(ByLot, ("n", 0)), Link = new MandateLink(OverhangRule.OthersYield, 1) { WithinDistricts = true } },
            ballot with { Mandates = [new SingleMandate(null, "n")] });
        Is(
            FaultCode.WrongRule, "Districts have no seats of their own.", null,
            system with { Table = new DoubleProportionalSystem(), Districts = new DistrictTier(null) { System = ByLot } }, ballot);
        Is(
            FaultCode.WrongRule, "A rounded quota in the whole country needs whole votes left, hence a rounded quota in the districts.", null,
            system with
            {
                Districts = Fixed(new ListSystem(Method.HareLargestRemainder), ("n", 3)) with { FullQuotasOnly = true },
                Upper = new RemainderTier(new ListSystem(Method.DroopLargestRemainder)),
            },
            ballot);
        Assert.Equal(2, Tiered.Allot(link, ballot with { Mandates = [] }).House);
    }

    [Fact]
    public void A_lot_for_no_tie_names_it_and_its_district()
    {
        var ballot = Ballot(2, In("n", ("a", 60), ("b", 40)));
        string Refused(TierLot lot) => Tiered.TryAllot(new TieredSystem(ByLot), ballot with { Lots = [lot] }).Fault!.What;

        Assert.Equal("A lot is given for seats in n, where there is no tie.", Refused(new TierLot("n", "seats", ["a"])));
        Assert.Equal("A lot is given for placing, where there is no tie.", Refused(new TierLot(null, "placing", ["a"])));
    }

    [Fact]
    public void Seats_by_the_whole_country_stand_in_no_district_unless_the_law_places_them()
    {
        var ballot = Ballot(5, In("n", ("a", 40), ("b", 4)), In("s", ("a", 20), ("b", 36)));
        var plain = Tiered.Allot(new TieredSystem(ByLot), ballot);
        var placed = Tiered.Allot(
            new TieredSystem(ByLot) { Districts = new DistrictTier(null) { System = ByLot }, Placing = new Placing(PlacingRule.WithinList, Method.SainteLague) }, ballot);

        Assert.Equal("a3 b2", Told(plain.ByTier["nation"]));
        Assert.Equal("a3 b2", Told(plain.NotPlaced));
        Assert.Equal("nation", Assert.Single(plain.Steps).Tier);
        Assert.All(plain.ByDistrict.Values, Assert.Empty);
        Assert.Equal(("a2", "a1 b2"), (Told(placed.ByDistrict["n"]), Told(placed.ByDistrict["s"])));
        Assert.Empty(placed.NotPlaced);
        Assert.Equal(["nation", "placing", "placing"], placed.Steps.Select(s => s.Tier));
        Assert.Equal((5, 5), (placed.House, placed.Whole.Seats));
    }

    [Fact]
    public void A_list_without_a_seat_is_not_waiting_for_a_place_and_an_open_house_places_nothing()
    {
        var system = new TieredSystem(ByLot) { Districts = new DistrictTier(null) { System = ByLot }, Placing = new Placing(PlacingRule.WithinList, Method.SainteLague) };
        var open = Tiered.Allot(system, Ballot(3, In("n", ("a", 50), ("b", 50))));
        var one = Tiered.Allot(new TieredSystem(ByLot), Ballot(1, In("n", ("a", 60), ("b", 40))));

        Assert.Equal("seats", Assert.Single(open.Ties).Tie.For);
        Assert.DoesNotContain(open.Steps, s => s.Tier == "placing");
        Assert.Equal(["a"], one.NotPlaced.Keys);
    }

    [Fact]
    public void Below_a_threshold_that_only_some_silence_explains_nothing_is_allotted()
    {
        var ballot = Ballot(3, In("n", ("a", 5), ("b", 4))) with { Figures = new Dictionary<string, Int128?> { ["valid"] = 1000 } };
        var outcome = Tiered.Allot(new TieredSystem(ByLot) { Threshold = new TierThreshold(Threshold.Percent(5), "valid") }, ballot);

        Assert.Equal("none-passes", Assert.Single(outcome.Whole.Silences).Code);
        Assert.Empty(outcome.Steps);
        Assert.Equal(0, outcome.Whole.Certain.Values.Sum());
    }

    [Fact]
    public void One_further_seat_a_district_goes_to_the_greatest_remainder_there()
    {
        var system = new TieredSystem(ByLot)
        {
            Districts = Fixed(new ListSystem(Method.HareLargestRemainder), ("n", 2), ("s", 2)) with { FullQuotasOnly = true },
            Upper = new RemainderTier(ByLot),
            Placing = new Placing(PlacingRule.LargestRemainders),
        };
        var equal = Ballot(4, In("n", ("a", 70), ("b", 30)), In("s", ("a", 70), ("b", 30)));
        var waits = Tiered.Allot(system, equal);

        Assert.Equal(["placing:a", "placing:b"], waits.Ties.Select(t => t.Tie.For));
        Assert.Equal(["n", "s"], waits.Ties[0].Tie.Contested);
        Assert.Equal((1, "placing", null), (waits.Ties[0].Tie.ContestedSeats, waits.Ties[0].Tier, waits.Ties[0].District));
        Assert.Equal("a1 b1", Told(waits.NotPlaced));
        var drawn = Tiered.Allot(system, equal with { Lots = [new TierLot(null, "placing:a", ["n"]), new TierLot(null, "placing:b", ["s"])] });
        Assert.Equal(("a2", "a1 b1"), (Told(drawn.ByDistrict["n"]), Told(drawn.ByDistrict["s"])));
        Assert.Empty(drawn.NotPlaced);

        // Remainders of 20 in both for a; more votes stand in the south. For b votes are equal too.
        var moreVotes = system with
        {
            Lists = ByLot with { Ties = new TieRule(TieBreaker.MoreVotes) },
            Districts = Fixed(new ListSystem(Method.HareLargestRemainder), ("n", 2), ("s", 3)) with { FullQuotasOnly = true },
        };
        var byVotes = Tiered.Allot(moreVotes, Ballot(5, In("n", ("a", 70), ("b", 30)), In("s", ("a", 120), ("b", 30))));
        Assert.Equal(("a1", "a3"), (Told(byVotes.ByDistrict["n"]), Told(byVotes.ByDistrict["s"])));
        Assert.Equal("placing:b", Assert.Single(byVotes.Ties).Tie.For);
    }

    [Fact]
    public void More_further_seats_than_districts_are_told_and_not_placed()
    {
        var system = new TieredSystem(ByLot)
        {
            Districts = Fixed(new ListSystem(Method.HareLargestRemainder), ("n", 4)) with { FullQuotasOnly = true },
            Upper = new RemainderTier(ByLot),
            Placing = new Placing(PlacingRule.LargestRemainders),
        };
        var outcome = Tiered.Allot(system, Ballot(4, In("n", ("a", 49), ("b", 9), ("c", 9), ("d", 33))));
        var remark = Assert.Single(outcome.Whole.Remarks);

        Assert.Equal(("not-placed", "a has more further seats than districts; the law places one in each."), (remark.Code, remark.What));
        Assert.Equal("a2", Told(outcome.NotPlaced));
        Assert.Equal("a1 d1", Told(outcome.ByDistrict["n"].Where(s => s.Value > 0).ToDictionary()));
    }

    [Fact]
    public void Parts_of_quotas_that_make_more_seats_than_there_are_leave_the_law_silent()
    {
        var system = new TieredSystem(ByLot)
        {
            Districts = Fixed(new ListSystem(Method.HareLargestRemainder), ("n", 2)) with { FullQuotasOnly = true, QuotaFrom = new Fraction(1, 4) },
            Upper = new CompensationTier(ByLot, 1, OverhangRule.OthersYield),
        };
        var outcome = Tiered.Allot(system, Ballot(3, In("n", ("a", 38), ("b", 38), ("c", 24))));
        var silence = Assert.Single(outcome.Whole.Silences);

        Assert.Equal(("over-allotment", "In n: Full quotas give more seats than there are, and the law does not say what follows."), (silence.Code, silence.What));
        Assert.Equal(["a", "b", "c"], silence.Subjects);
        Assert.Equal(0, outcome.Whole.Certain.Values.Sum());
    }

    [Fact]
    public void A_tie_inside_an_alliance_of_an_upper_tier_bears_both_names()
    {
        var system = new TieredSystem(ByLot)
        {
            Districts = Fixed(ByLot, ("n", 1)),
            Upper = new ParallelTier(ByLot with { Alliances = new AllianceRule(Method.DHondt) }, 1),
        };
        var ballot = Ballot(2, In("n", ("c", 5))) with
        {
            Lists = [new ListVotes("a", 10), new ListVotes("b", 10), new ListVotes("c", 5)],
            Alliances = [new Alliance("x", ["a", "b"])],
        };
        var waits = Tiered.Allot(system, ballot);

        Assert.Equal(("second-tier", "second-tier/alliance:x"), (Assert.Single(waits.Ties).Tier, waits.Ties[0].Tie.For));
        Assert.Equal("a0 b1 c1", Told(Tiered.Allot(system, ballot with { Lots = [new TierLot(null, "second-tier/alliance:x", ["b"])] }).Whole.Certain));
    }

    [Fact]
    public void Further_seats_one_in_each_district_go_by_votes_over_twice_the_seats_and_one()
    {
        var system = new TieredSystem(ByLot)
        {
            Districts = Fixed(ByLot, ("n", 1), ("s", 1)),
            Upper = new ParallelTier(ByLot, 2),
            Placing = new Placing(PlacingRule.OnePerDistrict),
        };
        var equal = Ballot(4, In("n", ("a", 60), ("b", 40)), In("s", ("a", 60), ("b", 40)));
        var waits = Tiered.Allot(system, equal);

        // b has no seat in either district: 40 / (100 / 1) in both, and one further seat.
        Assert.Equal("placing", Assert.Single(waits.Ties).Tie.For);
        Assert.Equal(["b/n", "b/s"], waits.Ties[0].Tie.Contested);
        Assert.Equal("a1 b1", Told(waits.NotPlaced));
        var drawn = Tiered.Allot(system, equal with { Lots = [new TierLot(null, "placing", ["b/s"])] });
        Assert.Equal(("a2", "a1 b1"), (Told(drawn.ByDistrict["n"]), Told(drawn.ByDistrict["s"])));
        Assert.Empty(drawn.NotPlaced);

        // By votes a seat: 40 of 100 for one seat in the north against 95 of 300 for two in the south, where b has none.
        var uneven = Tiered.Allot(system with { Districts = Fixed(ByLot, ("n", 1), ("s", 2)) }, Ballot(5, In("n", ("a", 60), ("b", 40)), In("s", ("a", 205), ("b", 95))));
        Assert.Equal(("a2", "a2 b1"), (Told(uneven.ByDistrict["n"]), Told(uneven.ByDistrict["s"])));
    }

    [Theory]
    [InlineData(OverhangRule.OthersYield, 10, "a5 b3 c1", "", "")]
    [InlineData(OverhangRule.Levelled, 10, "a5 b3 c1", "", "")]
    [InlineData(OverhangRule.HouseGrows, 11, "a6 b3 c1", "c1", "")]
    [InlineData(OverhangRule.WinnersStayOut, 10, "a6 b3 c0", "", "c1")]
    public void The_mandate_of_a_list_that_fails_comes_off_comes_on_top_or_stays_out(OverhangRule overhang, int house, string all, string over, string stay)
    {
        // By Sainte-Laguë a and b have 5 and 3 of eight seats, 6 and 3 of nine. One mandate is c's, one nobody's.
        var system = new TieredSystem(new ListSystem(Method.SainteLague)) { Threshold = new TierThreshold(Threshold.Percent(5), "valid"), Link = new MandateLink(overhang, 2) };
        var ballot = new TieredBallot
        {
            Lists = [new ListVotes("a", 60), new ListVotes("b", 38), new ListVotes("c", 2)],
            Seats = 8,
            Figures = new Dictionary<string, Int128?> { ["valid"] = 100 },
            Mandates = [new SingleMandate("c", null), new SingleMandate("stranger", null)],
        };
        var outcome = Tiered.Allot(system, ballot);

        Assert.Equal(house, outcome.House);
        Assert.Equal((all, over, stay), (Told(outcome.Linked!.All), Told(outcome.Linked.Overhang), Told(outcome.Linked.StayOut)));
        Assert.Equal((1, 1), (outcome.Linked.Outsiders, outcome.Linked.Won["c"]));
        Assert.Equal(overhang == OverhangRule.WinnersStayOut ? 0 : 1, outcome.Linked.Held["c"]);
    }

    [Fact]
    public void Where_a_way_in_opens_a_district_nobody_need_pass_in_the_country()
    {
        var system = new TieredSystem(ByLot)
        {
            Threshold = new TierThreshold(Threshold.Percent(90), "valid") { Or = [new WayIn(WayInKind.ThisDistrict, Fraction.Percent(50))] },
            Districts = Fixed(ByLot, ("n", 1), ("s", 1)),
        };
        var (all, none) = (new Dictionary<string, Int128?> { ["valid"] = 100 }, new Dictionary<string, Int128?> { ["valid"] = 1000 });
        var ballot = Ballot(2, In("n", ("a", 60), ("b", 40)) with { Figures = all }, In("s", ("a", 20), ("b", 80)) with { Figures = all }) with { Figures = new Dictionary<string, Int128?> { ["valid"] = 200 } };
        var closed = ballot with { Districts = [.. ballot.Districts.Select(d => d with { Figures = none })] };

        Assert.Empty(Tiered.Allot(system, ballot).Whole.Silences);
        Assert.Equal("a1 b1", Told(Tiered.Allot(system, ballot).Whole.Certain));
        Assert.Contains(Tiered.Allot(system, closed).Whole.Silences, s => s.Code == "none-passes");
    }

    [Fact]
    public void Districts_have_their_least_seats_and_equal_ones_the_remedy_of_the_law()
    {
        TieredSystem With(int least) => new(ByLot) { Districts = new DistrictTier(new ApportionedDistrictSeats(5, "population", Method.SainteLague, least)) { System = ByLot } };
        DistrictBallot People(string id, int people) => In(id, ("a", 10)) with { Figures = new Dictionary<string, Int128?> { ["population"] = people } };

        Assert.Equal("n5 s0", Told(Tiered.Allot(With(0), Ballot(5, People("n", 1000), People("s", 1))).DistrictSeats));
        Assert.Equal("n3 s2", Told(Tiered.Allot(With(2), Ballot(5, People("n", 1000), People("s", 1))).DistrictSeats));
        Assert.Equal(TieRemedy.Lot, Assert.Single(Tiered.Allot(With(0), Ballot(5, People("n", 7), People("s", 7))).Ties).Tie.Remedy);
    }

    [Fact]
    public void Remarks_and_ties_of_a_district_bear_its_name_and_those_of_the_country_none()
    {
        var adams = ByLot with { Method = new DivisorMethod(DivisorSequence.Adams) };
        var district = Tiered.Allot(new TieredSystem(adams) { Districts = Fixed(adams, ("n", 1)) }, Ballot(1, In("n", ("a", 60), ("b", 40))));
        var country = Tiered.Allot(new TieredSystem(adams), Ballot(1, In("n", ("a", 60), ("b", 40))));
        var allied = new TieredSystem(ByLot with { Alliances = new AllianceRule(Method.DHondt) }) { Districts = Fixed(ByLot, ("n", 1)) };
        var ballot = Ballot(1, In("n", ("a", 30), ("b", 30), ("c", 50))) with { Alliances = [new Alliance("x", ["a", "b"])] };
        var waits = Tiered.Allot(allied, ballot);

        Assert.StartsWith("In n: The first divisor is 0", Assert.Single(district.Whole.Remarks).What, StringComparison.Ordinal);
        Assert.StartsWith("The first divisor is 0", Assert.Single(country.Whole.Remarks).What, StringComparison.Ordinal);
        Assert.Equal(("n", "alliance:x"), (Assert.Single(waits.Ties).District, waits.Ties[0].Tie.For));
        Assert.Equal("a0 b1 c0", Told(Tiered.Allot(allied, ballot with { Lots = [new TierLot("n", "alliance:x", ["b"])] }).Whole.Certain));
        Assert.Equal("districts:n", Assert.Single(district.Whole.Awards).Level);
        Assert.Equal("nation", Assert.Single(country.Whole.Awards).Level);
    }
}
