using System.Text;
using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Registration;

/// <summary>Lists and candidates from the command line, from an application to the ballot paper. Everybody is made up.</summary>
public sealed class NominationTests : IDisposable
{
    private const string Head = "application: made-up\nformat: draft-1\napplicant: { en: Made up }\nstage: list\ndate: 2023-02-01\nnominated_by: party\ndates: { vote: 2023-03-19, nomination_opens: 2023-01-20, nomination_closes: 2023-02-08, filed: 2023-02-01 }\n";
    private const string Two = "candidates:\n  - { id: a, name: One, born: 1980-05-31, citizenship: [KZ], resident_since: 1980-05-31, groups: [disability], offices: [], marks: [party-member] }\n  - { id: b, name: Two, born: 1998-03-20, citizenship: [KZ], resident_since: 2001-09-01, groups: [], offices: [], marks: [party-member] }\nfigures: { deposit: 2100000, last_votes: 0 }\n";

    private const string Election = """
        format: draft-1
        election: made-up-2024
        law: kz-mazhilis-2023
        name: { en: Made up 2024, kk: Ойдан шығарылған 2024 }
        record: { kind: synthetic, publisher: the tests }
        dates: { vote: 2024-03-03 }
        levels: [{ id: station }]
        contests:
          list:
            lists: [{ id: a, name: { en: Apples, kk: Алма } }, { id: b, name: { en: Barley, kk: Арпа } }]
            against_all: { id: none, name: { en: Against all, kk: Бәріне қарсы } }
          district:
            districts:
              - { id: north, candidates: [{ id: k, name: { kk: Қаз } }, { id: g, name: { kk: Ғайса } }, { id: z, name: { kk: Яна } }] }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-nomination-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_list_is_assessed_with_article_and_with_those_who_do_not_meet_a_rule()
    {
        var json = Tool.Run("registration", "assess", Write("a.yaml", Head + Two), "--law", "kz-lists-2023", "--json").Json;
        var rules = json.GetProperty("rules").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!);

        Assert.Equal("refuse", json.GetProperty("decision").GetString());
        Assert.Equal("list", json.GetProperty("stage").GetString());
        var age = rules["list-age"];
        Assert.Equal((25, 24, false, "Constitution Art. 51(4)"), (age.GetProperty("required").GetInt32(), age.GetProperty("found").GetInt32(), age.GetProperty("met").GetBoolean(), age.GetProperty("article").GetString()));
        Assert.Equal(24, age.GetProperty("candidates").GetProperty("b").GetProperty("found").GetInt32());
        Assert.True(rules["list-citizenship"].GetProperty("unverified").GetBoolean());
        Assert.False(rules["list-quota"].TryGetProperty("unverified", out _));
        Assert.Contains("candidate b", Tool.Run("registration", "assess", Path.Combine(_folder, "a.yaml"), "--law", "kz-lists-2023").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_holds_counts_and_nothing_of_a_person()
    {
        var store = Load();
        string[] at = ["--store", store, "--at"];
        Assert.Equal(0, Tool.Run(["registration", "adopt", "kz-lists-2023", .. at, "2023-01-20"]).ExitCode);
        Assert.Equal(0, Tool.Run(["registration", "file", Write("a.yaml", Head + Two), "--law", "kz-lists-2023", .. at, "2023-02-01"]).ExitCode);

        // The second is too young, so the list cannot be registered; the figures bear out a refusal on that ground alone.
        Assert.Contains("R488", Tool.Run(["registration", "decide", "made-up", "register", .. at, "2023-02-10"]).Error, StringComparison.Ordinal);
        Assert.Contains("R487", Tool.Run(["registration", "decide", "made-up", "refuse", "--ground", "deposit=none", .. at, "2023-02-10"]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(["registration", "decide", "made-up", "refuse", "--ground", "eligibility=candidate b", .. at, "2023-02-10"]).ExitCode);

        var shown = Tool.Run("registration", "show", "made-up", "--store", store, "--as-of", "2023-02-20", "--json").Output;
        Assert.Contains("\"refused\"", shown, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetString(File.ReadAllBytes(store));
        Assert.Contains("list-age", bytes, StringComparison.Ordinal);
        Assert.All((string[])["1998-03-20", "resident_since", "2001-09-01"], secret => Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal));
    }

    [Fact]
    public void From_the_draw_to_the_paper()
    {
        var store = Load();
        var (html, pdf) = (Path.Combine(_folder, "synthetic.html"), Path.Combine(_folder, "synthetic.pdf"));

        Assert.Contains("R499", Tool.Run("ballot", "--store", store, "--out", html).Error, StringComparison.Ordinal);
        string[] draw = ["registration", "draw-order", "--contest", "list", "--protocol", "no. 1", "--store", store, "--at", "2024-02-01", "--order"];
        Assert.Contains("b is missing", Tool.Run([.. draw, "a"]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run([.. draw, "b,a"]).ExitCode);

        var told = Tool.Run("ballot", "--store", store, "--out", html, "--language", "kk,en", "--json").Json;
        Assert.Equal(["b", "a", "none"], told.GetProperty("lines").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal("drawn", told.GetProperty("order").GetString());
        Assert.Equal(told.GetProperty("acts").GetInt32() - 1, told.GetProperty("act").GetInt32());
        Assert.Contains(told.GetProperty("act_hash").GetString()!, File.ReadAllText(html), StringComparison.Ordinal);

        Assert.Equal(["g", "k", "z"], Tool.Run("ballot", "--store", store, "--district", "north", "--out", pdf, "--language", "kk", "--json").Json.GetProperty("lines").EnumerateArray().Select(l => l.GetString()));
        Assert.Equal("%PDF", Encoding.ASCII.GetString(File.ReadAllBytes(pdf).AsSpan(0, 4)));

        Assert.Equal(0, Tool.Run("registration", "leave-ballot", "k", "--contest", "district", "--district", "north", "--store", store, "--at", "2024-02-02").ExitCode);
        Assert.Equal(2, Tool.Run("ballot", "--store", store, "--district", "north", "--out", pdf, "--json").Json.GetProperty("lines").GetArrayLength());
        Assert.Equal(4, Tool.Run("verify", "--store", store).ExitCode); // nothing is broken; a key from elsewhere was not given
    }

    [Theory]
    [InlineData("C680", "synthetic.txt", "en")]
    [InlineData("C681", "synthetic.html", "de")]
    [InlineData("C681", "synthetic.html", "")]
    [InlineData("C675", "ballot.html", "en")]
    public void A_paper_that_cannot_be_written_is_refused(string number, string file, string language) =>
        Assert.Contains(number, Tool.Run("ballot", "--store", Load(), "--district", "north", "--out", Path.Combine(_folder, file), "--language", language).Error, StringComparison.Ordinal);

    private string Load()
    {
        var store = Path.Combine(_folder, "e.dauys");
        Assert.Equal(0, Tool.Run("load", Write("election.yaml", Election), "--store", store).ExitCode);
        return store;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
