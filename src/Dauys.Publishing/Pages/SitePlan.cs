using System.Globalization;
using Dauys.Elections.Bundles.Layout;
using Dauys.Site.Addresses;
using Dauys.Site.Records;
using Dauys.Site.Tables;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Publishing.Pages;

/// <summary>
/// Which addresses of the live site are pages of a bundle, and where links to the others lead. A site that answers every question has more pages than anybody
/// stores: sums below the nation lead to the unit's page; acts of stations and protocols lead to the act's file; in a large record so do the stations themselves.
/// </summary>
internal sealed class SitePlan
{
    /// <summary>Up to so many protocols each station has a page of its own, and the list of acts all its parts.</summary>
    public const int MostStationPages = 2000;

    private readonly ElectionRecord _record;
    private readonly IReadOnlySet<long> _facts;

    /// <summary>The plan of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="facts">Positions of the acts that are neither stations nor protocols.</param>
    public SitePlan(ElectionRecord record, IReadOnlySet<long> facts)
    {
        (_record, _facts) = (record, facts);
        HasStationPages = record.State.Counting.Protocols <= MostStationPages;
    }

    /// <summary>Whether stations have pages of their own.</summary>
    public bool HasStationPages { get; }

    /// <summary>Addresses of the pages that rest on one unit or one act, with what they rest on; the rest is found by following links.</summary>
    public IEnumerable<PlannedPage> Planned()
    {
        var languages = Language.All.Select(At.Of).ToList();
        foreach (var fact in _facts.Order())
        {
            foreach (var at in languages)
            {
                yield return new PlannedPage(at.Act(_record.Id, fact), null, fact);
            }
        }

        foreach (var paper in _record.Papers)
        {
            foreach (var page in Units(languages, paper, _record.Tree(paper)!.Nation))
            {
                yield return page;
            }
        }
    }

    /// <summary>Whether an address is a page of the bundle.</summary>
    public bool IsPage(PageAddress address) => !IsQuestion(address) && !IsMore(address) && address.Part switch
    {
        "sums" => address.Segments.Count <= 5,
        "acts" => address.Segments.Count == 3 ? address.Query.Length == 0 || HasStationPages : address.Segments.Count == 4 && Position(address) is { } at && _facts.Contains(at),
        "totals" => HasStationPages || address.Segments.Count <= 4 || !IsStation(address.Segments[4]),
        "proofs" => false,
        _ => address.Segments is not ["api", ..],
    };

    /// <summary>Where a link leads in the bundle.</summary>
    /// <param name="address">The link as the server writes it, taken apart; of no file, see <see cref="IsFile"/>.</param>
    /// <param name="units">Where other links of the page led to: a row of a table has many links to the same unit.</param>
    public string Target(PageAddress address, Dictionary<string, string> units)
    {
        if (address is { Part: "totals", Query: "" })
        {
            return Unit(address, address.Segments.Skip(3), units);
        }

        if (IsPage(address))
        {
            return address.File();
        }

        if (address.Segments is ["api", "elections", _, "record", ..])
        {
            return string.Join('/', address.Segments.Skip(4));
        }

        if (IsQuestion(address) || IsMore(address))
        {
            return Target(address with { Query = "" }, units);
        }

        return address.Part switch
        {
            "acts" when Position(address) is { } at => BundlePath.Act(at),
            "acts" => (address with { Query = "" }).File(),
            "sums" => Unit(address, address.Segments.Skip(5).Prepend(address.Segments[3]), units),
            "totals" => Unit(address, address.Segments.Skip(3), units),
            "proofs" => (address with { Segments = [.. address.Segments.Take(2), "verify"], Query = "" }).File(),
            _ => BundlePath.Result,
        };
    }

    /// <summary>Whether an address is a file that is no page: it lies in the bundle where it lies on the server.</summary>
    public static bool IsFile(string link) => link.StartsWith("/files/", StringComparison.Ordinal) || link.StartsWith("/browser/", StringComparison.Ordinal);

    /// <summary>Whether a table is asked for in an order or for a word: without a server there is nobody to answer, and the table as it stands is the page.</summary>
    private static bool IsQuestion(PageAddress address) =>
        address.Query.Split('&').Any(q => q.StartsWith("sort=", StringComparison.Ordinal) || q.StartsWith("order=", StringComparison.Ordinal) || q.StartsWith("q=", StringComparison.Ordinal));

    /// <summary>Whether more protocols are asked for of a large record that has no levels, where one unit holds them all: each act has a file of its own.</summary>
    private bool IsMore(PageAddress address) =>
        !HasStationPages && _record.State.Calling.Call!.Levels.Count == 0 && address.Part is ("sums" or "totals") && address.Query.Split('&').Any(q => q.StartsWith("from=", StringComparison.Ordinal));

    private IEnumerable<PlannedPage> Units(List<At> languages, BallotPaper paper, LevelUnit unit)
    {
        if (unit.Parent is not null)
        {
            var most = MostOfALevel(_record.Tree(paper)!.Below(unit));
            foreach (var address in languages.Select(at => at.Unit(_record.Id, paper, unit)))
            {
                yield return new PlannedPage(address, unit, null);
                for (var from = UnitLine.PageSize; from < most; from += UnitLine.PageSize)
                {
                    yield return new PlannedPage(string.Create(CultureInfo.InvariantCulture, $"{address}?from={from}"), unit, null);
                }
            }
        }

        foreach (var child in unit.Children)
        {
            if (HasStationPages || !IsStation(child.Level!.Id))
            {
                foreach (var page in Units(languages, paper, child))
                {
                    yield return page;
                }
            }
        }
    }

    /// <summary>How many units the longest table of a page has: one table for each level.</summary>
    private static int MostOfALevel(IReadOnlyList<LevelUnit> units)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            counts[unit.Level!.Id] = counts.GetValueOrDefault(unit.Level.Id) + 1;
        }

        return counts.Values.DefaultIfEmpty(0).Max();
    }

    private bool IsStation(string level) => _record.State.Calling.Call!.Levels is [.., var last] && last.Id == Uri.UnescapeDataString(level);

    /// <summary>The page of a unit; the act of its first protocol where it has none.</summary>
    private string Unit(PageAddress link, IEnumerable<string> parts, Dictionary<string, string> units)
    {
        var key = $"{link.Prefix}/{string.Join('/', parts)}";
        if (units.TryGetValue(key, out var known))
        {
            return known;
        }

        var address = link with { Segments = [.. link.Segments.Take(2), "totals", .. parts], Query = "" };
        return units[key] = IsPage(address) ? address.File() : ActOfUnit(address) ?? (address with { Segments = [.. address.Segments.Take(4)] }).File();
    }

    /// <summary>The file of the act that holds the first protocol of a unit.</summary>
    private string? ActOfUnit(PageAddress address)
    {
        var tree = _record.Tree(BallotPaper.Parse(Uri.UnescapeDataString(address.Segments[3])));
        var names = NamePath.Read(string.Join('/', address.Segments.Skip(5).Select(Uri.UnescapeDataString)));
        return tree?.Find(Uri.UnescapeDataString(address.Segments[4]), names) is { Rows: [var row, ..] } && tree.Count.Position(row) is >= 0 and var at ? BundlePath.Act(at) : null;
    }

    private long? Position(PageAddress address) =>
        address.Segments.Count > 3 && long.TryParse(address.Segments[3], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _record.Acts.Size ? at : null;
}

/// <summary>A page that rests on one unit or on one act.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Act">The act's position, or null.</param>
internal sealed record PlannedPage(string Address, LevelUnit? Unit, long? Act);
