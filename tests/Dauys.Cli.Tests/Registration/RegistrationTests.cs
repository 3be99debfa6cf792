using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Registration;

/// <summary>Lists and applications from the command line, from a file to a receipt. Every person and party is made up.</summary>
public sealed class RegistrationTests : IDisposable
{
    private const string Head = "application: made-up\nformat: draft-1\nparty: { en: Made up }\nstage: registration\ndate: 2024-03-01\ndates: { filed: 2024-03-01, congress: 2024-01-15, confirmation: 2023-12-01, congress_notice: 2023-12-15 }\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-registration-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_list_is_checked_and_its_faults_go_back_without_a_word_of_what_stood_there()
    {
        var list = Write("list.csv", "region,iin,фио,born,signed\r\nastana,791028302728,Пример Бір,1979-10-28,2024-01-01\r\nastana,791028302728,Primer Bir,28.10.1979,\r\nmars,061211600012,Мысал Екі,,\r\nalmaty,79102830272,Образец,,2024-01-01\r\n");
        var application = Write("a.yaml", Head + "members: { file: list.csv }\n");
        var faults = Path.Combine(_folder, "faults.csv");

        var run = Tool.Run("registration", "check", list, "--application", application, "--law", "kz-parties-2022", "--faults", faults, "--json");
        Assert.Equal((0, 4, 1), (run.ExitCode, run.Json.GetProperty("rows").GetInt32(), run.Json.GetProperty("valid").GetInt32()));
        Assert.Equal(199, run.Json.GetProperty("territories").GetProperty("astana").GetProperty("missing").GetInt32());
        var text = File.ReadAllText(faults);
        Assert.Equal(["row", "2", "3", "3", "4"], text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',')[0]));
        Assert.DoesNotContain("791028302728", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Мысал", text, StringComparison.Ordinal);

        var assessed = Tool.Run("registration", "assess", application, "--law", "kz-parties-2022", "--json").Json;
        Assert.Equal(1, assessed.GetProperty("rules")[0].GetProperty("found").GetInt32());
        Assert.Equal(["once-across", "roll"], assessed.GetProperty("lists").GetProperty("members").GetProperty("not_checked").EnumerateArray().Select(n => n.GetString()));
        Assert.Contains("R482", Tool.Run("registration", "check", list, "--application", application, "--law", "kz-parties-2022", "--faults", list).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_is_drawn_from_a_seed_where_the_law_lets_it_be()
    {
        var law = Write("law.yaml", """
            law: sampled
            matter: party-registration
            format: draft-1
            name: A law that lets a sample be checked (constructed)
            country: XX
            as_of: 2024-01-01
            usual_territories: all
            territories: [{ id: all, units: [north] }]
            lists:
              - figure: signatures
                columns: { territory: [place] }
                checks: [{ check: territory, article: Art. 1 }]
                sampling: { above: 100, least: 50, share: 1/10, decides: limits, confidence: 99, article: Art. 2 }
            stages:
              - id: registration
                rules: [{ id: signatures, kind: total, figure: signatures, number: 300, article: Art. 3 }]
            """);
        var application = Write("a.yaml", Head);
        var list = Write("list.csv", "place,name\n" + string.Concat(Enumerable.Range(1, 1000).Select(r => r % 2 == 0 ? "north,x\n" : "mars,x\n")));
        string[] check = ["registration", "check", list, "--application", application, "--law"];

        var run = Tool.Run([.. check, law, "--sample", "six dice: 4 1 3 6 2 2", "--json"]).Json;
        Assert.Equal((1000, 100, 300), (run.GetProperty("rows").GetInt32(), run.GetProperty("drawn").GetInt32(), run.GetProperty("required").GetInt32()));
        Assert.InRange(500, run.GetProperty("lower").GetInt32(), run.GetProperty("upper").GetInt32());
        Assert.Equal(run.GetProperty("valid").GetInt32() * 10, run.GetProperty("projected").GetInt32());
        Assert.Equal("enough", run.GetProperty("outcome").GetString());
        Assert.Contains("ENOUGH by the sample", Tool.Run([.. check, law, "--sample", "six dice: 4 1 3 6 2 2"]).Output, StringComparison.Ordinal);

        Assert.Contains("R472", Tool.Run([.. check, "kz-parties-2022", "--figure", "members", "--sample", "x"]).Error, StringComparison.Ordinal);
        Assert.Contains("C601", Tool.Run([.. check, law, "--sample", "x", "--faults", Path.Combine(_folder, "f.csv")]).Error, StringComparison.Ordinal);
        Write("list.csv", "place,name\n" + string.Concat(Enumerable.Repeat("north,x\n", 100)));
        Assert.Contains("R473", Tool.Run([.. check, law, "--sample", "x"]).Error, StringComparison.Ordinal);
        var without = Write("without.yaml", File.ReadAllText(law).Replace("kind: total, figure: signatures, number: 300", "kind: territories, figure: signatures, number: 300", StringComparison.Ordinal));
        Assert.Contains("R474", Tool.Run([.. check, without, "--sample", "x"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_application_goes_through_a_record_and_a_ground_that_is_not_borne_out_is_refused()
    {
        var store = Path.Combine(_folder, "e.dauys");
        Assert.Equal(0, Tool.Run("load", Tool.ElectionFile("kz-mazhilis-2016"), "--store", store).ExitCode);
        var units = "abai akmola aktobe almaty_region atyrau west_kazakhstan zhambyl zhetysu karaganda kostanay kyzylorda mangystau pavlodar north_kazakhstan turkistan ulytau east_kazakhstan astana almaty shymkent".Split(' ');
        var application = Write("a.yaml", Head + $"members: {{ {string.Join(", ", units.Select(u => $"{u}: 260"))} }}\n");
        string[] at = ["--store", store, "--at"];

        Assert.Contains("R484", Tool.Run(["registration", "file", application, "--law", "kz-parties-2022", .. at, "2024-03-01"]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(["registration", "adopt", "kz-parties-2022", .. at, "2024-01-01"]).ExitCode);
        Assert.Equal(0, Tool.Run(["registration", "file", application, "--law", "kz-parties-2022", .. at, "2024-03-01"]).ExitCode);
        Assert.Contains("Art. 11(1) with 10(6)", Tool.Run(["registration", "decide", "made-up", "refuse", "--ground", "members=the list", .. at, "2024-04-01"]).Error, StringComparison.Ordinal);
        Assert.Contains("R486", Tool.Run(["registration", "decide", "made-up", "refuse", "--ground", "unwanted=none", .. at, "2024-04-01"]).Error, StringComparison.Ordinal);
        string[] correct = ["registration", "officer-correct", "made-up", "--by", "A. Officer", "--value", "members/abai=255", "--value", "dates/filed=2024-03-02"];
        Assert.Contains("R476", Tool.Run([.. correct, "--reason", "twice", .. at, "2024-03-20"]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run([.. correct, "--reason", "twice", "--rows", "12 to 16", .. at, "2024-03-20"]).ExitCode);
        Assert.Equal(0, Tool.Run(["registration", "decide", "made-up", "return", "--ground", "charter=point 4", .. at, "2024-04-01"]).ExitCode);
        Assert.Equal(0, Tool.Run(["registration", "appeal", "made-up", "--claim", "point 4 is lawful", .. at, "2024-04-10"]).ExitCode);
        Assert.Equal(0, Tool.Run(["registration", "decide-appeal", "made-up", "overturned", "--reasons", "it is", .. at, "2024-05-10"]).ExitCode);
        Assert.Equal(0, Tool.Run(["registration", "decide", "made-up", "register", .. at, "2024-05-20"]).ExitCode);

        var shown = Tool.Run("registration", "show", "made-up", "--store", store, "--as-of", "2024-06-01", "--json").Json;
        Assert.Equal(("registered", 6, "accept"), (shown.GetProperty("standing").GetString(), shown.GetProperty("steps").GetArrayLength(), shown.GetProperty("assessment").GetProperty("decision").GetString()));
        var abai = shown.GetProperty("laid").EnumerateArray().Single(f => f.GetProperty("field").GetString() == "members/abai").GetProperty("values").EnumerateArray().ToList();
        Assert.Equal([(260, "applicant", 1), (255, "officer", 2)], abai.Select(v => (v.GetProperty("value").GetInt32(), v.GetProperty("by").GetString()!, v.GetProperty("step").GetInt32())));
        Assert.Equal(shown.GetProperty("steps")[1].GetProperty("act").GetInt64(), abai[1].GetProperty("act").GetInt64());
        var rested = shown.GetProperty("assessment").GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "members-total").GetProperty("laid")[0];
        Assert.Equal((260, 255, "A. Officer"), (rested.GetProperty("applicant").GetInt32(), rested.GetProperty("counts").GetInt32(), rested.GetProperty("officer").GetString()));
        var text = Tool.Run("registration", "show", "made-up", "--store", store).Output;
        Assert.Contains("corrected by officer A. Officer: twice (rows: 12 to 16)", text, StringComparison.Ordinal);
        Assert.Matches("members/abai +260 +the applicant +1 .*\n.*members/abai +255 +corrected by officer A. Officer +2 .* yes", text);
        Assert.Equal(31m, Tool.Run("registration", "list", "--store", store, "--json").Json.GetProperty("stages")[0].GetProperty("median_days").GetDecimal());
        var paper = Path.Combine(_folder, "returned.pdf");
        var acts = Tool.Run("registration", "paper", "999999", "--store", store, "--out", paper);
        Assert.Contains("C682", acts.Error, StringComparison.Ordinal);
        Assert.Contains("C683", Tool.Run("registration", "paper", "0", "--store", store, "--out", paper).Error, StringComparison.Ordinal);
        var returned = System.Text.RegularExpressions.Regex.Match(acts.Error, "(\\d+) ([0-9a-f]{12}) application/made-up/3").Groups;
        var written = Tool.Run("registration", "paper", returned[2].Value, "--store", store, "--language", "kk,ru", "--out", paper, "--json").Json;
        Assert.Equal((returned[1].Value, 3), ($"{written.GetProperty("act").GetInt64()}", written.GetProperty("step").GetInt32()));
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(File.ReadAllBytes(paper)[..5]));
        var found = Tool.Run("registration", "show", written.GetProperty("begin").GetString()!, "--store", store, "--json").Json;
        Assert.Equal((written.GetProperty("act_hash").GetString(), "made-up"), (found.GetProperty("act").GetProperty("hash").GetString(), found.GetProperty("application").GetProperty("application").GetString()));
        Assert.Contains("C680", Tool.Run("registration", "paper", returned[1].Value, "--store", store, "--out", paper + ".doc").Error, StringComparison.Ordinal);
        Assert.Equal(4, Tool.Run("verify", "--store", store).ExitCode); // nothing is broken; a key from elsewhere was not given
    }

    [Fact]
    public void A_sealed_list_gives_receipts_and_after_erasure_is_not_checked()
    {
        var list = Write("list.csv", "region,iin,name\r\nastana,791028302728,Пример\r\nmars,061211600012,Мысал\r\n");
        var application = Write("a.yaml", Head);
        string[] there = ["--private", Path.Combine(_folder, "private")];
        var root = Tool.Run(["registration", "seal", list, "--application", application, "--law", "kz-parties-2022", .. there, "--json"]).Json.GetProperty("root").GetString()!;

        var receipt = Write("receipt.json", Tool.Run(["registration", "receipt", "made-up", "--id-number", "061211600012", "--for", "the signatory", .. there]).Output);
        var told = Tool.Run("registration", "check-receipt", receipt, "--root", root);
        Assert.Equal(0, told.ExitCode);
        Assert.Contains("does not count: this territory belongs to no division", told.Output, StringComparison.Ordinal);
        Assert.Contains("the signatory", File.ReadAllText(Path.Combine(_folder, "private/access.log")), StringComparison.Ordinal);
        Assert.Equal(1, Tool.Run("registration", "check-receipt", Write("other.json", File.ReadAllText(receipt).Replace("Мысал", "Мыс", StringComparison.Ordinal)), "--root", root).ExitCode);

        Assert.Equal(0, Tool.Run(["registration", "recheck", "made-up", "--root", root, .. there]).ExitCode);
        Assert.Equal(0, Tool.Run(["registration", "erase", "made-up", "--article", "Art. 7", "--at", "2026-01-01", .. there]).ExitCode);
        var erased = Tool.Run(["registration", "recheck", "made-up", "--root", root, .. there]);
        Assert.Equal((4, "not checked: erased under Art. 7, 2026-01-01"), (erased.ExitCode, erased.Output.Trim()));
    }

    [Fact]
    public void A_simulation_says_what_the_other_law_would_ask()
    {
        var application = Write("a.yaml", Head + "members: { astana: 250 }\n");
        var told = Tool.Run("registration", "simulate", application, "--law", "kz-parties-2022", "--against", "kz-parties-2020", "--json").Json;
        Assert.Equal((4750, 19750), (told.GetProperty("figures")[0].GetProperty("more").GetInt32(), told.GetProperty("against").GetProperty("figures")[0].GetProperty("more").GetInt32()));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
