using Dauys.Elections.ElectionFiles;
using Dauys.Law.Books;
using Dauys.Law.Documents;

namespace Dauys.Cli.Inputs;

/// <summary>Opens election files together with the law book that they name.</summary>
internal static class ElectionFiles
{
    /// <summary>Reads an election file and its law book.</summary>
    /// <exception cref="Law.Refusals.RefusedException">E201 if it cannot be read, else its faults or those of its law book.</exception>
    public static ElectionFile Open(string path)
    {
        var text = TextFile.Read(path, "E201");
        var likely = LikelyLaw(text);
        var early = likely is null ? null : new Early<LawBook>(() => LawBooks.Open(likely, path));
        var document = DocumentParser.Parse(text, path);
        var name = ElectionFileReader.LawOf(document);
        return ElectionFileReader.Read(document, path, early is not null && name == likely ? early.Result() : LawBooks.Open(name, path));
    }

    /// <summary>What the line "law: NAME" says, so that the law book is read on another core while the election file is parsed; null if there is no plain one.</summary>
    private static string? LikelyLaw(string text)
    {
        const string Key = "\nlaw:";
        var at = text.IndexOf(Key, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var end = text.IndexOf('\n', at + Key.Length);
        return text[(at + Key.Length)..(end < 0 ? text.Length : end)].Trim() is { Length: > 0 } name ? name : null;
    }

    /// <summary>The results files to read: those given, else those that the election file names, which lie beside it.</summary>
    public static IReadOnlyList<string> ResultsOf(ElectionFile election, IReadOnlyList<string> given) =>
        given.Count > 0 ? given
        : [.. election.Maps.SelectMany(m => m.Files).Distinct(StringComparer.Ordinal).Select(f => Path.Combine(Path.GetDirectoryName(election.FilePath) ?? "", f))];
}
