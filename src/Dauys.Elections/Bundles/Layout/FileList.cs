using System.Security.Cryptography;
using System.Text;
using Dauys.Ledger.Merkle;

namespace Dauys.Elections.Bundles.Layout;

/// <summary>SHA-256 of files by path, in the form that <c>sha256sum -c</c> reads: hash, two spaces, path; in byte order of the paths, each once.</summary>
public sealed class FileList
{
    private readonly SortedDictionary<string, MerkleHash> _files = new(StringComparer.Ordinal);

    /// <summary>The files.</summary>
    public IReadOnlyDictionary<string, MerkleHash> Files => _files;

    /// <summary>Enters a file; one of the same path is replaced.</summary>
    public void Put(string path, ReadOnlySpan<byte> bytes) => _files[path] = new MerkleHash(SHA256.HashData(bytes));

    /// <summary>Enters a file whose hash is known.</summary>
    public void Put(string path, in MerkleHash hash) => _files[path] = hash;

    /// <summary>The list's bytes.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in _files)
        {
            text.Append(hash.ToString()).Append("  ").Append(path).Append('\n');
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Reads a list; anything but its one spelling is false.</summary>
    /// <param name="bytes">All bytes.</param>
    /// <param name="list">The list.</param>
    /// <param name="why">Which line is wrong, and why.</param>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out FileList list, out string why)
    {
        list = new FileList();
        var (line, last) = (0, "");
        while (!bytes.IsEmpty)
        {
            line++;
            var end = bytes.IndexOf((byte)'\n');
            if (end < 0 || end < 67 || bytes[64] != ' ' || bytes[65] != ' ' || !MerkleHash.TryParse(bytes[..64], out var hash))
            {
                why = $"line {line}: 64 hex digits, two spaces, a path and a line feed were expected";
                return false;
            }

            var path = Encoding.Latin1.GetString(bytes[66..end]);
            if (!BundlePath.IsSafe(path))
            {
                why = $"line {line}: the path \"{Shown(path)}\" may not stand in a bundle";
                return false;
            }

            if (BundlePath.HasOwnProof(path) || string.CompareOrdinal(path, last) <= 0)
            {
                why = $"line {line}: the path \"{path}\" stands in the wrong place";
                return false;
            }

            list._files[path] = hash;
            last = path;
            bytes = bytes[(end + 1)..];
        }

        why = "";
        return true;
    }

    private static string Shown(string path) => string.Concat((path.Length <= 80 ? path : path[..80]).Select(c => c is < ' ' or > '~' ? '?' : c));
}
