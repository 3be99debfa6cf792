using CsCheck;

namespace Dauys.Seats.Tests.Oracle;

/// <summary>Small problems in which ties are common, and how many of them to try.</summary>
internal static class Generated
{
    /// <summary>Many more under DAUYS_LONG=1.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("DAUYS_LONG") == "1";

    /// <summary>Fewer, and always the same, under DAUYS_FEW=1: a mutation run starts the tests thousands of times, and a mutant must not live or die by chance.</summary>
    public static bool IsFew { get; } = Environment.GetEnvironmentVariable("DAUYS_FEW") == "1";

    /// <summary>Votes of few lists, small enough that equal claims are met at every turn; at least one list has votes.</summary>
    public static Gen<long[]> Votes { get; } =
        Gen.OneOf(Gen.Long[0, 12], Gen.Long[1, 60], Gen.Int[1, 6].Select(v => v * 60L)).Array[1, 5].Where(v => v.Any(x => x > 0));

    public static Gen<int> Seats { get; } = Gen.Int[1, 8];

    /// <summary>Limits that do not contradict each other; often none.</summary>
    public static Gen<(int[] Least, int[] Most)> Limits(int lists, int seats) => Gen.Select(Gen.Bool, Gen.Int[0, 2].Array[lists], Gen.Int[0, 5].Array[lists], (none, least, more) =>
        none || least.Sum() > seats ? (Array.Empty<int>(), Array.Empty<int>()) : (least, least.Zip(more, (l, m) => l + m).ToArray()));

    /// <summary>
    /// Holds for so many generated problems: the same in every run, so that whether a change lands does not hang on chance; under DAUYS_LONG=1 many more, others each time, of which a
    /// failing one is made small and told with its seed.
    /// </summary>
    public static void Always<T>(this Gen<T> problems, Action<T> holds, int usual, int few = 0)
    {
        if (IsLong)
        {
            problems.Sample(holds, iter: usual * 25L);
            return;
        }

        var count = !IsFew ? usual : few > 0 ? few : Math.Clamp(usual / 10, 20, 100);
        for (var at = 0; at < count; at++)
        {
            var problem = problems.Generate(new PCG(1, (ulong)at), null, out _);
            try
            {
                holds(problem);
            }
            catch (Exception fault) when (!IsFew)
            {
                throw new InvalidOperationException($"generated problem {at}: {problem}", fault);
            }
        }
    }

    public static void Always<T1, T2>(this Gen<(T1, T2)> problems, Action<T1, T2> holds, int usual, int few = 0) =>
        problems.Always(p => holds(p.Item1, p.Item2), usual, few);

    public static void Always<T1, T2, T3>(this Gen<(T1, T2, T3)> problems, Action<T1, T2, T3> holds, int usual, int few = 0) =>
        problems.Always(p => holds(p.Item1, p.Item2, p.Item3), usual, few);

    public static void Always<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> problems, Action<T1, T2, T3, T4> holds, int usual, int few = 0) =>
        problems.Always(p => holds(p.Item1, p.Item2, p.Item3, p.Item4), usual, few);
}
