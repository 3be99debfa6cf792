namespace Dauys.Elections.Verifying;

/// <summary>One step of a verification; <c>docs/format.md</c> says what each does.</summary>
/// <param name="Name">The step's stable name, one of <see cref="StepCatalogue"/>.</param>
/// <param name="Register">The origin of the register that it is about, or null where it is about the whole.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="What">One sentence: what was compared, what is wrong, or why it could not be checked.</param>
/// <param name="Where">Where it is wrong, the first places in order: pages, acts, files, keys. Empty unless broken.</param>
public sealed record VerifyStep(string Name, string? Register, StepVerdict Verdict, string What, IReadOnlyList<string> Where)
{
    /// <summary>Number and letter in <c>docs/format.md</c>, as <c>2b</c>.</summary>
    public string Id => StepCatalogue.Of(Name).Id;

    /// <summary>What the step asks, in words.</summary>
    public string Title => StepCatalogue.Of(Name).Title;

    /// <summary>A step that holds.</summary>
    public static VerifyStep Holds(string name, string? register, string what) => new(name, register, StepVerdict.Holds, what, []);

    /// <summary>A step that could not be carried out.</summary>
    public static VerifyStep NotChecked(string name, string? register, string why) => new(name, register, StepVerdict.NotChecked, why, []);

    /// <summary>A step that found something wrong.</summary>
    public static VerifyStep Broken(string name, string? register, string what, params IReadOnlyList<string> where) => new(name, register, StepVerdict.Broken, what, where);
}
