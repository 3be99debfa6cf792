using CsCheck;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority;
using Dauys.Elections.Authority.Signing;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.RegisterApplicant;
using Dauys.Elections.Registration.ReturnForCorrection;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Reading;

namespace Dauys.Elections.Tests.Registering;

/// <summary>Whose a value is: what an officer corrects lies over what the applicant stated, never in its place.</summary>
public class CorrectionTests
{
    private readonly CaseFold _fold = new();

    [Fact]
    public void An_officers_value_counts_and_the_applicants_stays_beneath_with_its_author_act_and_day()
    {
        var known = _fold.Filed("a", 250);
        Assert.Equal(AssessedDecision.Accept, known.Assess().Decision);
        Assert.Null(_fold.Apply(Officer(known, "2024-03-10", ("members/abai", "199"), ("organising_committee", "unknown"))));

        Assert.Equal((199L, 250L), (known.Stated.Figures["members"].ByTerritory["abai"], ApplicationCase.Read(known.Laid.Own).Figures["members"].ByTerritory["abai"]));
        Assert.False(known.Stated.Figures.ContainsKey("organising_committee"));
        var field = known.Laid.Changed.Single(f => f.Field == "members/abai");
        Assert.Equal([("250", null, 1, "2024-03-01"), ("199", "A. Officer (made up)", 2, "2024-03-10")], field.Values.Select(v => (v.Json, v.Officer, v.Step, v.When)));

        // Assess uses what lies on top, and says whose it is; the rule that does not rest on it says nothing.
        var assessed = known.Assess();
        Assert.Equal(AssessedDecision.Refuse, assessed.Decision);
        var byRegion = assessed.Rules.Single(r => r.Rule.Id == "members-by-region");
        Assert.Equal((false, "19/20"), (byRegion.Met, byRegion.Found));
        Assert.Equal("members/abai", Assert.Single(byRegion.Laid).Field);
        Assert.Equal("R488", _fold.Apply(new ApplicantRegistered("a", 3, "2024-03-11"))!.Number);

        // As it stood before the correction.
        Assert.Equal(250, known.StatedAt(1).Figures["members"].ByTerritory["abai"]);
        Assert.Empty(known.StatedAt(1).Laid);
    }

    [Fact]
    public void Restating_the_rest_does_not_lift_the_applicants_value_over_the_correction_and_changing_it_does()
    {
        var known = _fold.Filed("a", 250);
        Assert.Null(_fold.Apply(Officer(known, "2024-03-10", ("members/abai", "240"))));
        Assert.Null(_fold.Apply(new ApplicationCorrected("a", 3, "2024-03-11", CaseFold.Application("a", 250).Replace("\"akmola\":250", "\"akmola\":260", StringComparison.Ordinal))));
        Assert.Equal((240L, 260L), (known.Stated.Figures["members"].ByTerritory["abai"], known.Stated.Figures["members"].ByTerritory["akmola"]));

        Assert.Null(_fold.Apply(new ApplicationCorrected("a", 4, "2024-03-12", CaseFold.Application("a", 250).Replace("\"abai\":250", "\"abai\":255", StringComparison.Ordinal))));
        Assert.Equal(255, known.Stated.Figures["members"].ByTerritory["abai"]);
        Assert.Equal(["250", "240", "255"], known.Laid.Changed.Single(f => f.Field == "members/abai").Values.Select(v => v.Json));
    }

    [Fact]
    public void A_correction_by_an_officer_is_no_repair_it_ends_no_term_of_the_applicant_and_only_who_is_to_decide_makes_one()
    {
        var known = _fold.Filed("a", 190);
        Assert.Null(_fold.Apply(new ApplicationReturned("a", 2, "2024-03-10", [new GivenGround("members", "the rows")])));
        Assert.Equal("R489", _fold.Apply(Officer(known, "2024-03-11", ("members/abai", "189")))!.Number);
        Assert.Equal(ProcessStep("corrected"), new ApplicationCorrected("a", 3, "2024-03-12", "{}").Step);
        Assert.Equal(ProcessStep("officer-corrected"), Officer(known, "2024-03-11").Step);

        static Law.Parties.ProcessStep ProcessStep(string word) => Law.Parties.ProcessSteps.Words[word];
    }

