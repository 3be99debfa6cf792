namespace Dauys.Elections.Territory;

/// <summary>
/// Walks paths of a tree when neighbours share all but the last name, as rows of a results file and acts of a register do:
/// the shared part is compared as bytes and walked once.
/// </summary>
public sealed class PathCursor(UnitTree units)
{
    private byte[] _prefix = new byte[256];
    private int _length = -1;
    private int _parent;
    private int _last;

    /// <summary>The unit of a path, or -1. The empty path is the nation.</summary>
    public int Find(ReadOnlySpan<byte> path)
    {
        if (path.IsEmpty)
        {
            return UnitTree.Nation;
        }

        var cut = path.LastIndexOf(UnitTree.Separator);
        if (path.Contains((byte)'~') || !Enter(path, cut, add: false))
        {
            return units.FindPath(path);
        }

        // Acts of one station follow each other, and stations follow each other as they were established: that saves looking it up.
        var name = path[(cut + 1)..];
        if (!units.Is(_last, _parent, name))
        {
            _last = units.Is(_last + 1, _parent, name) ? _last + 1 : units.Find(_parent, name);
        }

        return _last;
    }

    /// <summary>Whether all but the last name of a path is what was walked last.</summary>
    /// <param name="path">The path, without escapes.</param>
    /// <param name="name">The last name, if so.</param>
    public bool IsBesideLast(ReadOnlySpan<byte> path, out ReadOnlySpan<byte> name)
    {
        var cut = path.LastIndexOf(UnitTree.Separator);
        name = path[(cut + 1)..];
        return cut < 0 || (_length == cut && path[..cut].SequenceEqual(_prefix.AsSpan(0, cut)));
    }

    /// <summary>The unit of a path, made if it is new.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> path, out bool isNew)
    {
        var cut = path.LastIndexOf(UnitTree.Separator);
        if (path.Contains((byte)'~'))
        {
            return units.AddPath(path, out isNew);
        }

        Enter(path, cut, add: true);
        return _last = units.FindOrAdd(_parent, path[(cut + 1)..], out isNew);
    }

    private bool Enter(ReadOnlySpan<byte> path, int cut, bool add)
    {
        if (cut < 0)
        {
            // No prefix at all is another thing than an empty name above: "7" and "/7" are two paths.
            (_parent, _length) = (UnitTree.Nation, -1);
            return true;
        }

        var prefix = path[..cut];
        if (_length >= 0 && prefix.SequenceEqual(_prefix.AsSpan(0, _length)))
        {
            return true;
        }

        var parent = add ? units.AddPath(prefix, out _) : units.FindPath(prefix);
        if (parent < 0)
        {
            return false;
        }

        if (_prefix.Length < prefix.Length)
        {
            _prefix = new byte[prefix.Length * 2];
        }

        prefix.CopyTo(_prefix);
        (_parent, _length) = (parent, prefix.Length);
        return true;
    }
}
