using System.Text.RegularExpressions;
using Dauys.Elections.Tests.ElectionFiles;

namespace Dauys.Elections.Tests.Docs;

/// <summary>An example of a guide.</summary>
/// <param name="Kind">What follows <c>yaml</c> behind the fence: <c>complete law</c>, <c>complete election</c>, <c>contest</c>.</param>
/// <param name="Text">The YAML.</param>
/// <param name="Claims">What the comments behind it say that it gives, by name.</param>
/// <param name="Place">File and line.</param>
internal sealed record Example(string Kind, string Text, IReadOnlyDictionary<string, string> Claims, string Place);

/// <summary>The examples of the guides, as a reader would copy them.</summary>
internal static partial class Guide
{
    public static IReadOnlyList<Example> Examples(string page)
    {
        var text = File.ReadAllText(Path.Combine(ElectionData.Root, "docs", page));
        return
        [
            .. Fence().Matches(text).Select(m => new Example(
                m.Groups["kind"].Value,
                m.Groups["yaml"].Value,
                Claim().Matches(m.Groups["claims"].Value).ToDictionary(c => c.Groups[1].Value, c => c.Groups[2].Value),
                $"{page}:{text[..m.Index].Count(c => c == '\n') + 1}")),
        ];
    }

    [GeneratedRegex("^```yaml (?<kind>[a-z ]+)\n(?<yaml>.*?)^```\n(?<claims>(?:<!-- [^\n]*-->\n)*)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("<!-- ([a-z]+): (.*?) -->")]
    private static partial Regex Claim();
}
