using System.Text;
using System.Text.Json;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.CommitList;
using Dauys.Elections.Registration.DrawSample;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Documents;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Sampling;

/// <summary>The seed of a sample: after the list's root, once, and only where the law lets a sample be checked. Constructed.</summary>
public class SampleSeedTests
{
    private const string Law = """
        law: petition
        matter: party-registration
        format: draft-1
        name: Petition (constructed)
        country: XX
        as_of: 2024-01-01
        usual_territories: all
        territories: [{ id: all, units: [all] }]
        lists:
          - figure: signatures
            checks: [{ check: once, article: § 1 }]
            sampling: { above: 500, least: 500, share: 3/100, decides: limits, confidence: 95, article: § 2 }
          - figure: members
            checks: [{ check: once, article: § 1 }]
        stages:
          - id: petition
            rules: [{ id: signatures, kind: total, figure: signatures, number: 600, article: § 3 }, { id: members, kind: total, figure: members, number: 1, article: § 4 }]
        """;

    private const string Application = """{"application":"p","format":"draft-1","party":{"en":"p (made up)"},"stage":"petition","date":"2024-03-01","signatures":{"all":1000},"members":{"all":5}}""";

    private static readonly string Root = new('a', 64);

    private readonly ProcessState _state = new();

    public SampleSeedTests()
    {
        _state.Evolve(new RulesAdopted("petition", Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(Law, "law"))), "2024-01-01"));
        _state.Evolve((CaseAct)new ApplicationFiled("p", "2024-03-01", "petition", Application, null));
    }

    private static SampleSeedDrawn Seed(string figure = "signatures", string? root = null, string seed = "7 2 40 11 5", string how = "the lottery of that evening", string when = "2024-03-05") =>
        new("p", figure, root ?? Root, seed, how, when);

    private void Commit(string figure = "signatures", long rows = 1000, string? root = null)
    {
        var act = new ListCommitted("p", figure, rows, root ?? Root, "2024-03-02");
        Assert.Null(ProcessRules.Decide(_state, act));
        _state.Evolve(act);
    }

    [Fact]
    public void A_seed_comes_after_the_root_and_stands()
    {
        Assert.Equal("R475", ProcessRules.Decide(_state, Seed())!.Number);
        Commit();
        Assert.Equal("R475", ProcessRules.Decide(_state, Seed(root: new string('b', 64)))!.Number);
        Assert.Null(ProcessRules.Decide(_state, Seed()));
        _state.Evolve(Seed());
        Assert.Equal("7 2 40 11 5", _state.Seed("p", "signatures")!.Seed);

        Assert.Equal("R475", ProcessRules.Decide(_state, Seed(seed: "another"))!.Number);
        Assert.Equal("R475", ProcessRules.Decide(_state, new ListCommitted("p", "signatures", 1000, new string('b', 64), "2024-03-06"))!.Number);
        Assert.Null(ProcessRules.Decide(_state, new ListCommitted("p", "members", 5, Root, "2024-03-06")));
    }

    [Theory]
    [InlineData("", "dice", "2024-03-05", "R475")]
    [InlineData("two\nlines", "dice", "2024-03-05", "R475")]
    [InlineData("7", " ", "2024-03-05", "R475")]
    [InlineData("7", "dice", "2024-03-01", "R491")]
    [InlineData("7", "dice", "that evening", "R491")]
    public void A_seed_is_one_line_with_how_and_when_it_was_made(string seed, string how, string when, string number)
    {
        Commit();
        Assert.Equal(number, ProcessRules.Decide(_state, Seed(seed: seed, how: how, when: when))!.Number);
    }

    [Fact]
    public void There_is_a_seed_only_where_the_law_lets_a_sample_be_checked()
    {
        Commit(rows: 500);
        var refusal = ProcessRules.Decide(_state, Seed())!;
        Assert.Equal(("R473", "§ 2"), (refusal.Number, refusal.Article));
        Commit("members", 5000);
        Assert.Equal("R472", ProcessRules.Decide(_state, Seed("members"))!.Number);
        Assert.Equal("R484", ProcessRules.Decide(new ProcessState(), Seed())!.Number);
    }

    [Fact]
    public void The_act_is_read_as_it_was_written()
    {
        using var stored = JsonDocument.Parse(ActEncoder.Canonical(Seed().Content()));
        Assert.Equal(Seed(), ActCatalogue.Read(SampleSeedDrawn.StoredName, stored.RootElement));
    }
}
