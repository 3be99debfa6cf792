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
        var rules = new MixedMemberSystem(bare, overhang);
        MixedMemberOutcome With(IReadOnlyList<DrawnLot>? lots) => MixedMember.Allot(rules, seats, lists, TierRun.Sum(lists), won, 0, least, lots);

        // Which tie a lot is for is known once there is one: a lot that fits none is a fault in a house without ties, and here it may be another stage's.
        var open = With(null);
        return open.ByVotes.Ties.Count > 0 && run.LotsFor(district, name) is { Count: > 0 } drawn ? With(drawn) : open;
    }
}
