using Dauys.Elections.Counting;

namespace Dauys.Elections.Results.Totals;

/// <summary>The protocols of one ballot paper, checked and added up.</summary>
/// <param name="Count">The protocols.</param>
/// <param name="Checks">Every check of the law book over every protocol.</param>
/// <param name="Units">Sums by the smallest units above the stations.</param>
/// <param name="Totals">Totals of the protocols that count.</param>
/// <param name="LeftOut">Protocols that were left out because they break a check that the book calls an error.</param>
public sealed record CountedBallot(ContestCount Count, CheckRun Checks, UnitSums Units, ContestTotals Totals, int LeftOut)
{
    /// <summary>Checks and adds up the protocols of a contest (and district); null if none is in.</summary>
    /// <param name="state">The election.</param>
    /// <param name="contest">The contest's id in the election's own law book.</param>
    /// <param name="district">The district's id; null for the whole contest, of a list contest in districts all of them together.</param>
    /// <param name="leaveOutBroken">Whether protocols that break an error are left out of the totals.</param>
    public static CountedBallot? Of(ElectionState state, string contest, string? district, bool leaveOutBroken)
    {
        if ((district is null ? state.WholeCount(contest) : state.Counting.Count(contest, district)) is not { } count)
        {
            return null;
        }

        var againstAll = state.Registration.AgainstAll(contest, district);
        return state.Counted.Of(count, leaveOutBroken, state.Territory.StationCount, againstAll, () => Of(state, count, againstAll, leaveOutBroken));
    }

    private static CountedBallot Of(ElectionState state, ContestCount count, string? againstAll, bool leaveOutBroken)
    {
        var form = state.Law.Protocol;
        var checks = CheckRun.Of(CheckRun.Compile(form, count, againstAll), count, state.Territory.HasRoll);
        var units = UnitSums.Of(state, count, leaveOutBroken ? row => !checks.HasError(row) : null);
        var nation = units.Nation(count.Figures.Width);
        return new CountedBallot(
            count,
            checks,
            units,
            new ContestTotals(form, count.Options, againstAll, nation),
            count.Figures.Count - nation.Figures.Rows);
    }
}
