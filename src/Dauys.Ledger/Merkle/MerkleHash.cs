using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dauys.Ledger.Merkle;

/// <summary>A SHA-256 of 32 bytes, held in place: of a leaf, a node, a root, a law book. The default value is all zeros.</summary>
[InlineArray(Size)]
public struct MerkleHash : IEquatable<MerkleHash>
{
    /// <summary>Bytes in a hash.</summary>
    public const int Size = 32;

    private byte _first;

    /// <summary>Takes 32 bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public MerkleHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"A hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        }

        bytes.CopyTo(this);
    }

    /// <summary>True if the bytes are the same.</summary>
    public static bool operator ==(in MerkleHash left, in MerkleHash right) => ((ReadOnlySpan<byte>)left).SequenceEqual(right);

    /// <summary>True if the bytes differ.</summary>
    public static bool operator !=(in MerkleHash left, in MerkleHash right) => !(left == right);

    /// <summary>The plain SHA-256 of these bytes, without a prefix: for law books and files.</summary>
    public static MerkleHash Of(ReadOnlySpan<byte> bytes)
    {
        MerkleHash hash = default;
        SHA256.HashData(bytes, hash);
        return hash;
    }

    /// <summary>Reads 64 hexadecimal digits in lower case; anything else is false.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out MerkleHash hash)
    {
        hash = default;
        if (hex.Length != Size * 2)
        {
            return false;
        }

        for (var i = 0; i < Size; i++)
        {
            var (high, low) = (Digit(hex[i * 2]), Digit(hex[(i * 2) + 1]));
            if ((high | low) < 0)
            {
                return false;
            }

            hash[i] = (byte)((high << 4) | low);
        }

        return true;
    }

    /// <summary>Reads 64 hexadecimal digits in lower case; anything else is false.</summary>
    public static bool TryParse(string hex, out MerkleHash hash)
    {
        ArgumentNullException.ThrowIfNull(hex);
        return TryParse(Encoding.UTF8.GetBytes(hex), out hash);
    }

    /// <summary>A copy of the 32 bytes.</summary>
    public readonly byte[] ToArray() => ((ReadOnlySpan<byte>)this).ToArray();

    /// <summary>Copies the 32 bytes.</summary>
    public readonly void CopyTo(Span<byte> destination) => ((ReadOnlySpan<byte>)this).CopyTo(destination);

    /// <inheritdoc/>
    public readonly bool Equals(MerkleHash other) => this == other;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is MerkleHash other && this == other;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => MemoryMarshal.Read<int>(this);

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override readonly string ToString() => Convert.ToHexStringLower(this);

    private static int Digit(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };
}
