using System.Buffers.Binary;
using Dauys.Stores.Files;

namespace Dauys.Stores.Seals;

/// <summary>
/// One page of SQLite's trees, read from its bytes (https://www.sqlite.org/fileformat2.html, section 1.6). The bytes may be damaged:
/// whatever points outside the page is left out.
/// </summary>
internal readonly ref struct BtreePage
{
    private const int Usable = StoreFormat.PageSize - StoreFormat.TailSize;
    private const byte InteriorIndex = 2;
    private const byte InteriorTable = 5;
    private const byte LeafIndex = 10;
    private const byte LeafTable = 13;

    private readonly ReadOnlySpan<byte> _page;
    private readonly int _header;

    public BtreePage(ReadOnlySpan<byte> page, long number)
    {
        _page = page;
        _header = number == 1 ? 100 : 0;
    }

    private byte Kind => _page[_header];

    public bool IsLeafTable => Kind == LeafTable;

    public bool IsInterior => Kind is InteriorIndex or InteriorTable;

    public bool IsTable => Kind is InteriorTable or LeafTable;

    public bool IsTree => Kind is InteriorIndex or InteriorTable or LeafIndex or LeafTable;

    /// <summary>The child to the right of all cells.</summary>
    public long RightChild => BinaryPrimitives.ReadUInt32BigEndian(_page[(_header + 8)..]);

    public int Cells => Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(_page[(_header + 3)..]), Usable / 4);

    /// <summary>The bytes of a cell, to the page's end; empty if it points outside.</summary>
    public ReadOnlySpan<byte> Cell(int index)
    {
        var pointer = _header + (IsInterior ? 12 : 8) + (index * 2);
        if (pointer + 2 > Usable)
        {
            return default;
        }

        var start = BinaryPrimitives.ReadUInt16BigEndian(_page[pointer..]);
        return start + 4 < Usable ? _page[start..Usable] : default;
    }

    /// <summary>The child to the left of an interior cell.</summary>
    public static long LeftChild(ReadOnlySpan<byte> cell) => BinaryPrimitives.ReadUInt32BigEndian(cell);

    /// <summary>The largest key below the left child of an interior cell of a table, or the key of a leaf's row.</summary>
    public long Key(ReadOnlySpan<byte> cell)
    {
        if (IsInterior)
        {
            return Varint(cell[4..], out _);
        }

        Varint(cell, out var length);
        return Varint(cell[length..], out _);
    }

    /// <summary>The payload of a cell as far as it lies in this page, and the first page of the rest, 0 if there is none.</summary>
    public ReadOnlySpan<byte> Payload(ReadOnlySpan<byte> cell, out long overflow)
    {
        overflow = 0;
        if (IsInterior)
        {
            cell = cell[4..];
        }

        var total = Varint(cell, out var at);
        if (IsLeafTable)
        {
            Varint(cell[at..], out var key);
            at += key;
        }

        var most = IsTable ? Usable - 35 : ((Usable - 12) * 64 / 255) - 23;
        var least = ((Usable - 12) * 32 / 255) - 23;
        if (total < 0 || total > int.MaxValue)
        {
            return default;
        }

        var local = (int)total;
        if (total > most)
        {
            var wanted = least + (int)((total - least) % (Usable - 4));
            local = wanted <= most ? wanted : least;
            if (at + local + 4 > cell.Length)
            {
                return default;
            }

            overflow = BinaryPrimitives.ReadUInt32BigEndian(cell[(at + local)..]);
        }

        return at + local <= cell.Length ? cell.Slice(at, local) : default;
    }

    /// <summary>SQLite's integer of one to nine bytes; seven bits each, the ninth all eight.</summary>
    public static long Varint(ReadOnlySpan<byte> bytes, out int length)
    {
        ulong value = 0;
        for (length = 0; length < 8 && length < bytes.Length; length++)
        {
            value = (value << 7) | (bytes[length] & 0x7Fu);
            if (bytes[length] < 0x80)
            {
                length++;
                return unchecked((long)value);
            }
        }

        if (length < bytes.Length)
        {
            value = (value << 8) | bytes[length++];
        }

        return unchecked((long)value);
    }
}
