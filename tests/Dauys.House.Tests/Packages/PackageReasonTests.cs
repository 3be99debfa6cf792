using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dauys.House.Tests.Packages;

public sealed partial class PackageReasonTests
{
    private const string Page = "docs/decisions/0002-dependencies.md";

    [Fact]
    public void Every_package_that_is_used_earns_a_line() => Assert.Empty(Used().Except(Lines(House.Read(Page))));

    [Fact]
    public void Every_version_that_is_pinned_is_of_a_package_with_a_line() => Assert.Empty(Pinned().Except(Lines(House.Read(Page))));

    [Fact]
    public void Every_line_is_of_a_package_that_is_pinned() => Assert.Empty(Lines(House.Read(Page)).Except(Pinned()));

    [Fact]
    public void No_project_names_a_version_of_its_own() =>
        Assert.DoesNotContain(Projects().Descendants("PackageReference"), e => e.Attribute("Version") is not null || e.Attribute("VersionOverride") is not null);

    [Fact]
    public void A_line_is_the_first_cell_of_the_table() =>
        Assert.Equal(["YamlDotNet", "xunit.v3"], Lines("| Package | Where | Why |\n|---|---|---|\n| YamlDotNet | Law | x |\n| xunit.v3 | tests | y |\n"));

    private static IEnumerable<string> Used() => Projects().Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value).Distinct();

    private static IEnumerable<string> Pinned() =>
        XDocument.Parse(House.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(e => e.Attribute("Include")!.Value);

    private static IEnumerable<XDocument> Projects() =>
        House.Files().Where(p => p.EndsWith(".csproj", StringComparison.Ordinal) || p == "Directory.Build.props").Select(p => XDocument.Parse(House.Read(p)));

    private static IEnumerable<string> Lines(string page) => Line().Matches(page).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\| (?!Package\b)([\w.]+) \|", RegexOptions.Multiline)]
    private static partial Regex Line();
}
