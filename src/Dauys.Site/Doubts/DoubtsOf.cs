using Dauys.Elections.Results.Control;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Protocols;
using Dauys.Site.Addresses;
using Dauys.Site.Records;
using Dauys.Site.Wording;

namespace Dauys.Site.Doubts;

/// <summary>What is missing or in doubt in an election, from its state: nothing here is written by hand.</summary>
public static class DoubtsOf
{
    /// <summary>All of it, the gravest first.</summary>
    public static IReadOnlyList<Doubt> Record(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. Open(record), .. Note(record), .. Stations(record), .. Partial(record), .. Checks(record), .. Mandates(record),
            .. Stated(record), .. Conflicts(record), .. Unverified(record),
        ];
    }

    private static IEnumerable<Doubt> Open(ElectionRecord record)
    {
        if (record.Result.List is { } list)
        {
            foreach (var reading in list.NeedsReading ? list.Readings : [])
            {
                yield return new Doubt("Open question", $"{reading.Name}: {reading.Text}", At.Law(record.Id), "The law book");
            }

            foreach (var silence in list.NeedsReading ? [] : list.Allotment?.Outcome?.Silences ?? [])
            {
                yield return new Doubt("The law is silent", silence.What);
            }

            if (list.Allotment?.Fault is { } fault)
            {
                yield return new Doubt("Not allotted", $"The seats cannot be allotted: {fault}.");
            }
        }

        foreach (var tie in TieReport.Of(record.Result))
        {
            yield return new Doubt(
                "Tie",
                $"{Say.Count(tie.Tie.ContestedSeats, "seat")} between {Say.List([.. tie.Tie.Contested.Select(record.NameOf)])}{(tie.District is null ? "" : $", district {tie.District}")}: the law leaves it to {Remedy(tie.Tie.Remedy)}.");
        }
    }

    private static IEnumerable<Doubt> Note(ElectionRecord record)
    {
        if (record.State.Calling.Register!.Note is { } note)
        {
            yield return new Doubt("This record", note.ToString(), At.Register(record.Id), "The register");
        }
    }

    private static IEnumerable<Doubt> Stations(ElectionRecord record)
    {
        if (record.Result.List is not { Counted: { } counted } list)
        {
            yield break;
        }

        var href = At.Unit(record.Id, new(list.CountedAs, null), record.Tree(new(list.CountedAs, null))!.Nation);
        if (counted.Totals.Stations == 0)
        {
            yield return new Doubt(
                "No stations",
                $"No results by polling station are in this record; the figures rest on {Say.Count(counted.Totals.Protocols, "protocol")} of larger units. Nobody can add them up again from the stations.",
                href,
                "The protocol");
            yield break;
        }

        var expected = ControlTotals.StationsExpected(record.State, list.CountedAs);
        var missing = expected is { } all && all != counted.Totals.Stations;
        yield return new Doubt(
            "Stations in",
            $"{Say.Number(counted.Totals.Stations)}{(expected is { } e ? $" of {Say.Number(e)}" : "")} polling stations{(counted.Totals.Protocols != counted.Totals.Stations ? $", {Say.Count(counted.Totals.Protocols, "protocol")}" : "")}"
            + $"{(expected is null ? "; how many there should be, no source in this record says" : missing ? "" : "; the control totals are met")}."
            + (record.State.Territory.WithoutRollCount is > 0 and var without ? $" {Say.Number(without)} of them have no electoral roll and no turnout of their own." : ""),
            href,
            "Totals by unit",
            IsFine: !missing);
    }

    private static IEnumerable<Doubt> Partial(ElectionRecord record)
    {
        if (record.State.Calling.Imports.Any(i => i.Partial))
        {
            yield return new Doubt("Partial", "The files did not meet the control totals and were loaded all the same: figures will change.", At.Register(record.Id), "The register");
        }
    }

    private static IEnumerable<Doubt> Checks(ElectionRecord record)
    {
        var tallies = record.Papers.Select(record.Counted).OfType<Elections.Results.Totals.CountedBallot>().SelectMany(c => c.Checks.Tallies)
            .GroupBy(t => t.Check.Number)
            .Select(g => (g.First().Check, Broken: g.Sum(t => t.Broken), Held: g.Sum(t => t.Held), Not: g.Sum(t => t.NotChecked)))
            .ToList();
        foreach (var (check, broken, _, _) in tallies.Where(t => t.Broken > 0))
        {
            yield return new Doubt(
                check.Severity == Severity.Error ? "Error in protocols" : "Warning in protocols",
                $"Check {check.Number}, {check.Name}, is broken in {Say.Count(broken, "protocol")}: {check.Formula}.",
                At.Findings(record.Id, check.Number),
                "Which");
        }

        if (tallies.Count > 0 && tallies.All(t => t.Broken == 0))
        {
            var not = tallies.Count(t => t.Held == 0);
            yield return new Doubt(
                "Checks",
                $"No protocol breaks any of the {Say.Count(tallies.Count, "check")} of the law book{(not == 0 ? "" : $"; {not} could not be made, for want of a figure")}.",
                At.Findings(record.Id),
                "The checks",
                IsFine: not == 0);
        }
    }

    private static IEnumerable<Doubt> Mandates(ElectionRecord record)
    {
        if (record.Result.Districts is not { } districts)
        {
            yield break;
        }

        var declared = districts.Mandates.Count(m => m.Outcome is null);
        if (declared > 0)
        {
            var named = districts.Mandates.Count(m => m.Outcome is null && m.Holder is not null);
            var inferred = districts.Mandates.Count(m => m.Outcome is null && m.Declared?.Status == MandateStatus.Inferred);
            yield return new Doubt(
                "Without figures",
                $"{Say.Count(declared, "district mandate")} of {districts.Mandates.Count} stand without published figures: {named} with a name{(inferred > 0 ? $" ({inferred} of them inferred)" : "")}, {declared - named} with holder and list unknown to us.",
                At.Districts(record.Id, districts.CountedAs),
                "The districts");
        }

        foreach (var mandate in districts.Mandates.Where(m => m.Conflicts))
        {
            yield return new Doubt("In conflict", $"District {mandate.District.Title}: declared for {record.NameOf(mandate.Declared!.List!)}, by the votes won by {mandate.Winner!.Title}.");
        }
    }

    private static IEnumerable<Doubt> Stated(ElectionRecord record) => StatedDifference.Of(record.Result).Select(d => new Doubt(
        "In conflict",
        $"{d.About}: the authority stated {Say.Number(d.Stated)}, the record gives {Say.Number(d.Counted)}.",
        d.Source is null ? null : At.Sources(record.Id, d.Source),
        "The source"));

    private static IEnumerable<Doubt> Conflicts(ElectionRecord record)
    {
        var conflicts = record.State.Results.Figures.Where(f => f.ConflictsWith is not null).ToList();
        if (conflicts.Count > 0)
        {
            var about = conflicts.Select(f => f.About).Distinct(StringComparer.Ordinal).Select(a => AboutWords.Of(record, a)).ToList();
            yield return new Doubt(
                "Sources conflict",
                $"{Say.Count(conflicts.Count, "reported figure")} {(conflicts.Count == 1 ? "conflicts" : "conflict")} with what another source says, about {Say.List(about)}.",
                At.Figures(record.Id),
                "Both values, both sources");
        }
    }

    private static IEnumerable<Doubt> Unverified(ElectionRecord record) => (record.Result.List?.Unverified ?? []).Select(u => new Doubt(
        "Unverified",
        $"{u.Key} = {u.Value}: no source settles it, and the seats rest on it. {string.Join(" ", u.Changes.Select(c => $"With {c.If}: {(c.Seats.Count == 0 ? "no allotment" : string.Join(", ", c.Seats.Where(s => s.Value > 0).OrderByDescending(s => s.Value).Select(s => $"{record.NameOf(s.Key)} {s.Value}")))}."))}",
        At.Law(record.Id),
        "The law book"));

    private static string Remedy(Seats.TieRemedy remedy) => remedy switch
    {
        Seats.TieRemedy.Lot => "a lot",
        Seats.TieRemedy.RepeatVote => "a repeat vote",
        _ => "a choice",
    };
}
