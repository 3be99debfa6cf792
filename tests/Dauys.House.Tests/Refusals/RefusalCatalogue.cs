using System.Text.RegularExpressions;

namespace Dauys.House.Tests.Refusals;

/// <summary>Compares the refusal numbers that the code gives with <c>docs/refusals.md</c>.</summary>
internal static partial class RefusalCatalogue
{
    /// <summary>Which rooms may give the numbers of a range.</summary>
    public static readonly IReadOnlyDictionary<char, string[]> Ranges = new Dictionary<char, string[]>
    {
        ['L'] = ["Law", "Cli"],
        ['E'] = ["Law", "Elections", "Formats", "Cli"],
        ['F'] = ["Formats", "Elections"],
        ['R'] = ["Ledger", "Elections", "Formats", "Stores", "Publishing", "Cli"],
        ['S'] = ["Stores", "Cli"],
        ['C'] = ["Cli", "Browser", "Server", "Site", "Publishing", "Formats"],
    };

    /// <param name="used">Numbers in the code with the file that gives them.</param>
    /// <param name="headings">The numbers that have a section, in order, repetitions kept.</param>
    public static IEnumerable<string> Objections(IReadOnlyCollection<(string Number, string Path)> used, IReadOnlyCollection<string> headings)
    {
        foreach (var number in used.Select(u => u.Number).Distinct().Except(headings).Order(StringComparer.Ordinal))
        {
            yield return $"{number} is given in {used.First(u => u.Number == number).Path} and has no section in docs/refusals.md";
        }

        foreach (var number in headings.Distinct().Except(used.Select(u => u.Number)).Order(StringComparer.Ordinal))
        {
            yield return $"{number} has a section in docs/refusals.md and is given nowhere";
        }

        foreach (var twice in headings.GroupBy(h => h).Where(g => g.Count() > 1))
        {
            yield return $"{twice.Key} has {twice.Count()} sections: one number, one meaning";
        }

        foreach (var (number, path) in used)
        {
            var room = RoomOf(path);
            if (room is not null && !Ranges[number[0]].Contains(room))
            {
                yield return $"{number} is not in the range of {room} ({path})";
            }
        }
    }

    public static IEnumerable<string> NumbersIn(string code) => Given().Matches(code).Select(m => m.Groups[1].Value);

    public static IEnumerable<string> HeadingsIn(string markdown) => Heading().Matches(markdown).Select(m => m.Groups[1].Value);

    private static string? RoomOf(string path) =>
        path.StartsWith("src/Dauys.", StringComparison.Ordinal) ? path["src/Dauys.".Length..].Split('/')[0] : null;

    // In C# a string of its own; in the scripts the first word of what is said.
    [GeneratedRegex(@"""([LEFRSC]\d{3})[""\s:]")]
    private static partial Regex Given();

    [GeneratedRegex(@"^##+ ([LEFRSC]\d{3})\b", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
