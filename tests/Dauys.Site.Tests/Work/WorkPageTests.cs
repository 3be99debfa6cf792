using Dauys.Site.Tests.Browser;
using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dauys.Site.Tests.Work;

/// <summary>The work pages as people see them; with <c>DAUYS_SCREENSHOTS=FOLDER</c> each is kept as a picture.</summary>
public sealed class WorkPageTests(WorkServer work, ServedElections served) : IClassFixture<WorkServer>, IAsyncLifetime
{
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("DAUYS_SCREENSHOTS");

    private readonly OpenedPages _pages = new(served);

    public ValueTask InitializeAsync() => _pages.InitializeAsync();

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    public static TheoryData<int, string, bool> Seen => new() { { 1280, "en", false }, { 390, "en", false }, { 390, "ru", true }, { 390, "kk", false }, { 1280, "kk", true }, { 1280, "ru", false } };

    [Theory]
    [MemberData(nameof(Seen))]
    public async Task Every_work_page_can_be_read_and_filled_in_by_everybody(int width, string language, bool isDark)
    {
        var (empty, wrong, full) = (await work.Begin(), await work.Begin("kz-lists-2023", "list"), await work.Begin());
        using (await work.Post(wrong, ("application", "a b"), ("date", "soon"), ("do", "add-candidate")))
        using (await work.Post(full, ("application", "made-up"), ("party.kk", "Ойдан шығарылған партия"), ("date", "2024-03-01"), ("figure.members.each", "240"), ("figure.members.abai", "150"), ("event.filed", "2024-03-01"), ("documents", "on"), ("document.charter", "on"), ("against", "kz-parties-2020")))
        {
        }

        foreach (var (name, path) in (IEnumerable<(string, string)>)[("work", "/desk"), ("draft-empty", empty), ("draft-wrong", wrong), ("draft-full", full)])
        {
            await Reads(name, path, width, Language.All.Single(l => l.Tag == language), isDark);
        }
    }

    [Fact]
    public async Task A_draft_is_filled_in_with_the_keyboard_alone_and_without_script()
    {
        await using var context = await _pages.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(work.Address + "/desk");
        await page.Locator("#work-stage").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#f-application").FocusAsync();
        await page.Keyboard.TypeAsync("by-keyboard");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Made up");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#result")).ToBeVisibleAsync();
        Assert.Equal("by-keyboard", await page.Locator("#f-application").InputValueAsync());
        Assert.Matches("/desk/applications/[0-9a-f]{32}$", page.Url);
    }

    private async Task Reads(string name, string path, int width, Language language, bool isDark)
    {
        var page = await _pages.Open(width, isDark);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith(work.Address, StringComparison.Ordinal) ? [] : [$"asks {request.Url}"]);
        await page.GotoAsync(work.Address + language.Prefix + path);
        var scrolls = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var small = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main input:not([type=checkbox]):not([type=hidden]), main select, main button, main textarea')].filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)");
        var found = await page.RunAxe();
        if (Screenshots is not null)
        {
            Directory.CreateDirectory(Screenshots);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{language.Tag}-{width}{(isDark ? "-dark" : "")}.png"), FullPage = true });
        }

        var tag = await page.Locator("html").GetAttributeAsync("lang");
        await page.CloseAsync();
        Assert.Equal((language.Tag, 0), (tag, scrolls));
        Assert.Equal([], complaints);
        Assert.Equal([], small);
        Assert.Equal([], found.Violations.Select(v => $"{name} {language.Tag} {v.Id}: {string.Join("; ", v.Nodes.Select(n => n.Html).Take(3))}"));
    }
}
