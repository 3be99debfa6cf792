using System.Text.RegularExpressions;

namespace Dauys.House.Tests.Files;

/// <summary>
/// A class of the style sheet means one thing. Two rooms that each call something <c>.key</c> do not fail to build; the later one changes
/// the pages of the earlier, and nobody who looks at one page sees it.
/// </summary>
public sealed partial class StyleSheetTests
{
    [Fact]
    public void NoClassIsGivenTheSamePropertyTwice() =>
        Assert.Empty(Twice(House.Read("src/Dauys.Site/Styles/site.css")));

    [Fact]
    public void AClassThatIsGivenAPropertyTwiceIsFound() =>
        Assert.Equal([".key display"], Twice(".key { display: flex; color: red; } .key:hover { display: none; } .key { display: block; } @media print { .key { color: black; } }"));

    /// <summary>Each class and property that rules outside of at-rules state more than once for the class alone.</summary>
    private static List<string> Twice(string css)
    {
        var stated = new List<string>();
        var plain = AtRule().Replace(Comment().Replace(css, ""), "");
        foreach (Match rule in Rule().Matches(plain))
        {
            foreach (var selector in rule.Groups["selectors"].Value.Split(',').Select(s => s.Trim()).Where(s => OneClass().IsMatch(s)))
            {
                stated.AddRange(Property().Matches(rule.Groups["body"].Value).Select(p => $"{selector} {p.Groups[1].Value}").Distinct());
            }
        }

        return [.. stated.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key)];
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@[^{};]+\{(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex AtRule();

    [GeneratedRegex(@"(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\.[\w-]+$")]
    private static partial Regex OneClass();

    [GeneratedRegex(@"(?:^|;)\s*([\w-]+)\s*:")]
    private static partial Regex Property();
}
