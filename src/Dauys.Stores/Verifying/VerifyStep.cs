namespace Dauys.Stores.Verifying;

/// <summary>One step of a verification.</summary>
/// <param name="Name">The step's stable name: <c>file</c>, <c>seal</c>, <c>structure</c>, <c>registers</c>, <c>law</c>, <c>acts</c>, <c>fold</c>, <c>shown</c>.</param>
/// <param name="Register">The origin of the register that it is about, or null where it is about the file.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="What">One sentence: what was compared, or what is wrong.</param>
/// <param name="Where">Where it is wrong, the first places in order: pages, acts, keys. Empty unless broken.</param>
public sealed record VerifyStep(string Name, string? Register, StepVerdict Verdict, string What, IReadOnlyList<string> Where)
{
    /// <summary>A step that holds.</summary>
    public static VerifyStep Ok(string name, string? register, string what) => new(name, register, StepVerdict.Ok, what, []);

    /// <summary>A step that could not be carried out.</summary>
    public static VerifyStep NotChecked(string name, string? register, string why) => new(name, register, StepVerdict.NotChecked, why, []);

    /// <summary>A step that found something wrong.</summary>
    public static VerifyStep Broken(string name, string? register, string what, params IReadOnlyList<string> where) => new(name, register, StepVerdict.Broken, what, where);
}
