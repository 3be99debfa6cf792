using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Publishing.Tests.Samples;

namespace Dauys.Publishing.Tests.Independent;

/// <summary>What lies over what in an application: chains of repairs and corrections, right and wrong ones, are taken and refused alike by both programs, and the same values count at the end.</summary>
public sealed class CorrectionPythonTests
{
    private const string Judge = """
        import sys, json; sys.path.insert(0, sys.argv[1]); sys.dont_write_bytecode = True
        from bundles.applications import Applications
        from bundles.verdicts import Broken
        applications = Applications()
        take = {"registration.application-filed.v1": applications.filed, "registration.application-corrected.v2": applications.repaired, "registration.officer-corrected.v1": applications.corrected}
        for line in open(sys.argv[2], encoding="utf-8"):
            act = json.loads(line)
            try:
                take[act["name"]](act["content"], act["subject"], 0)
                print("taken")
            except Broken as fault:
                print("refused")
        for own in applications.own:
            over = applications.over[own]
            print(json.dumps({p: over[p] if p in over else v for p, v in list(applications.own[own].items()) + list(over.items())}, sort_keys=True))
        """;

    [Fact]
    public void Both_programs_take_and_refuse_the_same_corrections_and_the_same_values_count()
    {
        var random = new Random(7);
        var (lines, ours, state) = (new StringBuilder(), new List<string>(), new ProcessState());
        state.Evolve(new RulesAdopted("kz-parties-2022", Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(File.ReadAllText(Path.Combine(Bundles.Root, "laws/kz-parties-2022.yaml")), "law"))), "2023-01-01"));
        for (var i = 0; i < 40; i++)
        {
            var filed = new ApplicationFiled($"a{i}", "2024-03-01", "kz-parties-2022", Text(random, $"a{i}"), null);
            Take(filed);
            for (var steps = 0; steps < 12; steps++)
            {
                var known = state.Case(filed.Application)!;
                CaseAct act = random.Next(3) == 0
                    ? new ApplicationCorrected(filed.Application, known.Steps.Count + 1, "2024-03-02", Text(random, filed.Application)) { By = random.Next(8) == 0 ? "" : "applicant" }
                    : Officer(random, known);
                Take(act);
            }
        }

        Assert.InRange(ours.Count(o => o == "taken"), 150, 500);
        Assert.InRange(ours.Count(o => o == "refused"), 50, 500);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, lines.ToString());
        var theirs = PythonTests.Python("-c", Judge, Path.Combine(Bundles.Root, "verifiers"), file).TrimEnd().Split('\n');
        File.Delete(file);
        Assert.Equal(ours, theirs[..ours.Count]);
        foreach (var (known, told) in state.Cases.Zip(theirs[ours.Count..]))
        {
            var counts = JsonNode.Parse(told)!.AsObject().Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!.GetValue<string>().Replace(", ", ",", StringComparison.Ordinal), StringComparer.Ordinal);
            Assert.Equal(known.Laid.Fields.Where(f => f.Top.Json is not null).Select(f => (f.Field, f.Top.Json!)).Order(), counts.Select(c => (c.Key, c.Value)).Order());
        }

        void Take(CaseAct act)
        {
            var refusal = ProcessRules.Decide(state, act);
            if (refusal is null)
            {
                state.Evolve(act);
            }
            else
            {
                // Which value can be read in an application is no matter of the other verifier.
                Assert.Contains(refusal.Number, (string[])["R476", "R477"]);
            }

            ours.Add(refusal is null ? "taken" : "refused");
            lines.Append(JsonSerializer.Serialize(new JsonObject { ["name"] = act.Name, ["subject"] = act.Subject, ["content"] = act.Content() })).Append('\n');
        }
    }

    /// <summary>An application that states its members in all or by territory, and now and then other things.</summary>
    private static string Text(Random random, string id)
    {
        var json = new JsonObject { ["application"] = id, ["format"] = "draft-1", ["party"] = "Made up", ["stage"] = "registration" };
        json["members"] = random.Next(4) switch
        {
            0 => JsonValue.Create(5000 + random.Next(3)),
            1 => new JsonObject(),
            _ => new JsonObject { ["abai"] = random.Next(2) == 0 ? null : 200 + random.Next(2), ["akmola"] = 200 + random.Next(2) },
        };
        if (random.Next(2) == 0)
        {
            json["documents"] = random.Next(2) == 0 ? new JsonArray("charter", "programme") : new JsonArray("programme", "charter", "charter");
        }

        if (random.Next(3) == 0)
        {
            json["dates"] = new JsonObject { ["filed"] = "2024-03-01" };
        }

        return json.ToJsonString();
    }

    private static OfficerCorrected Officer(Random random, ApplicationCase known)
    {
        string[] places = ["members", "members/abai", "members/akmola", "members/turkistan", "dates/filed", "documents", "stage", "organising_committee"];
        var place = places[random.Next(places.Length)];
        var typed = random.Next(5) == 0 ? "unknown" : place switch { "dates/filed" => "2024-02-0" + (1 + random.Next(2)), "documents" => "[charter]", "stage" => "notice", _ => $"{200 + random.Next(3)}" };
        var value = CorrectedValue.Of(known.Laid, place, typed);
        value = random.Next(10) == 0 ? value with { From = "199" } : value;
        return new OfficerCorrected(
            known.Filed.Application, known.Steps.Count + 1, "2024-03-02", random.Next(15) == 0 ? " " : "A. Officer (made up)", random.Next(15) == 0 ? "" : "twice", random.Next(3) == 0 ? null : "rows 1 to 3", random.Next(8) == 0 ? "" : "a paper", random.Next(20) == 0 ? [value, value] : [value]);
    }
}
