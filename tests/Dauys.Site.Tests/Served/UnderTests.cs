using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dauys.Elections.Results.Carrying;
using Dauys.Elections.Results.Outcome;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Served;

/// <summary>The page of another law as the server sends it: its figures, its one address for each question, what it refuses.</summary>
public sealed partial class UnderTests(ServedElections served)
{
    private const string Kazakhstan = "/elections/kz-mazhilis-2023/under";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/kz-mazhilis-2021?reading=against-all-in-base", "amanat 65, auyl 13, respublica 10, aqjol 10")]
    [InlineData("/kz-mazhilis-2021?reading=against-all-out", "amanat 60, auyl 12, respublica 9, aqjol 9, qhp 8")]
    [InlineData("/kz-mazhilis-2023?threshold=7&base=lists&list-seats=98", "amanat 60, auyl 12, respublica 9, aqjol 9, qhp 8")]
    [InlineData("/kz-mazhilis-2023?method=dhondt", "amanat 41, auyl 8, respublica 6, aqjol 6, qhp 5, jsdp 3")]
    [InlineData("/kz-kurultai-2026?reading=threshold-5", "amanat 83, auyl 17, respublica 13, aqjol 13, qhp 11, jsdp 8")]
    public async Task A_page_gives_the_seats_that_the_tool_gives(string path, string seats)
    {
        var told = await served.Http.GetStringAsync(Kazakhstan + path, Stop);
        var expected = seats.Split(", ").ToDictionary(s => s.Split(' ')[0], s => int.Parse(s.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));

        using var page = new HtmlParser().ParseDocument(told);
        var said = page.QuerySelector("#said")!.TextContent;
        foreach (var (list, count) in expected)
        {
            Assert.Matches($@"{served.Kazakhstan.NameOf(list, Reader.English)}⁩ {count}\b", said);
        }

        Assert.Equal(expected, Tally(path).Where(s => s.Value > 0).ToDictionary());
    }

    [Theory]
    [InlineData("", "/kz-mazhilis-2023")]
    [InlineData("/kz-mazhilis-2023?threshold=5&comparison=at-least&seats=98&list-seats=69&method=&base=", "/kz-mazhilis-2023")]
    [InlineData("/kz-mazhilis-2023?list-seats=78&seats=107&threshold=7.0", "/kz-mazhilis-2023?threshold=7&seats=107")]
    [InlineData("/kz-mazhilis-2023?reading=against-all-out", "/kz-mazhilis-2023")]
    public async Task Each_question_has_one_address(string asked, string address)
    {
        using var answer = await served.Http.GetAsync(Kazakhstan + asked, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Kazakhstan + address, answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await served.Http.GetAsync(answer.Headers.Location, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("threshold=101", "L108")]
    [InlineData("threshold=7&threshold=5", "L108")]
    [InlineData("method=dhont", "Did you mean &quot;dhondt&quot;")]
    [InlineData("seats=20", "L108")]
    [InlineData("list-seats=99", "from 1 to 98")]
    [InlineData("tresholds=5", "A variant can change: threshold, comparison")]
    [InlineData("reading=nonsense", "R431")]
    public async Task What_cannot_be_is_refused_with_what_is_possible(string query, string words)
    {
        using var answer = await served.Http.GetAsync($"{Kazakhstan}/kz-mazhilis-2023?{query}", Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variant_is_marked_and_the_book_as_it_is_is_not()
    {
        Assert.Contains("Not a law that ever was", await served.Http.GetStringAsync($"{Kazakhstan}/kz-mazhilis-2023?threshold=7", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("Not a law that ever was", await served.Http.GetStringAsync($"{Kazakhstan}/kz-mazhilis-2021", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_7_percent_the_base_is_a_question_under_the_law_of_2026_and_at_5_it_is_none()
    {
        Assert.Contains("The readings give different seats", await served.Http.GetStringAsync($"{Kazakhstan}/kz-kurultai-2026?threshold=7", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("The readings give different seats", await served.Http.GetStringAsync($"{Kazakhstan}/kz-kurultai-2026?threshold=5", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_this_page_may_run_a_program_and_nothing_inline()
    {
        using var page = await served.Http.GetAsync($"{Kazakhstan}/kz-mazhilis-2021", Stop);
        using var other = await served.Http.GetAsync("/elections/kz-mazhilis-2023", Stop);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));

        using var again = await served.Http.GetAsync($"{Kazakhstan}/kz-mazhilis-2021", Stop);

        Assert.Equal(policy, Assert.Single(again.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", Assert.Single(other.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Single(Scripts().Matches(await page.Content.ReadAsStringAsync(Stop)));
    }

    [Theory]
    [InlineData("kz-mazhilis-2023")]
    [InlineData("il-knesset-2021")]
    [InlineData("ru-duma-2021")]
    public async Task The_sheet_of_votes_gives_the_same_seats_as_all_protocols(string election)
    {
        var record = new[] { served.Kazakhstan, served.Israel, served.Russia }.Single(r => r.Id == election);
        var bytes = await served.Http.GetByteArrayAsync($"/api/elections/{election}/votes", Stop);
        var sheet = VotesSheet.Read(bytes);

        Assert.InRange(bytes.Length, 1, 200_000);
        foreach (var law in sheet.Laws)
        {
            var own = ElectionResult.Of(record.State, new ResultRequest { Law = record.OtherLaws.FirstOrDefault(l => l.Id == law.Id) });
            var carried = ElectionResult.Of(sheet.State, new ResultRequest { Law = law });
            Assert.Equal(own.List!.Seats, carried.List!.Seats);
            Assert.Equal(own.List.NeedsReading, carried.List.NeedsReading);
        }
    }

    /// <summary>What <c>dauys tally</c> gives for the same question.</summary>
    private static Dictionary<string, int> Tally(string path)
    {
        var (law, query) = (path.Split('?')[0][1..], path.Split('?')[1]);
        List<string> line = ["tally", "--election", Path.Combine(ServedElections.Root, "data/kz-mazhilis-2023/election.yaml"), "--law", Path.Combine(ServedElections.Root, $"laws/{law}.yaml"), "--json"];
        foreach (var term in query.Split('&'))
        {
            line.AddRange([$"--{term.Split('=')[0]}", term.Split('=')[1]]);
        }

        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "dauys"), line) { RedirectStandardOutput = true };
        using var tool = Process.Start(start)!;
        using var json = JsonDocument.Parse(tool.StandardOutput.ReadToEnd());
        tool.WaitForExit();
        Assert.Equal(0, tool.ExitCode);
        return json.RootElement.GetProperty("seats").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetInt32());
    }

    [GeneratedRegex("<script")]
    private static partial Regex Scripts();
}
