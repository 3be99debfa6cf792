using System.Text.RegularExpressions;

namespace Dauys.House.Tests.Docs;

public sealed partial class LinkTests
{
    [Fact]
    public void Every_link_from_page_to_page_leads_somewhere()
    {
        var broken = from page in House.Files().Where(p => p.EndsWith(".md", StringComparison.Ordinal))
                     from link in TargetsIn(House.Read(page))
                     let target = Path.Combine(House.Root, Path.GetDirectoryName(page)!, link)
                     where !File.Exists(target) && !Directory.Exists(target)
                     select $"{page}: {link}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_decision_stands_in_the_index()
    {
        var index = House.Read("docs/decisions/README.md");
        var pages = House.Files("docs/decisions").Select(Path.GetFileName).Where(n => n != "README.md");

        Assert.DoesNotContain(pages, n => !index.Contains($"({n})", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_links_within_the_project_are_followed() =>
        Assert.Equal(["docs/a.md"], TargetsIn("[a](docs/a.md#b) [b](https://example.org/c) [c](#d) ![]()"));

    private static IEnumerable<string> TargetsIn(string markdown) =>
        Link().Matches(markdown).Select(m => m.Groups[1].Value).Where(t => !t.Contains(':', StringComparison.Ordinal));

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
