using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.CheckList;

/// <summary>
/// Settles a list as a whole: who stands in it twice, who is on another application's list, who is not on the roll; then counts.
/// A person in one territory counts once there. A person in two counts once in all, and in which of the two is open: no order of rows decides it.
/// </summary>
internal sealed class ListSettling
{
    private readonly ListCheckRun _run;
    private readonly PersonKeys? _roll;
    private readonly IReadOnlyList<PersonKeys> _others;
    private readonly int _dropped;
    private readonly OnceCheck? _once;
    private readonly Dictionary<int, int> _same = [];
    private readonly Dictionary<int, string> _elsewhere = [];
    private readonly long[] _valid;
    private readonly long[] _open;
    private long _between;
    private long _openPersons;

    public ListSettling(ListCheckRun run, PersonKeys? roll, IReadOnlyList<PersonKeys> others)
    {
        // A file without a person that could be told, or with keys of another kind, shows nothing of anybody: held against it nobody would be on the roll.
        bool Tells(PersonKeys keys) => keys.ByNumber == run.IsByNumber && keys.Keys.Length > 0;
        (_run, _once) = (run, run.Rule.Find<OnceCheck>());
        (_roll, _others) = (run.Rule.Find<RollCheck>() is not null && roll is not null && Tells(roll) ? roll : null, [.. others.Where(Tells)]);
        _dropped = others.Count - _others.Count;
        (_valid, _open) = (new long[run.Territories.Count], new long[run.Territories.Count]);
    }

    public CheckedList Settle()
    {
        var told = Groups();
        var rows = _run.Rows;
        var faults = rows.Faults;
        var submitted = new long[_run.Territories.Count];
        var counts = RowFaultKind.All.ToDictionary(k => k.Fault, _ => 0L);
        var faulty = 0L;
        for (var row = 0; row < rows.Count; row++)
        {
            var territory = rows.Territories[row];
            if (territory < submitted.Length)
            {
                submitted[territory]++;
            }

            var fault = faults[row];
            if (fault == RowFaults.None)
            {
                _valid[territory] += told[row] ? 0 : 1;
                continue;
            }

            faulty += (fault & ~RowFaultKind.Remarks) == RowFaults.None ? 0 : 1;
            // Who does not tell who they are counts as one person; so does a row with a remark alone.
            if (!told[row] && (fault & ~RowFaultKind.Remarks) == RowFaults.None)
            {
                _valid[territory]++;
            }

            foreach (var kind in RowFaultKind.All)
            {
                counts[kind.Fault] += (fault & kind.Fault) != 0 ? 1 : 0;
            }
        }

        return new CheckedList(_run, submitted, _valid, _open, _between, _openPersons, faulty, counts, _same, _elsewhere, _roll is not null, _others.Count, _dropped);
    }

    /// <summary>Goes through the persons; returns which rows were counted, or left out, with their person.</summary>
    private bool[] Groups()
    {
        var (keys, order) = _run.Rows.Sorted();
        var told = new bool[_run.Rows.Count];
        var (onRoll, onOthers) = (0, new int[_others.Count]);
        for (var i = 0; i < keys.Length;)
        {
            var end = i + 1;
            while (end < keys.Length && keys[end] == keys[i])
            {
                end++;
            }

            var rows = order.AsSpan(i, end - i);
            if (_roll is not null)
            {
                HoldAgainstRoll(rows, _roll.Find(keys[i], ref onRoll));
            }

            var open = false;
            var here = LatestThatCounts(rows);
            for (var other = 0; _once is { Across: not AcrossRule.Allowed } && other < _others.Count; other++)
            {
                open |= HoldAgainstOther(rows, here, _others[other], _others[other].Find(keys[i], ref onOthers[other]));
            }

            if (_once is not null)
            {
                Count(rows, open, told);
            }

            i = end;
        }

        return told;
    }

    private void HoldAgainstRoll(ReadOnlySpan<int> rows, int at)
    {
        var faults = _run.Rows.Faults;
        foreach (var row in rows)
        {
            if (at < 0)
            {
                faults[row] |= RowFaults.NotOnRoll;
            }
            else if (_roll!.Territories.Length > 0 && _roll.Territories[at] is >= 0 and var territory && _run.Rows.Territories[row] < _valid.Length && territory != _run.Rows.Territories[row])
            {
                faults[row] |= RowFaults.TerritoryOther;
            }
        }
    }

    /// <summary>The latest day of signing of the rows that count, 0 where it is unknown; null where none counts. A row with a fault is no later signature.</summary>
    private int? LatestThatCounts(ReadOnlySpan<int> rows)
    {
        int? latest = null;
        foreach (var row in rows)
        {
            if ((_run.Rows.Faults[row] & ~RowFaultKind.Remarks) == RowFaults.None)
            {
                latest = Math.Max(latest ?? 0, _run.Rows.Signed[row]);
            }
        }

        return latest;
    }

    /// <returns>Whether it is open where the person counts.</returns>
    private bool HoldAgainstOther(ReadOnlySpan<int> rows, int? latest, PersonKeys other, int at)
    {
        if (at < 0 || latest is not { } here)
        {
            return false;
        }

        var there = other.Days.Length > 0 ? other.Days[at] : 0;
        var open = _once!.Across == AcrossRule.Later && (here == 0 || there == 0 || here == there);
        if (!open && _once.Across == AcrossRule.Later && here > there)
        {
            return false;
        }

        foreach (var row in rows)
        {
            _elsewhere.TryAdd(row, other.Name);
            _run.Rows.Faults[row] |= open ? RowFaults.OtherApplicationOpen : RowFaults.OtherApplication;
        }

        return open;
    }

    private void Count(ReadOnlySpan<int> rows, bool open, bool[] told)
    {
        var faults = _run.Rows.Faults;
        var (first, several) = (-1, false);
        foreach (var row in rows)
        {
            told[row] = true;
            if ((faults[row] & ~RowFaultKind.Remarks) != RowFaults.None)
            {
                continue;
            }

            first = first < 0 ? row : first;
            several |= _run.Rows.Territories[row] != _run.Rows.Territories[first];
        }

        foreach (var row in rows)
        {
            if (first >= 0 && row != first)
            {
                Name(row, first, several);
            }
        }

        if (first < 0)
        {
            return;
        }

        if (several)
        {
            faults[first] |= RowFaults.DuplicateElsewhere;
            Between(rows, open);
        }
        else if (open)
        {
            _open[_run.Rows.Territories[first]]++;
            _openPersons++;
        }
        else
        {
            _valid[_run.Rows.Territories[first]]++;
        }
    }

    private void Name(int row, int first, bool several)
    {
        var faults = _run.Rows.Faults;
        var names = _run.Rows.Names;
        _same[row] = first;
        if (_run.Form.Name && names[row] != names[first])
        {
            faults[row] |= RowFaults.SharedNumber;
        }

        var counts = (faults[row] & ~RowFaultKind.Remarks) == RowFaults.None;
        faults[row] |= several && counts && _run.Rows.Territories[row] != _run.Rows.Territories[first] ? RowFaults.DuplicateElsewhere : RowFaults.Duplicate;
    }

    private void Between(ReadOnlySpan<int> rows, bool open)
    {
        if (open)
        {
            _openPersons++;
        }
        else
        {
            _between++;
        }

        var seen = new HashSet<ushort>();
        foreach (var row in rows)
        {
            if ((_run.Rows.Faults[row] & ~RowFaultKind.Remarks) == RowFaults.None && seen.Add(_run.Rows.Territories[row]))
            {
                _open[_run.Rows.Territories[row]]++;
            }
        }
    }
}
