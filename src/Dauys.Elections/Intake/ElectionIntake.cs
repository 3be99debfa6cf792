using System.Globalization;
using System.Text;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority;
using Dauys.Elections.Authority.Signing;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Counting;
using Dauys.Elections.Territory;
using Dauys.Law.Protocols;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Intake;

/// <summary>
/// Takes facts and protocols into a state: decides on each against the law book and the state, and where a register is kept writes the act.
/// A bulk tally and a load go through here, so that they cannot count differently; a tally only keeps no bytes.
/// </summary>
public sealed class ElectionIntake
{
    private readonly ElectionState _state;
    private readonly ActEncoder? _encoder;
    private readonly IActSink? _sink;
    private readonly IntakeMode _mode;
    private readonly PathCursor _paths;
    private readonly Dictionary<ContestCount, SeenRows> _seen = [];
    private readonly Dictionary<ContestCount, IReadOnlyList<CompiledCheck>> _checks = [];
    private long[] _held = [];
    private ContestCount? _lastCount;
    private SeenRows _lastSeen;
    private readonly ReadLines _lines = new();

    /// <summary>An intake into a state.</summary>
    /// <param name="state">The state, as the register so far gives it.</param>
    /// <param name="mode">Whether figures are entered or somebody's publication is loaded; whether differences are corrections.</param>
    /// <param name="encoder">Writes acts, or null where no register is kept.</param>
    /// <param name="sink">Takes acts, or null where no register is kept.</param>
    public ElectionIntake(ElectionState state, IntakeMode mode, ActEncoder? encoder = null, IActSink? sink = null)
    {
        (_state, _mode, _encoder, _sink) = (state, mode, encoder, sink);
        _paths = new PathCursor(state.Territory.Units);
        _lastSeen = new SeenRows();
    }

    /// <summary>What was done so far.</summary>
    public IntakeCounts Counts { get; } = new();

    /// <summary>The state that is filled.</summary>
    public ElectionState State => _state;

    /// <summary>The count of a contest (and district), begun if no protocol of it is in.</summary>
    public ProtocolLayout Begin(string contest, string? district) => _state.BeginCount(contest, district);

    /// <summary>From now on lines are those of another file.</summary>
    /// <param name="name">The file as messages show it.</param>
    public void BeginFile(string name) => _lines.Begin(name);

    /// <summary>The file and line from which a protocol came in this run; null where it did not come from a table.</summary>
    /// <param name="count">The count that it belongs to.</param>
    /// <param name="row">Its row.</param>
    public (string? File, int? Line) PlaceOf(ContestCount count, int row) =>
        _seen.TryGetValue(count, out var seen) && seen.Of(row) is > 0 and var line ? _lines.PlaceOf(line) : (null, null);

    /// <summary>The position of the next act; -1 where no register is kept.</summary>
    private long Next => _sink?.Next ?? -1;

    /// <summary>Takes a fact. The same fact again changes nothing; a changed one is refused unless it is given as a correction.</summary>
    public Refusal? Fact(IElectionAct act)
    {
        var content = ActEncoder.Canonical(act.Content());
        var held = _state.Facts.GetValueOrDefault(act.Subject);
        if (held is not null && held.Name == act.Name && held.Content.Span.SequenceEqual(content))
        {
            Counts.FactsUnchanged++;
            return null;
        }

        if (held is not null && !_mode.Correct)
        {
            return new Refusal(
                "R412",
                $"the register holds another fact about \"{act.Subject}\" in act {held.Position}: {Encoding.UTF8.GetString(held.Content.Span)}; now given: {Encoding.UTF8.GetString(content)}",
                new Place(Subject: act.Subject),
                "Give it as a correction (--correct), or load into another store.");
        }

        if ((FactRules.Decide(_state, act) ?? Unkept(act)) is { } refusal)
        {
            return refusal;
        }

        var position = Next;
        _sink?.Append(_encoder!.Fact(act, held?.Version ?? 0));
        FactRules.Evolve(_state, act, position);
        _state.Remember(act.Subject, new StoredFact(act.Name, (held?.Version ?? 0) + 1, position, content));
        Counts.FactsNew++;
        return null;
    }

