using System.Globalization;
using Dauys.Cli.Plot;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Results.Control;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Spectre.Console;

namespace Dauys.Cli.Results;

/// <summary>A result for people: the result first, then what to look at.</summary>
internal static class ResultText
{
    /// <param name="result">The result.</param>
    /// <param name="printing">Whether the chamber is drawn, and whether in colour.</param>
    public static void Print(ElectionResult result, Printing printing)
    {
        var screen = Screen.Of(printing.IsPlain);
        var state = result.State;
        screen.MarkupLine($"[bold]{Markup.Escape(state.Calling.Call?.Title.ToString() ?? "(not called)")}[/]");
        screen.WriteLine($"{Record(result)} · law book {result.Law.Id}{(result.Law.Hash != state.Law.Hash ? $", not the {state.Law.Id} under which it was held" : "")}");
        if (result.IsVariant)
        {
            screen.MarkupLine($"[bold]VARIANT of {Markup.Escape(result.Law.Id)}, not a law that ever was: {Markup.Escape(VariantText.Of(result))}[/]");
        }

        if (state.Calling.Register?.Note is { } note)
        {
            screen.WriteLine(note.ToString());
        }

        if (printing.Chamber)
        {
            ChamberText.Print(screen, result);
        }

        if (result.List is { } list)
        {
            screen.WriteLine();
            ListTable(screen, list);
            screen.WriteLine(Stations(result, list));
            TierText.Print(screen, result, list);
            Doubts(screen, result, list);
        }

        if (result.Districts is { } districts && (districts.Mandates.Count > 0 || districts.Seats.Count > 0))
        {
            screen.WriteLine();
            MandateText.Print(screen, result, districts);
        }

        if (result is { IsVariant: true, UnheldDistricts: > 0 })
        {
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.UnheldDistricts:#,0} district seats are those of no district of this election: nobody can say who would hold them."));
        }

        foreach (var missing in result.NotApplied)
        {
            screen.WriteLine($"not applied: {missing} ({(result.IsVariant ? "the variant" : "the other law")} has no counterpart)");
        }
    }

    private static string Record(ElectionResult result) => result.State.Calling.Register is not { } register ? "no record" : register.Kind switch
    {
        RecordKind.Own => $"the authority's own record: {register.Publisher}",
        RecordKind.Reconstruction => $"reconstruction, made by others from what was published by {register.Publisher}",
        _ => $"SYNTHETIC, invented figures: {register.Publisher}",
    };

    private static void ListTable(IAnsiConsole screen, ListResult list)
    {
        var most = list.Options.Max(o => list.Counted?.Totals.Votes(o.Id)) ?? 0;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("list"), new TableColumn("name"), new TableColumn("votes").RightAligned(), new TableColumn("share").RightAligned(), new TableColumn("seats").RightAligned(), new TableColumn(""));
        foreach (var option in list.Options.OrderBy(o => o.IsAgainstAll).ThenByDescending(o => list.Counted?.Totals.Votes(o.Id) ?? 0))
        {
            var votes = list.Counted?.Totals.Votes(option.Id);
            var seats = option.IsAgainstAll ? "" : list.Seats.TryGetValue(option.Id, out var won) ? won.ToString(CultureInfo.InvariantCulture) : "?";
            table.AddRow(
                Markup.Escape(option.Id),
                Markup.Escape((option.Short ?? option.Title).ToString()),
                votes is { } known ? known.ToString("#,0", CultureInfo.InvariantCulture) : "unknown",
                ShareText.Percent(votes, list.Allotment?.Base?.Votes) is { } share ? $"{share} %" : "",
                $"[bold]{seats}[/]",
                votes > 0 && most > 0 ? new string('█', Math.Max(1, (int)(30 * votes!.Value / most))) : "");
        }

        screen.Write(table);
    }

    private static string Stations(ElectionResult result, ListResult list)
    {
        if (list.Counted is not { } counted)
        {
            return "No protocol is in.";
        }

        var expected = ControlTotals.StationsExpected(result.State, list.CountedAs);
        var of = expected is { } all ? $" of {all:#,0}" : "";
        var turnout = ShareText.Percent(counted.Totals.Turnout(result.State.Law.Contest(list.CountedAs)?.Turnout ?? result.State.Law.Turnout));
        var text = string.Create(CultureInfo.InvariantCulture, $"{counted.Totals.Stations:#,0}{of} polling stations, {counted.Totals.Protocols:#,0} {(counted.Totals.Protocols == 1 ? "protocol" : "protocols")}");
        text += counted.LeftOut > 0 ? string.Create(CultureInfo.InvariantCulture, $", {counted.LeftOut:#,0} left out") : "";
        text += turnout is null ? ". Turnout is not known." : $". Turnout {turnout} %.";
        text += list.Allotment?.Base is { } @base ? string.Create(CultureInfo.InvariantCulture, $" Shares are of {ResultWords.Base(@base)}, {@base.Votes:#,0}.") : "";
        return result.State.Calling.IsPartial ? text + " PARTIAL: the control totals are not met." : text;
    }

    private static void Doubts(IAnsiConsole screen, ElectionResult result, ListResult list)
    {
        foreach (var tally in (list.Counted?.Checks.Tallies ?? []).Where(t => t.Broken > 0))
        {
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"check {tally.Check.Number} is broken by {tally.Broken:#,0} protocols: {tally.Check.Name} ({tally.Check.Formula})"));
        }

        foreach (var tie in TieReport.Of(result))
        {
            screen.WriteLine($"TIE for {tie.Tie.ContestedSeats} of {string.Join(", ", tie.Tie.Contested)}{(tie.District is null ? "" : $" in district {tie.District}")}: {tie.Tie.Remedy}");
        }

        foreach (var reading in list.Readings)
        {
            var seats = string.Join(", ", reading.Allotment.Seats.Where(s => s.Value > 0).Select(s => $"{s.Key} {s.Value}"));
            screen.WriteLine($"reading {reading.Name}{(reading.Chosen ? " (chosen)" : "")}{(reading.With.Count > 0 ? $" with {string.Join(", ", reading.With)}" : "")}: {seats}. {reading.Text}");
        }

        foreach (var value in list.Unverified)
        {
            screen.WriteLine($"unverified: {value.Key} = {value.Value}; {string.Join("; ", value.Changes.Select(c => $"if {c.If}: {string.Join(", ", c.Seats.Where(s => s.Value > 0).Select(s => $"{s.Key} {s.Value}"))}"))}");
        }

        foreach (var difference in StatedDifference.Of(result))
        {
            screen.WriteLine($"stated otherwise: {difference.About} is {difference.Stated} in {difference.Source}, the record gives {difference.Counted}");
        }
    }
}
