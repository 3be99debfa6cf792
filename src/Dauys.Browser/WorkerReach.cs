using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Site.Verifying;
using Dauys.Site.Wording;

namespace Dauys.Browser;

/// <summary>A verifier in a worker of the page, which tells the page how far it has come.</summary>
/// <param name="isLive">Whether the record is what a running server shows.</param>
/// <param name="reader">Who reads.</param>
[SupportedOSPlatform("browser")]
internal sealed partial class WorkerReach(bool isLive, Reader reader) : BrowserReach(reader)
{
    /// <inheritdoc/>
    public override bool IsLive => isLive;

    /// <inheritdoc/>
    public override void Counted(long done, long all) => TellCounted(done, all);

    /// <inheritdoc/>
    public override void Done(BundleStep step) => TellDone(Told.Step(step.Id, step.Title, step.Verdict, step.Why, step.Where));

    [JSImport("counted", "record")]
    private static partial void TellCounted(double done, double all);

    [JSImport("done", "record")]
    private static partial void TellDone(string step);
}
