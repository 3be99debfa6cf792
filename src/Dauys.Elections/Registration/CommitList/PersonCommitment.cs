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
        var size = Domain.Length + SaltLength + 16 + (5 * 4) + person.Territory.Length + person.IdNumber.Length + person.Name.Length + person.Born.Length + person.Signed.Length;
        Span<byte> bytes = size <= 1024 ? stackalloc byte[size] : new byte[size];
        Domain.CopyTo(bytes);
        salt.CopyTo(bytes[Domain.Length..]);
        var at = Domain.Length + SaltLength;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[at..], row);
        at = Field(bytes, at + 8, person.Territory);
        at = Field(bytes, at, person.IdNumber);
        at = Field(bytes, at, person.Name);
        at = Field(bytes, at, person.Born);
        at = Field(bytes, at, person.Signed);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[at..], (long)faults);
        Span<byte> commitment = stackalloc byte[32];
        SHA256.HashData(bytes, commitment);
        return Rfc6962.Leaf(commitment);
    }

    private static int Field(Span<byte> bytes, int at, ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], text.Length);
        text.CopyTo(bytes[(at + 4)..]);
        return at + 4 + text.Length;
    }
}
