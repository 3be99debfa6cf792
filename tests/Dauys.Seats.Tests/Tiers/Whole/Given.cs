namespace Dauys.Seats.Tests.Tiers.Whole;

/// <summary>Constructed ballots of a few districts, and seats in a line of text.</summary>
internal static class Given
{
    public static readonly ListSystem ByLot = new(Method.SainteLague) { Ties = TieRule.ByLot };

    public static DistrictBallot In(string id, params (string List, int Votes)[] votes) => new(id, votes.ToDictionary(v => v.List, v => (Int128)v.Votes))
    {
        Figures = new Dictionary<string, Int128?> { ["valid"] = votes.Sum(v => v.Votes) },
    };

    /// <summary>The lists have in the country what they have in the districts; <c>valid</c> is the sum of all.</summary>
    public static TieredBallot Ballot(int seats, params DistrictBallot[] districts) => Ballot(
        seats, [.. districts.SelectMany(d => d.Votes.Keys).Distinct().Select(id => (id, (int)districts.Aggregate((Int128)0, (s, d) => s + d.Votes.GetValueOrDefault(id))))]) with
    {
        Districts = districts,
    };

    public static TieredBallot Ballot(int seats, params (string List, int Votes)[] lists) => new()
    {
        Lists = [.. lists.Select(l => new ListVotes(l.List, l.Votes))],
        Seats = seats,
        Figures = new Dictionary<string, Int128?> { ["valid"] = lists.Sum(l => l.Votes) },
    };

    public static DistrictTier Fixed(ListSystem system, params (string Id, int Seats)[] seats) => new(new FixedDistrictSeats(seats.ToDictionary(s => s.Id, s => s.Seats))) { System = system };

    public static string Told(IReadOnlyDictionary<string, int> seats) => string.Join(' ', seats.Where(s => s.Value != 0).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}{s.Value}"));
}
