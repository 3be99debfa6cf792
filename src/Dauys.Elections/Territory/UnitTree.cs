using System.Text;

namespace Dauys.Elections.Territory;

/// <summary>
/// The tree of territories from the nation (unit 0) down to polling stations, kept in arrays: a million stations cost
/// about forty bytes each and their name. A unit is named by the path of names above it; a name may be empty where the rest is unique.
/// </summary>
public sealed class UnitTree
{
    /// <summary>The whole nation.</summary>
    public const int Nation = 0;

    /// <summary>Separates the names of a path; a <c>/</c> inside a name is written <c>~1</c>, a <c>~</c> as <c>~0</c> (RFC 6901).</summary>
    public const byte Separator = (byte)'/';

    private int[] _slots = new int[1 << 10];
    private int[] _parents = new int[1 << 8];
    private uint[] _hashes = new uint[1 << 8];
    private int[] _nameEnds = new int[1 << 8];
    private byte[] _depths = new byte[1 << 8];
    private byte[] _names = new byte[1 << 12];

    /// <summary>A tree that holds the nation alone.</summary>
    public UnitTree()
    {
        Array.Fill(_slots, -1);
        _parents[0] = -1;
        Count = 1;
    }

    /// <summary>All units, the nation included.</summary>
    public int Count { get; private set; }

    /// <summary>The unit above, or -1 for the nation.</summary>
    public int Parent(int unit) => _parents[unit];

    /// <summary>0 for the nation, 1 for the first level below it, and so on.</summary>
    public int Depth(int unit) => _depths[unit];

    /// <summary>The last name of the path, as UTF-8.</summary>
    public ReadOnlySpan<byte> Name(int unit)
    {
        var start = unit == 0 ? 0 : _nameEnds[unit - 1];
        return _names.AsSpan(start, _nameEnds[unit] - start);
    }

    /// <summary>The unit's ancestor (or itself) at a depth.</summary>
    public int Ancestor(int unit, int depth)
    {
        while (_depths[unit] > depth)
        {
            unit = _parents[unit];
        }

        return unit;
    }

    /// <summary>Whether this is the unit of a name below another one; false for numbers that no unit has.</summary>
    public bool Is(int unit, int parent, ReadOnlySpan<byte> name) =>
        unit >= 0 && unit < Count && _parents[unit] == parent && Name(unit).SequenceEqual(name);

    /// <summary>A child by its name, or -1.</summary>
    public int Find(int parent, ReadOnlySpan<byte> name) => Find(parent, name, Hash(parent, name));

