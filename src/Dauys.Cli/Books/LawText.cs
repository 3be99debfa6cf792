using Dauys.Law.Comparing;
using Dauys.Law.Comparing.Rules;

namespace Dauys.Cli.Books;

/// <summary>Law books for people.</summary>
internal static class LawText
{
    /// <summary>A book for reading.</summary>
    public static void Print(TextWriter output, BookOutline book)
    {
        output.WriteLine(book.Title);
        output.WriteLine($"{book.Id}, as of {book.AsOf}");
        foreach (var statute in book.Statutes)
        {
            output.WriteLine($"  {statute}");
        }

        IReadOnlyList<string> last = [];
        var articles = new Dictionary<int, string?>();
        foreach (var entry in book.Entries)
        {
            var depth = entry.Words.Count - 1;
            for (var i = 0; i < depth; i++)
            {
                if (!entry.Words.Take(i + 1).SequenceEqual(last.Take(i + 1)))
                {
                    Heading(output, i, entry.Words[i]);
                    articles[i] = null;
                }
            }

            Line(output, entry, depth, depth > 0 && articles.GetValueOrDefault(depth - 1) == entry.Article);
            (last, articles[depth]) = (entry.Words, entry.Article);
        }
    }

    /// <summary>What changed, a sentence for each rule, under what it belongs to.</summary>
    public static void Print(TextWriter output, BookDifference books, RuleDifference difference)
    {
        output.WriteLine($"{books.Before.Title} ({books.Before.Id})");
        output.WriteLine($"{books.After.Title} ({books.After.Id})");
        if (difference.Changes.Count == 0)
        {
            output.WriteLine("No value differs.");
        }

        foreach (var group in difference.Changes.GroupBy(c => c.IsRestated ? "The same by another article, or otherwise sure" : c.Rule.Section))
        {
            output.WriteLine();
            output.WriteLine(group.Key);
            foreach (var change in group)
            {
                output.WriteLine($"  {change.Sentence}");
            }
        }
    }

    private static void Heading(TextWriter output, int depth, string words)
    {
        if (depth == 0)
        {
            output.WriteLine();
        }

        output.WriteLine($"{new string(' ', 2 * depth)}{words}");
    }

    /// <param name="output">Where to.</param>
    /// <param name="entry">The line.</param>
    /// <param name="depth">How deep it lies.</param>
    /// <param name="told">Whether the line above it, in which it lies, named the same article.</param>
    private static void Line(TextWriter output, BookEntry entry, int depth, bool told)
    {
        var indent = new string(' ', 2 * depth);
        List<string?> stated = [told ? null : entry.Article, entry.From is null ? null : $"from {entry.From}"];
        var article = string.Join(", ", stated.OfType<string>());
        var value = entry.Text is null ? "" : $": {entry.Text}";
        Heading(output, depth, $"{entry.Words[^1]}{value}{(article.Length == 0 ? "" : $"  [{article}]")}{(entry.Unverified ? "  UNVERIFIED" : "")}");
        if (entry.Note is { } note)
        {
            output.WriteLine($"{indent}  note: {note}");
        }

        foreach (var reading in entry.Readings)
        {
            output.WriteLine($"{indent}  reading {reading.Name}: {reading.Value}{(reading.Text is null ? "" : $" ({reading.Text})")}");
        }
    }
}
