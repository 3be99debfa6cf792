using Dauys.Ledger.Tiles;
using Dauys.Site.Records;

namespace Dauys.Publishing.Reading;

/// <summary>The entries of a register out of a bundle's tiles, one by one or in order.</summary>
/// <param name="files">The bundle.</param>
/// <param name="size">Entries.</param>
public sealed class EntryReader(BundleFiles files, long size) : IActArchive
{
    /// <summary>The most bytes that a bundle of entries can have.</summary>
    private const long MostBytes = TilePath.FullWidth * (2L + ushort.MaxValue);

    private readonly Lock _turn = new();
    private long _kept = -1;
    private ReadOnlyMemory<byte>[] _entries = [];

    /// <inheritdoc/>
    public long Size { get; } = size;

    /// <summary>The bytes of an act, without its signatures.</summary>
    public byte[] Read(long position)
    {
        lock (_turn)
        {
            return Entry(position).ToArray();
        }
    }

    /// <summary>The entries of one bundle.</summary>
    /// <param name="index">Its place.</param>
    /// <exception cref="TileSourceException">It is missing or cut.</exception>
    public ReadOnlyMemory<byte>[] Bundle(long index)
    {
        var width = (int)Math.Min(TilePath.FullWidth, Size - (index * TilePath.FullWidth));
        var path = TilePath.Entries(index, width);
        var bytes = files.Read(path, MostBytes) ?? throw new TileSourceException(path, "the file is missing");
        return EntryBundle.TryRead(bytes, width, out var entries) ? entries : throw new TileSourceException(path, $"the file does not hold exactly {width} entries");
    }

    private ReadOnlyMemory<byte> Entry(long position)
    {
        if (_kept != position / TilePath.FullWidth)
        {
            _entries = Bundle(position / TilePath.FullWidth);
            _kept = position / TilePath.FullWidth;
        }

        return _entries[position % TilePath.FullWidth];
    }
}
