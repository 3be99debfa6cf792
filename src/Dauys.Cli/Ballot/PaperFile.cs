using Dauys.Law.Refusals;
using Dauys.Site.Wording;

namespace Dauys.Cli.Ballot;

/// <summary>What every verb that writes a paper asks of its file and its languages.</summary>
internal static class PaperFile
{
    /// <summary>Whether the file is to be a PDF; else it is HTML.</summary>
    /// <exception cref="RefusedException">C680: its name ends in neither.</exception>
    public static bool IsPdf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".pdf" => true,
        ".html" => false,
        var other => throw new RefusedException(new Refusal("C680", $"a paper cannot be written as \"{other}\"", new Place(file, Subject: "--out"), "End the file's name with .html or .pdf.")),
    };

    /// <summary>The languages of the paper in the order in which they were asked for, each once.</summary>
    /// <exception cref="RefusedException">C681: the program has no words in one of them.</exception>
    public static List<Reader> Readers(string tags)
    {
        var readers = new List<Reader>();
        foreach (var tag in tags.Split(',', StringSplitOptions.TrimEntries))
        {
            var language = Language.All.FirstOrDefault(l => l.Tag == tag)
                ?? throw new RefusedException(new Refusal("C681", $"no paper speaks \"{tag}\"", new Place(Subject: "--language"), $"There are: {string.Join(", ", Language.All.Select(l => l.Tag))}; several stand with a comma between them."));
            if (readers.All(r => r.Language.Tag != tag))
            {
                readers.Add(new Reader(language));
            }
        }

        return readers;
    }
}
