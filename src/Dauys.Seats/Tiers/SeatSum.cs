namespace Dauys.Seats;

/// <summary>Parallel voting: tiers that know nothing of each other, added up (Kazakhstan 2023: 69 by list and 29 in districts; Russia; Japan).</summary>
public static class SeatSum
{
    /// <summary>Seats of each list in all tiers together.</summary>
    /// <param name="tiers">Seats by list, a tier each; a list may be missing in a tier.</param>
    public static IReadOnlyDictionary<string, int> Of(params IReadOnlyList<IReadOnlyDictionary<string, int>> tiers)
    {
        ArgumentNullException.ThrowIfNull(tiers);
        var sum = new Dictionary<string, int>();
        foreach (var (list, seats) in tiers.SelectMany(t => t))
        {
            sum[list] = sum.GetValueOrDefault(list) + seats;
        }

        return sum;
    }
}
