namespace Dauys.Elections.Verifying;

/// <summary>What a verification found, step by step.</summary>
/// <param name="Steps">In the order in which they were carried out.</param>
public sealed record VerifyReport(IReadOnlyList<VerifyStep> Steps)
{
    /// <summary>Broken if any step is; else not checked if any step is; else it holds.</summary>
    public StepVerdict Verdict => Steps.Count == 0 ? StepVerdict.NotChecked : Steps.Max(s => s.Verdict);
}
