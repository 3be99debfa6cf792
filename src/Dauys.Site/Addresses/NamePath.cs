namespace Dauys.Site.Addresses;

/// <summary>
/// Names of units as segments of an address. Names may hold slashes, be empty, or be dots, which addresses cannot carry as they are:
/// <c>~0</c> is a tilde and <c>~1</c> a slash, as in RFC 6901; <c>~e</c> is the empty name; a first dot is <c>~d</c>.
/// </summary>
public static class NamePath
{
    /// <summary>The segments, percent-encoded and joined by slashes.</summary>
    public static string Write(IEnumerable<string> names) => string.Join('/', names.Select(n => Uri.EscapeDataString(Escape(n))));

    /// <summary>The names of a path whose percent-encoding was undone, save for slashes inside names, which are never percent-encoded here.</summary>
    public static IReadOnlyList<string> Read(string path) =>
        string.IsNullOrEmpty(path) ? [] : [.. path.Split('/').Select(Unescape)];

    private static string Escape(string name)
    {
        if (name.Length == 0)
        {
            return "~e";
        }

        var escaped = name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return escaped[0] == '.' ? $"~d{escaped[1..]}" : escaped;
    }

    private static string Unescape(string segment) =>
        segment == "~e" ? "" : segment
            .Replace("~d", ".", StringComparison.Ordinal)
            .Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal);
}
