using System.Buffers.Binary;

namespace Dauys.Ledger.Notes;

/// <summary>A signature line of a note: <c>— NAME BASE64(key id || signature)</c>.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="KeyId">The key's number.</param>
/// <param name="Signature">What follows the number; for an Ed25519 key 64 bytes, for a cosignature 8 of time and 64.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    /// <summary>How each line begins: em dash and a space.</summary>
    public const string Prefix = "— ";

    /// <summary>The line without its end.</summary>
    public string Line
    {
        get
        {
            var bytes = new byte[sizeof(uint) + Signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
            Signature.Span.CopyTo(bytes.AsSpan(sizeof(uint)));
            return $"{Prefix}{Name} {Convert.ToBase64String(bytes)}";
        }
    }

    /// <summary>Whether name and number are those of a key.</summary>
    public bool IsOf(NoteKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return KeyId == key.Id && Name == key.Name;
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">Without its end.</param>
    /// <param name="signature">What it says.</param>
    /// <param name="why">What is wrong with it, in words.</param>
    public static bool TryParse(string line, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out NoteSignature? signature, out string why)
    {
        ArgumentNullException.ThrowIfNull(line);
        signature = null;
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
        {
            why = "a signature begins with an em dash and a space";
            return false;
        }

        var parts = line[Prefix.Length..].Split(' ');
        if (parts.Length != 2 || !NoteKey.IsName(parts[0]))
        {
            why = "a signature is — NAME BASE64, one space between them";
            return false;
        }

        if (!Base64.TryDecode(parts[1], out var bytes) || bytes.Length <= sizeof(uint))
        {
            why = "the signature is not base64 in its one spelling, or shorter than five bytes";
            return false;
        }

        signature = new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)));
        why = "";
        return true;
    }
}
