using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dauys.Law.Refusals;
using Dauys.Ledger.Notes;
using NSec.Cryptography;

namespace Dauys.Stores.Keys;

/// <summary>
/// A private key sealed with a passphrase: Argon2id (RFC 9106) makes a key of it, XChaCha20-Poly1305 seals the seed and covers every line above.
/// The form is in <c>docs/format.md</c>, "Key files".
/// </summary>
public sealed record KeyFile(KeyRole Role, NoteKey Key)
{
    private const string Header = "dauys-key draft-1";
    private const int SaltSize = 16;
    private const int NonceSize = 24;
    private const int MemoryKib = 64 * 1024;
    private const int Passes = 3;
    private const int MostMemoryKib = 1024 * 1024;
    private const int MostPasses = 16;

    /// <summary>The ending of the file beside it that holds the public key alone.</summary>
    public const string PublicEnding = ".vkey";

    /// <summary>Writes a key, and its public half beside it. Nothing that lies there is overwritten; nobody but the user may read the sealed file.</summary>
    /// <exception cref="RefusedException">S512: something lies there, or it cannot be written.</exception>
    public static void Write(string path, HeldKey key, ReadOnlySpan<char> passphrase)
    {
        ArgumentNullException.ThrowIfNull(key);
        byte[] salt = RandomNumberGenerator.GetBytes(SaltSize), nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var above = string.Create(
            CultureInfo.InvariantCulture,
            $"{Header}\nrole {KeyRoles.Word(key.Role)}\npublic {key.Key.Text}\nargon2id {MemoryKib} {Passes} {Convert.ToBase64String(salt)}\nxchacha20-poly1305 {Convert.ToBase64String(nonce)}\n");
        var seed = key.Seed();
        try
        {
            using var sealing = Derive(passphrase, salt, MemoryKib, Passes);
            var box = AeadAlgorithm.XChaCha20Poly1305.Encrypt(sealing, nonce, Encoding.UTF8.GetBytes(above), seed);
            WriteNew(path, $"{above}sealed {Convert.ToBase64String(box)}\n", secret: true);
            WriteNew(path + PublicEnding, key.Key.Text + "\n", secret: false);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Reads who a file's key is, without a passphrase.</summary>
    /// <exception cref="RefusedException">S513: not such a file.</exception>
    public static KeyFile Read(string path) => Parse(path).File;

    /// <summary>Opens a key.</summary>
    /// <exception cref="RefusedException">S513: not such a file; S514: the passphrase does not open it.</exception>
    public static HeldKey Open(string path, ReadOnlySpan<char> passphrase)
    {
        var sealedKey = Parse(path);
        using var sealing = Derive(passphrase, sealedKey.Salt, sealedKey.Memory, sealedKey.Passes);
        var seed = AeadAlgorithm.XChaCha20Poly1305.Decrypt(sealing, sealedKey.Nonce, Encoding.UTF8.GetBytes(sealedKey.Above), sealedKey.Box)
            ?? throw StoreRefusals.Key("S514", path, "the passphrase does not open this key, or the file was changed", "Give the passphrase that it was sealed with. There is no way to recover a lost one: enrol a new key and revoke this one.");
        try
        {
            var key = HeldKey.OfSeed(seed, sealedKey.File.Key.Name, sealedKey.File.Role);
            return key.Key == sealedKey.File.Key ? key : throw Wrong(path, "the private key is not that of the public key above it");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    private static SealedKey Parse(string path)
    {
        var text = Text(path);
        var lines = text.Split('\n');
        if (lines.Length != 7 || lines[0] != Header || lines[6].Length != 0)
        {
            throw Wrong(path, $"a key file has six lines and begins with \"{Header}\"");
        }

        var words = lines.Select(l => l.Split(' ')).ToArray();
        if (words[1] is not ["role", var role] || !KeyRoles.Words.TryGetValue(role, out var roleOf))
        {
            throw Wrong(path, "line 2: \"role\" and officer, administrator, register or witness were expected");
        }

        if (words[2] is not ["public", var vkey] || !NoteKey.TryParse(vkey, out var key, out _))
        {
            throw Wrong(path, "line 3: \"public\" and a key were expected");
        }

        if (words[3] is not ["argon2id", var memory, var passes, var salt] || !Bounded(memory, 8, MostMemoryKib, out var kib) || !Bounded(passes, 1, MostPasses, out var times)
            || Bytes(salt) is not { Length: SaltSize } saltBytes)
        {
            throw Wrong(path, "line 4: \"argon2id\", KiB of memory, passes and a salt of 16 bytes were expected");
        }

        if (words[4] is not ["xchacha20-poly1305", var nonce] || Bytes(nonce) is not { Length: NonceSize } nonceBytes)
        {
            throw Wrong(path, "line 5: \"xchacha20-poly1305\" and a nonce of 24 bytes were expected");
        }

        if (words[5] is not ["sealed", var box] || Bytes(box) is not { } boxBytes)
        {
            throw Wrong(path, "line 6: \"sealed\" and base64 were expected");
        }

        return new SealedKey(new KeyFile(roleOf, key), string.Join('\n', lines[..5]) + "\n", saltBytes, kib, times, nonceBytes, boxBytes);
    }

    private static Key Derive(ReadOnlySpan<char> passphrase, ReadOnlySpan<byte> salt, int memory, int passes)
    {
        var bytes = Encoding.UTF8.GetBytes(passphrase.ToArray());
        try
        {
            var argon = PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = memory, NumberOfPasses = passes });
            return argon.DeriveKey(bytes, salt, AeadAlgorithm.XChaCha20Poly1305);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static void WriteNew(string path, string text, bool secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (secret && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using var file = new FileStream(path, options);
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoreRefusals.Key("S512", path, File.Exists(path) ? "a file lies here already" : "the key cannot be written here", "Choose another path; a key is never written over another.");
        }
    }

    private static string Text(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= 1 << 16 ? File.ReadAllText(path, new UTF8Encoding(false, true)) : throw Wrong(path, file.Exists ? "the file is too large" : "there is no such file");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw Wrong(path, "the file cannot be read");
        }
    }

    private static bool Bounded(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static RefusedException Wrong(string path, string what) =>
        StoreRefusals.Key("S513", path, $"this is no key file: {what}", "Give the file that `dauys keys new` made; its public half ends in .vkey.");

    private sealed record SealedKey(KeyFile File, string Above, byte[] Salt, int Memory, int Passes, byte[] Nonce, byte[] Box);
}
