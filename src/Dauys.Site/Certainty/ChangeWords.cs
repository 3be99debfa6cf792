using Dauys.Seats;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Certainty;

/// <summary>A change of votes and what would have come out of it, in words.</summary>
public static class ChangeWords
{
    /// <summary>Which votes: <c>19,156 votes from Amanat to JSDP</c>.</summary>
    public static string Votes(ElectionRecord record, VoteChange change, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(reader);
        return (change.From, change.To) switch
        {
            ({ } from, { } to) => reader.Words["margin.moved", ("votes", change.Votes), ("from", Name(record, from, reader)), ("to", Name(record, to, reader))],
            (null, { } to) => reader.Words["margin.added", ("votes", change.Votes), ("to", Name(record, to, reader))],
            _ => reader.Words["margin.removed", ("votes", change.Votes), ("from", Name(record, change.From ?? "", reader))],
        };
    }

    /// <summary>What would have come out: <c>Amanat 39 (−1), Auyl 9 (+1)</c>, or that a tie would stand.</summary>
    public static string Outcome(ElectionRecord record, VoteChange change, IReadOnlyDictionary<string, int> now, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(reader);
        if (change.IsOpen)
        {
            return reader.Words["margin.open"];
        }

        var moved = change.Seats.Where(s => s.Value != now.GetValueOrDefault(s.Key)).OrderByDescending(s => s.Value - now.GetValueOrDefault(s.Key))
            .Select(s => $"{record.NameOf(s.Key, reader)} {reader.Say.Number(s.Value)} ({reader.Say.Signed((Int128)(s.Value - now.GetValueOrDefault(s.Key)))})");
        return reader.Say.List([.. moved]);
    }

    private static string Name(ElectionRecord record, string id, Reader reader) => id == Margins.Others ? reader.Words["margin.others"] : record.NameOf(id, reader);
}
