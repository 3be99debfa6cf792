using Dauys.Elections.Territory;
using Dauys.Formats.Tables;
using Dauys.Law.Refusals;
using Dauys.Ledger.Unicode;

namespace Dauys.Formats.Results;

/// <summary>Puts a station's path together from the level columns of a row.</summary>
internal sealed class StationPath(RowText[] levels)
{
    private byte[] _path = new byte[256];

    /// <summary>The path, names escaped, valid until the next row; empty with a refusal.</summary>
    public ReadOnlySpan<byte> Of(TableReader table, out Refusal? refusal)
    {
        var length = 0;
        var named = false;
        refusal = null;
        for (var i = 0; i < levels.Length; i++)
        {
            var name = levels[i].Of(table);
            if (!IsPlain(name) && !Nfc.IsNormalized(name))
            {
                refusal = RowRefusals.NotNormal(table, levels[i]);
                return [];
            }

            // Each byte of a name may become two.
            if (_path.Length < length + (2 * name.Length) + 1)
            {
                Array.Resize(ref _path, (length + (2 * name.Length) + 1) * 2);
            }

            if (i > 0)
            {
                _path[length++] = UnitTree.Separator;
            }

            named |= !name.IsEmpty;
            length += Escape(name, _path.AsSpan(length));
        }

        if (named)
        {
            return _path.AsSpan(0, length);
        }

        refusal = RowRefusals.NoStation(table, levels);
        return [];
    }

    /// <summary>Below U+0300 nothing combines, so what is written there is in form NFC; Cyrillic and Hebrew take the longer way.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> name) => !name.ContainsAnyInRange((byte)0xCC, (byte)0xFF);

    private static int Escape(ReadOnlySpan<byte> name, Span<byte> into)
    {
        if (name.IndexOfAny(UnitTree.Separator, (byte)'~') < 0)
        {
            name.CopyTo(into);
            return name.Length;
        }

        var length = 0;
        foreach (var b in name)
        {
            into[length++] = b is UnitTree.Separator or (byte)'~' ? (byte)'~' : b;
            if (b is UnitTree.Separator or (byte)'~')
            {
                into[length++] = b == '~' ? (byte)'0' : (byte)'1';
            }
        }

        return length;
    }
}
