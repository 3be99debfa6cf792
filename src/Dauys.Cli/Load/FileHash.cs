using System.Security.Cryptography;
using Dauys.Elections.Calling.ImportFiles;

namespace Dauys.Cli.Load;

/// <summary>Names a file by its bytes.</summary>
internal static class FileHash
{
    /// <summary>Name, length and hash of a file; of an archive where <c>archive.zip:member</c> is given.</summary>
    public static ImportedFile Of(string path)
    {
        var file = File.Exists(path) ? path : path[..path.LastIndexOf(':')];
        using var stream = File.OpenRead(file);
        return new ImportedFile(Path.GetFileName(path), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
