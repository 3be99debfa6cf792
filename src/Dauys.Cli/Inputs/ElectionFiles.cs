using Dauys.Elections.ElectionFiles;
using Dauys.Formats.Outlines;
using Dauys.Law.Documents;

namespace Dauys.Cli.Inputs;

/// <summary>Opens election files together with the law book that they name.</summary>
internal static class ElectionFiles
{
    /// <summary>Reads an election file, its law book, and the outlines of its regions where it names a file that holds them.</summary>
    /// <exception cref="Law.Refusals.RefusedException">E201 if it cannot be read, else its faults or those of its law book, of its calendar of working days or of the outlines (F350, F351).</exception>
    public static ElectionFile Open(string path)
    {
        var text = TextFile.Read(path, "E201");
        var document = DocumentParser.Parse(text, path);
        return OutlineReader.WithOutlines(ElectionFileReader.Read(document, path, LawBooks.Open(ElectionFileReader.LawOf(document), path), name => LawBooks.Text(name, path)));
    }

    /// <summary>The results files to read: those given, else those that the election file names, which lie beside it.</summary>
    public static IReadOnlyList<string> ResultsOf(ElectionFile election, IReadOnlyList<string> given) =>
        given.Count > 0 ? given
        : [.. election.Maps.SelectMany(m => m.Files).Distinct(StringComparer.Ordinal).Select(f => Path.Combine(Path.GetDirectoryName(election.FilePath) ?? "", f))];
}
