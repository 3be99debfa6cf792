using System.Text.RegularExpressions;

namespace Dauys.House.Tests.Docs;

/// <summary>A command that a page shows, with the output that the page says it has.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">Where the command stands, from 1.</param>
/// <param name="Command">The command line, without the prompt.</param>
/// <param name="Output">The lines below it; <c>…</c> alone stands for lines that the page leaves out.</param>
internal sealed record ShownCommand(string Page, int Line, string Command, IReadOnlyList<string> Output);

/// <summary>Reads blocks fenced as <c>console</c>: a command behind <c>$ </c>, then what it prints.</summary>
internal static partial class ConsoleBlocks
{
    public const string LeftOut = "…";

    public static IEnumerable<ShownCommand> In(string page, string markdown)
    {
        var lines = markdown.Split('\n');
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside && lines[i].Trim() == "```console";
            }
            else if (inside && lines[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                var output = lines.Skip(i + 1).TakeWhile(l => !l.StartsWith("```", StringComparison.Ordinal) && !l.StartsWith("$ ", StringComparison.Ordinal)).ToList();
                yield return new ShownCommand(page, i + 1, lines[i][2..].Trim(), output);
            }
        }
    }

    /// <summary>The first line that the page shows and the command did not print; null if all agree. Spaces at ends of lines and empty lines do not count.</summary>
    public static string? Difference(IReadOnlyList<string> shown, string printed)
    {
        var expected = Kept(shown);
        var actual = Kept(printed.Split('\n'));
        var at = 0;
        for (var i = 0; i < expected.Count; i++)
        {
            if (expected[i].Trim() == LeftOut)
            {
                var next = i + 1 < expected.Count ? actual.FindIndex(at, l => l == expected[i + 1]) : actual.Count;
                if (next < 0)
                {
                    return expected[i + 1];
                }

                at = next;
            }
            else if (at >= actual.Count || actual[at] != expected[i])
            {
                return at < actual.Count ? $"{expected[i]} (printed was: {actual[at]})" : expected[i];
            }
            else
            {
                at++;
            }
        }

        return at == actual.Count ? null : $"the end (printed was: {actual[at]})";
    }

    private static List<string> Kept(IEnumerable<string> lines) => [.. lines.Select(l => Spaces().Replace(l, "")).Where(l => l.Length > 0)];

    [GeneratedRegex(@"\s+$")]
    private static partial Regex Spaces();
}
