using System.Text;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Site.Records;
using Dauys.Site.Tables;
using Dauys.Site.Wording;

namespace Dauys.Site.Acts;

/// <summary>The acts of a register as lines of a table.</summary>
public static class ActLines
{
    /// <summary>Acts that are shown at once.</summary>
    public const int PageSize = 100;

    /// <summary>Registers of more acts are not searched act by act: a request must not read hundreds of thousands of them. Their stations are found by the totals.</summary>
    public const int Searchable = 20_000;

    /// <summary>Columns that the table can be ordered by.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["act"];

    /// <summary>The positions that a page shows, and how many there are in all.</summary>
    /// <param name="acts">The register.</param>
    /// <param name="ask">What is asked; a filter only where the register has at most <see cref="Searchable"/> acts.</param>
    /// <param name="words">The reader's words, in which kinds of acts are looked for.</param>
    public static (IReadOnlyList<long> Positions, long All) Asked(IActArchive acts, TableAsk ask, Words words)
    {
        ArgumentNullException.ThrowIfNull(acts);
        ArgumentNullException.ThrowIfNull(ask);
        if (ask.Filter.Length == 0)
        {
            var count = (int)Math.Clamp(acts.Size - ask.From, 0, PageSize);
            return ([.. Enumerable.Range(0, count).Select(i => ask.Descending ? acts.Size - 1 - ask.From - i : ask.From + i)], acts.Size);
        }

        var found = new List<long>();
        for (var position = 0L; position < Math.Min(acts.Size, Searchable); position++)
        {
            if (ActEnvelope.TryDecode(ActEntry.ActOf(acts.Read(position)), out var envelope, out _)
                && ask.Takes(CanonicalText.Decode(envelope.Subject), ActText.Said(Encoding.UTF8.GetString(envelope.Name), words), Encoding.UTF8.GetString(envelope.Name)))
            {
                found.Add(position);
            }
        }

        if (ask.Descending)
        {
            found.Reverse();
        }

        return ([.. found.Skip(ask.From).Take(PageSize)], found.Count);
    }
}
