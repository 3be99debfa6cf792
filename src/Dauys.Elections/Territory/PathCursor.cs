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

    /// <summary>The unit of a path, or -1. The empty path is the nation.</summary>
    public int Find(ReadOnlySpan<byte> path)
    {
        if (path.IsEmpty)
        {
            return UnitTree.Nation;
        }

        var cut = path.LastIndexOf(UnitTree.Separator);
        return path.Contains((byte)'~') || !Enter(path, cut, add: false) ? units.FindPath(path) : units.Find(_parent, path[(cut + 1)..]);
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
        return units.FindOrAdd(_parent, path[(cut + 1)..], out isNew);
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
