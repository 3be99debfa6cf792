using System.Text;
using System.Text.RegularExpressions;
using Dauys.Cli.CommandLine;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Verifying;
using Dauys.Ledger.Tiles;
using Dauys.Publishing.Tests.Samples;
using Dauys.Site.Tests.Browser;
using Dauys.Site.Verifying;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dauys.Site.Tests.Verifying;

/// <summary>The page of verification in a real browser: of a bundle on a plain server, as it is and changed, and of a live server.</summary>
public sealed partial class VerifyPageTests(OpenedPages pages, VerifiedRecords records) : IClassFixture<OpenedPages>, IClassFixture<VerifiedRecords>
{
    [Fact]
    public async Task Of_a_bundle_each_step_that_a_browser_carries_out_ends_as_by_the_tool()
    {
        var (whole, steps) = await Checked($"{records.Published("whole")}/{VerifiedRecords.Page}.html");
        var tool = records.ByTool.Steps;
        Assert.Equal("not-checked", whole);
        Assert.Equal(tool.Select(s => s.Id), steps.Keys);
        foreach (var step in tool)
        {
            var expected = BrowserReach.Lacks(step.Id, isLive: false) is not null ? "not-checked" : StepVerdicts.Word(step.Verdict);
            Assert.Equal((step.Id, expected), (step.Id, steps[step.Id].Verdict));
            Assert.NotEqual("", steps[step.Id].Said);
            if (BrowserReach.Lacks(step.Id, isLive: false) is null && step.Id != "1b")
            {
                Assert.Contains(step.Why, steps[step.Id].Said, StringComparison.Ordinal);
            }
        }

        Assert.Equal("holds", steps["7c"].Verdict);
        Assert.StartsWith($"{records.Listed} files have their hash; a web server", steps["1b"].Said.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal("holds", tool.Single(s => s.Id == "9b").Verdict == StepVerdict.Holds ? "holds" : "the tool does not know the program that was published");
    }

    [Fact]
    public async Task With_the_key_from_elsewhere_origin_holds_and_with_another_one_it_is_broken()
    {
        var address = $"{records.Published("whole")}/ru/{VerifiedRecords.Page}.html";
        Assert.Equal("holds", (await Checked(address, records.Key)).Steps["3a"].Verdict);
        var (whole, steps) = await Checked(address, records.ForeignKey);
        Assert.Equal(("broken", "broken"), (whole, steps["3a"].Verdict));
    }

    [Fact]
    public async Task One_vote_changed_in_the_entries_is_broken_at_the_root()
    {
        var entries = TilePath.Entries(0, (int)Math.Min(TilePath.FullWidth, records.Head.Size));
        var address = records.Changed("entries", entries, OneVoteMore);
        var (whole, steps) = await Checked($"{address}/{VerifiedRecords.Page}.html");
        Assert.Equal("broken", whole);
        Assert.Equal("broken", steps["2b"].Verdict);
        Assert.Equal("holds", steps["2a"].Verdict);
        Assert.Equal("broken", steps["7b"].Verdict);
    }

    [Fact]
    public async Task One_vote_changed_in_an_acts_own_file_is_broken_there()
    {
        var path = BundlePath.Act(records.Head.Size - 1);
        var address = records.Changed("act", path, OneVoteMore);
        var (whole, steps) = await Checked($"{address}/{VerifiedRecords.Page}.html");
        Assert.Equal("broken", whole);
        Assert.Equal(["2c"], steps.Where(s => s.Value.Verdict == "broken").Select(s => s.Key));
        Assert.Contains(path, steps["2c"].Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_changed_in_the_result_is_broken_at_the_seats()
    {
        var address = records.Changed("seats", BundlePath.Result, bytes => Encoding.UTF8.GetBytes(SeatsOfA().Replace(Encoding.UTF8.GetString(bytes), "\"seats\":{\"a\":1,", 1)));
        var (whole, steps) = await Checked($"{address}/{VerifiedRecords.Page}.html");
        Assert.Equal("broken", whole);
        Assert.Equal(["1b", "7c"], steps.Where(s => s.Value.Verdict == "broken").Select(s => s.Key));
        Assert.Contains("seats", steps["7c"].Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exports/csv/seats.csv", "a figure")]
    [InlineData($"kk/elections/{MadeUpElection.Id}.html", "a page")]
    [InlineData("exports/nist/results.xml", "gone")]
    public async Task A_changed_or_missing_file_that_no_other_step_reads_is_broken_in_the_list(string path, string how)
    {
        var address = records.Changed($"other-{how.Replace(' ', '-')}", path, bytes => how == "gone" ? null : [.. bytes, (byte)' ']);
        var (whole, steps) = await Checked($"{address}/{VerifiedRecords.Page}.html");
        Assert.Equal("broken", whole);
        Assert.Equal(["1b"], steps.Where(s => s.Value.Verdict == "broken").Select(s => s.Key));
        Assert.Contains($"{path} {(how == "gone" ? "is missing" : "has another hash")}", steps["1b"].Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_large_publication_the_reader_is_told_how_large_it_is_and_asked_and_may_stop()
    {
        await using var context = await pages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        // As if every file were a hundred times as large as it is: nobody waits for that in a test.
        await page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Method != "HEAD")
            {
                await route.ContinueAsync();
                return;
            }

            await route.FulfillAsync(new() { Status = 200, Headers = [new("Content-Length", "1000000")] });
        });
        var slow = false;
        await page.RouteAsync("**/exports/**", async route =>
        {
            await Task.Delay(slow && route.Request.Method == "GET" ? 300 : 0);
            await route.FallbackAsync();
        });
        await page.GotoAsync($"{records.Published("whole")}/ru/{VerifiedRecords.Page}.html");
        await Press(page, "");
        await page.Locator("#rounds[data-state='asked']").WaitForAsync(Long);
        var left = records.Listed - 6;
        Assert.Contains($"{left}", await page.Locator("#rounds-words").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("МБ", await page.Locator("#rounds-words").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("not-checked", await page.Locator("#step-1b").GetAttributeAsync("data-verdict"));
        Assert.Equal([], (await page.RunAxe()).Violations.Select(v => v.Id));

        slow = true;
        await page.Locator("#round").ClickAsync();
        await page.Locator("#stop").ClickAsync();
        await page.Locator("#rounds[data-state='stopped']").WaitForAsync(Long);
        Assert.Equal("not-checked", await page.Locator("#step-1b").GetAttributeAsync("data-verdict"));
        Assert.Contains("were not fetched", await page.Locator("#step-1b").InnerTextAsync(), StringComparison.Ordinal);

        slow = false;
        await page.Locator("#round").ClickAsync();
        await page.Locator("#rounds[data-state='done']").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 240_000 });
        Assert.Equal("holds", await page.Locator("#step-1b").GetAttributeAsync("data-verdict"));
        Assert.Equal("not-checked", await page.Locator("#whole").GetAttributeAsync("data-verdict"));
    }

    [Fact]
    public async Task Of_a_live_server_everything_holds_that_a_server_has_and_the_rest_says_why()
    {
        var (whole, steps) = await Checked($"{records.Live}/kk/{VerifiedRecords.Page}", records.Key);
        Assert.Equal("not-checked", whole);
        string[] holds = ["1a", "2a", "2b", "3a", "3b", "4a", "4b", "5a", "7a", "7b", "7c"];
        Assert.Equal(holds, steps.Where(s => s.Value.Verdict == "holds").Select(s => s.Key));
        Assert.All(steps.Where(s => !holds.Contains(s.Key)), s => Assert.Equal("not-checked", s.Value.Verdict));
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused_in_words()
    {
        await using var context = await pages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{records.Live}/{VerifiedRecords.Page}");
        await Press(page, "no key");
        Assert.Contains("C624", await page.Locator("#whole").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_bundle_a_station_is_found_and_its_proof_holds_and_can_be_carried_away()
    {
        await using var context = await pages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{records.Published("whole")}/{VerifiedRecords.Page}.html");
        await page.Locator("html[data-ready]").WaitForAsync(Attached);
        await page.Locator("#asked").FillAsync("town 3/2");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#found button").First.WaitForAsync(Long);
        Assert.Equal(7, await page.Locator("#found button").CountAsync());
        await page.Locator("#found button", new() { HasText = "Region 3/Town 3/23" }).ClickAsync();
        await page.Locator("#proof-steps[data-verdict]").WaitForAsync(Long);
        Assert.Equal(["holds", "holds", "not-checked"], await Verdicts(page));
        Assert.Contains("\"subject\": \"protocol/list:Region 3/Town 3/23\"", await page.Locator("#proof-act").InnerTextAsync(), StringComparison.Ordinal);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#proof-file").ClickAsync());
        await Holds(download);
    }

    [Fact]
    public async Task On_a_live_server_a_station_is_found_without_a_script_and_with_one_its_proof_is_checked_at_once()
    {
        await using var plain = await pages.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var without = await plain.NewPageAsync();
        await without.GotoAsync($"{records.Live}/{VerifiedRecords.Page}");
        await without.Locator("#asked").FillAsync("Region 3/Town 3/23");
        await without.Locator("#find button").ClickAsync();
        await without.Locator("#station li a").ClickAsync();
        Assert.Contains("/proofs/", without.Url, StringComparison.Ordinal);
        Assert.Equal(64, (await without.Locator("#proof-leaf").InnerTextAsync()).Trim().Length);
        Assert.NotEqual(0, await without.Locator("#proof-path li").CountAsync());

        await using var context = await pages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(without.Url);
        await page.Locator("#proof-steps[data-verdict]").WaitForAsync(Long);
        Assert.Equal(["holds", "holds", "not-checked"], await Verdicts(page));
        await Holds(await page.RunAndWaitForDownloadAsync(() => page.Locator("#proof-file").ClickAsync()));
    }

    [Theory]
    [InlineData(1280, "")]
    [InlineData(390, "ru/")]
    public async Task Before_and_after_a_check_the_page_is_for_everybody_and_asks_nobody_else(int width, string language)
    {
        await using var context = await pages.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var asked = new List<string>();
        context.Request += (_, request) => asked.Add(request.Url);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{records.Published("whole")}/{language}{VerifiedRecords.Page}.html");
        await page.Locator("html[data-ready]").WaitForAsync(Attached);
        Assert.DoesNotContain(asked, a => a.Contains("/browser/", StringComparison.Ordinal));
        Assert.Equal([], (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        await Press(page, "");
        if (Environment.GetEnvironmentVariable("DAUYS_SCREENSHOTS") is { } pictures)
        {
            Directory.CreateDirectory(pictures);
            await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"verified-{width}.png"), FullPage = true });
        }

        Assert.Equal([], (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.All(asked, a => Assert.StartsWith(records.Published("whole"), a.Replace("blob:", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static LocatorWaitForOptions Long { get; } = new() { Timeout = 240_000 };

    private static LocatorWaitForOptions Attached { get; } = new() { State = WaitForSelectorState.Attached, Timeout = 60_000 };

    private async Task<(string Whole, Dictionary<string, (string Verdict, string Said)> Steps)> Checked(string address, string key = "")
    {
        await using var context = await pages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await Press(page, key);
        var steps = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var row in await page.Locator("#steps tbody tr").AllAsync())
        {
            steps.Add(await row.GetAttributeAsync("data-step") ?? "", (await row.GetAttributeAsync("data-verdict") ?? "", await row.Locator(".came").InnerTextAsync()));
        }

        return (await page.Locator("#whole").GetAttributeAsync("data-verdict") ?? "", steps);
    }

    private static async Task Press(IPage page, string key)
    {
        await page.Locator("html[data-ready]").WaitForAsync(Attached);
        await page.Locator("#keys").FillAsync(key);
        await page.Locator("#check button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#whole[data-verdict], #verifier[data-fault]").First.WaitForAsync(Long);
        await page.Locator("#rounds:not([data-state='']):not([data-state='asking']):not([data-state='running']), #whole[data-verdict='refused'], body:not(:has(#rounds))").First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 240_000 });
        Assert.Null(await page.Locator("#verifier").GetAttributeAsync("data-fault"));
    }

    private static async Task<IReadOnlyList<string?>> Verdicts(IPage page) =>
        [.. await Task.WhenAll((await page.Locator("#proof-steps li").AllAsync()).Select(l => l.GetAttributeAsync("data-verdict")))];

    /// <summary>The file that a reader carries away is one that the tool accepts against the key.</summary>
    private async Task Holds(IDownload download)
    {
        var (file, keys) = ($"{await download.PathAsync()}.tlog-proof", $"{await download.PathAsync()}.keys");
        await download.SaveAsAsync(file);
        await File.WriteAllTextAsync(keys, records.Key + "\n");
        Assert.InRange(new FileInfo(file).Length, 200, 20_000);
        Assert.EndsWith(".tlog-proof", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(0, DauysCommand.Run(["verify", "--proof", file, "--key", keys, "--station", "Region 3/Town 3/23", "--json"]));
    }

    /// <summary>The last figure of the last protocol of the file, one more or one less.</summary>
    private static byte[] OneVoteMore(byte[] bytes)
    {
        var at = bytes.AsSpan().LastIndexOf("\"d\":"u8) + "\"d\":"u8.Length;
        bytes[at] = (byte)(bytes[at] == (byte)'1' ? '2' : '1');
        return bytes;
    }

    [GeneratedRegex("\"seats\":\\{\"a\":\\d+,")]
    private static partial Regex SeatsOfA();
}
