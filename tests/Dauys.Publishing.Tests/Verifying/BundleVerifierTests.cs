using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Verifying;
using Dauys.Publishing.Tests.Samples;
using Dauys.Publishing.Verifying;

namespace Dauys.Publishing.Tests.Verifying;

public sealed class BundleVerifierTests(Bundles bundles)
{
    [Theory]
    [InlineData("fifty")]
    [InlineData("kazakhstan")]
    public void Of_a_bundle_as_it_was_published_every_step_holds_that_can_be_checked(string name)
    {
        var report = bundles.Verify(name == "fifty" ? bundles.Fifty : bundles.Kazakhstan, name);

        Assert.Equal(StepIds.All.Select(s => s.Id), report.Steps.Select(s => s.Id));
        Assert.All(report.Steps.Where(s => s.Id is not ("3c" or "6a" or "6b")), s => Assert.Equal((s.Id, StepVerdict.Holds, s.Why), (s.Id, s.Verdict, s.Why)));
        Assert.All(report.Steps.Where(s => s.Id is "3c" or "6a" or "6b"), s => Assert.Equal(StepVerdict.NotChecked, s.Verdict));
        Assert.Equal(StepVerdict.NotChecked, report.Verdict);
    }

    [Fact]
    public void Without_a_key_from_elsewhere_the_origin_is_not_checked()
    {
        var report = bundles.Verify(bundles.Fifty);

        Assert.Equal(StepVerdict.NotChecked, report.Steps.First(s => s.Id == "3a").Verdict);
        Assert.DoesNotContain(report.Steps, s => s.Verdict == StepVerdict.Broken);
    }

    [Fact]
    public void A_key_of_another_register_breaks_the_origin()
    {
        var report = BundleVerifier.Run(
            new Reading.FolderFiles(bundles.Fifty),
            new BundleTrust(Ledger.Policies.TrustPolicy.Of(bundles.Kazakhstan.Length > 0 ? bundles.KeyOf("kazakhstan") : throw new InvalidOperationException())),
            Stores.Keys.NativeEd25519.Instance,
            _ => { });

        Assert.Equal(StepVerdict.Broken, report.Steps.First(s => s.Id == "3a").Verdict);
    }

    [Fact]
    public void Seats_are_recomputed_from_the_acts()
    {
        var seats = bundles.Verify(bundles.Kazakhstan).Seats!;

        Assert.Equal((40, 8, 6, 6, 5, 4), (seats["amanat"], seats["auyl"], seats["respublica"], seats["aqjol"], seats["qhp"], seats["jsdp"]));
    }

    [Fact]
    public void An_empty_folder_is_broken_and_says_so()
    {
        var report = bundles.Verify(bundles.Folder("empty"));

        Assert.Equal(StepVerdict.Broken, report.Verdict);
        Assert.Equal("1a", Assert.Single(report.Steps, s => s.Verdict == StepVerdict.Broken).Id);
    }
}