    private int Find(int parent, ReadOnlySpan<byte> name, uint hash)
    {
        var mask = (uint)_slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var unit = _slots[slot];
            if (unit < 0 || Matches(unit, hash, parent, name))
            {
                return unit;
            }
        }
    }

    /// <summary>A child by its name, made if it is new.</summary>
    /// <param name="parent">The unit above.</param>
    /// <param name="name">The last name of the path, UTF-8, unescaped; may be empty.</param>
    /// <param name="isNew">Whether it had to be made.</param>
    public int FindOrAdd(int parent, ReadOnlySpan<byte> name, out bool isNew)
    {
        var hash = Hash(parent, name);
        var found = Find(parent, name, hash);
        isNew = found < 0;
        return isNew ? Add(parent, name, hash) : found;
    }

    /// <summary>The unit of a path of names, or -1.</summary>
    public int FindPath(ReadOnlySpan<byte> path)
    {
        Span<byte> buffer = path.Length <= 512 ? stackalloc byte[512] : new byte[path.Length];
        var unit = Nation;
        while (unit >= 0)
        {
            var cut = path.IndexOf(Separator);
            var part = cut < 0 ? path : path[..cut];
            unit = Find(unit, Unescape(part, buffer));
            if (cut < 0)
            {
                return unit;
            }

            path = path[(cut + 1)..];
        }

        return -1;
    }

    /// <summary>Makes the unit of a path and whatever is missing above it.</summary>
    public int AddPath(ReadOnlySpan<byte> path, out bool isNew)
    {
        Span<byte> buffer = path.Length <= 512 ? stackalloc byte[512] : new byte[path.Length];
        var unit = Nation;
        while (true)
        {
            var cut = path.IndexOf(Separator);
            var part = cut < 0 ? path : path[..cut];
            unit = FindOrAdd(unit, Unescape(part, buffer), out isNew);
            if (cut < 0)
            {
                return unit;
            }

            path = path[(cut + 1)..];
        }
    }

    /// <summary>The path of names as text: <c>region/territory/station</c>; empty for the nation.</summary>
    public string Path(int unit)
    {
        if (unit == Nation)
        {
            return "";
        }

        var names = new List<string>();
        for (; unit != Nation; unit = _parents[unit])
        {
            names.Add(Escape(Encoding.UTF8.GetString(Name(unit))));
        }

        names.Reverse();
        return string.Join('/', names);
    }

    /// <summary>A name as it stands in a path.</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Writes a name as it stands in a path.</summary>
    /// <param name="name">The name, UTF-8.</param>
    /// <param name="into">Room for twice its length.</param>
    /// <returns>Bytes written.</returns>
    public static int Escape(ReadOnlySpan<byte> name, Span<byte> into)
    {
        if (name.IndexOfAny(Separator, (byte)'~') < 0)
        {
            name.CopyTo(into);
            return name.Length;
        }

        var length = 0;
        foreach (var b in name)
        {
            into[length++] = b is Separator or (byte)'~' ? (byte)'~' : b;
            if (b is Separator or (byte)'~')
            {
                into[length++] = b == '~' ? (byte)'0' : (byte)'1';
            }
        }

        return length;
    }

    private static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> part, Span<byte> buffer)
    {
        if (!part.Contains((byte)'~'))
        {
            return part;
        }

        var length = 0;
        for (var i = 0; i < part.Length; i++)
        {
            var escaped = part[i] == '~' && i + 1 < part.Length;
            buffer[length++] = escaped ? (part[++i] == '1' ? Separator : (byte)'~') : part[i];
        }

        return buffer[..length];
    }

    private int Add(int parent, ReadOnlySpan<byte> name, uint hash)
    {
        var unit = Count;
        if (unit == _parents.Length)
        {
            Array.Resize(ref _parents, unit * 2);
            Array.Resize(ref _hashes, unit * 2);
            Array.Resize(ref _nameEnds, unit * 2);
            Array.Resize(ref _depths, unit * 2);
        }

        var start = _nameEnds[unit - 1];
        if (start + name.Length > _names.Length)
        {
            Array.Resize(ref _names, Math.Max(start + name.Length, _names.Length * 2));
        }

        name.CopyTo(_names.AsSpan(start));
        _nameEnds[unit] = start + name.Length;
        _parents[unit] = parent;
        _depths[unit] = (byte)(_depths[parent] + 1);
        _hashes[unit] = hash;
        Count++;
        if (Count * 2 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            Array.Fill(_slots, -1);
            for (var i = 1; i < Count; i++)
            {
                Enter(i);
            }
        }
        else
        {
            Enter(unit);
        }

        return unit;
    }

    private void Enter(int unit)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = _hashes[unit] & mask;
        while (_slots[slot] >= 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = unit;
    }

    private bool Matches(int unit, uint hash, int parent, ReadOnlySpan<byte> name) =>
        _hashes[unit] == hash && _parents[unit] == parent && Name(unit).SequenceEqual(name);

    private static uint Hash(int parent, ReadOnlySpan<byte> name)
    {
        unchecked
        {
            // FNV-1a over eight bytes at a time with a final mix: names are short and come from a file, not from an attacker's keyboard;
            // a flood of equal hashes costs time, never a wrong answer.
            var hash = 14695981039346656037UL ^ (uint)parent;
            hash *= 1099511628211UL;
            while (name.Length >= 8)
            {
                hash = (hash ^ BitConverter.ToUInt64(name)) * 1099511628211UL;
                hash ^= hash >> 29;
                name = name[8..];
            }

            foreach (var b in name)
            {
                hash = (hash ^ b) * 1099511628211UL;
            }

            hash ^= hash >> 32;
            hash *= 0x9E3779B97F4A7C15UL;
            return (uint)(hash >> 32);
        }
    }
}
