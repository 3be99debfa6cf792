using System.Numerics;
using Dauys.Ledger.Merkle;

namespace Dauys.Ledger.Tiles;

/// <summary>
/// A tree of one size read from its tiles: root, entries, proofs. Tiles are believed only as far as what is made of them is then verified against
/// a signed root; a proof made of false tiles fails there. For one reader at a time.
/// </summary>
/// <param name="files">Where the tiles lie.</param>
/// <param name="size">Entries, as a checkpoint states.</param>
public sealed class TiledTree(IRecordFiles files, long size)
{
    private const int MostKept = 64;
    private readonly Dictionary<TileFile, ReadOnlyMemory<byte>> _kept = [];
    private (TileFile File, ReadOnlyMemory<byte>[] Entries)? _bundle;

    /// <summary>Entries.</summary>
    public long Size { get; } = size;

    /// <summary>The root as the tiles have it.</summary>
    /// <exception cref="TileSourceException">A tile is missing or cut.</exception>
    public async ValueTask<MerkleHash> Root(CancellationToken stop = default) =>
        Size == 0 ? Rfc6962.EmptyRoot : await Range(0, Size, stop).ConfigureAwait(false);

    /// <summary>The bytes of an entry.</summary>
    /// <exception cref="TileSourceException">Its bundle is missing or cut.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> Entry(long index, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var file = FileOf(-1, index / TilePath.FullWidth, Size);
        if (_bundle is not { } bundle || bundle.File != file)
        {
            // Whoever walks through the entries reads each bundle once.
            var bytes = await Read(file, stop).ConfigureAwait(false);
            _bundle = bundle = EntryBundle.TryRead(bytes, file.Width, out var entries)
                ? (file, entries)
                : throw new TileSourceException(file.Path, $"the bundle does not hold exactly {file.Width} entries");
        }

        return bundle.Entries[index % TilePath.FullWidth];
    }

    /// <summary>The proof that an entry stands where it stands, sibling of the leaf first (RFC 6962, 2.1.1).</summary>
    /// <exception cref="TileSourceException">A tile is missing or cut.</exception>
    public async ValueTask<MerkleHash[]> Inclusion(long index, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var path = new List<MerkleHash>();
        var (start, end) = (0L, Size);
        while (end - start > 1)
        {
            var middle = start + Split(end - start);
            if (index < middle)
            {
                path.Add(await Range(middle, end, stop).ConfigureAwait(false));
                end = middle;
            }
            else
            {
                path.Add(await Range(start, middle, stop).ConfigureAwait(false));
                start = middle;
            }
        }

        path.Reverse();
        return [.. path];
    }

    /// <summary>The proof that an older tree is the beginning of this one (RFC 6962, 2.1.2); empty for sizes 0 and <see cref="Size"/>.</summary>
    /// <exception cref="TileSourceException">A tile is missing or cut.</exception>
    public async ValueTask<MerkleHash[]> Consistency(long oldSize, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, Size);
        var path = new List<MerkleHash>();
        var (start, end, whole) = (0L, Size, true);
        while (oldSize != 0 && oldSize != end)
        {
            var middle = start + Split(end - start);
            if (oldSize <= middle)
            {
                path.Add(await Range(middle, end, stop).ConfigureAwait(false));
                end = middle;
            }
            else
            {
                path.Add(await Range(start, middle, stop).ConfigureAwait(false));
                (start, whole) = (middle, false);
            }
        }

        if (!whole)
        {
            path.Add(await Range(start, end, stop).ConfigureAwait(false));
        }

        path.Reverse();
        return [.. path];
    }

    /// <summary>The root over entries <paramref name="start"/> to <paramref name="end"/>, which are a range that the RFC's division gives.</summary>
    private async ValueTask<MerkleHash> Range(long start, long end, CancellationToken stop)
    {
        if (BitOperations.IsPow2(end - start))
        {
            return await Node(BitOperations.Log2((ulong)(end - start)), start, stop).ConfigureAwait(false);
        }

        var middle = start + Split(end - start);
        var left = await Range(start, middle, stop).ConfigureAwait(false);
        return Rfc6962.Node(left, await Range(middle, end, stop).ConfigureAwait(false));
    }

    /// <summary>The root of a complete subtree of 2^<paramref name="height"/> entries, from the hashes of the tile that holds them.</summary>
    private async ValueTask<MerkleHash> Node(int height, long start, CancellationToken stop)
    {
        var (level, count) = (height / TilePath.Height, 1 << (height % TilePath.Height));
        var first = start >> (level * TilePath.Height);
        var file = FileOf(level, first / TilePath.FullWidth, Size >> (level * TilePath.Height));
        var bytes = await Read(file, stop).ConfigureAwait(false);
        var hashes = new MerkleHash[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = new MerkleHash(bytes.Span.Slice((int)((first + i) % TilePath.FullWidth) * MerkleHash.Size, MerkleHash.Size));
        }

        return Rfc6962.Root(hashes);
    }

    private async ValueTask<ReadOnlyMemory<byte>> Read(TileFile file, CancellationToken stop)
    {
        if (_kept.TryGetValue(file, out var kept))
        {
            return kept;
        }

        if (await files.Read(file.Path, stop).ConfigureAwait(false) is not { } bytes)
        {
            throw new TileSourceException(file.Path, "the file is missing");
        }

        if (file.Level >= 0 && bytes.Length != file.Width * MerkleHash.Size)
        {
            throw new TileSourceException(file.Path, $"the tile has {bytes.Length} bytes, {file.Width * MerkleHash.Size} were expected");
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[file] = bytes;
        return bytes;
    }

    private static TileFile FileOf(int level, long index, long count) => new(level, index, (int)Math.Min(TilePath.FullWidth, count - (index * TilePath.FullWidth)));

    private static long Split(long n) => 1L << BitOperations.Log2((ulong)(n - 1));
}