    /// <summary>What a register does not keep: an opening that contradicts itself, and acts without the signatures that they need.</summary>
    private Refusal? Unkept(IElectionAct act)
    {
        if (_sink is null)
        {
            return null;
        }

        return act is RegisterOpened opened && OpeningRule.Decide(opened, _encoder!.Origin) is { } closed ? closed : Unsigned(act.Name, act.Subject, act is RegisterOpened { Administrators.Count: > 0 });
    }

    private Refusal? Unsigned(string act, string subject, bool isSigned) => _sink is null or { IsDraft: true } || !(isSigned || _state.Authority.IsSigned) ? null : new Refusal(
        "R467",
        $"{act}: the acts of this register need the signatures of {SignatureNeed.Of(_state.Law, act) switch { { Persons: 1 } => "an officer", { Role: SignerRole.Officer, Persons: var n } => $"{n} officers", { Persons: var n } => $"{n} administrators" }}, a load has none",
        new Place(Subject: subject),
        "Write the acts into a file (`dauys load … --propose FILE`), have it signed (`dauys sign FILE --key KEY`), then `dauys append FILE --store PATH`.");

    /// <summary>Takes a polling station; one that is established already stays as it is.</summary>
    /// <param name="path">Its path, UTF-8, names escaped.</param>
    /// <param name="hasRoll">Whether it has an electoral roll.</param>
    /// <param name="unit">Its unit.</param>
    public Refusal? Station(ReadOnlySpan<byte> path, bool hasRoll, out int unit)
    {
        unit = _paths.FindOrAdd(path, out _);
        return Establish(unit, hasRoll);
    }

    /// <summary>As above, for a caller that knows the unit above: neighbouring rows of a file share it.</summary>
    /// <param name="above">The unit above, see <see cref="Unit"/>.</param>
    /// <param name="name">The station's own name, UTF-8, not escaped; may be empty.</param>
    /// <param name="hasRoll">Whether it has an electoral roll.</param>
    /// <param name="unit">Its unit.</param>
    public Refusal? Station(int above, ReadOnlySpan<byte> name, bool hasRoll, out int unit)
    {
        unit = _state.Territory.Units.FindOrAdd(above, name, out _);
        return Establish(unit, hasRoll);
    }

    private Refusal? Establish(int unit, bool hasRoll)
    {
        if (_state.Territory.IsStation(unit))
        {
            return _state.Territory.HasRoll(unit) == hasRoll ? null : new Refusal(
                "R412",
                $"the polling station {_state.Territory.Units.Path(unit)} is established {(hasRoll ? "without" : "with")} an electoral roll, now it is given {(hasRoll ? "with" : "without")} one",
                new Place(Subject: _state.Territory.Units.Path(unit)),
                "Correct no_roll in the map, or load into another store.");
        }

        if (Unsigned(ActCatalogue.StationEstablished, _state.Territory.Units.Path(unit), false) is { } unsigned)
        {
            return unsigned;
        }

        var position = Next;
        _sink?.Append(_encoder!.Station(_state.Territory.Units.Path(unit), hasRoll));
        _state.Territory.EvolveStation(unit, hasRoll, position);
        Counts.StationsNew++;
        return null;
    }

    /// <summary>A unit above the polling stations that signs a protocol itself, because nothing smaller was published; it needs no act of its own.</summary>
    /// <param name="path">Its path, UTF-8, names escaped.</param>
    public int Unit(ReadOnlySpan<byte> path) => _paths.FindOrAdd(path, out _);

