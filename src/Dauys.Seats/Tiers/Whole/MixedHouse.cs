namespace Dauys.Seats;

/// <summary>A house by votes of which some seats are won already. Lots are used for the house that results, not for those that are tried on the way.</summary>
internal static class MixedHouse
{
    public static MixedMemberOutcome Allot(
        TierRun run, ListSystem system, OverhangRule overhang, int seats, IReadOnlyList<ListVotes> lists, IReadOnlyDictionary<string, int> won, IReadOnlyDictionary<string, int>? least, string name, string? district = null)
    {
        if (seats < 1 || lists.Count == 0 || lists.All(l => l.Votes == 0))
        {
            throw new InputFaultException(new InputFault(FaultCode.NoSeats, $"{seats} seats are left for {lists.Count} lists{(district is null ? "" : $" in {district}")}.", district));
        }

        var bare = system with { Threshold = null, TooFewPass = new AllToThoseThatPassed(), Alliances = null };
        var tried = MixedMember.Allot(new MixedMemberSystem(bare, overhang), seats, lists, TierRun.Sum(lists), won, 0, least);
        if (tried.ByVotes.Ties.Count == 0 || run.LotsFor(district, name) is not { Count: > 0 } lots)
        {
            return tried;
        }

        var asked = overhang == OverhangRule.OthersYield ? [.. lists.Select(l => l with { LeastSeats = Math.Max(l.LeastSeats ?? 0, won.GetValueOrDefault(l.Id)) })] : lists;
        var byVotes = Allotment.Allot(bare, tried.ByVotes.Seats, asked, TierRun.Sum(lists), lots: lots);
        var held = lists.ToDictionary(l => l.Id, l => overhang == OverhangRule.WinnersStayOut ? byVotes.Certain[l.Id] : Math.Max(byVotes.Certain[l.Id], won.GetValueOrDefault(l.Id)));
        return new MixedMemberOutcome
        {
            House = held.Values.Sum(),
            ByVotes = byVotes,
            Seats = held,
            Districts = held.ToDictionary(h => h.Key, h => Math.Min(h.Value, won.GetValueOrDefault(h.Key))),
            Overhang = held.Where(h => h.Value > byVotes.Certain[h.Key]).ToDictionary(h => h.Key, h => h.Value - byVotes.Certain[h.Key]),
            StayOut = held.Where(h => won.GetValueOrDefault(h.Key) > h.Value).ToDictionary(h => h.Key, h => won[h.Key] - h.Value),
        };
    }
}
