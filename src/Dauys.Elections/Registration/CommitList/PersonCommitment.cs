using System.Buffers.Binary;
using System.Security.Cryptography;
using Dauys.Elections.Registration.CheckList;
using Dauys.Ledger.Merkle;

namespace Dauys.Elections.Registration.CommitList;

/// <summary>
/// What a public record holds of a person: nothing but a leaf of a tree. The leaf is the RFC 6962 hash of SHA-256 over a random salt of 128 bits and everything
/// that the row said and came to. Without the salt nobody can try names against it; with the salt, which only a receipt holds, everything can be checked.
/// </summary>
public static class PersonCommitment
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltLength = 16;

    private static ReadOnlySpan<byte> Domain => "dauys.person.v1\0"u8;

    /// <summary>The leaf of a row.</summary>
    /// <param name="salt">Random, for this row alone.</param>
    /// <param name="row">The row's number, from 1.</param>
    /// <param name="person">What stood in it.</param>
    /// <param name="faults">What was found; none means that the person counts.</param>
    public static MerkleHash Leaf(ReadOnlySpan<byte> salt, long row, in Person person, RowFaults faults)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        hash.AppendData(Domain);
        hash.AppendData(salt);
        BinaryPrimitives.WriteInt64LittleEndian(number, row);
        hash.AppendData(number);
        Field(hash, person.Territory);
        Field(hash, person.IdNumber);
        Field(hash, person.Name);
        Field(hash, person.Born);
        Field(hash, person.Signed);
        BinaryPrimitives.WriteInt64LittleEndian(number, (long)faults);
        hash.AppendData(number);
        Span<byte> commitment = stackalloc byte[32];
        hash.GetHashAndReset(commitment);
        return Rfc6962.Leaf(commitment);
    }

    private static void Field(IncrementalHash hash, ReadOnlySpan<byte> text)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
        hash.AppendData(length);
        hash.AppendData(text);
    }
}
