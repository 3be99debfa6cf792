using System.Text;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Verifying;
using Dauys.Ledger.Tiles;
using Dauys.Publishing.Reading;
using Dauys.Publishing.Tests.Samples;
using Dauys.Publishing.Verifying;
using Dauys.Publishing.Writing;
using Dauys.Server.Browser;
using Dauys.Site.Verifying;
using Dauys.Site.Wording;
using Dauys.Stores;
using Dauys.Stores.Keys;

namespace Dauys.Publishing.Tests.Verifying;

/// <summary>The steps with the reach of a browser: what it carries out ends as by the tool, and what it leaves to the tool says why.</summary>
public sealed class ReachTests(Bundles bundles)
{
    [Fact]
    public void Each_step_that_a_browser_carries_out_of_a_signed_record_ends_as_by_the_tool()
    {
        var signed = bundles.Signed;
        var (tool, here) = (signed.Verify(signed.Bundle, derived: true), RecordVerifier.Run(new FolderFiles(signed.Bundle), signed.Trust, new OneThread()));
        Assert.Equal(tool.Steps.Select(s => s.Id), here.Steps.Select(s => s.Id));
        foreach (var (step, other) in tool.Steps.Zip(here.Steps))
        {
            if (BrowserReach.Lacks(step.Id, isLive: false) is null && step.Id != "1b")
            {
                Assert.Equal((step.Id, step.Verdict, step.Why), (other.Id, other.Verdict, other.Why));
            }
            else
            {
                Assert.Equal((step.Id, StepVerdict.NotChecked), (other.Id, other.Verdict));
                Assert.NotEqual("", other.Why);
            }
        }

        Assert.Equal(tool.Seats, here.Seats);
    }

    [Fact]
    public void A_figure_that_officers_signed_and_somebody_changed_is_found_without_threads_too()
    {
        var bundle = bundles.Copy(bundles.Signed.Bundle);
        var path = Path.Combine(bundle, TilePath.Entries(0, (int)new Attacks.Forger(bundle).Head.Size));
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().LastIndexOf("\"d\":"u8) + 4;
        bytes[at] = (byte)(bytes[at] == (byte)'1' ? '2' : '1');
        File.WriteAllBytes(path, bytes);
        var report = RecordVerifier.Run(new FolderFiles(bundle), bundles.Signed.Trust, new OneThread());
        Assert.Equal(StepVerdict.Broken, report.Steps.Single(s => s.Id == "2b").Verdict);
        Assert.Equal(StepVerdict.Broken, report.Steps.Single(s => s.Id == "6a").Verdict);
        Assert.Equal(StepVerdict.Broken, report.Verdict);
    }

    [Fact]
    public void Each_step_is_told_once_when_it_is_done()
    {
        var reach = new OneThread();
        var report = RecordVerifier.Run(new FolderFiles(bundles.Fifty), BundleTrust.None, reach);
        Assert.Equal(report.Steps.OrderBy(s => s.Id, StringComparer.Ordinal), reach.Told.OrderBy(s => s.Id, StringComparer.Ordinal));
    }

    [Fact]
    public void A_live_server_without_a_signed_head_is_no_fault_and_one_of_other_acts_is()
    {
        var bundle = bundles.Copy(bundles.Fifty);
        var live = new OneThread { Live = true };
        File.Delete(Path.Combine(bundle, BundlePath.Checkpoint));
        Assert.Equal(StepVerdict.NotChecked, Of(bundle, live).Single(s => s.Id == "2a").Verdict);
        File.WriteAllBytes(Path.Combine(bundle, BundlePath.Checkpoint), File.ReadAllBytes(Path.Combine(bundles.Signed.Bundle, BundlePath.Checkpoint)));
        Assert.Equal(StepVerdict.Broken, Of(bundle, live).Single(s => s.Id == "2a").Verdict);
    }

    [Fact]
    public void Whichever_room_draws_pages_or_writes_files_makes_another_release_if_it_changes() => Assert.Superset(
        new HashSet<System.Reflection.Module> { typeof(Pages.StaticSite).Module, typeof(Site.Records.ElectionRecord).Module, typeof(Elections.ElectionState).Module, typeof(BrowserProgram).Module, typeof(Formats.Exports.ExportedRecord).Module },
        Layout.Release.Rooms.ToHashSet());

    [Fact]
    public void A_program_in_a_bundle_is_compared_with_the_verifiers_own_and_must_be_named_by_its_hash()
    {
        var (own, other) = (Program("own", "let us"), Program("other", "let them"));
        var bundle = bundles.PathOf("with-program");
        using var key = HeldKey.Draw($"synthetic/{MadeUpElection.Id}", KeyRole.Register);
        bundles.Publish(MadeUpElection.Write(bundles.Folder("programmed-source"), 10), "programmed");
        using (var store = ElectionStore.Open(bundles.PathOf("programmed.dauys")))
        {
            Publisher.Run(new PublishPlan(store, store.Registers().Single(), bundle, key, [], [bundles.PathOf("programmed-source")], _ => { }) { Browser = own });
        }

        var folder = BrowserProgram.Read(own)!.Folder[1..];
        Assert.True(File.Exists(Path.Combine(bundle, folder, "dotnet.js")));
        Assert.Contains($"data-program=\"../../{folder}/dotnet.js\"", File.ReadAllText(Path.Combine(bundle, "elections", MadeUpElection.Id, "verify.html")), StringComparison.Ordinal);
        Assert.Equal((StepVerdict.Holds, StepVerdict.Holds), Pages(bundle, own));
        Assert.Equal((StepVerdict.Holds, StepVerdict.NotChecked), Pages(bundle, other));
        Assert.Equal((StepVerdict.Holds, StepVerdict.NotChecked), Pages(bundle, null));

        var script = Path.Combine(bundle, folder, "dotnet.js");
        File.WriteAllText(script, "let me");
        Assert.Equal(StepVerdict.Broken, Of(bundle, own).Single(s => s.Id == "1b").Verdict);
        var list = Path.Combine(bundle, BundlePath.List);
        Assert.True(FileList.TryParse(File.ReadAllBytes(list), out var files, out _));
        files.Put($"{folder}/dotnet.js", File.ReadAllBytes(script));
        File.WriteAllBytes(list, files.ToBytes());
        Assert.Equal(StepVerdict.Broken, Pages(bundle, own).Pages);
    }

    private static IReadOnlyList<BundleStep> Of(string bundle, VerifierReach reach) => RecordVerifier.Run(new FolderFiles(bundle), BundleTrust.None, reach).Steps;

    private static IReadOnlyList<BundleStep> Of(string bundle, string? program) => BundleVerifier.Run(new FolderFiles(bundle), BundleTrust.None, NativeEd25519.Instance, _ => { }, program).Steps;

    private static (StepVerdict Pages, StepVerdict Program) Pages(string bundle, string? program)
    {
        var steps = Of(bundle, program);
        return (steps.Single(s => s.Id == "9a").Verdict, steps.Single(s => s.Id == "9b").Verdict);
    }

    private string Program(string name, string text)
    {
        var folder = bundles.Folder($"program-{name}");
        File.WriteAllText(Path.Combine(folder, "dotnet.js"), text);
        File.WriteAllBytes(Path.Combine(folder, "Dauys.Browser.wasm"), Encoding.ASCII.GetBytes(text));
        return folder;
    }

    private sealed class OneThread() : BrowserReach(Reader.English)
    {
        public List<BundleStep> Told { get; } = [];

        public bool Live { get; init; }

        public override bool IsLive => Live;

        public override void Done(BundleStep step) => Told.Add(step);
    }
}
