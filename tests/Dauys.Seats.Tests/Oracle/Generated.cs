using CsCheck;

namespace Dauys.Seats.Tests.Oracle;

/// <summary>Small problems in which ties are common, and how many of them to try.</summary>
internal static class Generated
{
    /// <summary>Many more under DAUYS_LONG=1.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("DAUYS_LONG") == "1";

    /// <summary>A tenth of them under DAUYS_FEW=1: a mutation run starts the tests hundreds of times.</summary>
    public static bool IsFew { get; } = Environment.GetEnvironmentVariable("DAUYS_FEW") == "1";

    public static long Iterations(int usual) => IsLong ? usual * 25L : IsFew ? Math.Max(20, usual / 10) : usual;

    /// <summary>Votes of few lists, small enough that equal claims are met at every turn; at least one list has votes.</summary>
    public static Gen<long[]> Votes { get; } =
        Gen.OneOf(Gen.Long[0, 12], Gen.Long[1, 60], Gen.Int[1, 6].Select(v => v * 60L)).Array[1, 5].Where(v => v.Any(x => x > 0));

    public static Gen<int> Seats { get; } = Gen.Int[1, 8];

    /// <summary>Limits that do not contradict each other; often none.</summary>
    public static Gen<(int[] Least, int[] Most)> Limits(int lists, int seats) => Gen.Select(Gen.Bool, Gen.Int[0, 2].Array[lists], Gen.Int[0, 5].Array[lists], (none, least, more) =>
        none || least.Sum() > seats ? (Array.Empty<int>(), Array.Empty<int>()) : (least, least.Zip(more, (l, m) => l + m).ToArray()));
}
