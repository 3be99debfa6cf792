using System.Collections.Concurrent;
using Dauys.Server.InProcess;
using Dauys.Site.Addresses;
using Dauys.Site.Certainty;
using Dauys.Site.Records;
using Dauys.Site.Styles;
using Dauys.Site.Wording;

namespace Dauys.Publishing.Pages;

/// <summary>
/// All pages of a record as files: drawn by the server's own routes and components, their links turned to files. The same record gives the same files;
/// a verifier draws them again and compares.
/// </summary>
public sealed class StaticSite : IAsyncDisposable
{
    private readonly RecordShelf _shelf = new();
    private readonly Task<PageSource> _source;
    private ElectionRecord _record = null!;
    private SitePlan _plan = null!;

    private StaticSite(string? program) => _source = Task.Run(() => Ready(_shelf, program));

    /// <summary>Makes ready to answer pages, on another core.</summary>
    /// <param name="program">Where the program for the browser begins that the page of verification loads; null where there is none.</param>
    public static StaticSite Begin(string? program) => new(program);

    /// <summary>Says of which record, and begins on another core with what its pages would wait for longest.</summary>
    /// <param name="record">The record; nothing of it may change while pages are drawn.</param>
    /// <param name="facts">Positions of the acts that are neither stations nor protocols.</param>
    public void Show(ElectionRecord record, IReadOnlySet<long> facts)
    {
        ArgumentNullException.ThrowIfNull(record);
        (_record, _plan) = (record, new SitePlan(record, facts));
        _ = Task.Run(() => record.Result.List is { } list ? SeatMargins.Of(record.State, list, record.Result.Request.Readings) : []);
    }

    /// <summary>Draws the pages.</summary>
    /// <param name="touched">What changed since the bundle was written last; null draws every page.</param>
    /// <param name="take">Takes each file, from several threads.</param>
    /// <param name="keep">Takes the path of each page that is as it was, and is not drawn.</param>
    /// <exception cref="InvalidDataException">A page that another one links to is not there: a fault of the program.</exception>
    public async Task Draw(Touched? touched, Action<string, byte[]> take, Action<string> keep)
    {
        ArgumentNullException.ThrowIfNull(take);
        ArgumentNullException.ThrowIfNull(keep);
        _record.Prepare();
        var source = await _source.ConfigureAwait(false);
        _shelf.Put(_record);
        var seen = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        var next = new ConcurrentBag<string>();
        foreach (var file in SiteFile.All)
        {
            take(file.Address[1..], file.Bytes.ToArray());
        }

        foreach (var page in _plan.Planned())
        {
            if (!seen.TryAdd(page.Address, 0))
            {
                continue;
            }

            if (touched?.Leaves(page) == true)
            {
                keep(PageAddress.Parse(page.Address).File());
            }
            else
            {
                next.Add(page.Address);
            }
        }

        foreach (var home in Language.All.Select(l => At.Of(l).Home))
        {
            seen.TryAdd(home, 0);
            next.Add(home);
        }

        while (!next.IsEmpty)
        {
            var now = next.ToArray();
            next.Clear();
            await Parallel.ForEachAsync(now, async (address, _) => await Draw(source, address, seen, next, take).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await (await _source.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);

    /// <summary>The first page that is drawn costs more than a hundred others: it is one that shows no record.</summary>
    private static async Task<PageSource> Ready(RecordShelf shelf, string? program)
    {
        var source = await PageSource.Of(shelf, program).ConfigureAwait(false);
        await source.Get(At.Of(Language.All[0]).Glossary()).ConfigureAwait(false);
        return source;
    }

    private async Task Draw(PageSource source, string address, ConcurrentDictionary<string, byte> seen, ConcurrentBag<string> next, Action<string, byte[]> take)
    {
        var answer = await source.Get(address).ConfigureAwait(false);
        if (answer.Status != 200 || answer.Type != "text/html")
        {
            throw new InvalidDataException($"the page {address} answers {answer.Status} {answer.Type}");
        }

        var file = PageAddress.Parse(address).File();
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        take(file, LinkRewriter.Run(answer.Bytes, file, link =>
        {
            if (SitePlan.IsFile(link))
            {
                return link[1..];
            }

            var parsed = PageAddress.Parse(link);
            if (_plan.IsPage(parsed) && seen.TryAdd(link, 0))
            {
                next.Add(link);
            }

            return _plan.Target(parsed, units);
        }));
    }
}
