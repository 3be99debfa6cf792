using Dauys.Elections.Results.Control;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Books;
using Dauys.Law.Protocols;
using Dauys.Site.Addresses;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Doubts;

/// <summary>What is missing or in doubt in an election, from its state: nothing here is written by hand.</summary>
public sealed class DoubtsOf
{
    private readonly ElectionRecord _record;
    private readonly Reader _reader;
    private readonly Words _words;
    private readonly Say _say;
    private readonly At _at;

    private DoubtsOf(ElectionRecord record, Reader reader) =>
        (_record, _reader, _words, _say, _at) = (record, reader, reader.Words, reader.Say, reader.At);

    /// <summary>All of it, the gravest first.</summary>
    public static IReadOnlyList<Doubt> Record(ElectionRecord record, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reader);
        var doubts = new DoubtsOf(record, reader);
        return
        [
            .. doubts.Open(), .. doubts.Note(), .. doubts.Stations(), .. doubts.Partial(), .. doubts.Checks(), .. doubts.Mandates(),
            .. doubts.Stated(), .. doubts.Conflicts(), .. doubts.Unverified(),
        ];
    }

    private IEnumerable<Doubt> Open()
    {
        if (_record.Result.List is { } list)
        {
            foreach (var reading in list.NeedsReading ? list.Readings : [])
            {
                yield return new Doubt(_words["doubts.open-title"], $"{reading.Name}:", _at.Law(_record.Id), _words["doubts.law-book"], English(reading.Text));
            }

            foreach (var silence in list.NeedsReading ? [] : list.Allotment?.Outcome?.Silences ?? [])
            {
                yield return new Doubt(_words["doubts.silent-title"], "", Named: English(silence.What));
            }

            if (list.Allotment?.Fault is { } fault)
            {
                yield return new Doubt(_words["doubts.fault-title"], _words["doubts.fault"], Named: English(fault.ToString()!));
            }
        }

        foreach (var tie in TieReport.Of(_record.Result))
        {
            var said = _words["doubts.tie", ("seats", tie.Tie.ContestedSeats), ("lists", _say.List([.. tie.Tie.Contested.Select(l => _record.NameOf(l, _reader))])), ("remedy", tie.Tie.Remedy)];
            yield return new Doubt(_words["doubts.tie-title"], tie.District is null ? said : _words["doubts.tie-district", ("district", tie.District), ("tie", said)]);
        }
    }

    private IEnumerable<Doubt> Note()
    {
        if (_record.State.Calling.Register!.Note is { } note)
        {
            yield return new Doubt(_words["doubts.note-title"], "", _at.Register(_record.Id), _words["doubts.register"], note);
        }
    }

    private IEnumerable<Doubt> Stations()
    {
        if (_record.Result.List is not { Counted: { } counted } list)
        {
            yield break;
        }

        var href = _at.Unit(_record.Id, new(list.CountedAs, null), _record.Tree(new(list.CountedAs, null))!.Nation);
        if (counted.Totals.Stations == 0)
        {
            yield return new Doubt(
                _words["doubts.no-stations-title"],
                _words["doubts.no-stations", ("protocols", counted.Totals.Protocols)],
                href,
                _words["doubts.the-protocol"]);
            yield break;
        }

        var expected = ControlTotals.StationsExpected(_record.State, list.CountedAs);
        var missing = expected is { } all && all != counted.Totals.Stations;
        (string, object?)[] parts =
        [
            ("stations", counted.Totals.Stations), ("all", expected),
            ("protocols", counted.Totals.Protocols == counted.Totals.Stations ? "" : _words["doubts.stations-protocols", ("n", counted.Totals.Protocols)]),
            ("expected", expected is null ? _words["doubts.stations-not-known"] : missing ? "" : _words["doubts.stations-met"]),
        ];
        yield return new Doubt(
            _words["doubts.stations-title"],
            (expected is null ? _words["doubts.stations", parts] : _words["doubts.stations-of", parts])
            + (_record.State.Territory.WithoutRollCount is > 0 and var without ? $" {_words["doubts.without-roll", ("n", without)]}" : ""),
            href,
            _words["doubts.by-unit"],
            IsFine: !missing);
    }

    private IEnumerable<Doubt> Partial()
    {
        if (_record.State.Calling.Imports.Any(i => i.Partial))
        {
            yield return new Doubt(_words["doubts.partial-title"], _words["doubts.partial"], _at.Register(_record.Id), _words["doubts.register"]);
        }
    }

    private IEnumerable<Doubt> Checks()
    {
        var tallies = _record.Papers.Select(_record.Counted).OfType<Elections.Results.Totals.CountedBallot>().SelectMany(c => c.Checks.Tallies)
            .GroupBy(t => t.Check.Number)
            .Select(g => (g.First().Check, Broken: g.Sum(t => t.Broken), Held: g.Sum(t => t.Held), Not: g.Sum(t => t.NotChecked)))
            .ToList();
        foreach (var (check, broken, _, _) in tallies.Where(t => t.Broken > 0))
        {
            yield return new Doubt(
                check.Severity == Severity.Error ? _words["doubts.error-title"] : _words["doubts.warning-title"],
                _words["doubts.broken", ("check", check.Number), ("n", broken)],
                _at.Findings(_record.Id, check.Number),
                _words["doubts.which"],
                check.Name,
                check.Formula);
        }

        if (tallies.Count > 0 && tallies.All(t => t.Broken == 0))
        {
            var not = tallies.Count(t => t.Held == 0);
            yield return new Doubt(
                _words["doubts.checks-title"],
                not == 0 ? _words["doubts.checks-hold", ("n", tallies.Count)] : _words["doubts.checks-not-made", ("n", tallies.Count), ("not", not)],
                _at.Findings(_record.Id),
                _words["doubts.the-checks"],
                IsFine: not == 0);
        }
    }

    private IEnumerable<Doubt> Mandates()
    {
        if (_record.Result.Districts is not { } districts)
        {
            yield break;
        }

        var declared = districts.Mandates.Count(m => m.Outcome is null);
        if (declared > 0)
        {
            var named = districts.Mandates.Count(m => m.Outcome is null && m.Holder is not null);
            var inferred = districts.Mandates.Count(m => m.Outcome is null && m.Declared?.Status == MandateStatus.Inferred);
            yield return new Doubt(
                _words["doubts.figures-title"],
                _words["doubts.without-figures", ("n", declared), ("all", districts.Mandates.Count), ("named", named), ("inferred", inferred), ("unknown", declared - named)],
                _at.Districts(_record.Id, districts.CountedAs),
                _words["doubts.the-districts"]);
        }

        foreach (var mandate in districts.Mandates.Where(m => m.Conflicts))
        {
            yield return new Doubt(
                _words["doubts.conflict-title"],
                _words["doubts.conflict", ("district", mandate.District.Title), ("declared", _record.NameOf(mandate.Declared!.List!, _reader)), ("winner", mandate.Winner!.Title)]);
        }
    }

    private IEnumerable<Doubt> Stated() => StatedDifference.Of(_record.Result).Select(d => new Doubt(
        _words["doubts.conflict-title"],
        _words["doubts.stated", ("about", d.About), ("stated", _say.Number(d.Stated)), ("counted", _say.Number(d.Counted))],
        d.Source is null ? null : _at.Sources(_record.Id, d.Source),
        _words["doubts.the-source"]));

    private IEnumerable<Doubt> Conflicts()
    {
        var conflicts = _record.State.Results.Figures.Where(f => f.ConflictsWith is not null).ToList();
        if (conflicts.Count > 0)
        {
            var about = conflicts.Select(f => f.About).Distinct(StringComparer.Ordinal).Select(a => AboutWords.Of(_record, a, Reader.English)).ToList();
            yield return new Doubt(
                _words["doubts.sources-title"],
                _words["doubts.sources", ("n", conflicts.Count)],
                _at.Figures(_record.Id),
                _words["doubts.both-values"],
                English($"{Reader.English.Say.List(about)}."));
        }
    }

    private IEnumerable<Doubt> Unverified() => (_record.Result.List?.Unverified ?? []).Select(u => new Doubt(
        _words["doubts.unverified-title"],
        _words["doubts.unverified", ("key", u.Key), ("value", u.Value), ("changes", string.Join(' ', u.Changes.Select(c => _words["doubts.with", ("if", c.If), ("seats", Seats(c.Seats))])))],
        _at.Law(_record.Id),
        _words["doubts.law-book"]));

    private static LocalText English(string text) => new(new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = text });

    private string Seats(IReadOnlyDictionary<string, int> seats) => seats.Count == 0
        ? _words["doubts.no-allotment"]
        : string.Join(", ", seats.Where(s => s.Value > 0).OrderByDescending(s => s.Value).Select(s => $"{_record.NameOf(s.Key, _reader)} {s.Value}"));
}
