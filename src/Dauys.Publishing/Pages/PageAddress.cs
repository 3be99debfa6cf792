using System.Security.Cryptography;
using System.Text;

namespace Dauys.Publishing.Pages;

/// <summary>An address of the live site, taken apart.</summary>
/// <param name="Prefix">The language's segment with its slash (<c>/kk</c>), or nothing.</param>
/// <param name="Segments">The other segments, percent-encoded as they came.</param>
/// <param name="Query">The query without its mark, or nothing.</param>
internal sealed record PageAddress(string Prefix, IReadOnlyList<string> Segments, string Query)
{
    private const int LongestSegment = 80;

    /// <summary>The part of an election that it is about: <c>totals</c>, <c>acts</c>; nothing for the election's own page or others.</summary>
    public string Part => Segments.Count > 2 && Segments[0] == "elections" ? Segments[2] : "";

    /// <summary>The whole address.</summary>
    public override string ToString() => $"{Prefix}/{string.Join('/', Segments)}{(Query.Length == 0 ? "" : $"?{Query}")}";

    /// <summary>Takes an address apart.</summary>
    public static PageAddress Parse(string address)
    {
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = cut < 0 ? (address, "") : (address[..cut], address[(cut + 1)..]);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var hasPrefix = segments.Length > 0 && segments[0].Length == 2;
        return new PageAddress(hasPrefix ? $"/{segments[0]}" : "", hasPrefix ? new ArraySegment<string>(segments, 1, segments.Length - 1) : segments, query);
    }

    /// <summary>The file of the page in a bundle. Segments that are no plain ASCII become the beginning of their SHA-256: a name of a unit may be anything.</summary>
    public string File()
    {
        var path = new StringBuilder(Prefix.Length == 0 ? "" : $"{Prefix[1..]}/");
        if (Segments.Count == 0)
        {
            path.Append("index");
        }

        for (var i = 0; i < Segments.Count; i++)
        {
            path.Append(i == 0 ? "" : "/").Append(Safe(Segments[i]));
        }

        if (Query.Length > 0)
        {
            path.Append("--").Append(Safe(Query.Replace('=', '-')));
        }

        return path.Append(".html").ToString();
    }

    private static string Safe(string text) =>
        text.Length is > 0 and <= LongestSegment && text[0] != '.' && text[0] != '_' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
            ? text
            : $"_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..20]}";
}
