using Dauys.Law.Books;
using Dauys.Law.Contests;

namespace Dauys.Elections.Results.Outcome;

/// <summary>A value of the book, where it comes from, and other rules that differ in it alone.</summary>
/// <param name="Key">Its path in the book.</param>
/// <param name="Value">The value in words.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Others">What it might be instead, in words, and the rule then.</param>
internal sealed record Alternative(string Key, string Value, Provenance Source, IEnumerable<(string If, ContestRule Rule)> Others)
{
    /// <summary>A value alone where it is marked as unverified, else what stands around it.</summary>
    public static Provenance Either(Provenance value, Provenance around) => value.Unverified || !around.Unverified ? value : around;

    /// <summary>A settled value in the place of another.</summary>
    public static Stated<T> Put<T>(Stated<T> stated, T value) => stated with { Value = value, Readings = [] };

    /// <summary>One more and one less; never below the least.</summary>
    public static IEnumerable<int> Beside(int value, int least = 0) => ((int[])[value - 1, value + 1]).Where(v => v >= least);
}
