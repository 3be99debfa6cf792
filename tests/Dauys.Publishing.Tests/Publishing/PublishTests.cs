using Dauys.Cli.CommandLine;
using Dauys.Publishing.Tests.Samples;
using Dauys.Elections.Verifying;

namespace Dauys.Publishing.Tests.Publishing;

public sealed class PublishTests(Bundles bundles)
{
    [Fact]
    public void The_same_register_gives_the_same_bytes()
    {
        var again = bundles.PathOf("fifty-again");
        _ = bundles.Fifty;
        Publish("fifty.dauys", again, "fifty-source");

        Same(bundles.Fifty, again);
    }

    [Fact]
    public void A_bundle_brought_up_to_date_is_the_bundle_made_anew()
    {
        var folder = bundles.Folder("grown-source");
        var election = MadeUpElection.Write(folder, 50);
        var (grown, store) = (bundles.PathOf("grown"), bundles.PathOf("grown.dauys"));
        Assert.Equal(0, DauysCommand.Run(["load", election, "--store", store, "--at", "2026-01-01T00:00:00Z", "--json"]));
        Publish("grown.dauys", grown, "grown-source");
        var drawn = Directory.EnumerateFiles(grown, "*.html", SearchOption.AllDirectories).ToDictionary(p => p, File.GetLastWriteTimeUtc);
        File.WriteAllText(Path.Combine(folder, "results.csv"), MadeUpElection.Results(50, corrected: 17));
        Assert.Equal(0, DauysCommand.Run(["load", election, "--store", store, "--correct", "--at", "2026-01-02T00:00:00Z", "--json"]));
        Publish("grown.dauys", grown, "grown-source");
        var anew = bundles.PathOf("grown-anew");
        Publish("grown.dauys", anew, "grown-source");

        Same(anew, grown);
        // A correction comes with the name of the file that held it; that alone does not draw the pages of other stations anew.
        Assert.InRange(drawn.Count(d => File.GetLastWriteTimeUtc(d.Key) == d.Value), drawn.Count / 2, drawn.Count - 1);
        Assert.DoesNotContain(bundles.Verify(grown, "grown").Steps, s => s.Verdict == StepVerdict.Broken);
    }

    [Fact]
    public void What_a_killed_publication_left_is_completed_by_the_next_one()
    {
        var copy = bundles.Copy(bundles.Fifty);
        var inside = Directory.CreateDirectory(Path.Combine(copy, ".publishing/new")).Parent!.FullName;
        File.Copy(Path.Combine(copy, "result.json"), Path.Combine(inside, "new/result.json"));
        File.WriteAllText(Path.Combine(copy, "result.json"), "half");
        File.WriteAllText(Path.Combine(inside, "journal"), "+ result.json\n");
        Assert.Equal(StepVerdict.Broken, bundles.Verify(copy).Verdict);

        Publish("fifty.dauys", copy, "fifty-source");

        Same(bundles.Fifty, copy);
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_left_alone()
    {
        var folder = bundles.Folder("not-a-bundle");
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine");
        _ = bundles.Fifty;

        Assert.Equal(2, DauysCommand.Run(["publish", "--store", bundles.PathOf("fifty.dauys"), "--out", folder, "--json"]));
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void The_last_file_that_is_taken_away_from_a_folder_takes_the_folder_with_it()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("dauys-writer-").FullName, "bundle");
        using (var first = Writing.BundleWriter.Begin(folder, update: false))
        {
            first.Write("a/b/c.txt", "1"u8);
            first.Write("a/d.txt", "2"u8);
            first.Commit();
        }

        using (var next = Writing.BundleWriter.Begin(folder, update: true))
        {
            next.Remove("a/b/c.txt");
            next.Commit();
        }

        // A folder that no list of files leads to would make an honest bundle look like one that somebody put something into.
        Assert.Equal(["a", "a/d.txt"], Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(folder, p)).Order(StringComparer.Ordinal));
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public void A_file_that_cannot_be_made_is_told_as_a_refusal_and_nothing_stays_behind()
    {
        // The folder can be made, and every file in it has a path that is longer than the system allows.
        var root = Directory.CreateTempSubdirectory("dauys-long-").FullName;
        var folder = root;
        while (folder.Length < 4070 - 200)
        {
            folder = Path.Combine(folder, new string('x', 180));
        }

        folder = Path.Combine(folder, new string('y', Math.Max(1, 4070 - folder.Length - 1)));
        _ = bundles.Fifty;
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);

        Assert.Equal(2, DauysCommand.Run(["publish", "--store", bundles.PathOf("fifty.dauys"), "--out", folder, "--json"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(folder)!));
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void A_bundle_is_not_replaced_by_one_of_another_register()
    {
        var copy = bundles.Copy(bundles.Kazakhstan);
        _ = bundles.Fifty;

        Assert.Equal(2, DauysCommand.Run(["publish", "--store", bundles.PathOf("fifty.dauys"), "--out", copy, "--json"]));
        Same(bundles.Kazakhstan, copy);
    }

    [Fact]
    public void Every_link_of_every_page_leads_to_a_file_of_the_bundle()
    {
        foreach (var bundle in (string[])[bundles.Fifty, bundles.Kazakhstan])
        {
            var broken = new List<string>();
            foreach (var page in Directory.EnumerateFiles(bundle, "*.html", SearchOption.AllDirectories))
            {
                foreach (var link in File.ReadAllText(page).Split(" href=\"").Skip(1).Select(p => System.Net.WebUtility.HtmlDecode(p[..p.IndexOf('"', StringComparison.Ordinal)]).Split('#')[0]).Where(l => l.Length > 0))
                {
                    if (!File.Exists(Path.Combine(Path.GetDirectoryName(page)!, link)))
                    {
                        broken.Add($"{Path.GetRelativePath(bundle, page)}: {link}");
                    }
                }
            }

            Assert.Empty(broken.Distinct().Take(10));
        }
    }

    private void Publish(string store, string folder, string sources) =>
        Assert.Equal(0, DauysCommand.Run(["publish", "--store", bundles.PathOf(store), "--out", folder, "--sources", bundles.PathOf(sources), "--json"]));

    private static void Same(string expected, string actual)
    {
        Assert.Equal(Paths(expected), Paths(actual));
        Assert.All(Paths(expected), p => Assert.True(File.ReadAllBytes(Path.Combine(expected, p)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, p))), p));
    }

    private static List<string> Paths(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
