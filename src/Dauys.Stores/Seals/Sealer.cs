using Dauys.Stores.Files;

namespace Dauys.Stores.Seals;

/// <summary>Writes the tails of all pages, so that one changed byte anywhere in the file can be found.</summary>
internal static class Sealer
{
    /// <summary>Whether the first page says that the file is sealed as it stands, and nothing waits in the write-ahead log.</summary>
    public static bool IsSealed(SharedFile file)
    {
        var page = new byte[StoreFormat.PageSize];
        return !file.HasLog()
            && file.Read(page, 0) == page.Length
            && PageTail.SealedVersion(page) == StoreFormat.VersionOf(page)
            && PageTail.Holds(page, 1);
    }

    /// <summary>
    /// Seals the file. The caller holds SQLite's write lock and the write-ahead log is empty, so no page changes meanwhile. Only bytes that
    /// SQLite does not use are written, the first page's last: whoever is killed in between leaves a file that is whole and not sealed.
    /// </summary>
    public static void Seal(SharedFile file)
    {
        var page = new byte[StoreFormat.PageSize];
        var tail = new byte[StoreFormat.TailSize];
        var pages = file.Length / StoreFormat.PageSize;
        for (var number = 2L; number <= pages; number++)
        {
            Seal(file, number, page, tail);
        }

        file.Flush();
        Seal(file, 1, page, tail);
        file.Flush();
    }

    private static void Seal(SharedFile file, long number, byte[] page, byte[] tail)
    {
        var start = (number - 1) * StoreFormat.PageSize;
        if (file.Read(page, start) != page.Length)
        {
            throw new IOException($"page {number} cannot be read whole");
        }

        PageTail.Compute(page, number, number == 1 ? StoreFormat.VersionOf(page) : 0, tail);
        if (!page.AsSpan(PageTail.Offset).SequenceEqual(tail))
        {
            file.Write(tail, start + PageTail.Offset);
        }
    }
}
