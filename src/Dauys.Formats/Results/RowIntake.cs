using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Formats.Numbers;
using Dauys.Formats.Tables;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Results;

/// <summary>Takes the rows of a table, one after the other, into an election.</summary>
internal sealed class RowIntake
{
    private readonly ElectionIntake _intake;
    private readonly ResultsMap _map;
    private readonly TableReader _table;
    private readonly string _file;
    private readonly NumberForm _form;
    private readonly StationNames _station;
    private readonly RowText? _part;
    private readonly RowText? _district;
    private readonly RowText? _rollColumn;
    private readonly byte[][] _noRoll;
    private readonly Dictionary<string, BallotPlan?> _ballots = new(StringComparer.Ordinal);
    private BallotPlan? _ballot;
    private string? _ofDistrict;

    public RowIntake(ElectionIntake intake, ResultsMap map, OpenTable open)
    {
        (_intake, _map, _table, _file) = (intake, map, open.Table, open.Source.Name);
        var columns = _table.Columns;
        _form = FormOf(map);
        var levels = new RowText[map.Station.Count];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = new RowText(map.Station[i].Source, columns);
        }

        _station = new StationNames(levels, intake);
        _part = map.Part is null ? null : new RowText(map.Part, columns);
        _district = map.District is null ? null : new RowText(map.District, columns);
        _rollColumn = map.NoRoll is null ? null : new RowText(new CellSource(map.NoRoll.Column, null), columns);
        _noRoll = [.. (map.NoRoll?.Values ?? []).Select(System.Text.Encoding.UTF8.GetBytes)];
        if (_district is null)
        {
            _ballot = BallotPlan.Of(map, columns, _file, intake.Begin(map.Contest, null));
        }
    }

    /// <summary>Takes the row that the table stands on.</summary>
    public Refusal? Take()
    {
        if (_district is not null && Enter(_district) is { } unknown)
        {
            return unknown;
        }

        var unit = -1;
        var refusal = Figures(_ballot!) ?? _station.Take(_table, HasRoll(), out unit);
        refusal ??= _intake.Protocol(_ballot!.Layout, unit, PartOf(), _ballot.Row, _table.Line);
        return refusal is null || refusal.Where.File is not null ? refusal : refusal with { Where = refusal.Where with { File = _file, Line = _table.Line } };
    }

    private Refusal? Enter(RowText source)
    {
        var district = source.TextOf(_table);
        if (district == _ofDistrict && _ballot is not null)
        {
            return null;
        }

        if (!_ballots.TryGetValue(district, out var ballot))
        {
            var isKnown = _intake.State.Territory.District(_map.Contest, district) is not null;
            ballot = isKnown ? BallotPlan.Of(_map, _table.Columns, _file, _intake.Begin(_map.Contest, district)) : null;
            _ballots.Add(district, ballot);
        }

        if (ballot is null)
        {
            return RowRefusals.UnknownDistrict(_table, source, _map.Contest, district, [.. _intake.State.Territory.Districts(_map.Contest).Select(d => d.Id)]);
        }

        (_ballot, _ofDistrict) = (ballot, district);
        return null;
    }

    private Refusal? Figures(BallotPlan ballot)
    {
        var row = ballot.Row;
        for (var read = _table.ReadFigures(ballot.Cells, ballot.Places, row); read < ballot.Cells.Length; read++)
        {
            // Whatever is not plain: blanks, groups, long numbers, faults. Then on with the rest.
            if (!CellNumber.TryParse(_table.Cell(ballot.Cells[read]), _form, out row[ballot.Places[read]], out var fault))
            {
                return RowRefusals.Number(fault, _table, ballot.Cells[read]);
            }
        }

        for (var i = 0; i < ballot.AddedCells.Length; i++)
        {
            if (Add(ballot.AddedCells[i], ref row[ballot.AddedPlaces[i]], ballot.Layout.Count.Fields[ballot.AddedPlaces[i]]) is { } refusal)
            {
                return refusal;
            }
        }

        return ballot.Foreign.Length == 0 ? null : Foreign(ballot);
    }

    private Refusal? Add(int cell, ref long figure, string field)
    {
        if (!CellNumber.TryParse(_table.Cell(cell), _form, out var value, out var fault))
        {
            return RowRefusals.Number(fault, _table, cell);
        }

        // A sum that lacks a part is not known.
        figure = figure == CellNumber.Absent || value == CellNumber.Absent ? CellNumber.Absent : figure + value;
        return figure <= CellNumber.Max ? null : RowRefusals.SumTooLarge(_table, cell, field);
    }

    private Refusal? Foreign(BallotPlan ballot)
    {
        foreach (var cell in ballot.Foreign)
        {
            if (!CellNumber.TryParse(_table.Cell(cell), _form with { Blank = BlankCell.Zero }, out var value, out _) || value != 0)
            {
                return RowRefusals.Foreign(_table, cell, _map, ballot.Layout.Count.District);
            }
        }

        return null;
    }

    private bool HasRoll()
    {
        if (_rollColumn is null)
        {
            return true;
        }

        var text = _rollColumn.Of(_table);
        foreach (var value in _noRoll)
        {
            if (text.SequenceEqual(value))
            {
                return false;
            }
        }

        return true;
    }

    private string? PartOf() => _part?.TextOf(_table) is { Length: > 0 } part ? part : null;

    private static NumberForm FormOf(ResultsMap map) => new(
        map.Blank switch
        {
            BlankCells.Zero => BlankCell.Zero,
            BlankCells.Absent => BlankCell.Absent,
            _ => BlankCell.Refuse,
        },
        map.Numbers == NumberSpelling.Grouped ? GroupMark.Any : GroupMark.None,
        map.Numbers == NumberSpelling.TrailingZeros ? DecimalMark.Dot : DecimalMark.None);
}
