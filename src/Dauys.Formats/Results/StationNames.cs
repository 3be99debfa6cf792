using Dauys.Elections.Intake;
using Dauys.Elections.Territory;
using Dauys.Formats.Tables;
using Dauys.Law.Refusals;
using Dauys.Ledger.Unicode;

namespace Dauys.Formats.Results;

/// <summary>Finds a row's station by its level columns. Neighbouring rows share the levels above, which are then only compared.</summary>
internal sealed class StationNames(RowText[] levels, ElectionIntake intake)
{
    private readonly byte[][] _last = new byte[levels.Length - 1][];
    private byte[] _path = new byte[256];
    private int _above = -1;
    private bool _isNamed;

    /// <summary>Takes the row's station into the election.</summary>
    public Refusal? Take(TableReader table, bool hasRoll, out int unit)
    {
        unit = -1;
        if (!IsBelowTheSame(table) && Enter(table) is { } refusal)
        {
            return refusal;
        }

        var name = levels[^1].Of(table);
        if (!_isNamed && name.IsEmpty)
        {
            return RowRefusals.NoStation(table, levels);
        }

        return IsNormal(name) ? intake.Station(_above, name, hasRoll, out unit) : RowRefusals.NotNormal(table, levels[^1]);
    }

    private bool IsBelowTheSame(TableReader table)
    {
        if (_above < 0)
        {
            return false;
        }

        for (var i = 0; i < _last.Length; i++)
        {
            if (!levels[i].Of(table).SequenceEqual(_last[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Goes to the unit above the row's station.</summary>
    private Refusal? Enter(TableReader table)
    {
        var length = 0;
        (_above, _isNamed) = (-1, false);
        for (var i = 0; i < _last.Length; i++)
        {
            var name = levels[i].Of(table);
            if (!IsNormal(name))
            {
                return RowRefusals.NotNormal(table, levels[i]);
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

            length += UnitTree.Escape(name, _path.AsSpan(length));
            _isNamed |= !name.IsEmpty;
            _last[i] = name.ToArray();
        }

        _above = _last.Length == 0 ? UnitTree.Nation : intake.Unit(_path.AsSpan(0, length));
        return null;
    }

    /// <summary>Whether a name is in form NFC. ASCII, the letters of U+0400 to U+047F and № are, whatever stands beside them; the rest is looked at.</summary>
    private static bool IsNormal(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] >= 0x80)
            {
                if (name[i] is 0xD0 or 0xD1)
                {
                    i++;
                }
                else if (name[i] == 0xE2 && i + 2 < name.Length && name[i + 1] == 0x84 && name[i + 2] == 0x96)
                {
                    i += 2;
                }
                else
                {
                    return Nfc.IsNormalized(name);
                }
            }
        }

        return true;
    }
}
