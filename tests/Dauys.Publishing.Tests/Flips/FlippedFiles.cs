using Dauys.Elections.Bundles.Reading;

namespace Dauys.Publishing.Tests.Flips;

/// <summary>A bundle in memory in which one byte of one file is another.</summary>
internal sealed class FlippedFiles(IReadOnlyDictionary<string, byte[]> files, string flipped, int at, byte with) : BundleFiles
{
    public override string Place => "memory";

    public override IEnumerable<string> Paths => [.. files.Keys];

    public override IReadOnlyList<string> Oddities => [];

    public override byte[]? Read(string path, long most = MostBytes)
    {
        if (!files.TryGetValue(path, out var bytes))
        {
            return null;
        }

        if (path != flipped)
        {
            return bytes;
        }

        var changed = bytes.ToArray();
        changed[at] = with;
        return changed;
    }
}
