using System.Globalization;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Ledger.Signing;
using Dauys.Stores.Verifying;

namespace Dauys.Publishing.Verifying;

/// <summary>A verifier that has everything: threads, exporters, the site.</summary>
internal sealed class FullReach(IEd25519 ed25519, Action<string> progress, string? program) : VerifierReach
{
    private static readonly ParallelOptions EveryCore = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Whether what is made of the acts is made again.</summary>
    public bool IsDerived { get; init; } = true;

    /// <inheritdoc/>
    public override IEd25519 Ed25519 => ed25519;

    /// <inheritdoc/>
    public override ISignatureQueue Queue() => new SignatureBatches(ed25519);

    /// <inheritdoc/>
    public override void Each<T>(IEnumerable<T> all, Action<T> work) => Parallel.ForEach(all, EveryCore, work);

    /// <inheritdoc/>
    public override void Counted(long done, long all) => progress(string.Create(CultureInfo.InvariantCulture, $"checking acts: {done:#,0} of {all:#,0}"));

    /// <inheritdoc/>
    public override string? Lacks(string id) => !IsDerived && id is "7a" or "7b" or "7c" ? "it was not asked for" : null;

    /// <inheritdoc/>
    public override IEnumerable<(string[] Ids, Func<IEnumerable<BundleStep>> Run)> Derived(FoundRecord found)
    {
        progress("comparing the exports");
        yield return (["8a", "8b", "8c", "8d"], () => new ExportsCheck(IsDerived ? found : found with { Result = null }).Run());
        progress("drawing the pages again");
        var pages = new PagesCheck(found, program);
        yield return (["9a"], () => [pages.Run()]);
        if (pages.CarriesProgram)
        {
            yield return ([StepIds.Program.Id], () => [pages.Program()]);
        }
    }
}
