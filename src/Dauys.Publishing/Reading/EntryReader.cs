using Dauys.Elections.Bundles.Reading;
using Dauys.Ledger.Tiles;
using Dauys.Site.Records;

namespace Dauys.Publishing.Reading;

/// <summary>The entries of a register out of a bundle's tiles, one by one or in order.</summary>
/// <param name="files">The bundle.</param>
/// <param name="size">Entries.</param>
public sealed class EntryReader(BundleFiles files, long size) : IActArchive
{
    private readonly BundleEntries _bundles = new(files, size);
    private readonly Lock _turn = new();
    private long _kept = -1;
    private ReadOnlyMemory<byte>[] _entries = [];

    /// <inheritdoc/>
    public long Size { get; } = size;

    /// <summary>The bytes of an entry: an act, with its signatures where there are any.</summary>
    public byte[] Read(long position)
    {
        lock (_turn)
        {
            return Entry(position).ToArray();
        }
    }

    private ReadOnlyMemory<byte> Entry(long position)
    {
        if (_kept != position / TilePath.FullWidth)
        {
            _entries = _bundles.At(position / TilePath.FullWidth);
            _kept = position / TilePath.FullWidth;
        }

        return _entries[position % TilePath.FullWidth];
    }
}
