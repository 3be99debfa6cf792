using System.Net;
using System.Text;

namespace Dauys.Publishing.Pages;

/// <summary>
/// Turns the links of a page, which begin at the root of a server, into links relative to the page's file, so that a bundle can lie in any folder of any
/// web server, or on a disk.
/// </summary>
internal static class LinkRewriter
{
    private static readonly byte[][] Marks = [" href=\"/"u8.ToArray(), " src=\"/"u8.ToArray(), " action=\"/"u8.ToArray(), " data-program=\"/"u8.ToArray(), " data-record=\"/"u8.ToArray(), " data-worker=\"/"u8.ToArray()];

    /// <summary>Rewrites a page.</summary>
    /// <param name="html">The page as the server sends it.</param>
    /// <param name="file">Its path in the bundle.</param>
    /// <param name="target">The path in the bundle that an address (without fragment) leads to.</param>
    public static byte[] Run(ReadOnlySpan<byte> html, string file, Func<string, string> target)
    {
        using var page = new MemoryStream(html.Length + (html.Length / 8));
        var up = string.Concat(Enumerable.Repeat("../", file.Count(c => c == '/')));
        while (true)
        {
            var (start, mark) = Next(html);
            if (start < 0)
            {
                page.Write(html);
                return page.ToArray();
            }

            var from = start + mark - 1;
            var length = html[from..].IndexOf((byte)'"');
            if (length < 0)
            {
                page.Write(html);
                return page.ToArray();
            }

            page.Write(html[..from]);
            var link = WebUtility.HtmlDecode(Encoding.UTF8.GetString(html.Slice(from, length)));
            var hash = link.IndexOf('#', StringComparison.Ordinal);
            var (address, fragment) = hash < 0 ? (link, "") : (link[..hash], link[hash..]);
            page.Write(Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(up + target(address) + fragment)));
            html = html[(from + length)..];
        }
    }

    /// <summary>Where the next link begins, and how long its mark is.</summary>
    private static (int Start, int Length) Next(ReadOnlySpan<byte> html)
    {
        var (start, length) = (-1, 0);
        foreach (var mark in Marks)
        {
            var at = (start < 0 ? html : html[..(start + mark.Length - 1)]).IndexOf(mark);
            if (at >= 0 && (start < 0 || at < start))
            {
                (start, length) = (at, mark.Length);
            }
        }

        return (start, length);
    }
}
