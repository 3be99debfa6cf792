using Dauys.Elections.Calling.ImportFiles;

namespace Dauys.Elections.Bundles.Layout;

/// <summary>Where a file that was loaded lies in a bundle.</summary>
public static class SourcePath
{
    /// <summary>The path of an imported file: the beginning of its hash, then its name as far as it is plain.</summary>
    public static string Of(ImportedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var name = string.Concat(Plain(file.FileName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')).TrimStart('.');
        var hash = file.Sha256.Length >= 12 && file.Sha256.All(char.IsAsciiHexDigitLower) ? file.Sha256[..12] : "unknown";
        return $"{BundlePath.Sources}{hash}-{(name.Length is 0 or > 100 ? "file" : name)}";
    }

    /// <summary>The name without the member of an archive.</summary>
    public static string Plain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var cut = name.IndexOf(".zip:", StringComparison.OrdinalIgnoreCase);
        return cut < 0 ? name : name[..(cut + 4)];
    }
}
