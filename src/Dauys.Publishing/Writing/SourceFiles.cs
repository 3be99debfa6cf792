using System.Security.Cryptography;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Calling.ImportFiles;

namespace Dauys.Publishing.Writing;

/// <summary>Finds the files that a register was read from, by their bytes.</summary>
public static class SourceFiles
{
    /// <summary>The file in one of these folders that has the bytes of an imported one, or null.</summary>
    public static string? Find(ImportedFile file, IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(folders);
        var name = SourcePath.Plain(file.FileName);
        return folders.Select(f => Path.Combine(f, Path.GetFileName(name)))
            .FirstOrDefault(p => File.Exists(p) && new FileInfo(p).Length == file.Bytes && Hash(p) == file.Sha256);
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
