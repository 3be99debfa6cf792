using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Verifying;
using Dauys.Publishing.Tests.Attacks;
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

    /// <summary>The acts bind the canonical form; a text that was cut is a fault of one step and no reason to say nothing of the others.</summary>
    [Theory]
    [InlineData("cut")]
    [InlineData("no text")]
    [InlineData("missing")]
    [InlineData("another book")]
    public void A_law_book_that_cannot_be_read_as_written_breaks_its_step_and_the_acts_are_judged_by_its_canonical_form(string how)
    {
        var copy = bundles.Copy(bundles.Fifty);
        var forger = new Forger(copy);
        var text = forger.Text(BundlePath.LawText);
        switch (how)
        {
            case "cut": forger.Put(BundlePath.LawText, text[..(text.Length / 2)] + "\n  [\n"); break;
            case "no text": forger.Put(BundlePath.LawText, [0xff, 0xfe, 0x00]); break;
            case "missing": forger.Remove(BundlePath.LawText); break;
            default: forger.Put(BundlePath.LawText, File.ReadAllText(Path.Combine(Bundles.Root, "laws/kz-mazhilis-2023.yaml"))); break;
        }

        var report = bundles.Verify(copy, "fifty");

        Assert.Equal(["1b", "4b"], report.Steps.Where(s => s.Verdict == StepVerdict.Broken).Select(s => s.Id));
        Assert.StartsWith(BundlePath.LawText, report.Steps.Single(s => s.Id == "4b").Where[0], StringComparison.Ordinal);
        Assert.Equal(
            ["2b", "2c", "3a", "3b", "4a", "5a", "7a", "7b", "7c", "8a", "8b", "8c", "8d", "10a"],
            report.Steps.Where(s => s.Verdict == StepVerdict.Holds && s.Id is not ("1a" or "1c" or "2a")).Select(s => s.Id));
        Assert.Contains("4b", report.Steps.Single(s => s.Id == "9a" && s.Verdict == StepVerdict.NotChecked).Why, StringComparison.Ordinal);
        Assert.NotNull(report.Seats);
    }

    [Fact]
    public void Without_either_form_of_the_law_book_the_acts_are_not_judged_and_it_is_said_why()
    {
        var copy = bundles.Copy(bundles.Fifty);
        var forger = new Forger(copy);
        forger.Remove(BundlePath.LawText);
        forger.Put(BundlePath.LawCanonical, "{}");

        var report = bundles.Verify(copy, "fifty");

        Assert.Equal(["1b", "4a", "4b"], report.Steps.Where(s => s.Verdict == StepVerdict.Broken).Select(s => s.Id));
        Assert.Contains("canonical", report.Steps.Single(s => s.Id == "5a" && s.Verdict == StepVerdict.NotChecked).Why, StringComparison.Ordinal);
        Assert.Null(report.Seats);
    }

    [Fact]
    public void Another_law_book_that_cannot_be_read_is_named_where_pages_rest_on_it()
    {
        var copy = bundles.Copy(bundles.Kazakhstan);
        new Forger(copy).Put("laws/kz-mazhilis-2021.yaml", "law: [");

        var pages = bundles.Verify(copy, "kazakhstan").Steps.Single(s => s.Id == "9a");

        Assert.Equal((StepVerdict.Broken, "laws/kz-mazhilis-2021.yaml"), (pages.Verdict, Assert.Single(pages.Where)));
    }

    [Fact]
    public void An_empty_folder_is_broken_and_says_so()
    {
        var report = bundles.Verify(bundles.Folder("empty"));

        Assert.Equal(StepVerdict.Broken, report.Verdict);
        Assert.Equal("1a", Assert.Single(report.Steps, s => s.Verdict == StepVerdict.Broken).Id);
    }
}
