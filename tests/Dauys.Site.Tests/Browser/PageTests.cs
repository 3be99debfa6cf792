using Dauys.Site.Wording;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dauys.Site.Tests.Browser;

/// <summary>
/// Each kind of page as a reader sees it. With <c>DAUYS_SCREENSHOTS=FOLDER</c> every page is also kept as a picture.
/// </summary>
public sealed class PageTests(OpenedPages pages) : IClassFixture<OpenedPages>
{
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("DAUYS_SCREENSHOTS");

    public static TheoryData<string, string, int> Wide => [.. OpenedPages.Kinds.Select(k => (k.Name, k.Path, 1280))];

    /// <summary>In English on a phone: every kind of page under DAUYS_LONG=1, else those of which a phone shows most otherwise.</summary>
    public static TheoryData<string, string, int> Narrow => [.. OpenedPages.Kinds.Where(k => IsLong || k.Name is "home" or "kz" or "ru-station" or "kz-map").Select(k => (k.Name, k.Path, 390))];

    /// <summary>The other languages: on a phone, in turn light and dark, one of them a kind of page; under DAUYS_LONG=1 both, so that over all kinds of page each meets each.</summary>
    public static TheoryData<string, string, int, string, bool> Spoken =>
    [
        .. OpenedPages.Kinds.SelectMany((k, i) => Language.All.Where(l => l != Language.English)
            .Select((l, j) => (k.Name, k.Path, IsLong && (i + j) % 2 == 1 ? 1280 : 390, l.Tag, IsDark: i / 2 % 2 == j, InTurn: i % 2 == j)))
            .Where(p => IsLong || p.InTurn).Select(p => (p.Name, p.Path, p.Item3, p.Tag, p.IsDark)),
    ];

    private static bool IsLong => Environment.GetEnvironmentVariable("DAUYS_LONG") == "1";

    [Theory]
    [MemberData(nameof(Wide))]
    [MemberData(nameof(Narrow))]
    public Task A_page_can_be_read_by_everybody(string name, string path, int width) => Reads(name, path, width, Language.English, isDark: false);

    [Theory]
    [MemberData(nameof(Spoken))]
    public Task A_page_can_be_read_by_everybody_in_every_language(string name, string path, int width, string language, bool isDark) =>
        Reads(name, path, width, Language.All.Single(l => l.Tag == language), isDark);

    /// <summary>No page of ours runs from right to left yet; turned round, each still fits and keeps its contents in reach.</summary>
    [Theory]
    [InlineData("/elections/kz-mazhilis-2023", 1280)]
    [InlineData("/elections/kz-mazhilis-2023", 390)]
    [InlineData("/elections/kz-mazhilis-2023/way", 390)]
    [InlineData("/elections/il-knesset-2021/seats/list", 1280)]
    public async Task A_page_turned_from_right_to_left_still_fits(string path, int width)
    {
        await using var context = await pages.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(pages.AddressOf(path));
        await page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");
        var (scrolls, first, last) = (
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"),
            await page.Locator("main table tbody tr").First.Locator("> *").First.BoundingBoxAsync(),
            await page.Locator("main table tbody tr").First.Locator("> *").Last.BoundingBoxAsync());
        if (Screenshots is not null)
        {
            Directory.CreateDirectory(Screenshots);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"rtl{path.Replace('/', '-')}-{width}.png"), FullPage = true });
        }

        Assert.Equal(0, scrolls);
        Assert.True(first!.X > last!.X, "the first column does not stand on the right");
    }

    private async Task Reads(string name, string path, int width, Language language, bool isDark)
    {
        var page = await pages.Open(width, isDark);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // The browser itself reports the status of a page that is meant to be missing.
            if (message.Type is "error" or "warning" && !(name == "not-here" && message.Text.Contains("404", StringComparison.Ordinal)) && !(name == "bad-parameter" && message.Text.Contains("400", StringComparison.Ordinal)))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url} failed");
        page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith(pages.AddressOf(""), StringComparison.Ordinal) ? [] : [$"asks {request.Url}"]);
        await page.GotoAsync(pages.AddressOf(path, language));
        var scrolls = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var found = await page.RunAxe();
        if (Screenshots is not null)
        {
            Directory.CreateDirectory(Screenshots);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{language.Tag}-{width}{(isDark ? "-dark" : "")}.png"), FullPage = true });
        }

        var tag = await page.Locator("html").GetAttributeAsync("lang");
        await page.CloseAsync();
        Assert.Equal(language.Tag, tag);
        Assert.Equal(0, scrolls);
        Nothing(complaints);
        Nothing(found.Violations.Select(Words));
    }

    [Theory]
    [InlineData("home", "/")]
    [InlineData("kz", "/elections/kz-mazhilis-2023")]
    [InlineData("ru-findings", "/elections/ru-duma-2021/findings")]
    [InlineData("kz-figures", "/elections/kz-mazhilis-2023/figures")]
    [InlineData("kz-way", "/elections/kz-mazhilis-2023/way")]
    [InlineData("kz-observed", "/elections/kz-mazhilis-2023/observed")]
    [InlineData("ru-station", "STATION")]
    public async Task A_page_in_the_dark_has_the_same_contrast(string name, string path)
    {
        var page = await pages.Open(1280, isDark: true);
        await page.GotoAsync(pages.AddressOf(path));
        var found = await page.RunAxe();
        if (Screenshots is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-dark.png"), FullPage = true });
        }

        await page.CloseAsync();
        Nothing(found.Violations.Select(Words));
    }

    [Fact]
    public async Task From_the_first_page_to_an_act_with_the_keyboard_alone()
    {
        await using var context = await pages.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(pages.AddressOf("/"));
        await Follow(page, "Election of the Mazhilis");
        await Follow(page, "3,431,510");
        Assert.Contains("/sums/list/votes.amanat", page.Url, StringComparison.Ordinal);
        await Follow(page, "3,431,510");
        Assert.Contains("/acts/", page.Url, StringComparison.Ordinal);
        Assert.Contains("3431510", await page.Locator("pre").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printed_pages_leave_the_navigation_out()
    {
        await using var context = await pages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(pages.AddressOf("/elections/kz-mazhilis-2023"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await page.Locator("nav.sub").IsVisibleAsync());
        Assert.True(await page.Locator("table.outcome").IsVisibleAsync());
    }

    /// <summary>Fails with all that was found, uncut.</summary>
    private static void Nothing(IEnumerable<string> found)
    {
        var text = string.Join('\n', found);
        Assert.True(text.Length == 0, text);
    }

    private static async Task Follow(IPage page, string words)
    {
        var link = page.GetByRole(AriaRole.Link, new() { Name = words }).First;
        var before = page.Url;
        await link.PressAsync("Enter");
        await page.WaitForURLAsync(url => url != before);
    }

    private static string Words(AxeResultItem item) =>
        $"{item.Id}: {item.Help}; {string.Join(" | ", item.Nodes.Take(3).Select(n => $"{n.Html} {string.Join(' ', n.Any.Concat(n.All).Select(c => c.Message).Take(1))}"))}";
}
