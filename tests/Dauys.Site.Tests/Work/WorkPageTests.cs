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

        var (typed, sent) = (await Typed(), await Sent());
        var (open, prepared) = await Desk();
        var desk = $"/desk/elections/{WorkServer.Election}";
        foreach (var (name, path) in (IEnumerable<(string, string)>)[
            ("work", "/desk"), ("draft-empty", empty), ("draft-wrong", wrong), ("draft-full", full), ("list-empty", $"{full}/lists/members"), ("list-typed", $"{typed}?row=1"), ("list-sent", sent),
            ("desk", $"{desk}?as-of=2024-07-01"), ("desk-case", $"{desk}/applications/{open}?as-of=2024-03-05"), ("desk-return", $"{desk}/applications/{open}/return"), ("desk-correct", $"{desk}/applications/{open}/officer-correct"), ("desk-appeal", $"{desk}/applications/{open}/decide-appeal"), ("desk-file", $"{desk}/file"), ("desk-prepared", prepared)])
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

    [Fact]
    public async Task A_long_list_is_sent_in_parts_and_goes_on_after_a_break()
    {
        var list = $"{await work.Begin()}/lists/members";
        var file = Path.Combine(work.Folder, $"long-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, "region,iin\r\n" + string.Concat(Enumerable.Range(0, 600_000).Select(n => $"astana,{n:D12}\r\n")), TestContext.Current.CancellationToken);
        await using var context = await _pages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(work.Address + list);
        var (parts, broken) = (0, false);
        await page.RouteAsync("**/parts?*", async route =>
        {
            if (route.Request.Method == "PUT" && ++parts > 1 && !broken)
            {
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });
        await page.Locator("#list").SetInputFilesAsync(file);
        await page.Locator("form[data-parts] button").ClickAsync();
        await Assertions.Expect(page.Locator("#broken")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        // Another page, another day: the same file is chosen again, and only the rest is sent.
        (broken, parts) = (true, 0);
        await page.GotoAsync(work.Address + list);
        await page.Locator("#list").SetInputFilesAsync(file);
        await page.Locator("form[data-parts] button").ClickAsync();
        await Assertions.Expect(page.Locator("#result")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal((new FileInfo(file).Length + (4 << 20) - 1) / (4 << 20) - 1, parts);
        Assert.Contains("600,000", await page.Locator("table tfoot").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task<string> Typed()
    {
        var list = $"{await work.Begin()}/lists/members";
        using (await work.Post($"{list}/row", ("territory", "astana"), ("id_number", "791028302728"), ("name", "Пример Бір"), ("born", "1979-10-28"), ("signed", "2024-01-01")))
        using (await work.Post($"{list}/row", ("territory", "almaty"), ("id_number", "79102830272"), ("name", "Образец"), ("born", "soon"), ("signed", "")))
        {
            return list;
        }
    }

    private async Task<string> Sent()
    {
        var list = $"{await work.Begin()}/lists/members";
        using var content = new MultipartFormDataContent { { new StringContent("region,iin,born\r\nastana,791028302728,1979-10-28\r\nmars,1,x\r\n"), "list", "members.csv" } };
        using var sent = await work.Http.PostAsync($"{list}/upload", content, TestContext.Current.CancellationToken);
        return list;
    }

    /// <summary>An application on the desk, and an act that is prepared for it.</summary>
    private async Task<(string Application, string Prepared)> Desk()
    {
        var (draft, id, desk) = (await work.Begin(), $"seen-{Guid.NewGuid():N}", $"/desk/elections/{WorkServer.Election}");
        using (await work.Post(draft, ("application", id), ("party.kk", "Ойдан шығарылған"), ("party.ru", "Выдуманная"), ("party.en", "Made up"), ("date", "2024-03-01"), ("figure.members.each", "150"), ("documents", "on"), ("event.filed", "2024-03-01")))
        using (var filed = await work.Post($"{desk}/file", ("day", "2024-03-01"), ("law", WorkServer.Law), ("draft", draft)))
        {
            var folder = Path.Combine(work.Private, "drafts", filed.Headers.Location!.ToString().Split('/')[^1]);
            Assert.Equal(0, WorkServer.Run("append", Directory.GetFiles(folder, "*.acts")[0], "--store", work.Store));
        }

        using var prepared = await work.Post($"{desk}/applications/{id}/return", ("day", "2024-03-06"), ("ground.members", "on"), ("evidence.members", "rows 1 to 3 (made up)"));
        return (id, prepared.Headers.Location!.ToString());
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
