using System.Buffers.Binary;

namespace Dauys.Stores.Files;

/// <summary>
/// The fixed bytes of a store: a SQLite database of pages of 16 KiB, the last 16 bytes of each kept free for the seal
/// (SQLite's "reserved space", https://www.sqlite.org/fileformat2.html, section 1.3.4).
/// </summary>
internal static class StoreFormat
{
    /// <summary>The only format that this program reads and writes.</summary>
    public const int Draft = 2;

    /// <summary>Bytes in a page.</summary>
    public const int PageSize = 16_384;

    /// <summary>Bytes at a page's end that SQLite leaves alone.</summary>
    public const int TailSize = 16;

    /// <summary>The offset in the first page of the number that counts writing sessions, with the draft above it.</summary>
    public const int GenerationOffset = 60;

    /// <summary><c>Daus</c> in ASCII: what SQLite calls the application id.</summary>
    public const int ApplicationId = 0x44617573;

    private const int ApplicationOffset = 68;
    private const int GenerationBits = 24;

    /// <summary>The first bytes of every SQLite file.</summary>
    public static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>The draft in the number that SQLite calls the user version.</summary>
    public static int DraftOf(int version) => (int)((uint)version >> GenerationBits);

    /// <summary>The number for the next writing session: the same draft, the count one higher.</summary>
    public static int NextVersion(int version) => (Draft << GenerationBits) | ((version + 1) & ((1 << GenerationBits) - 1));

    /// <summary>The user version in a first page.</summary>
    public static int VersionOf(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadInt32BigEndian(page[GenerationOffset..]);

    /// <summary>Whether a first page begins as SQLite's do.</summary>
    public static bool HasMagic(ReadOnlySpan<byte> page) => page.StartsWith(Magic);

    /// <summary>Whether a first page names this program.</summary>
    public static bool HasApplication(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadInt32BigEndian(page[ApplicationOffset..]) == ApplicationId;

    /// <summary>Whether page size and reserved space are those of a store.</summary>
    public static bool HasShape(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt16BigEndian(page[16..]) == PageSize && page[20] == TailSize;

    /// <summary>
    /// The first page of an empty database with these properties, as section 1.3 of SQLite's file format describes it.
    /// SQLite has no statement that reserves space at the end of pages; a file that begins so has it.
    /// </summary>
    public static byte[] FirstPage()
    {
        var page = new byte[PageSize];
        Magic.CopyTo(page);
        BinaryPrimitives.WriteUInt16BigEndian(page.AsSpan(16), PageSize);
        page[18] = page[19] = 1; // rollback journal while the tables are made
        page[20] = TailSize;
        (page[21], page[22], page[23]) = (64, 32, 32); // fixed by the format
        WriteInt32(page, 24, 1); // change counter
        WriteInt32(page, 28, 1); // pages
        WriteInt32(page, 44, 4); // schema format
        WriteInt32(page, 56, 1); // UTF-8
        WriteInt32(page, GenerationOffset, Draft << GenerationBits);
        WriteInt32(page, ApplicationOffset, ApplicationId);
        WriteInt32(page, 92, 1); // the change counter for which the number of pages is valid
        WriteInt32(page, 96, 3_053_003); // SQLite's version
        page[100] = 13; // a leaf of a table without cells
        BinaryPrimitives.WriteUInt16BigEndian(page.AsSpan(105), PageSize - TailSize);
        return page;
    }

    private static void WriteInt32(byte[] page, int offset, int value) => BinaryPrimitives.WriteInt32BigEndian(page.AsSpan(offset), value);
}
