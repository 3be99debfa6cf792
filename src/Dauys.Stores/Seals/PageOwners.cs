using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Dauys.Stores.Files;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Seals;

/// <summary>
/// What each page of a store belongs to, found by walking the trees in the file's bytes. The range of acts in a page is taken from the pages
/// above it, so that it is right even where the page itself is damaged.
/// </summary>
internal sealed class PageOwners
{
    private const int MostLevels = 32; // a tree of SQLite's largest file has fewer

    private readonly SharedFile _file;
    private readonly long _pages;
    private readonly Dictionary<long, string> _owners = [];

    private PageOwners(SharedFile file)
    {
        _file = file;
        _pages = file.Length / StoreFormat.PageSize;
    }

    /// <summary>Walks all trees.</summary>
    public static PageOwners Find(SharedFile file)
    {
        var owners = new PageOwners(file);
        owners._owners[1] = "header and list of tables";
        foreach (var (name, root) in owners.Roots())
        {
            owners.Walk(root, name, null, null, 0);
        }

        owners.WalkFree();
        return owners;
    }

    /// <summary>What a page belongs to, in words.</summary>
    public string Describe(long page) => _owners.GetValueOrDefault(page, "in no table that can be reached");

    /// <summary>Name and root page of each table and index, from the first page; the columns of the list are type, name, table, root, text.</summary>
    private List<(string Name, long Root)> Roots()
    {
        var roots = new List<(string Name, long Root)>();
        var bytes = Read(1);
        var page = new BtreePage(bytes, 1);
        for (var i = 0; i < page.Cells; i++)
        {
            var cell = page.Cell(i);
            if (!cell.IsEmpty && TryRow(page.Payload(cell, out _), out var name, out var root))
            {
                roots.Add((name, root));
            }
        }

        return roots;
    }

    private static bool TryRow(ReadOnlySpan<byte> payload, out string name, out long root)
    {
        (name, root) = ("", 0);
        var header = (int)Math.Clamp(BtreePage.Varint(payload, out var at), 0, payload.Length);
        var body = header;
        for (var column = 0; column < 4 && at < header; column++)
        {
            var type = BtreePage.Varint(payload[at..], out var length);
            at += length;
            var size = type >= 12 ? (int)Math.Min((type - 12) / 2, payload.Length) : type is > 0 and <= 4 ? (int)type : 0;
            if (size > payload.Length - body)
            {
                return false;
            }

            if (column == 2)
            {
                name = Encoding.UTF8.GetString(payload.Slice(body, size));
            }
            else if (column == 3)
            {
                foreach (var digit in payload.Slice(body, size))
                {
                    root = (root << 8) | digit;
                }
            }

            body += size;
        }

        return root > 1;
    }

    private void Walk(long number, string table, long? above, long? upTo, int level)
    {
        if (level > MostLevels || number < 2 || number > _pages || !_owners.TryAdd(number, Words(table, above, upTo)))
        {
            return;
        }

        var bytes = Read(number);
        var page = new BtreePage(bytes, number);
        if (!page.IsTree)
        {
            return;
        }

        var last = above;
        for (var i = 0; i < page.Cells; i++)
        {
            var cell = page.Cell(i);
            if (cell.IsEmpty)
            {
                continue;
            }

            long? key = page.IsTable ? page.Key(cell) : null;
            if (page.IsInterior)
            {
                Walk(BtreePage.LeftChild(cell), table, last, key, level + 1);
                last = key;
            }

            if (page.IsLeafTable || !page.IsTable)
            {
                page.Payload(cell, out var overflow);
                WalkOverflow(overflow, table, key);
            }
        }

        if (page.IsInterior)
        {
            Walk(page.RightChild, table, last, upTo, level + 1);
        }
    }

    private void WalkOverflow(long number, string table, long? key)
    {
        while (number >= 2 && number <= _pages && _owners.TryAdd(number, Words(table, unchecked(key - 1), key)))
        {
            number = BinaryPrimitives.ReadUInt32BigEndian(Read(number));
        }
    }

    private void WalkFree()
    {
        var trunk = (long)BinaryPrimitives.ReadUInt32BigEndian(Read(1).AsSpan(32));
        while (trunk >= 2 && trunk <= _pages && _owners.TryAdd(trunk, "free space"))
        {
            var page = Read(trunk);
            var leaves = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(4)), (StoreFormat.PageSize / 4) - 2);
            for (var i = 0; i < leaves; i++)
            {
                _owners.TryAdd(BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(8 + (i * 4))), "free space");
            }

            trunk = BinaryPrimitives.ReadUInt32BigEndian(page);
        }
    }

    private static string Words(string table, long? above, long? upTo)
    {
        if (table != "acts" || (above is null && upTo is null))
        {
            return $"table {table}";
        }

        // A damaged key may be any number, so that the next one need not exist.
        var (from, to) = (above is { } a ? RegisterTables.OfKey(unchecked(a + 1)) : (Register: 1L, Position: 0L), upTo is { } u ? RegisterTables.OfKey(u) : ((long Register, long Position)?)null);
        var text = string.Create(CultureInfo.InvariantCulture, $"register {from.Register}, acts from {from.Position}");
        return to is not { } end ? text + " on"
            : end.Register == from.Register ? string.Create(CultureInfo.InvariantCulture, $"{text} to {end.Position}")
            : string.Create(CultureInfo.InvariantCulture, $"{text} on, and register {end.Register}, acts up to {end.Position}");
    }

    private byte[] Read(long number)
    {
        var page = new byte[StoreFormat.PageSize];
        _file.Read(page, (number - 1) * StoreFormat.PageSize);
        return page;
    }
}
