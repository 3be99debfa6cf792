using Dauys.Elections.Counting;

namespace Dauys.Elections.Results.Totals;

/// <summary>
/// Counts that were checked and added up, kept as long as nothing that they rest on changes: control totals, seats and pages ask for the same one.
/// Several readers of a state may ask at once.
/// </summary>
internal sealed class CountedBallots
{
    private readonly Dictionary<ContestCount, Kept> _whole = [];
    private readonly Dictionary<ContestCount, Kept> _withoutBroken = [];
    private readonly Dictionary<string, (long Revision, int Parts, ContestCount Count)> _merged = new(StringComparer.Ordinal);

    /// <summary>The count, computed if it is not kept or has changed.</summary>
    /// <param name="count">The protocols.</param>
    /// <param name="leaveOutBroken">Whether protocols that break an error are left out.</param>
    /// <param name="stations">Polling stations established so far.</param>
    /// <param name="againstAll">The id of the option against all, or null.</param>
    /// <param name="compute">Adds up.</param>
    public CountedBallot Of(ContestCount count, bool leaveOutBroken, int stations, string? againstAll, Func<CountedBallot> compute)
    {
        var all = leaveOutBroken ? _withoutBroken : _whole;
        lock (all)
        {
            if (all.TryGetValue(count, out var kept) && kept.Revision == count.Revision && kept.Stations == stations && kept.AgainstAll == againstAll)
            {
                return kept.Ballot;
            }

            var ballot = compute();
            all[count] = new Kept(count.Revision, stations, againstAll, ballot);
            return ballot;
        }
    }

    /// <summary>The protocols of every district of a list contest in one count; null if none is in.</summary>
    public ContestCount? Merged(string contest, ElectionState state)
    {
        var parts = state.Counting.Counts.Where(c => c.Contest == contest && c.District is not null && c.Figures.Count > 0).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var revision = parts.Sum(p => (long)p.Revision);
        lock (_merged)
        {
            if (!_merged.TryGetValue(contest, out var kept) || kept.Revision != revision || kept.Parts != parts.Count)
            {
                kept = (revision, parts.Count, MergedCount.Of(contest, parts, state.Registration.BallotOf(contest, null)));
                _merged[contest] = kept;
            }

            return kept.Count;
        }
    }

    private sealed record Kept(int Revision, int Stations, string? AgainstAll, CountedBallot Ballot);
}
