using Dauys.Elections.Acts;
using Dauys.Elections.Intake;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.Ballots;
using Dauys.Elections.Registration.DeclareAlliance;
using Dauys.Elections.Registration.DrawOrder;
using Dauys.Elections.Registration.WithdrawNomination;
using Dauys.Elections.Tests.Constructed;
using Dauys.Law.Books;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Registering;

/// <summary>Who stands on a ballot, and in which order, in a constructed election.</summary>
public class BallotOrderTests
{
    private const string Alphabet = "{order: alphabet, letters: abcdefghijklmnopqrstuvwxyz, language: en}";

    [Fact]
    public void A_draw_orders_the_ballot_whatever_the_order_of_acts()
    {
        var land = Land("{order: lot}");
        Assert.Equal((OrderBasis.Unknown, "the law orders them by lot, and the record holds no draw"), (Order(land).Basis, Order(land).Missing));

        Assert.Null(land.Intake.Fact(Drawn("b", "a")));

        Assert.Equal(OrderBasis.Drawn, Order(land).Basis);
        Assert.Equal(["b", "a"], Order(land).Ids);
    }

    [Theory]
    [InlineData("R496", "a")]
    [InlineData("R496", "a", "a")]
    [InlineData("R496", "a", "b", "b")]
    [InlineData("R496", "a", "b", "c")]
    [InlineData("R496", "a", "c")]
    [InlineData("R496")]
    public void An_order_that_is_no_permutation_of_those_who_stand_is_refused(string number, params string[] order) => Assert.Equal(number, FactRules.Decide(Land("{order: lot}").State, Drawn(order))?.Number);

    [Fact]
    public void A_draw_needs_its_protocol_its_day_and_a_law_that_draws()
    {
        Assert.Equal("R497", FactRules.Decide(Land("{order: lot}").State, Drawn("a", "b") with { Protocol = " " })?.Number);
        Assert.Equal("R491", FactRules.Decide(Land("{order: lot}").State, Drawn("a", "b") with { When = "in spring" })?.Number);
        Assert.Equal("R409", FactRules.Decide(Land(Alphabet).State, Drawn("a", "b"))?.Number);
        Assert.Equal("R406", FactRules.Decide(Land("{order: lot}").State, Drawn("a", "b") with { Contest = "senate" })?.Number);
        Assert.Equal("R406", FactRules.Decide(Land("{order: lot}").State, Drawn("cyd") with { Contest = "district" })?.Number);
        Assert.Equal("R407", FactRules.Decide(Land("{order: lot}").State, Drawn("cyd") with { Contest = "district", District = "west" })?.Number);
        Assert.Null(FactRules.Decide(Land("{order: lot}").State, Drawn("bob", "ann") with { Contest = "district", District = "north" }));
    }

    [Fact]
    public void Who_leaves_closes_the_gap_and_who_comes_makes_the_draw_void()
    {
        var land = Land("{order: lot}");
        Assert.Null(land.Intake.Fact(List("c", "Cherries")));
        Assert.Null(land.Intake.Fact(Drawn("c", "b", "a")));

        Assert.Null(land.Intake.Fact(Withdrawn("b")));
        Assert.Equal((OrderBasis.Drawn, "c a"), (Order(land).Basis, string.Join(" ", Order(land).Ids)));
        Assert.Equal("Beets", land.State.Registration.NameOf(Assert.Single(land.State.Registration.Withdrawn)).ToString());

        Assert.Null(land.Intake.Fact(List("d", "Dates")));
        Assert.Equal((OrderBasis.Unknown, "d came to the ballot after the draw, so it must be drawn again"), (Order(land).Basis, Order(land).Missing));

        Assert.Null(land.Intake.Fact(Drawn("d", "c", "a")));
        Assert.Equal("d c a", string.Join(" ", Order(land).Ids));
    }

    [Fact]
    public void Who_withdrew_stands_on_no_ballot_and_can_be_put_back()
    {
        var land = Land("{order: lot}");

        Assert.Null(land.Intake.Fact(Withdrawn("a")));
        Assert.Equal(["b"], land.State.Registration.BallotOf("list", null));
        Assert.Equal("R407", FactRules.Decide(land.State, Withdrawn("a"))?.Number);

        // The file of the election, read again, does not undo it; a new registration does.
        Assert.Null(land.Intake.Fact(List("a", "Apples")));
        Assert.Equal(["b"], land.State.Registration.BallotOf("list", null));
        Assert.Null(land.Intake.Fact(List("a", "Apples") with { Registered = new DateOnly(2024, 2, 9) }));
        Assert.Equal(["b", "a"], land.State.Registration.BallotOf("list", null));
        Assert.Empty(land.State.Registration.Withdrawn);
    }

    [Fact]
    public void An_alliance_stands_only_while_all_its_lists_do()
    {
        var land = Land("{order: lot}");
        Assert.Null(land.Intake.Fact(List("c", "Cherries")));
        land.State.Registration.Evolve(new AllianceDeclared("list", ["a", "b"], null, null) { Named = "ab" });
        land.State.Registration.Evolve(new AllianceDeclared("list", ["ab", "c"], null, null));
        Assert.Equal(2, land.State.Registration.Alliances("list").Count);

        // Without b there is no ab, and without ab nothing that it is a part of: the allotment is never told of a list that is none.
        Assert.Null(land.Intake.Fact(Withdrawn("b")));
        Assert.Empty(land.State.Registration.Alliances("list"));
        Assert.Null(land.Intake.Fact(List("b", "Beets") with { Registered = new DateOnly(2024, 2, 9) }));
        Assert.Equal(2, land.State.Registration.Alliances("list").Count);
    }

