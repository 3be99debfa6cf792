using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dauys.Ledger.Signing;

namespace Dauys.Ledger.Notes;

/// <summary>
/// A verifier key of signed notes (https://c2sp.org/signed-note, Verifier keys): <c>NAME+ID+BASE64(type || public key)</c>.
/// Types 0x01 (Ed25519) and 0x04 (Ed25519 cosignature with a time) are read.
/// </summary>
public sealed record NoteKey
{
    private const int PublicKeySize = 32;

    private NoteKey(string name, NoteKeyType type, byte[] publicKey)
    {
        (Name, Type, PublicKey) = (name, type, publicKey);
        Id = IdOf(name, type, publicKey);
        Text = string.Create(CultureInfo.InvariantCulture, $"{name}+{Id:x8}+{Convert.ToBase64String([(byte)type, .. publicKey])}");
    }

    /// <summary>The key's name; no white space, no plus.</summary>
    public string Name { get; }

    /// <summary>What the key signs.</summary>
    public NoteKeyType Type { get; }

    /// <summary>The 32 bytes of RFC 8032.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>The first four bytes of <c>SHA-256(name || 0x0A || type || public key)</c>, big-endian.</summary>
    public uint Id { get; }

    /// <summary>The key as text, one spelling.</summary>
    public string Text { get; }

    /// <summary>A key of a name, type and public key that the one acceptance rule takes (<see cref="Ed25519Rule"/>).</summary>
    /// <exception cref="ArgumentException">Any part is not allowed.</exception>
    public static NoteKey Of(string name, NoteKeyType type, ReadOnlySpan<byte> publicKey)
    {
        var key = new NoteKey(name, type, publicKey.ToArray());
        return TryParse(key.Text, out var read, out var why) ? read : throw new ArgumentException(why, nameof(publicKey));
    }

    /// <summary>Reads a key.</summary>
    /// <param name="text">One line without its end.</param>
    /// <param name="key">The key.</param>
    /// <param name="why">What is wrong with it, in words.</param>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out NoteKey? key, out string why)
    {
        ArgumentNullException.ThrowIfNull(text);
        key = null;
        var parts = text.Split('+', 3);
        if (parts.Length != 3)
        {
            why = "a key is NAME+ID+BASE64";
            return false;
        }

        if (!IsName(parts[0]))
        {
            why = "the key's name is empty or holds white space";
            return false;
        }

        if (!Base64.TryDecode(parts[2], out var material) || material.Length == 0)
        {
            why = "the last part is not base64 in its one spelling";
            return false;
        }

        if (material[0] is not ((byte)NoteKeyType.Ed25519 or (byte)NoteKeyType.Cosignature))
        {
            why = string.Create(CultureInfo.InvariantCulture, $"keys of type {material[0]:x2} are not read here; 01 and 04 are");
            return false;
        }

        if (material.Length != 1 + PublicKeySize)
        {
            why = string.Create(CultureInfo.InvariantCulture, $"the public key has {material.Length - 1} bytes, Ed25519 has {PublicKeySize}");
            return false;
        }

        if (!Ed25519Rule.IsKey(material.AsSpan(1)))
        {
            why = "the public key is no point that may be used: not canonical, of small order, or outside the group";
            return false;
        }

        var read = new NoteKey(parts[0], (NoteKeyType)material[0], material[1..]);
        if (read.Text != text)
        {
            why = string.Create(CultureInfo.InvariantCulture, $"its number is {parts[1]}, from name and key follows {read.Id:x8}");
            return false;
        }

        (key, why) = (read, "");
        return true;
    }

    /// <summary>Whether a text may be a key's name: not empty, no Unicode white space, no plus, no control character.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');
    }

    /// <inheritdoc/>
    public bool Equals(NoteKey? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static uint IdOf(string name, NoteKeyType type, ReadOnlySpan<byte> publicKey)
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(input));
    }
}
