using System.Buffers.Binary;
using System.Security.Cryptography;
using Dauys.Stores.Files;

namespace Dauys.Stores.Seals;

/// <summary>
/// The last 16 bytes of a page: 12 of the SHA-256 over the page's number and all its other bytes, then the number of the writing session
/// for which the first page was sealed (zero on the others). SQLite neither reads nor keeps these bytes.
/// </summary>
internal static class PageTail
{
    private const int HashSize = 12;
    private const int Covered = StoreFormat.PageSize - StoreFormat.TailSize;

    /// <summary>Where the tail begins.</summary>
    public static int Offset => Covered;

    /// <summary>The tail that a page is to have.</summary>
    /// <param name="page">All bytes of the page.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="version">For the first page the version (see <see cref="StoreFormat.VersionOf"/>) for which it is sealed, else 0.</param>
    /// <param name="tail">16 bytes to be filled.</param>
    public static void Compute(ReadOnlySpan<byte> page, long number, int version, Span<byte> tail)
    {
        Span<byte> prefix = stackalloc byte[12];
        BinaryPrimitives.WriteInt64BigEndian(prefix, number);
        BinaryPrimitives.WriteInt32BigEndian(prefix[8..], version);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(prefix);
        hash.AppendData(page[..Covered]);
        Span<byte> full = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(full);
        full[..HashSize].CopyTo(tail);
        BinaryPrimitives.WriteInt32BigEndian(tail[HashSize..], version);
    }

    /// <summary>The version for which a first page says that it was sealed; 0 if it never was.</summary>
    public static int SealedVersion(ReadOnlySpan<byte> firstPage) => BinaryPrimitives.ReadInt32BigEndian(firstPage[(Covered + HashSize)..]);

    /// <summary>Whether the page is as it was when its tail was written.</summary>
    public static bool Holds(ReadOnlySpan<byte> page, long number)
    {
        Span<byte> expected = stackalloc byte[StoreFormat.TailSize];
        Compute(page, number, number == 1 ? SealedVersion(page) : 0, expected);
        return expected.SequenceEqual(page[Covered..]);
    }
}
