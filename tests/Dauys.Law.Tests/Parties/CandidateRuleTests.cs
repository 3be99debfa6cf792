using System.Text.RegularExpressions;
using Dauys.Law.Comparing;
using Dauys.Law.Comparing.Rules;
using Dauys.Law.Parties;

namespace Dauys.Law.Tests.Parties;

/// <summary>Rules on lists and candidates as books write them.</summary>
public class CandidateRuleTests
{
    [Fact]
    public void Every_kind_stands_in_the_book_of_lists() => Assert.Equal(
        ["BarredRule", "BeforeRule", "CandidateAgeRule", "CitizenshipRule", "DepositRule", "DocumentsRule", "ListLengthRule", "ListQuotaRule", "MarkedRule", "NominatorRule", "RefundRule", "ResidenceRule"],
        Read().Stages.SelectMany(s => s.Rules).Select(r => r.GetType().Name).Distinct().Order());

    [Theory]
    [InlineData("2022-12-31", null)]
    [InlineData("2023-01-01", 70000L)]
    [InlineData("2023-12-31", 70000L)]
    [InlineData("2024-01-01", null)]
    [InlineData(null, null)]
    public void An_amount_holds_for_its_days(string? day, long? number) => Assert.Equal(number, Read().AmountOn("minimum_wage", day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd"))?.Number);

    [Theory]
    [InlineData(69, null, 90L)]
    [InlineData(70, null, 91L)] // 91 exactly
    [InlineData(1, null, 2L)]
    public void A_length_by_the_seats_is_rounded_as_the_book_says(long seats, long? least, long most)
    {
        var up = new LengthLimits(null, null, null, new(13, 10), null, "seats", RoundsUp: true);

        Assert.Equal((least, (long?)most), up.Of(seats));
        Assert.Equal((null, (long?)(most * 10 == seats * 13 ? most : most - 1)), (up with { RoundsUp = false }).Of(seats));
        Assert.Equal((null, null), up.Of(null));
        Assert.Equal(Math.Min(80, most), (up with { Most = 80 }).Of(seats).Most);
        Assert.Equal(7, (up with { Least = 7, LeastShare = new(1, 100) }).Of(seats).Least);
    }

    [Theory]
    [InlineData("most_share: 13/10", "most_share: 0", "L104")]
    [InlineData("most_share: 13/10", "most: 90", "L105")] // seats, and nothing that hangs on them
    [InlineData("        seats: 69\n", "", "L105")]
    [InlineData("round: up", "round: near", "L104")]
    [InlineData("        round: up\n", "", "L102")]
    [InlineData("groups: [women, youth, disability]", "groups: [women, women, youth]", "L105")]
    [InlineData("groups: [women, youth, disability]", "groups: [women, disability]", "L105")] // youth goes by age and is no group
    [InlineData("percent: 30", "percent: 130", "L104")]
    [InlineData("        on: filed\n", "", "L102")]
    [InlineData("kind: age, years: 25", "kind: age, years: 0", "L104")]
    [InlineData("kind: citizenship, of: [KZ]", "kind: citizenship", "L102")]
    [InlineData("marks: [party-member]", "mark: [party-member]", "L102")]
    [InlineData("nominators: [party]", "nominators: []", "L105")]
    [InlineData("documents: [statement, biography, tax_certificate, deposit_receipt]", "documents: []", "L105")]
    [InlineData("times: 15\n", "times: 0\n", "L104")]
    [InlineData("times: 15\n", "number: 15\n", "L105")] // a plain number is not a multiple of an amount
    [InlineData("of: minimum_wage\n", "of: monthly_index\n", "L105")]
    [InlineData("from_percent: 3, ", "from_percent: 6, ", "L105")]
    [InlineData("votes_of: last_took_part", "", "L102")]
    [InlineData("in_force_until: 2023-12-31", "in_force_until: 2022-12-31", "L105")]
    [InlineData("votes_of: took_part, percent: 5, article: Art. 88(1)", "votes_of: took_part, article: Art. 88(1)", "L105")]
    [InlineData("kind: nominator", "kind: nominater", "L104")]
    public void A_fault_is_refused_where_it_stands(string good, string bad, string number)
    {
        var text = Repository.Read("laws/kz-lists-2023.yaml");
        var changed = new Regex(Regex.Escape(good)).Replace(text, bad, 1);
        Assert.NotEqual(text, changed);

        // A rule that cannot be read is missed by the grounds that name it, which is told too.
        var refusals = Assert.Throws<RefusedException>(() => PartyBookReader.Read(changed, "book.yaml")).Refusals.Where(r => !r.What.StartsWith("the ground", StringComparison.Ordinal)).ToList();

        Assert.Equal((number, "book.yaml", true), (refusals[0].Number, refusals[0].Where.File, refusals[0].Where.Line > 0));
    }

    [Fact]
    public void The_kinds_are_said_in_every_language()
    {
        foreach (var kind in (string[])["list-age", "list-residence", "list-citizenship", "list-barred", "list-offices", "list-membership", "list-quota", "list-length", "list-nominator", "list-deposit", "list-returned"])
        {
            var said = ((string[])["en", "kk", "ru"]).Select(l => Says(kind, l)).ToList();
            Assert.Equal(3, said.Distinct().Count());
            Assert.DoesNotContain("_", said[0], StringComparison.Ordinal);
        }

        Assert.Equal("15 times monthly minimum wage, for each of: candidates; from 5 % of the votes last time on 0 % of it; from 3 % of the votes last time on 50 % of it; from 1 % of the votes last time on 70 % of it", Says("list-deposit", "en"));
    }

    private static string Says(string rule, string language) =>
        BookRules.Of(BookOutline.Of(Repository.Read("laws/kz-lists-2023.yaml"), "kz", language), new RuleWords(language)).Single(r => r.Key.EndsWith($".rules.{rule}", StringComparison.Ordinal)).Says;

    private static PartyBook Read() => PartyBookReader.Read(Repository.Read("laws/kz-lists-2023.yaml"), "kz-lists-2023");
}
