using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;
using Microsoft.Playwright;

namespace Dauys.Site.Tests.Browser;

/// <summary>
/// A real browser with the pages of the three elections: Debian's Chromium, which <c>./test</c> installs. Its headless shell draws the same pages without drawing
/// a window around them, which takes longer than they do.
/// </summary>
public sealed class OpenedPages(ServedElections served) : IAsyncLifetime
{
    private const string Shell = "/usr/bin/chromium-headless-shell";

    private readonly Dictionary<(int Width, bool IsDark), IBrowserContext> _contexts = [];
    private readonly SemaphoreSlim _opening = new(1);
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = File.Exists(Shell) ? Shell : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new page of a width and scheme. Pages share a window of these: Chromium starts programs of its own for each window, which took longer than the pages.</summary>
    public async Task<IPage> Open(int width, bool isDark = false)
    {
        await _opening.WaitAsync();
        try
        {
            if (!_contexts.TryGetValue((width, isDark), out var context))
            {
                context = await Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
                _contexts.Add((width, isDark), context);
            }

            return await context.NewPageAsync();
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _opening.Dispose();
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>One page of every kind.</summary>
    public static IReadOnlyList<(string Name, string Path)> Kinds { get; } =
    [
        ("home", "/"),
        ("kz", "/elections/kz-mazhilis-2023"),
        ("il", "/elections/il-knesset-2021"),
        ("ru", "/elections/ru-duma-2021"),
        ("kz-seats", "/elections/kz-mazhilis-2023/seats/list"),
        ("il-seats", "/elections/il-knesset-2021/seats/list"),
        ("kz-districts", "/elections/kz-mazhilis-2023/districts/district"),
        ("kz-totals", "/elections/kz-mazhilis-2023/totals/list"),
        ("ru-totals", "/elections/ru-duma-2021/totals/list"),
        ("ru-totals-asked", "/elections/ru-duma-2021/totals/list?sort=turnout&order=down&q=а"),
        ("ru-region", "REGION"),
        ("ru-station", "STATION"),
        ("il-station", "BOX"),
        ("ru-sum", "/elections/ru-duma-2021/sums/list/votes.1"),
        ("ru-turnout", "/elections/ru-duma-2021/sums/list/turnout"),
        ("kz-sum", "/elections/kz-mazhilis-2023/sums/list/votes.amanat"),
        ("ru-findings", "/elections/ru-duma-2021/findings"),
        ("ru-check", "/elections/ru-duma-2021/findings/RU5"),
        ("kz-way", "/elections/kz-mazhilis-2023/way"),
        ("kz-observed", "/elections/kz-mazhilis-2023/observed"),
        ("kz-map", "/elections/kz-mazhilis-2023/map"),
        ("kz-geography", "/elections/kz-mazhilis-2023/map?show=districts&as=geography"),
        ("ru-map", "/elections/ru-duma-2021/map"),
        ("kz-region", "/elections/kz-mazhilis-2023/regions/turkistan"),
        ("kz-district", "/elections/kz-mazhilis-2023/districts/district/3"),
        ("kz-district-unknown", "/elections/kz-mazhilis-2023/districts/district/2"),
        ("kz-districts-sorted", "/elections/kz-mazhilis-2023/districts/district?sort=voters&order=down&q=region"),
        ("kz-candidate", "/elections/kz-mazhilis-2023/candidates/district/3/~holder"),
        ("kz-list", "/elections/kz-mazhilis-2023/lists/list/jsdp"),
        ("ru-list", "/elections/ru-duma-2021/lists/list/5"),
        ("bad-parameter", "/elections/kz-mazhilis-2023/map?show=nothing"),
        ("kz-figures", "/elections/kz-mazhilis-2023/figures"),
        ("kz-sources", "/elections/kz-mazhilis-2023/sources"),
        ("kz-law", "/elections/kz-mazhilis-2023/law"),
        ("kz-register", "/elections/kz-mazhilis-2023/register"),
        ("kz-verify", "/elections/kz-mazhilis-2023/verify"),
        ("ru-verify-asked", "/elections/ru-duma-2021/verify?q=4321"),
        ("ru-proof", "PROOF"),
        ("kz-acts", "/elections/kz-mazhilis-2023/acts"),
        ("kz-act", "/elections/kz-mazhilis-2023/acts/71"),
        ("ru-act-choice", "CHOICE"),
        ("kz-under", "/elections/kz-mazhilis-2023/under/kz-mazhilis-2021"),
        ("kz-under-variant", "/elections/kz-mazhilis-2023/under/kz-mazhilis-2023?threshold=7&method=sainte-lague&list-seats=50"),
        ("kz-under-kurultai", "/elections/kz-mazhilis-2023/under/kz-kurultai-2026?threshold=7"),
        ("il-under-russia", "/elections/il-knesset-2021/under/ru-duma-2021"),
        ("kz-under-reading", "/elections/kz-mazhilis-2023/under/kz-mazhilis-2021?reading=against-all-out"),
        ("laws", "/laws"),
        ("book", "/laws/kz-kurultai-2026"),
        ("book-parties", "/laws/kz-parties-2022"),
        ("book-lists", "/laws/kz-lists-2023"),
        ("simulator", "/laws/kz-parties-2022/simulator?members.each=240&members.abai=150&against=kz-parties-2020"),
        ("difference", "/laws/kz-parties-2020/to/kz-parties-2022"),
        ("difference-reform", "/laws/kz-mazhilis-2021/to/kz-mazhilis-2023"),
        ("glossary", "/glossary"),
        ("not-here", "/elections/atlantis-1912"),
    ];

    /// <summary>The address of a kind of page; those of units are taken from the state.</summary>
    public string AddressOf(string path, Language? language = null) => served.Address + language?.Prefix + path switch
    {
        "REGION" => Unit("ru-duma-2021", 1).Above,
        "STATION" => Unit("ru-duma-2021", 4321).Own,
        "PROOF" => Site.Addresses.At.English.Proof("ru-duma-2021", served.Russia.Tree(new Site.Territory.BallotPaper("list", null))!.Count.Position(4321)),
        "CHOICE" => $"/elections/ru-duma-2021/acts/{served.SharedBeginning}",
        "BOX" => Unit("il-knesset-2021", 6000).Own,
        _ => path,
    };

    private (string Own, string Above) Unit(string election, int row)
    {
        var record = election == "ru-duma-2021" ? served.Russia : served.Israel;
        var paper = new Site.Territory.BallotPaper("list", null);
        var unit = record.Tree(paper)!.OfRow(row);
        return (Site.Addresses.At.English.Unit(election, paper, unit), Site.Addresses.At.English.Unit(election, paper, unit.Parent!.Parent ?? unit.Parent));
    }
}
