using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dauys.Seats.Tests.Tiers;

/// <summary>Elections of several tiers in data/seats/tiers.json.</summary>
internal sealed record RealTiers(
    [property: JsonPropertyName("germany_2017")] RealTiers.Federal Germany,
    [property: JsonPropertyName("mixed_member")] List<RealTiers.Mixed> MixedMember,
    [property: JsonPropertyName("czechia_2021")] RealTiers.Regional Czechia,
    [property: JsonPropertyName("greece_2012")] List<RealTiers.Bonus> Greece)
{
    internal sealed record Region(string Id, long Population, Dictionary<string, long> Votes, Dictionary<string, int> Won);

    internal sealed record Federal(
        int Seats, long Valid, List<Region> Regions, int House, Dictionary<string, int> Expected, [property: JsonPropertyName("expected_region")] Dictionary<string, Dictionary<string, int>> ExpectedRegion);

    internal sealed record Mixed(string Name, int Seats, Dictionary<string, long> Votes, Dictionary<string, int> Won, int House, Dictionary<string, int> Expected);

    internal sealed record Regional(int Seats, Dictionary<string, Dictionary<string, long>> Regions, Dictionary<string, int> Expected);

    internal sealed record Bonus(string Name, int Seats, long Valid, [property: JsonPropertyName("bonus")] int BonusSeats, Dictionary<string, long> Votes, Dictionary<string, int> Expected);

    public static RealTiers All { get; } = JsonSerializer.Deserialize<RealTiers>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "tiers.json")), JsonSerializerOptions.Web)!;

    /// <summary>Lists with seats, so that what a source leaves out (lists without any) compares as equal.</summary>
    public static SortedDictionary<string, int> WithSeats(IReadOnlyDictionary<string, int> seats) => new(seats.Where(s => s.Value > 0).ToDictionary(), StringComparer.Ordinal);
}
