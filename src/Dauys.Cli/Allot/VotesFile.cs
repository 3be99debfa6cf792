using System.Globalization;
using Dauys.Cli.Inputs;
using Dauys.Law.Refusals;
using Dauys.Seats;

namespace Dauys.Cli.Allot;

/// <summary>A small CSV file of lists and votes, as a person writes it.</summary>
internal static class VotesFile
{
    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>Reads rows of a list's id and its votes.</summary>
    /// <exception cref="RefusedException">A row is not that.</exception>
    public static IReadOnlyList<ListVotes> Read(string path)
    {
        var text = path == "-" ? Console.In.ReadToEnd() : TextFile.Read(path, "C644");
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        var separator = Separators.FirstOrDefault(s => lines.Any(l => l.Contains(s, StringComparison.Ordinal)), ',');
        List<ListVotes> lists = [];
        for (var at = 0; at < lines.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at]))
            {
                continue;
            }

            var cut = lines[at].LastIndexOf(separator);
            var id = cut < 0 ? "" : Unquoted(lines[at][..cut].Trim());
            var number = cut < 0 ? "" : Unquoted(lines[at][(cut + 1)..].Trim());
            if (Int128.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var votes) && id.Length > 0)
            {
                lists.Add(new ListVotes(id, votes));
            }
            else if (lists.Count > 0 || id.Length == 0 || number.Any(char.IsAsciiDigit))
            {
                throw new RefusedException(new Refusal("C645", $"\"{lines[at]}\" is no row of a list and its votes", new Place(path, at + 1), $"Write: list{separator}12345, votes in digits only."));
            }
        }

        return lists;
    }

    private static string Unquoted(string cell) => cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
