using System.Globalization;
using System.Numerics;

namespace Dauys.Site.Tables;

/// <summary>What a reader asks of a table by the address: in which order, which rows, from where on. Links and a form that works without script make such addresses.</summary>
/// <param name="Sort">The column that the rows are ordered by; null for the order of the record.</param>
/// <param name="Descending">The greatest first.</param>
/// <param name="Filter">Rows that hold this text, whatever the case; empty for all.</param>
/// <param name="From">The first row shown, from 0.</param>
public sealed record TableAsk(string? Sort, bool Descending, string Filter, int From)
{
    /// <summary>A longer text is not looked for.</summary>
    public const int LongestFilter = 100;

    /// <summary>All rows in the order of the record.</summary>
    public static TableAsk Plain { get; } = new(null, false, "", 0);

    /// <summary>Reads what an address asks for.</summary>
    /// <param name="sort">The value of <c>sort</c>, or null.</param>
    /// <param name="order">The value of <c>order</c>: <c>up</c>, <c>down</c>, or null.</param>
    /// <param name="filter">The value of <c>q</c>, or null.</param>
    /// <param name="from">The value of <c>from</c>, or null; a number before the first row or behind the last is no fault, and shows the first rows or none.</param>
    /// <param name="columns">Columns that the table can be ordered by.</param>
    /// <param name="fault">The parameter that cannot be answered, its value, and what it may be; null where there is none.</param>
    public static TableAsk? Read(string? sort, string? order, string? filter, string? from, IReadOnlyList<string> columns, out (string Name, string Value, string Allowed)? fault)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var begin = BigInteger.Zero;
        fault = sort is { Length: > 0 } && !columns.Contains(sort) ? ("sort", sort, string.Join(", ", columns))
            : order is { Length: > 0 } && order is not ("up" or "down") ? ("order", order, "up, down")
            : filter?.Length > LongestFilter ? ("q", filter, $"0–{LongestFilter}")
            : from is { Length: > 0 } && !BigInteger.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out begin) ? ("from", from, "0, 1, 2 …")
            : null;
        return fault is not null ? null : new TableAsk(string.IsNullOrEmpty(sort) ? null : sort, order == "down", (filter ?? "").Trim(), (int)BigInteger.Min(BigInteger.Max(begin, 0), int.MaxValue));
    }

    /// <summary>The query of this ask, with its question mark; empty where it asks for nothing.</summary>
    public string Query
    {
        get
        {
            var parts = new List<string>();
            if (Sort is not null)
            {
                parts.Add($"sort={Uri.EscapeDataString(Sort)}");
                parts.Add(Descending ? "order=down" : "order=up");
            }

            if (Filter.Length > 0)
            {
                parts.Add($"q={Uri.EscapeDataString(Filter)}");
            }

            if (From > 0)
            {
                parts.Add($"from={From.ToString(CultureInfo.InvariantCulture)}");
            }

            return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
        }
    }

    /// <summary>The same rows in the order of a column: the greatest first for figures, then the other way round.</summary>
    public TableAsk By(string column, bool isFigure) => this with { Sort = column, Descending = Sort == column ? !Descending : isFigure, From = 0 };

    /// <summary>The same from another row on.</summary>
    public TableAsk At(long from) => this with { From = (int)Math.Clamp(from, 0, int.MaxValue) };

    /// <summary>Whether a row that holds these texts is asked for.</summary>
    public bool Takes(params ReadOnlySpan<string?> texts)
    {
        if (Filter.Length == 0)
        {
            return true;
        }

        foreach (var text in texts)
        {
            if (text?.Contains(Filter, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Rows in the order that is asked for. What has no figure comes last either way; equal rows keep the order of the record.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="key">What a row is ordered by in a column; null where it has nothing.</param>
    public IReadOnlyList<T> Sorted<T>(IEnumerable<T> rows, Func<T, string, IComparable?> key)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        if (Sort is not { } column)
        {
            return rows as IReadOnlyList<T> ?? [.. rows];
        }

        var keyed = rows.Select(r => (Row: r, Key: key(r, column))).ToList();
        var known = keyed.Where(k => k.Key is not null);
        var comparer = Comparer<IComparable?>.Create((a, b) => a is string s && b is string t ? string.Compare(s, t, StringComparison.OrdinalIgnoreCase) : a!.CompareTo(b));
        return [.. (Descending ? known.OrderByDescending(k => k.Key, comparer) : known.OrderBy(k => k.Key, comparer)).Concat(keyed.Where(k => k.Key is null)).Select(k => k.Row)];
    }
}
