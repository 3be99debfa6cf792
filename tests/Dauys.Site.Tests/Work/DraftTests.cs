using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using CsCheck;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Law.Reading;
using Dauys.Site.Tests.Pages;
using Dauys.Site.Tests.Served;

namespace Dauys.Site.Tests.Work;

/// <summary>The applicant's form: what it keeps, what it says of faults, and that it comes to the same as the file.</summary>
public sealed class DraftTests(WorkServer work) : IClassFixture<WorkServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly string[] Documents = ["application", "charter", "programme", "congress_minutes", "member_lists", "fee_receipt"];

    [Fact]
    public async Task An_application_is_the_same_from_the_file_from_the_page_and_from_the_acts()
    {
        var law = PartyBookReader.Read(File.ReadAllText(Path.Combine(ServedElections.Root, $"laws/{WorkServer.Law}.yaml")), WorkServer.Law);
        var address = await work.Begin();
        foreach (var fields in Samples())
        {
            using var saved = await work.Post(address, fields);
            Assert.Equal((HttpStatusCode.SeeOther, address), (saved.StatusCode, saved.Headers.Location!.ToString()));
            var page = await work.Http.GetStringAsync(address + ".json", Stop);
            var file = await work.Http.GetStringAsync(address + "/application.yaml", Stop);

            var read = ApplicationReader.Read(file, "application.yaml");
            Assert.Equal(Written(read, Assessment.Of(read, law)), Plain(page));

            var state = new ProcessState();
            state.Evolve(new RulesAdopted(law.Id, MadeUpCases.Book(law.Id), "2024-01-01"));
            state.Evolve(new ApplicationFiled(read.Id, "2024-03-01", law.Id, PublicApplication.Of(file, "application.yaml", read, law), null));
            var known = state.Case(read.Id)!;
            Assert.Equal(Plain(page), Written(known.Stated, known.Assess()));
        }
    }

    [Theory]
    [InlineData("516", "", "0", "accept")]
    [InlineData("516", "", "1", "undetermined")]
    [InlineData("300", "0", "0", "refuse")]
    [InlineData("300", "300", "0", "undetermined")]
    public async Task A_sample_is_the_same_from_the_file_and_from_the_page_and_its_limits_stand_there(string valid, string open, string twice, string decision)
    {
        var law = PartyBookReader.Read(WorkServer.SampledBook, WorkServer.Sampled);
        var address = await work.Begin(WorkServer.Sampled, "petition");
        using var saved = await work.Post(
            address, ("application", "sampled"), ("party.en", "Made up"), ("sample.signatures.rows", "24034"), ("sample.signatures.drawn", "722"), ("sample.signatures.valid", valid), ("sample.signatures.open", open), ("sample.signatures.duplicates", twice), ("sample.signatures.seed", "six dice: 4 1 3 6 2 2"));
        var page = await work.Http.GetStringAsync(address + ".json", Stop);
        var read = ApplicationReader.Read(await work.Http.GetStringAsync(address + "/application.yaml", Stop), "application.yaml");
        Assert.Equal(Written(read, Assessment.Of(read, law)), Plain(page));
        Assert.Equal(decision, JsonNode.Parse(page)!["decision"]!.GetValue<string>());

        using var shown = new HtmlParser().ParseDocument(await work.Http.GetStringAsync(address, Stop));
        var sample = JsonNode.Parse(page)!["rules"]![0]!["sample"]!;
        var text = shown.QuerySelector("main")!.TextContent;
        Assert.All(((string[])["lower", "upper"]).Select(l => sample[l]!.GetValue<long>().ToString("N0", System.Globalization.CultureInfo.InvariantCulture)), l => Assert.Contains(l, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sample_that_the_law_does_not_take_is_a_fault_of_its_field()
    {
        var address = await work.Begin(WorkServer.Sampled, "petition");
        using var saved = await work.Post(address, ("application", "sampled"), ("party.en", "Made up"), ("sample.signatures.rows", "24034"), ("sample.signatures.drawn", "721"), ("sample.signatures.valid", "800"));
        using var page = new HtmlParser().ParseDocument(await work.Http.GetStringAsync(address, Stop));
        Assert.Equal(["#f-sample-signatures-duplicates", "#f-sample-signatures-seed"], page.QuerySelectorAll(".faults li a").Select(a => a.GetAttribute("href")!));
        using var again = await work.Post(address, ("application", "sampled"), ("party.en", "Made up"), ("sample.signatures.rows", "24034"), ("sample.signatures.drawn", "721"), ("sample.signatures.valid", "800"), ("sample.signatures.duplicates", "0"), ("sample.signatures.seed", "x"));
        using var mended = new HtmlParser().ParseDocument(await work.Http.GetStringAsync(address, Stop));
        Assert.Equal(["#f-sample-signatures-drawn", "#f-sample-signatures-valid"], mended.QuerySelectorAll(".faults li a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_at_the_top_and_is_kept_as_it_was_entered()
    {
        var address = await work.Begin();
        Assert.DoesNotContain("role=\"alert\"", await work.Http.GetStringAsync(address, Stop), StringComparison.Ordinal);
        using var saved = await work.Post(address, ("application", "a b"), ("party.ru", "Выдуманная"), ("date", "1 March"), ("figure.members.abai", "many"), ("figure.members.astana", "250"));
        using var page = new HtmlParser().ParseDocument(await work.Http.GetStringAsync(address, Stop));

        var faults = page.QuerySelectorAll(".faults li a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(["#f-application", "#f-date", "#f-figure-members-abai"], faults.Order());
        Assert.All(faults, f => Assert.Equal("true", page.QuerySelector(f)!.GetAttribute("aria-invalid")));
        Assert.All(faults, f => Assert.NotEmpty(page.QuerySelector($"{f}-fault")!.TextContent));
        Assert.Equal(("a b", "many", "250"), (Value(page, "application"), Value(page, "figure.members.abai"), Value(page, "figure.members.astana")));
        Assert.Null(page.QuerySelector("#result"));
        using var json = await work.Http.GetAsync(address + ".json", Stop);
        Assert.Equal(HttpStatusCode.Conflict, json.StatusCode);
        Assert.Contains("C654", await json.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_territory_that_the_day_takes_away_does_not_count_and_comes_back_with_it()
    {
        var address = await work.Begin();
        (string, string)[] rest = [("application", "by-day"), ("party.en", "Made up"), ("figure.members.abai", "7"), ("figure.members.akmola", "5")];
        using (await work.Post(address, [.. rest, ("date", "2024-03-01")]))
        {
            Assert.Contains("abai: 7", await work.Http.GetStringAsync(address + "/application.yaml", Stop), StringComparison.Ordinal);
        }

        using (await work.Post(address, [.. rest[..2], ("date", "2021-03-01"), ("figure.members.akmola", "5")]))
        {
            using (await work.Post(address, [.. rest[..2], ("date", "2021-03-01"), ("figure.members.akmola", "5")]))
            {
                Assert.DoesNotContain("abai", await work.Http.GetStringAsync(address + "/application.yaml", Stop), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Candidates_are_added_row_by_row_and_judged_one_by_one()
    {
        var address = await work.Begin("kz-lists-2023", "list");
        using (await work.Post(address, ("application", "made-up-list"), ("party.en", "Made up"), ("do", "add-candidate")))
        {
            using var page = new HtmlParser().ParseDocument(await work.Http.GetStringAsync(address, Stop));
            Assert.NotNull(page.QuerySelector("input[name='candidate.1.born']"));
        }

        using (await work.Post(address, ("application", "made-up-list"), ("party.en", "Made up"), ("nominated_by", "party"), ("event.vote", "2023-03-19"), ("candidate.1.name", "One"), ("candidate.1.born", "2001-03-19"), ("candidate.1.marks", "party-member"), ("candidate.1.groups", "none")))
        {
            using var told = JsonDocument.Parse(await work.Http.GetStringAsync(address + ".json", Stop));
            var age = told.RootElement.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "list-age");
            Assert.Equal(22, age.GetProperty("candidates").GetProperty("1").GetProperty("found").GetInt32());
            Assert.Contains("groups: []", await work.Http.GetStringAsync(address + "/application.yaml", Stop), StringComparison.Ordinal);
        }

        using (await work.Post(address, ("application", "made-up-list"), ("party.en", "Made up"), ("do", "drop-candidate")))
        {
            Assert.Contains("name=\"candidates\"", await work.Http.GetStringAsync(address, Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_draft_is_found_by_its_address_alone_kept_by_nobody_on_the_way_and_removed_when_asked()
    {
        var address = await work.Begin();
        using (var page = await work.Http.GetAsync("/ru" + address, Stop))
        {
            Assert.Equal((HttpStatusCode.OK, true, null), (page.StatusCode, page.Headers.CacheControl!.NoStore, page.Headers.ETag));
            Assert.Contains("lang=\"ru\"", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        var folder = Path.Combine(work.Private, "drafts", address.Split('/')[^1]);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(folder, "draft.json")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        using var removed = await work.Post(address + "/remove", ("sure", "yes"));
        using var gone = await work.Http.GetAsync(address, Stop);
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.NotFound, false), (removed.StatusCode, gone.StatusCode, Directory.Exists(folder)));
        Assert.Contains("C688", await gone.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        foreach (var other in (string[])["/desk/applications/..%2F..%2Fkeys", "/desk/applications/" + new string('0', 32), "/desk/applications/" + new string('A', 32)])
        {
            using var none = await work.Http.GetAsync(other, Stop);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    private static string? Value(AngleSharp.Dom.IDocument page, string name) => page.QuerySelector($"input[name='{name}']")!.GetAttribute("value");

    /// <summary>Fields of a made-up application at random, around every limit.</summary>
    private static List<(string Name, string Value)[]> Samples()
    {
        var number = Gen.OneOf(Gen.Const(""), Gen.Const("199"), Gen.Const("200"), Gen.Const("201"), Gen.Int[0, 6000].Select(n => $"{n}"));
        var day = Gen.OneOf(Gen.Const(""), Gen.Int[0, 800].Select(n => new DateOnly(2022, 5, 1).AddDays(n).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        var name = Gen.OneOf(Gen.Const("Made up \"party\": it's, {ours}"), Gen.Const("Ойдан шығарылған\u2028партия"), Gen.Const("Выдуманная 🗳 \\ партия"), Gen.String[1, 20].Select(s => $"x{string.Concat(s.Where(c => !char.IsSurrogate(c) && c is not '\0' and not '\uFFFE' and not '\uFFFF'))}"));
        var all = Gen.Select(number.Array[21], day.Array[5], Gen.Bool.Array[7], name).Select((n, d, t, p) => (n, d, t, p));
        var samples = new List<(string Name, string Value)[]>();
        all.Sample(s => samples.Add(
        [
            ("application", "made-up"), ("party.kk", s.p), ("date", s.d[0]), ("figure.members.each", s.n[20]),
            .. WorkServer.Units.Select((u, i) => ($"figure.members.{u}", s.n[i])),
            .. new[] { "confirmation", "congress_notice", "congress", "filed" }.Select((e, i) => ($"event.{e}", s.d[i + 1])),
            .. s.t[6] ? [("documents", "on")] : Array.Empty<(string, string)>(),
            .. Documents.Where((_, i) => s.t[i]).Select(d => ($"document.{d}", "on")),
        ]), iter: 60, threads: 1);
        return samples;
    }

    private static string Written(Application application, Assessment assessment)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written))
        {
            AssessmentJson.Write(json, application, assessment, null);
        }

        return Plain(Encoding.UTF8.GetString(written.ToArray()));
    }

    private static string Plain(string json) => JsonNode.Parse(json)!.ToJsonString();
}