    [Theory]
    [InlineData("by", "", "R476")]
    [InlineData("by", " ", "R476")]
    [InlineData("by", "applicant", "R476")]
    [InlineData("reason", "", "R476")]
    [InlineData("evidence", "", "R476")]
    [InlineData("nothing", "", "R477")]
    [InlineData("twice", "", "R477")]
    [InlineData("from", "251", "R477")]
    [InlineData("field", "members", "R477")]
    [InlineData("field", "members/abai/north", "R477")]
    [InlineData("field", "organising_committee/abai", "R477")]
    [InlineData("field", "application", "R477")]
    [InlineData("field", "stage", "R477")]
    [InlineData("field", "members//abai", "R477")]
    [InlineData("field", "", "R477")]
    [InlineData("to", "250", "R477")]
    [InlineData("to", "-1", "R454")]
    [InlineData("field", "colour", "R453")]
    public void A_correction_that_names_nobody_or_does_not_fit_is_refused_with_its_number(string what, string value, string number)
    {
        var known = _fold.Filed("a", 250);
        var act = Officer(known, "2024-03-10", ("members/abai", "240"));
        var only = act.Values[0];
        act = what switch
        {
            "by" => act with { By = value },
            "reason" => act with { Reason = value },
            "evidence" => act with { Rows = null, Document = " " },
            "nothing" => act with { Values = [] },
            "twice" => act with { Values = [only, only with { To = "239" }] },
            "from" => act with { Values = [only with { From = value }] },
            "to" => act with { Values = [only with { To = value }] },
            _ => act with { Values = [CorrectedValue.Of(known.Laid, value, "7")] },
        };
        Assert.Equal(number, _fold.Apply(act)!.Number);
        Assert.Single(known.Steps);
    }

    [Fact]
    public void A_repair_that_does_not_say_whose_it_is_is_refused_and_so_is_the_act_of_earlier_drafts()
    {
        _fold.Filed("a", 190);
        var act = new ApplicationCorrected("a", 2, "2024-03-10", CaseFold.Application("a", 250));
        Assert.Equal("R476", _fold.Apply(act with { By = "" })!.Number);
        Assert.Equal("R476", _fold.Apply(act with { By = "A. Officer (made up)" })!.Number);
        var before = act.Content();
        before.Remove("by");
        using var stored = System.Text.Json.JsonDocument.Parse(before.ToJsonString());
        Assert.Equal("R476", ProcessRules.Decide(_fold.State, (CaseAct)ActCatalogue.Read(ApplicationCorrected.UnsaidName, stored.RootElement)!)!.Number);
    }

    [Fact]
    public void Two_officers_sign_an_officers_correction_or_more_where_the_book_asks_and_the_applicants_repair_is_taken_in_by_one()
    {
        var law = LawBookReader.Read(File.ReadAllText(Path.Combine(ElectionData.Root, "laws/kz-mazhilis-2023.yaml")), "law");
        Assert.Equal((SignerRole.Officer, 2), (SignatureNeed.Of(law, OfficerCorrected.StoredName).Role, SignatureNeed.Of(law, OfficerCorrected.StoredName).Persons));
        Assert.Equal(1, SignatureNeed.Of(law, ApplicationCorrected.StoredName).Persons);
        Assert.Equal(SignatureNeed.Of(law, Elections.Registration.RefuseApplication.ApplicationRefused.StoredName), SignatureNeed.Of(law, OfficerCorrected.StoredName));
    }