    /// <summary>Takes a protocol.</summary>
    /// <param name="layout">The count it belongs to.</param>
    /// <param name="unit">The unit that signed it.</param>
    /// <param name="part">The part, or null.</param>
    /// <param name="figures">A row of the count.</param>
    /// <param name="line">The line in the file that is read, to name it if the station comes again.</param>
    /// <param name="at">The official moment, or null.</param>
    public Refusal? Protocol(ProtocolLayout layout, int unit, string? part, ReadOnlySpan<long> figures, long line, string? at = null)
    {
        var count = layout.Count;
        if (_lastCount != count)
        {
            _lastCount = count;
            if (!_seen.TryGetValue(count, out _lastSeen!))
            {
                _seen.Add(count, _lastSeen = new SeenRows());
            }
        }

        var row = count.Find(unit, part);
        if (row >= 0 && _lastSeen.Of(row) is > 0 and var first)
        {
            return new Refusal(
                "F330",
                $"the polling station {Station(count, unit, part)} is given twice, {_lines.Words(first)}",
                new Place(Line: line, Subject: Station(count, unit, part)),
                "A station has one protocol in a contest (or several parts, each with its own name): remove the second row, or map the parts.");
        }

        if (_mode.Entry && Broken(count, unit, figures) is { } broken)
        {
            return broken with { Where = new Place(Line: line, Subject: Station(count, unit, part)) };
        }

        if (_state.Authority.IsSigned && row < 0 && Unsigned(ActCatalogue.ProtocolAccepted, Station(count, unit, part), false) is { } unsigned)
        {
            return unsigned;
        }

        if (row < 0)
        {
            var position = Next;
            if (_sink is not null)
            {
                _sink.Append(_encoder!.Protocol(layout, _state.Territory.Units.Path(unit), part, figures, at, null, 0));
            }

            row = count.Add(unit, part, figures, position);
            Counts.ProtocolsNew++;
        }
        else if (Differs(count, row, unit, part, figures, line) is { } difference)
        {
            if (!_mode.Correct)
            {
                return difference;
            }

            if (Unsigned(ActCatalogue.ProtocolCorrected, Station(count, unit, part), false) is { } alone)
            {
                return alone;
            }

            var (position, corrected) = (Next, count.Position(row));
            if (_sink is not null)
            {
                _sink.Append(_encoder!.Protocol(layout, _state.Territory.Units.Path(unit), part, figures, at, _sink.HashOf(corrected), count.Version(row)));
            }

            count.Correct(row, figures, position);
            Counts.ProtocolsCorrected++;
        }
        else
        {
            Counts.ProtocolsUnchanged++;
        }

        _lastSeen.Set(row, _lines.Seen(line));
        return null;
    }

    private Refusal? Differs(ContestCount count, int row, int unit, string? part, ReadOnlySpan<long> figures, long line)
    {
        if (_held.Length < figures.Length)
        {
            _held = new long[figures.Length];
        }

        count.Figures.Read(row, _held);
        var column = figures.CommonPrefixLength(_held.AsSpan(0, figures.Length));
        if (column == figures.Length)
        {
            return null;
        }

        var name = column < count.Fields.Count ? count.Fields[column] : $"votes for {count.Options[column - count.Fields.Count]}";
        var hash = _sink is null || count.Position(row) < 0 ? "" : $" ({_sink.HashOf(count.Position(row))})";
        return new Refusal(
            "R411",
            $"the polling station {Station(count, unit, part)} stands in the register with {name} = {Figure(_held[column])} in act {count.Position(row)}{hash}, the file says {Figure(figures[column])}",
            new Place(Line: line, Subject: Station(count, unit, part)),
            "If the file is right, give it as a correction (--correct); else use the file that was loaded.");
    }

    private Refusal? Broken(ContestCount count, int unit, ReadOnlySpan<long> figures)
    {
        if (!_checks.TryGetValue(count, out var checks))
        {
            checks = CheckRun.Compile(_state.Law.Protocol, count, _state.Registration.AgainstAll(count.Contest, count.District));
            _checks.Add(count, checks);
        }

        foreach (var check in checks)
        {
            if (check.Check.Severity == Severity.Error
                && check.Run(figures, _state.Territory.HasRoll(unit), out var left, out var right) == CheckVerdict.Broken)
            {
                return new Refusal(
                    "R420",
                    $"check {check.Check.Number} is broken: {check.Check.Name}; {check.Check.Formula} gives {left} and {right}",
                    Place.None,
                    "Compare with the paper and correct the figure; a protocol that breaks an error cannot be entered.")
                { Rule = check.Check.Number, Article = check.Check.Source.Article };
            }
        }

        return null;
    }

    private string Station(ContestCount count, int unit, string? part)
    {
        var path = unit == UnitTree.Nation ? "(the nation)" : _state.Territory.Units.Path(unit);
        return $"{path}{(part is null ? "" : $", part {part}")}{(count.District is null ? "" : $", district {count.District}")}";
    }

    private static string Figure(long figure) => figure == FigureTable.Absent ? "no figure" : figure.ToString(CultureInfo.InvariantCulture);
}
