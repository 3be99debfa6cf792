using System.Globalization;

namespace Dauys.Ledger.Tiles;

/// <summary>Addresses of tiles and entry bundles below a log's prefix (https://c2sp.org/tlog-tiles, Merkle Tree and Log entries).</summary>
public static class TilePath
{
    /// <summary>Hashes in a full tile, entries in a full bundle.</summary>
    public const int FullWidth = 256;

    /// <summary>Levels of the tree that one tile spans.</summary>
    public const int Height = 8;

    /// <summary>Where the checkpoint lies.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>The address of a tile: <c>tile/0/x001/x234/067</c>, partial ones with <c>.p/WIDTH</c>.</summary>
    /// <param name="level">0 to 63; 0 holds hashes of leaves.</param>
    /// <param name="index">Its place in the level, from 0.</param>
    /// <param name="width">Hashes in it, 1 to 256.</param>
    public static string Tile(int level, long index, int width = FullWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 63);
        return string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{Number(index, width)}");
    }

    /// <summary>The address of a bundle of entries.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="width">Entries in it, 1 to 256.</param>
    public static string Entries(long index, int width = FullWidth) => $"tile/entries/{Number(index, width)}";

    /// <summary>Reads the address of a tile or bundle; anything but the one spelling is false.</summary>
    /// <param name="path">Without a leading slash.</param>
    /// <param name="level">The level, or -1 for entries.</param>
    /// <param name="index">The place.</param>
    /// <param name="width">How wide.</param>
    public static bool TryParse(string path, out int level, out long index, out int width)
    {
        ArgumentNullException.ThrowIfNull(path);
        (level, index, width) = (-1, 0, FullWidth);
        var parts = path.Split('/');
        if (parts.Length < 3 || parts[0] != "tile" || (parts[1] != "entries" && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out level)))
        {
            return false;
        }

        var last = parts.Length - 1;
        if (parts[last - 1].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!int.TryParse(parts[last], NumberStyles.None, CultureInfo.InvariantCulture, out width) || width is < 1 or >= FullWidth)
            {
                return false;
            }

            last--;
            parts[last] = parts[last][..^2];
        }

        foreach (var part in parts[2..(last + 1)])
        {
            var digits = part.StartsWith('x') ? part[1..] : part;
            if (digits.Length != 3 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || index > long.MaxValue / 1000 - 1)
            {
                return false;
            }

            index = (index * 1000) + number;
        }

        return level is >= -1 and <= 63 && (level < 0 ? Entries(index, width) : Tile(level, index, width)) == path;
    }

    /// <summary>Every file of the tree of a size that a tree of an older size did not have, lowest level first: the bundles, then the tiles.</summary>
    /// <param name="size">Entries.</param>
    /// <param name="oldSize">Entries of the older tree; 0 gives every file.</param>
    public static IEnumerable<TileFile> Files(long size, long oldSize = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        foreach (var file in Level(-1, size, oldSize))
        {
            yield return file;
        }

        for (var level = 0; level < 8 && size >> (level * Height) > 0; level++)
        {
            foreach (var file in Level(level, size >> (level * Height), oldSize >> (level * Height)))
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<TileFile> Level(int level, long count, long oldCount)
    {
        if (count == oldCount)
        {
            yield break;
        }

        for (var index = oldCount / FullWidth; index * FullWidth < count; index++)
        {
            yield return new TileFile(level, index, (int)Math.Min(FullWidth, count - (index * FullWidth)));
        }
    }

    private static string Number(long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        var text = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (index /= 1000; index > 0; index /= 1000)
        {
            text = $"x{(index % 1000).ToString("000", CultureInfo.InvariantCulture)}/{text}";
        }

        return width == FullWidth ? text : string.Create(CultureInfo.InvariantCulture, $"{text}.p/{width}");
    }
}

/// <summary>A tile, or a bundle of entries.</summary>
/// <param name="Level">The level, or -1 for entries.</param>
/// <param name="Index">The place, from 0.</param>
/// <param name="Width">1 to 256.</param>
public readonly record struct TileFile(int Level, long Index, int Width)
{
    /// <summary>How many entries of the tree come before the end of what it covers: a tree of so many or fewer entries has no more to put into it.</summary>
    public Int128 End => (((Int128)Index * TilePath.FullWidth) + Width) * (Int128.One << (8 * Math.Max(0, Level)));

    /// <summary>Its address.</summary>
    public string Path => Level < 0 ? TilePath.Entries(Index, Width) : TilePath.Tile(Level, Index, Width);
}
