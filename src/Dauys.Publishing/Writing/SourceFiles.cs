using System.Security.Cryptography;
using Dauys.Elections.Calling.ImportFiles;

namespace Dauys.Publishing.Writing;

/// <summary>Finds the files that a register was read from, by their bytes.</summary>
public static class SourceFiles
{
    /// <summary>The path of an imported file in a bundle: the beginning of its hash, then its name as far as it is plain.</summary>
    public static string PathOf(ImportedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var name = string.Concat(Plain(file.FileName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')).TrimStart('.');
        var hash = file.Sha256.Length >= 12 && file.Sha256.All(char.IsAsciiHexDigitLower) ? file.Sha256[..12] : "unknown";
        return $"{Layout.BundlePath.Sources}{hash}-{(name.Length is 0 or > 100 ? "file" : name)}";
    }

    /// <summary>The file in one of these folders that has the bytes of an imported one, or null.</summary>
    public static string? Find(ImportedFile file, IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(folders);
        var name = Plain(file.FileName);
        return folders.Select(f => Path.Combine(f, Path.GetFileName(name)))
            .FirstOrDefault(p => File.Exists(p) && new FileInfo(p).Length == file.Bytes && Hash(p) == file.Sha256);
    }

    /// <summary>The name without the member of an archive.</summary>
    private static string Plain(string name)
    {
        var cut = name.IndexOf(".zip:", StringComparison.OrdinalIgnoreCase);
        return cut < 0 ? name : name[..(cut + 4)];
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