    [Fact]
    public void A_candidate_leaves_a_district_and_a_cancellation_needs_its_article()
    {
        var land = Land("{order: lot}");
        var act = Withdrawn("ann") with { Contest = "district", District = "north" };

        Assert.Equal("R498", FactRules.Decide(land.State, act with { IsCancelled = true })?.Number);
        Assert.Equal("R406", FactRules.Decide(land.State, act with { District = null })?.Number);
        Assert.Equal("R407", FactRules.Decide(land.State, act with { District = "south" })?.Number);
        Assert.Null(land.Intake.Fact(act with { IsCancelled = true, Article = "Art. 5" }));
        Assert.Equal(["bob"], land.State.Registration.BallotOf("district", "north"));
    }

    [Fact]
    public void After_the_first_protocol_a_ballot_changes_no_more()
    {
        var land = Land("{order: lot}");
        land.State.BeginCount("list", null);

        Assert.Equal("R408", FactRules.Decide(land.State, Drawn("a", "b"))?.Number);
        Assert.Equal("R408", FactRules.Decide(land.State, Withdrawn("a"))?.Number);
        Assert.Null(FactRules.Decide(land.State, Withdrawn("ann") with { Contest = "district", District = "north" }));
    }

    [Fact]
    public void The_alphabet_of_the_law_orders_without_an_act_and_equal_names_are_not_guessed()
    {
        var land = Land(Alphabet);
        Assert.Equal((OrderBasis.Alphabet, "a b"), (Order(land).Basis, string.Join(" ", Order(land).Ids)));

        Assert.Null(land.Intake.Fact(List("z", "Almonds")));
        Assert.Equal("z a b", string.Join(" ", Order(land).Ids));

        Assert.Null(land.Intake.Fact(List("y", "almonds")));
        Assert.Equal((OrderBasis.Unknown, "z and y have the same name"), (Order(land).Basis, Order(land).Missing));
    }

    [Fact]
    public void The_law_orders_by_the_day_of_registration_where_all_days_differ()
    {
        var land = Land("{order: registration}");
        Assert.Equal(OrderBasis.Unknown, Order(land).Basis);

        Assert.Null(land.Intake.Fact(List("a", "Apples") with { Registered = new DateOnly(2024, 1, 5) }));
        Assert.Null(land.Intake.Fact(List("b", "Beets") with { Registered = new DateOnly(2024, 1, 4) }));
        Assert.Equal((OrderBasis.Registration, "b a"), (Order(land).Basis, string.Join(" ", Order(land).Ids)));

        Assert.Null(land.Intake.Fact(List("a", "Apples") with { Registered = new DateOnly(2024, 1, 4) }));
        Assert.Equal(OrderBasis.Unknown, Order(land).Basis);
    }

    [Fact]
    public void Numbers_of_a_source_order_a_ballot_if_each_has_its_own()
    {
        var land = Land(null);
        Assert.Equal(OrderBasis.Unknown, Order(land).Basis);

        Assert.Null(land.Intake.Fact(List("a", "Apples") with { Ballot = 2 }));
        Assert.Null(land.Intake.Fact(List("b", "Beets") with { Ballot = 1 }));
        Assert.Equal((OrderBasis.Numbers, "b a"), (Order(land).Basis, string.Join(" ", Order(land).Ids)));

        Assert.Null(land.Intake.Fact(List("a", "Apples") with { Ballot = 1 }));
        Assert.Equal(OrderBasis.Unknown, Order(land).Basis);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_reads_back_as_it_was_written(IElectionAct act)
    {
        using var content = System.Text.Json.JsonDocument.Parse(ActEncoder.Canonical(act.Content()));

        var read = ActCatalogue.Read(act.Name, content.RootElement)!;

        Assert.Equal((act.Subject, act.At, act.Content().ToJsonString()), (read.Subject, read.At, read.Content().ToJsonString()));
    }

    public static TheoryData<IElectionAct> Acts => [Drawn("b", "a") with { District = "north", Source = "cec" }, Withdrawn("a"), Withdrawn("a") with { District = "north", IsCancelled = true, Article = "Art. 5", Reason = "false declaration" }];

    private static BallotOrder Order(Testland land) => BallotOrder.Of(land.State, "list", null);

    private static BallotOrderDrawn Drawn(params string[] order) => new("list", null, order, "protocol no. 3 of the commission", "2024-02-01", null);

    private static NominationWithdrawn Withdrawn(string id) => new("list", null, id, false, null, null, "2024-02-02", null);

    private static ListAdmitted List(string id, string name) => new("list", id, LocalText.Of(name), null, null, null, null, null, null, null);

    private static Testland Land(string? order) =>
        new(mode: new IntakeMode(Entry: false, Correct: true), law: LawBookReader.Read(order is null ? Testland.Law : Testland.Law.Replace("{id: list, kind: list, seats: 10,", $"{{id: list, kind: list, seats: 10, ballot_order: {order},", StringComparison.Ordinal), "testland.yaml"));
}
