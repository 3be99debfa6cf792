namespace Dauys.Law.Refusals;

/// <summary>
/// Carries refusals out of deep reading code (a row in the middle of a stream) to the verb that prints them.
/// It is caught at the border of a verb or a page and never shown as a stack trace.
/// </summary>
public sealed class RefusedException : Exception
{
    /// <summary>One refusal.</summary>
    public RefusedException(Refusal refusal)
        : this([refusal])
    {
    }

    /// <summary>Several refusals, in the order in which they were met.</summary>
    public RefusedException(IReadOnlyList<Refusal> refusals)
        : base(string.Join("\n", refusals))
    {
        Refusals = refusals;
    }

    /// <summary>Never empty.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }
}