    [Fact]
    public void A_set_of_documents_in_another_order_is_the_same_value()
    {
        var text = CaseFold.Application("a", 250)[..^1] + ",\"documents\":[\"charter\",\"programme\"]}";
        Assert.Null(_fold.Apply(new Elections.Registration.FileApplication.ApplicationFiled("a", "2024-03-01", "kz-parties-2022", text, null)));
        var known = _fold.State.Case("a")!;
        Assert.Null(_fold.Apply(Officer(known, "2024-03-02", ("documents", "[charter]"))));
        Assert.Null(_fold.Apply(new ApplicationCorrected("a", 3, "2024-03-03", text.Replace("\"charter\",\"programme\"", "\"programme\",\"charter\"", StringComparison.Ordinal))));
        Assert.Equal(["charter"], known.Stated.Documents!);
        Assert.Equal("documents", Assert.Single(known.Assess().Rules.Single(r => r.Rule.Id == "documents").Laid).Field);
    }

    [Fact]
    public void The_applicants_figure_is_never_replaced_whatever_is_laid_over_it()
    {
        string[] places = ["abai", "akmola", "aktobe"];
        var step = Gen.Select(Gen.Bool, Gen.Int[0, 2], Gen.Int[-1, 3]);
        Gen.Select(Gen.Int[0, 3].Array[3], step.Array[1, 12]).Sample((filed, chain) =>
        {
            var fold = new CaseFold();
            var own = filed.Select(n => n == 0 ? (int?)null : 200 + n).ToArray();
            Assert.Null(fold.Apply(new Elections.Registration.FileApplication.ApplicationFiled("a", "2024-03-01", "kz-parties-2022", Stated(own), null)));
            var known = fold.State.Case("a")!;
            var over = new Dictionary<int, int?>();
            var seen = new Dictionary<string, List<string?>>();
            foreach (var (isOfficer, place, value) in chain)
            {
                var (number, given) = (known.Steps.Count + 1, value < 1 ? (int?)null : 200 + value);
                var stands = over.TryGetValue(place, out var laid) ? laid : own[place];
                if (isOfficer)
                {
                    var refusal = fold.Apply(Officer(known, "2024-03-02", ($"members/{places[place]}", given is { } n ? $"{n}" : "unknown")));
                    Assert.Equal(stands == given ? "R477" : null, refusal?.Number);
                    if (refusal is null)
                    {
                        over[place] = given;
                    }
                }
                else
                {
                    if (own[place] != given)
                    {
                        over.Remove(place);
                    }

                    own[place] = given;
                    Assert.Null(fold.Apply(new ApplicationCorrected("a", number, "2024-03-02", Stated(own))));
                }

                // What the applicant stated last is there, whatever lies over it; what counts is what lies on top; and what was there once stays there, in its order.
                Assert.Equal(Stated(own), known.Laid.Own);
                for (var i = 0; i < places.Length; i++)
                {
                    Assert.Equal(over.TryGetValue(i, out var top) ? top : own[i], (int?)known.Stated.Figures["members"].ByTerritory.GetValueOrDefault(places[i]));
                }

                foreach (var field in known.Laid.Fields)
                {
                    var values = field.Values.Select(v => $"{v.Json} {v.Officer} {v.Step}").ToList();
                    Assert.Equal(seen.GetValueOrDefault(field.Field, [])!, values.Take(seen.GetValueOrDefault(field.Field, []).Count));
                    seen[field.Field] = [.. values];
                }
            }
        }, iter: 150);

        string Stated(int?[] own) =>
            $$"""{"application":"a","format":"draft-1","members":{{{string.Join(',', places.Select((p, i) => own[i] is { } n ? $"\"{p}\":{n}" : $"\"{p}\":null"))}}},"party":"Made up","stage":"registration"}""";
    }

    private static OfficerCorrected Officer(ApplicationCase known, string when, params (string Field, string Typed)[] values) => new(
        known.Filed.Application, known.Steps.Count + 1, when, "A. Officer (made up)", "members who stand there twice", "rows 12 to 40", null, [.. values.Select(v => CorrectedValue.Of(known.Laid, v.Field, v.Typed))]);
}
