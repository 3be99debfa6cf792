using System.Numerics;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Site.Territory;

/// <summary>The list or candidate with most votes in a unit, against all apart; nobody where two have the same number.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Votes">Its votes.</param>
/// <param name="Share">Its share of the votes for all options.</param>
public sealed record Leader(string Id, Int128 Votes, Fraction Share)
{
    /// <summary>The leader of totals, or null.</summary>
    public static Leader? Of(ContestTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        var most = totals.Options.Where(o => o != totals.AgainstAll).Select(o => (Id: o, Votes: totals.Votes(o) ?? 0)).Where(o => o.Votes > 0).OrderByDescending(o => o.Votes).Take(2).ToList();
        return most.Count == 0 || (most.Count == 2 && most[0].Votes == most[1].Votes) || totals.Base(ThresholdBase.Options) is not { } all || all == 0
            ? null
            : new Leader(most[0].Id, most[0].Votes, new Fraction((BigInteger)most[0].Votes, (BigInteger)all));
    }
}
