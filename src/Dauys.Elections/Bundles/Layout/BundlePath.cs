using System.Globalization;

namespace Dauys.Elections.Bundles.Layout;

/// <summary>Where things lie in a bundle (<c>docs/format.md</c>, Files of a bundle).</summary>
public static class BundlePath
{
    /// <summary>What the bundle is.</summary>
    public const string Head = "bundle.json";

    /// <summary>SHA-256 of every file that has no proof of its own.</summary>
    public const string List = "files.sha256";

    /// <summary>The signed note over the list.</summary>
    public const string ListNote = "files.note";

    /// <summary>The signed head of the register.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>The result as JSON.</summary>
    public const string Result = "result.json";

    /// <summary>The law book as written.</summary>
    public const string LawText = "law/book.yaml";

    /// <summary>The law book's canonical JSON, whose hash every act names.</summary>
    public const string LawCanonical = "law/book.json";

    /// <summary>The key that signs checkpoint and list.</summary>
    public const string RegisterKey = "keys/register.vkey";

    /// <summary>Folder of acts, one file each.</summary>
    public const string Acts = "acts/";

    /// <summary>Folder of tiles and bundles of entries.</summary>
    public const string Tiles = "tile/";

    /// <summary>Folder of law books under which the site shows the same votes.</summary>
    public const string OtherLaws = "laws/";

    /// <summary>Folder of the program that the page of verification loads into a browser.</summary>
    public const string Program = "browser/";

    /// <summary>Folder of exports.</summary>
    public const string Exports = "exports/";

    /// <summary>Folder of files as they came.</summary>
    public const string Sources = "sources/";

    /// <summary>What a killed publication leaves in a bundle until the next one.</summary>
    public const string Unfinished = ".publishing/";

    /// <summary>Acts in a folder of <see cref="Acts"/>.</summary>
    public const int ActsInFolder = 1000;

    private const string ActEnding = ".json";
    private const int MostBytes = 400;
    private const int MostSegmentBytes = 200;

    /// <summary>The file of an act.</summary>
    public static string Act(long position) => string.Create(CultureInfo.InvariantCulture, $"{Acts}{position / ActsInFolder}/{position}{ActEnding}");

    /// <summary>The position of the act whose file a path is; false for any other path, and for another spelling of one.</summary>
    public static bool TryAct(string path, out long position)
    {
        ArgumentNullException.ThrowIfNull(path);
        position = 0;
        return path.StartsWith(Acts, StringComparison.Ordinal) && path.EndsWith(ActEnding, StringComparison.Ordinal)
            && long.TryParse(path.AsSpan(path.LastIndexOf('/') + 1)[..^ActEnding.Length], NumberStyles.None, CultureInfo.InvariantCulture, out position) && Act(position) == path;
    }

    /// <summary>
    /// Whether a path may stand in a bundle: segments of ASCII letters, digits, dots, dashes, underscores, joined by slashes; none begins with a dot. So it can
    /// neither leave the folder nor mean two things on two systems.
    /// </summary>
    public static bool IsSafe(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Length is > 0 and <= MostBytes && path.Split('/').All(s =>
            s.Length is > 0 and <= MostSegmentBytes && s[0] != '.' && s.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));
    }

    /// <summary>
    /// Whether a file's bytes are proved by the register's root or are the list itself, so that the list leaves it out. The checkpoint is listed: lines of
    /// witnesses whom a reader does not know would else be bytes that nobody can check.
    /// </summary>
    public static bool HasOwnProof(string path) =>
        path is List or ListNote || path.StartsWith(Acts, StringComparison.Ordinal) || path.StartsWith(Tiles, StringComparison.Ordinal);
}
