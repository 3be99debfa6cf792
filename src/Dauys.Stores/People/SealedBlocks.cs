using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dauys.Stores.People;

/// <summary>
/// AES-256-GCM in blocks, so that a list of any length is written and read in little memory. Each file has a key of its own, derived from the application's by
/// HKDF-SHA-256 (RFC 5869) with a random salt; a block's nonce is its number, and whether it is the last one is authenticated: a block that is changed, moved, left out or
/// cut off is noticed (the STREAM construction, Hoang, Reyhanitabar, Rogaway and Vizár 2015).
/// </summary>
internal sealed class SealedBlocks : IDisposable
{
    public const int BlockSize = 64 * 1024;
    public const int TagSize = 16;
    public const int SaltSize = 16;

    public static ReadOnlySpan<byte> Magic => "dauys people 1\n\0"u8;

    private readonly AesGcm _cipher;
    private readonly byte[] _context;

    public SealedBlocks(byte[] key, ReadOnlySpan<byte> salt, string application, string figure)
    {
        var info = Encoding.UTF8.GetBytes($"dauys people 1 {application} {figure}");
        var own = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, own, salt, info);
        _cipher = new AesGcm(own, TagSize);
        CryptographicOperations.ZeroMemory(own);
        _context = new byte[9];
    }

    /// <summary>Encrypts a block in place; the tag goes behind it.</summary>
    public void Seal(Span<byte> text, Span<byte> tag, long number, bool last) => _cipher.Encrypt(Nonce(number), text, text, tag, Context(number, last));

    /// <summary>Decrypts a block in place; false where it was changed, moved, or is not the last one as it says.</summary>
    public bool Open(Span<byte> text, ReadOnlySpan<byte> tag, long number, bool last)
    {
        try
        {
            _cipher.Decrypt(Nonce(number), text, tag, text, Context(number, last));
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public void Dispose() => _cipher.Dispose();

    private static byte[] Nonce(long number)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
        return nonce;
    }

    private byte[] Context(long number, bool last)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_context, number);
        _context[8] = last ? (byte)1 : (byte)0;
        return _context;
    }
}
