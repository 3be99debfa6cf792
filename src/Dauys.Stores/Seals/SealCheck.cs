using System.Buffers.Binary;
using System.Globalization;
using Dauys.Elections.Verifying;
using Dauys.Stores.Files;

namespace Dauys.Stores.Seals;

/// <summary>
/// Compares every page with its seal, without SQLite, so that it works on a file that SQLite cannot open. A file that was written after it was
/// sealed (a load that was killed before its last step) is not checked, never broken.
/// </summary>
internal static class SealCheck
{
    private const string Name = "seal";
    private const int MostPlaces = 20;
    private const int PageCountOffset = 28;

    /// <summary>Checks all pages.</summary>
    public static VerifyStep Run(SharedFile file)
    {
        if (file.HasLog())
        {
            return VerifyStep.NotChecked(Name, null, "a load is being written, or one was interrupted and is not closed yet");
        }

        var length = file.Length;
        var first = new byte[StoreFormat.PageSize];
        if (file.Read(first, 0) < first.Length)
        {
            return VerifyStep.Broken(Name, null, "the file ends inside its first page", Bytes(length, length));
        }

        if (!IsFresh(first))
        {
            return VersionFault(first) is { } fault
                ? VerifyStep.Broken(Name, null, "one page is not as it was sealed", fault)
                : VerifyStep.NotChecked(Name, null, "the file was written after it was sealed: a load was killed before its last step; the next load seals it");
        }

        return Compare(file, first, length);
    }

    private static VerifyStep Compare(SharedFile file, byte[] first, long length)
    {
        var pages = length / StoreFormat.PageSize;
        var changed = ChangedPages(file, pages);
        var places = new List<string>();
        if (changed.Count > 0)
        {
            var owners = PageOwners.Find(file);
            places.AddRange(changed.Take(MostPlaces).Select(p => Place(p, owners)));
        }

        // What a changed first page says of the number of pages is not believed.
        var sealedPages = BinaryPrimitives.ReadUInt32BigEndian(first.AsSpan(PageCountOffset));
        if (!changed.Contains(1) && sealedPages * (long)StoreFormat.PageSize != length)
        {
            var whole = sealedPages * (long)StoreFormat.PageSize;
            places.Add(length < whole ? $"the end of the file is missing: {Bytes(length, whole - 1)}" : $"something was added behind the end: {Bytes(whole, length - 1)}");
        }

        return places.Count == 0
            ? VerifyStep.Holds(Name, null, $"{pages} pages are as they were sealed")
            : VerifyStep.Broken(Name, null, $"{(changed.Count == 1 ? "one page is" : $"{changed.Count} pages are")} not as sealed", places);
    }

    private static List<long> ChangedPages(SharedFile file, long pages)
    {
        var page = new byte[StoreFormat.PageSize];
        var changed = new List<long>();
        for (var number = 1L; number <= pages; number++)
        {
            if (file.Read(page, (number - 1) * StoreFormat.PageSize) != page.Length || !PageTail.Holds(page, number))
            {
                changed.Add(number);
            }
        }

        return changed;
    }

    private static bool IsFresh(ReadOnlySpan<byte> first) => PageTail.SealedVersion(first) == StoreFormat.VersionOf(first);

    /// <summary>
    /// Tells a file that was written after it was sealed from one whose two numbers of the writing session differ because one of them was
    /// changed: with the other in its place the first page is as it was sealed.
    /// </summary>
    private static string? VersionFault(byte[] first)
    {
        var page = first.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(page.AsSpan(StoreFormat.GenerationOffset), PageTail.SealedVersion(first));
        if (PageTail.Holds(page, 1))
        {
            return $"page 1 (header, {Bytes(StoreFormat.GenerationOffset, StoreFormat.GenerationOffset + 3)})";
        }

        page = first.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(page.AsSpan(StoreFormat.PageSize - sizeof(int)), StoreFormat.VersionOf(first));
        return PageTail.Holds(page, 1) ? $"page 1 (seal, {Bytes(StoreFormat.PageSize - sizeof(int), StoreFormat.PageSize - 1)})" : null;
    }

    private static string Place(long number, PageOwners owners)
    {
        var start = (number - 1) * StoreFormat.PageSize;
        return $"page {number.ToString(CultureInfo.InvariantCulture)} ({owners.Describe(number)}; {Bytes(start, start + StoreFormat.PageSize - 1)})";
    }

    private static string Bytes(long from, long to) => string.Create(CultureInfo.InvariantCulture, $"bytes {from} to {to}");
}
