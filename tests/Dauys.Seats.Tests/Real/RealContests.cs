using System.Text.Json;

namespace Dauys.Seats.Tests.Real;

/// <summary>Contests in data/seats with their official seats.</summary>
internal static class RealContests
{
    internal sealed record Contest(string Name, string Method, int Seats, Dictionary<string, long> Votes, Dictionary<string, string>? Threshold, Dictionary<string, int> Expected);

    public static IReadOnlyList<Contest> All { get; } = [.. Read("real.json"), .. Read("more.json")];

    public static IReadOnlyList<Contest> Read(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", file));
        return JsonSerializer.Deserialize<List<Contest>>(stream, JsonSerializerOptions.Web)!;
    }

    public static Method MethodOf(string name) => name switch
    {
        "dhondt" => Method.DHondt,
        "sainte_lague" => Method.SainteLague,
        "modified_sainte_lague_1_4" => new DivisorMethod(DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.4"))),
        "modified_sainte_lague_1_2" => new DivisorMethod(DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.2"))),
        "danish" => new DivisorMethod(DivisorSequence.Danish),
        "imperiali_div" => new DivisorMethod(DivisorSequence.Imperiali),
        "adams" => new DivisorMethod(DivisorSequence.Adams),
        "huntington_hill" => new DivisorMethod(DivisorSequence.HuntingtonHill),
        "dean" => new DivisorMethod(DivisorSequence.Dean),
        "macanese" => new DivisorMethod(DivisorSequence.Macanese),
        "hare_lr" => Method.HareLargestRemainder,
        "droop_lr" => Method.DroopLargestRemainder,
        "hagenbach_bischoff" => Method.HagenbachBischoff,
        _ => throw new ArgumentException(name),
    };
}
