using System.Text.Json.Nodes;
using Dauys.Law.Comparing.Rules;
using Dauys.Site.Books;

namespace Dauys.Site.Telling;

/// <summary>Law books and the glossary, for programs.</summary>
internal static class BookTelling
{
    /// <summary>Books at hand.</summary>
    public static JsonObject All(AskedPage page) => new()
    {
        ["books"] = Json.List(page.Given<IReadOnlyList<BookText>>("Books").Select(b => (JsonNode?)Book(b, page))),
    };

    /// <summary>One book, rule by rule, and as its author wrote it.</summary>
    public static JsonObject One(AskedPage page)
    {
        var (book, words) = (page.Given<BookText>("Book"), BookText.WordsOf(page.Reader));
        var outline = book.Outline(page.Reader);
        return new JsonObject
        {
            ["book"] = Book(book, page),
            ["statutes"] = Json.Texts(outline.Statutes.Concat(outline.Sources.OfType<string>())),
            ["rules"] = Json.List(BookRules.Of(outline, words).Select(r => (JsonNode?)Rule(r))),
            ["text"] = book.Text,
        };
    }

    /// <summary>What changed between two books.</summary>
    public static JsonObject Difference(AskedPage page)
    {
        var (before, after, words) = (page.Given<BookText>("Before"), page.Given<BookText>("After"), BookText.WordsOf(page.Reader));
        var (old, now) = (before.Outline(page.Reader), after.Outline(page.Reader));
        return new JsonObject
        {
            ["before"] = Book(before, page),
            ["after"] = Book(after, page),
            ["statutes"] = Json.Texts(old.Statutes.Concat(now.Statutes).Concat(old.Sources.OfType<string>()).Concat(now.Sources.OfType<string>()).Distinct()),
            ["changes"] = Json.List(RuleDifference.Of(old, now, words).Changes.Select(c => (JsonNode?)new JsonObject
            {
                ["key"] = c.Rule.Key,
                ["section"] = c.Rule.Section,
                ["name"] = c.Rule.Name,
                ["before"] = c.Before?.InFull(words),
                ["after"] = c.After?.InFull(words),
                ["articles"] = Json.Texts(new[] { c.Before?.Stated.Article, c.After?.Stated.Article }.OfType<string>()),
                ["sentence"] = c.Sentence,
            })),
        };
    }

    /// <summary>The terms of the field.</summary>
    public static JsonObject Terms(AskedPage page) => new()
    {
        ["terms"] = Json.List(Glossary.Terms.All.Select(t => (JsonNode?)new JsonObject
        {
            ["id"] = t.Id,
            ["name"] = Json.Name(t.Name),
            ["meaning"] = Json.Name(t.Meaning),
            ["article"] = t.Article,
            ["source"] = Json.Name(t.Source?.Title),
            ["where"] = t.Source?.Where,
        })),
    };

    private static JsonObject Book(BookText book, AskedPage page) => new() { ["id"] = book.Id, ["title"] = book.Outline(page.Reader).Title, ["page"] = page.Reader.At.Book(book.Id) };

    private static JsonObject Rule(BookRule rule) => new()
    {
        ["key"] = rule.Key,
        ["section"] = rule.Section,
        ["name"] = rule.Name,
        ["says"] = rule.Says,
        ["article"] = rule.Stated.Article,
        ["from"] = rule.Stated.From,
        ["note"] = rule.Stated.Note,
        ["unverified"] = rule.Stated.Unverified,
    };
}
