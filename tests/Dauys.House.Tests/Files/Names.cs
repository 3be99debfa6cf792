using System.Text.RegularExpressions;

namespace Dauys.House.Tests.Files;

/// <summary>Names that say nothing, and marks of unfinished work.</summary>
internal static partial class Names
{
    public static IEnumerable<string> Objections(string path) =>
        path.Split('/').SelectMany(part => Empty().Matches(part).Select(m => $"{path}: \"{m.Value}\" does not say what is inside"));

    public static IEnumerable<string> Unfinished(string path, string text) =>
        Marks().Matches(text).Select(m => $"{path}:{text[..m.Index].Count(c => c == '\n') + 1}: {m.Value}");

    // A word of a name in capitals-and-small letters: "SeatHelper", "Utils.cs"; not "Commonwealth".
    [GeneratedRegex(@"(Helpers?|Util(s|ity|ities)?|Managers?|Common|Misc)(?![a-z])")]
    private static partial Regex Empty();

    [GeneratedRegex(@"\bTO[D]O\b|\bFIX[M]E\b|\bHA[C]K\b|NotImplemented[E]xception|\bSki[p]\s*=\s*""")]
    private static partial Regex Marks();
}
