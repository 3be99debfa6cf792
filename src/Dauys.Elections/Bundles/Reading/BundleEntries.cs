using Dauys.Ledger.Tiles;

namespace Dauys.Elections.Bundles.Reading;

/// <summary>The entries of a register out of a bundle's tiles, 256 at a time.</summary>
/// <param name="files">The bundle.</param>
/// <param name="size">Entries.</param>
public sealed class BundleEntries(BundleFiles files, long size)
{
    /// <summary>The most bytes that a bundle of entries can have.</summary>
    private const long MostBytes = TilePath.FullWidth * (2L + ushort.MaxValue);

    /// <summary>Entries.</summary>
    public long Size { get; } = size;

    /// <summary>The entries of one bundle of them.</summary>
    /// <param name="index">Its place.</param>
    /// <exception cref="TileSourceException">It is missing or cut.</exception>
    public ReadOnlyMemory<byte>[] At(long index)
    {
        var width = (int)Math.Min(TilePath.FullWidth, Size - (index * TilePath.FullWidth));
        var path = TilePath.Entries(index, width);
        var bytes = files.Read(path, MostBytes) ?? throw new TileSourceException(path, "the file is missing");
        return EntryBundle.TryRead(bytes, width, out var entries) ? entries : throw new TileSourceException(path, $"the file does not hold exactly {width} entries");
    }
}
