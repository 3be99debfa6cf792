using Dauys.Elections.Verifying;

namespace Dauys.Elections.Bundles.Verifying;

/// <summary>What came of one step.</summary>
/// <param name="Id">Its number and letter.</param>
/// <param name="Verdict">Holds, not checked, or broken.</param>
/// <param name="Where">Where it is broken, the first places; empty otherwise.</param>
/// <param name="Why">One sentence: what was compared, why it could not be, what is wrong.</param>
public sealed record BundleStep(string Id, StepVerdict Verdict, IReadOnlyList<string> Where, string Why)
{
    /// <summary>The most places that a step names.</summary>
    public const int MostPlaces = 20;

    /// <summary>What the step is about.</summary>
    public string Title => StepIds.Title(Id);

    /// <summary>A step that holds.</summary>
    public static BundleStep Holds(string id, string why) => new(id, StepVerdict.Holds, [], why);

    /// <summary>A step that could not be carried out.</summary>
    public static BundleStep NotChecked(string id, string why) => new(id, StepVerdict.NotChecked, [], why);

    /// <summary>A step that found something wrong.</summary>
    public static BundleStep Broken(string id, string why, params IEnumerable<string> where) => new(id, StepVerdict.Broken, [.. where.Take(MostPlaces)], why);
}
