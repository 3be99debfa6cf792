using System.Numerics;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Books;
using Dauys.Seats;
using Dauys.Site.Wording;

namespace Dauys.Site.Outcome;

/// <summary>
/// The rows of a result: by votes, then by the order on the ballot, never by favour. Against all and lists below the threshold are rows
/// like the others; so are seats whose holder is not known.
/// </summary>
public static class ResultRows
{
    private const int ShortEnough = 24;

    /// <summary>The rows of a result.</summary>
    public static IReadOnlyList<ResultRow> Of(ElectionResult result, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(reader);
        var words = reader.Words;
        var rows = new List<ResultRow>();
        var districts = result.Districts?.Seats;
        if (result.List is { } list)
        {
            rows.AddRange(list.Options
                .Select((o, i) => (Row: Of(list, o, districts, reader), Ballot: o.Ballot ?? int.MaxValue, Order: i))
                .OrderByDescending(r => r.Row.Votes ?? -1).ThenBy(r => r.Ballot).ThenBy(r => r.Order)
                .Select(r => r.Row));
            if (Open(list) is > 0 and var open)
            {
                rows.Add(new ResultRow(RowKind.Open, "open", Told(words["outcome.open"], reader), words["outcome.open-short"], null, null, null, null, open, null));
            }
        }

        if (result.Districts is { } contest)
        {
            var known = rows.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            rows.AddRange(contest.Seats.Where(s => s.Key != MandateDeclared.Independent && !known.Contains(s.Key))
                .OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new ResultRow(RowKind.List, s.Key, LocalText.Of(s.Key), s.Key, null, null, null, null, null, s.Value)));
            if (contest.Seats.TryGetValue(MandateDeclared.Independent, out var independents))
            {
                rows.Add(new ResultRow(RowKind.Independents, MandateDeclared.Independent, Told(words["outcome.independents"], reader), words["outcome.independents"], null, null, null, null, null, independents));
            }

            if (contest.Unknown > 0)
            {
                rows.Add(Unknown(contest.Unknown, reader));
            }
        }

        return rows;
    }

    /// <summary>The row of district seats whose holder is not known.</summary>
    public static ResultRow Unknown(int seats, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var words = reader.Words;
        return new ResultRow(RowKind.Unknown, "unknown", Told(words["outcome.unknown"], reader), words["outcome.unknown-short"], null, null, null, null, null, seats);
    }

    /// <summary>List seats that are not certain yet.</summary>
    public static int Open(ListResult list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Counted is null || list.IsSettled ? 0 : (list.Allotment?.Outcome?.Seats ?? list.Rule.Seats.Value) - list.Seats.Values.Sum();
    }

    private static ResultRow Of(ListResult list, ListAdmitted option, IReadOnlyDictionary<string, int>? districts, Reader reader)
    {
        var votes = list.Counted?.Totals.Votes(option.Id);
        var @base = list.Allotment?.Base?.Votes;
        Fraction? share = votes is { } v && @base > 0 ? new Fraction((BigInteger)v, (BigInteger)@base.Value) : null;
        var outcome = list.Allotment?.Outcome;
        return new ResultRow(
            option.IsAgainstAll ? RowKind.AgainstAll : RowKind.List,
            option.Id,
            option.Title,
            Short(option, reader),
            option.Color,
            votes,
            share,
            option.IsAgainstAll || outcome is null || list.NeedsReading ? null : outcome.Passed.Contains(option.Id) || outcome.Admitted.Contains(option.Id),
            option.IsAgainstAll ? null : list.Seats.TryGetValue(option.Id, out var seats) ? seats : null,
            option.IsAgainstAll || districts is null ? null : districts.GetValueOrDefault(option.Id));
    }

    private static LocalText Told(string text, Reader reader) => new(new Dictionary<string, string> { [reader.Language.Tag] = text });

    private static string Short(ListAdmitted option, Reader reader) =>
        option.Short is { } given ? reader.Say.Name(given) : reader.Say.Name(option.Title) is { Length: <= ShortEnough } title ? title : option.Id;
}
