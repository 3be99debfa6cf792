using System.Text.Json;
using Dauys.Law.Books;

namespace Dauys.Site.Glossary;

/// <summary>The glossary, from <c>Glossary/terms.json</c>: a file that a translator can edit.</summary>
public static class Terms
{
    private static readonly Lazy<IReadOnlyList<Term>> Read = new(Load);

    /// <summary>The terms in the order of the file.</summary>
    public static IReadOnlyList<Term> All => Read.Value;

    private static List<Term> Load()
    {
        using var stream = typeof(Terms).Assembly.GetManifestResourceStream("terms.json") ?? throw new InvalidOperationException("terms.json is not in the program");
        using var document = JsonDocument.Parse(stream);
        var sources = document.RootElement.GetProperty("sources").EnumerateArray()
            .Select(s => new TermSource(s.GetProperty("id").GetString()!, Text(s.GetProperty("title")), s.GetProperty("where").GetString()!))
            .ToDictionary(s => s.Id, StringComparer.Ordinal);
        return
        [
            .. document.RootElement.GetProperty("terms").EnumerateArray().Select(t => new Term(
                t.GetProperty("id").GetString()!,
                Text(t.GetProperty("term")),
                Text(t.GetProperty("meaning")),
                t.TryGetProperty("article", out var article) ? article.GetString() : null,
                t.TryGetProperty("source", out var source) ? sources[source.GetString()!] : null)),
        ];
    }

    private static LocalText Text(JsonElement texts) => new(texts.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal));
}
