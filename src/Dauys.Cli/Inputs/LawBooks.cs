using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;
using Dauys.Law.WorkingDays;

namespace Dauys.Cli.Inputs;

/// <summary>Finds and reads law books: a name in a folder <c>laws</c>, or a path.</summary>
internal static class LawBooks
{
    private const string Calendars = "calendars";

    /// <summary>Reads the book of a name or path.</summary>
    /// <param name="law">As the user or an election file wrote it.</param>
    /// <param name="near">The election file that named it, or null: its folder and those above are searched first.</param>
    /// <exception cref="RefusedException">L100 if there is no such book, else its faults.</exception>
    public static LawBook Open(string law, string? near = null)
    {
        var path = Find(law, near);
        return LawBookReader.Read(TextFile.Read(path, "L100"), path);
    }

    /// <summary>The text of a book of any matter, and where it was found.</summary>
    /// <param name="law">As the user or an election file wrote it.</param>
    /// <param name="near">The election file that named it, or null.</param>
    public static (string Text, string Path) Text(string law, string? near = null)
    {
        var path = Find(law, near);
        return (TextFile.Read(path, "L100"), path);
    }

    /// <summary>A calendar of working days.</summary>
    public static WorkingCalendar Calendar(string name)
    {
        var (text, path) = Text(name);
        return WorkingCalendarReader.Read(text, path);
    }

    /// <summary>Every book about electing a chamber that comes with Dauys.</summary>
    public static IReadOnlyCollection<LawBook> All() => Home.Folder is not { } home ? []
        : [.. Directory.EnumerateFiles(Path.Combine(home, "laws"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => (Text: TextFile.Read(path, "L100"), Path: path))
            .Where(book => !PartyBookReader.IsPartyBook(book.Text))
            .Select(book => LawBookReader.Read(book.Text, book.Path))];

    /// <summary>The text of every book of any matter that comes with Dauys.</summary>
    public static IReadOnlyList<(string Id, string Text)> Texts() => Home.Folder is not { } home ? []
        : [.. Directory.EnumerateFiles(Path.Combine(home, "laws"), "*.yaml").Order(StringComparer.Ordinal).Select(path => (Path.GetFileNameWithoutExtension(path), TextFile.Read(path, "L100")))];

    private static string Find(string law, string? near)
    {
        var looked = new List<string>();
        foreach (var candidate in Candidates(law, near))
        {
            if (File.Exists(candidate))
            {
                return Shown(candidate);
            }

            looked.Add(candidate);
        }

        var names = Folders(near).SelectMany(f => (string[])[f, Path.Combine(f, Calendars)]).Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.yaml")).Select(f => Path.GetFileNameWithoutExtension(f)!).Distinct().Order(StringComparer.Ordinal).ToList();
        var nearest = NearestWord.Of(law, names);
        throw new RefusedException(new Refusal(
            "L100",
            $"there is no law book \"{law}\"",
            new Place(near, Subject: law),
            nearest is not null ? $"Did you mean \"{nearest}\"?" : $"Give a path, or one of: {string.Join(", ", names)}."));
    }

    private static IEnumerable<string> Candidates(string law, string? near)
    {
        if (law.EndsWith(".yaml", StringComparison.Ordinal) || law.EndsWith(".json", StringComparison.Ordinal) || law.Contains('/', StringComparison.Ordinal))
        {
            yield return law;
            if (near is not null)
            {
                yield return Path.Combine(Path.GetDirectoryName(near) ?? "", law);
            }

            yield break;
        }

        foreach (var folder in Folders(near))
        {
            yield return Path.Combine(folder, $"{law}.yaml");
            yield return Path.Combine(folder, Calendars, $"{law}.yaml");
        }
    }

    private static IEnumerable<string> Folders(string? near)
    {
        if (near is not null)
        {
            for (var folder = new FileInfo(near).Directory; folder is not null; folder = folder.Parent)
            {
                yield return folder.FullName;
                yield return Path.Combine(folder.FullName, "laws");
            }
        }

        yield return "laws";
        if (Home.Folder is { } home)
        {
            yield return Path.Combine(home, "laws");
        }
    }

    /// <summary>Relative to the working directory where that is shorter.</summary>
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
