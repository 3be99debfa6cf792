using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Terminal;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Books;

/// <summary>Reads law books and election files for their faults alone.</summary>
internal static class LawCheck
{
    /// <summary>Checks every file, and prints those that are fine and the faults of the others.</summary>
    public static int Run(IReadOnlyList<string> files, bool json)
    {
        var faults = new List<Refusal>();
        foreach (var file in files)
        {
            try
            {
                var what = Check(file);
                if (!json)
                {
                    Console.WriteLine($"{file}: fine, {what}");
                }
            }
            catch (RefusedException refused)
            {
                faults.AddRange(refused.Refusals);
            }
        }

        return faults.Count == 0 ? ExitCode.Done : RefusalPrinter.Print(faults, json);
    }

    /// <summary>Reads a book of any matter.</summary>
    /// <returns>What it is, in words.</returns>
    /// <exception cref="RefusedException">With every fault found.</exception>
    public static string Book(string text, string path)
    {
        if (PartyBookReader.IsPartyBook(text))
        {
            return $"a book about the registration of parties, {PartyBookReader.Read(text, path).Id}";
        }

        if (WorkingCalendarReader.IsCalendar(DocumentParser.Parse(text, path)))
        {
            var calendar = WorkingCalendarReader.Read(text, path);
            return $"a calendar of working days, {calendar.Id}: {string.Join(", ", calendar.Years.Select(y => y.Year))}, {calendar.Unverified.Count} unverified";
        }

        var book = LawBookReader.Read(text, path);
        return $"a law book, {book.Id}: {book.Contests.Count} {(book.Contests.Count == 1 ? "contest" : "contests")}, {book.Unverified.Count} unverified";
    }

    private static string Check(string path)
    {
        var text = TextFile.Read(path, "L100");
        if (DocumentParser.Parse(text, path).Find("election") is null)
        {
            return Book(text, path);
        }

        var election = ElectionFiles.Open(path);
        return $"an election file, {election.Id}: {election.Facts.Count + election.Outcomes.Count + election.Story.Count} facts";
    }
}
