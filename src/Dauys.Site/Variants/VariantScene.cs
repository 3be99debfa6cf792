using Dauys.Elections;
using Dauys.Elections.Results.Moving;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Seats;
using Dauys.Site.Chamber;
using Dauys.Site.Outcome;
using Dauys.Site.Wording;

namespace Dauys.Site.Variants;

/// <summary>Two chambers of the same votes, as the server and the browser draw them: everything is worked out here, from the state and what is asked.</summary>
public sealed class VariantScene
{
    /// <summary>Works it out.</summary>
    /// <param name="own">The result under the election's own law; of the whole election, or of a sheet of votes.</param>
    /// <param name="laws">Books at hand, the election's own first.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="reader">For whom.</param>
    public VariantScene(ElectionResult own, IReadOnlyList<LawBook> laws, VariantAsk ask, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(reader);
        (Own, Laws, Ask) = (own, laws, ask);
        Other = ElectionResult.Of(State, ask.Request);
        (OwnRows, OtherRows) = (Rows(Own, reader), Rows(Other, reader));
        (OwnBenches, OtherBenches) = (Benches.Of(Election, Own, OwnRows, reader), Benches.Of(Election, Other, OtherRows, reader));
        Moves = SeatMoves.Of(Own, Other);
    }

    /// <summary>The election.</summary>
    public ElectionState State => Own.State;

    /// <summary>Its id.</summary>
    public string Election => State.Calling.Call!.Election;

    /// <summary>Books at hand, the election's own first.</summary>
    public IReadOnlyList<LawBook> Laws { get; }

    /// <summary>What is asked.</summary>
    public VariantAsk Ask { get; }

    /// <summary>The result under the election's own law.</summary>
    public ElectionResult Own { get; }

    /// <summary>The result that is asked for.</summary>
    public ElectionResult Other { get; }

    /// <summary>Rows of the first chamber; district seats that nobody here can name among them.</summary>
    public IReadOnlyList<ResultRow> OwnRows { get; }

    /// <summary>Rows of the second chamber.</summary>
    public IReadOnlyList<ResultRow> OtherRows { get; }

    /// <summary>The first chamber.</summary>
    public IReadOnlyList<Bench> OwnBenches { get; }

    /// <summary>The second chamber.</summary>
    public IReadOnlyList<Bench> OtherBenches { get; }

    /// <summary>Which part of the law moved which seats; null where seats are open.</summary>
    public SeatMoves? Moves { get; }

    /// <summary>The book's rule for lists, without what was put in its place; null where it has none.</summary>
    public ContestRule? BookRule => Ask.Law.Contests.FirstOrDefault(c => c.Kind == ContestKind.List);

    /// <summary>How far seats by list are from votes for lists; null where no seat is certain.</summary>
    public static Proportionality? Indices(ElectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.List is not { IsSettled: true, Counted: { } counted } list)
        {
            return null;
        }

        var lists = list.Options.Where(o => !o.IsAgainstAll && counted.Totals.Votes(o.Id) is not null).ToList();
        var seats = lists.Select(o => list.Seats.GetValueOrDefault(o.Id)).ToList();
        return seats.Sum() == 0 ? null : Proportionality.Of([.. lists.Select(o => counted.Totals.Votes(o.Id)!.Value)], seats);
    }

    /// <summary>The short name of a list.</summary>
    public string NameOf(string list, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return OwnRows.FirstOrDefault(r => r.Id == list)?.Label ?? list;
    }

    private static List<ResultRow> Rows(ElectionResult result, Reader reader)
    {
        var rows = ResultRows.Of(result, reader).ToList();
        var unheld = result.UnheldDistricts + (result.Districts is { } districts ? Math.Max(0, districts.Rule.Seats.Value - districts.Mandates.Count) : 0);
        if (unheld > 0)
        {
            var at = rows.FindIndex(r => r.Kind == RowKind.Unknown);
            if (at < 0)
            {
                rows.Add(ResultRows.Unknown(unheld, reader));
            }
            else
            {
                rows[at] = ResultRows.Unknown(unheld + (rows[at].DistrictSeats ?? 0), reader);
            }
        }

        return rows;
    }
}
