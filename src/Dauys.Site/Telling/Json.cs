using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Dauys.Law.Books;
using Dauys.Seats;

namespace Dauys.Site.Telling;

/// <summary>Values of JSON as the pages tell them: figures exact, shares in percent rounded as the page shows them, what is not known null.</summary>
internal static class Json
{
    /// <summary>A whole number of any size.</summary>
    public static JsonNode? Number(Int128? value) => value is { } known ? JsonNode.Parse(known.ToString(CultureInfo.InvariantCulture)) : null;

    /// <summary>A share in percent with two decimals.</summary>
    public static JsonNode? Percent(Fraction? share) => share is { } known ? JsonNode.Parse((known * 100).ToDecimal(2)) : null;

    /// <summary>A share in percent.</summary>
    public static JsonNode? Percent(Int128? part, Int128? whole) => part is { } p && whole is { } w && w > 0 ? Percent(new Fraction((BigInteger)p, (BigInteger)w)) : null;

    /// <summary>A number as a law writes it, exact.</summary>
    public static JsonNode? Exact(Fraction? value) => value is { } known ? known.ToString() : null;

    /// <summary>A name in the languages in which it is known.</summary>
    public static JsonNode? Name(LocalText? name)
    {
        if (name is null)
        {
            return null;
        }

        var languages = new JsonObject();
        foreach (var (language, text) in name.ByLanguage.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            languages[language] = text;
        }

        return languages;
    }

    /// <summary>A list of values.</summary>
    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>A list of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> items) => List(items.Select(i => (JsonNode?)i));
}
