using System.Globalization;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Seats;
using Dauys.Site.Outcome;
using Dauys.Site.Wording;
using Spectre.Console;

namespace Dauys.Cli.Results;

/// <summary>Tiers, districts, linked mandates and quotas of groups, for people.</summary>
internal static class TierText
{
    private const int WidestTable = 20;

    public static void Print(IAnsiConsole screen, ElectionResult result, ListResult list)
    {
        if (list.Tiers is { } tiers)
        {
            Whole(screen, tiers);
            Districts(screen, list, tiers);
        }

        foreach (var line in new ExplainedSeats(SeatReasons.Of(result), Reader.English).Quotas(null))
        {
            screen.WriteLine(line);
        }
    }

    private static void Whole(IAnsiConsole screen, TieredOutcome tiers)
    {
        if (tiers.Linked is { } linked)
        {
            screen.WriteLine($"House: {tiers.House} seats, of which {linked.Held.Values.Sum() + linked.Outsiders} are single mandates. In all: {Seats(linked.All)}{(linked.Outsiders > 0 ? $", without a list {linked.Outsiders}" : "")}.");
            Line(screen, "Mandates beyond what votes give", linked.Overhang);
            Line(screen, "District winners who stay out", linked.StayOut, linked.StayOutDistricts is { Count: > 0 } districts ? $": {string.Join(", ", districts)}" : linked.StayOutDistricts is null ? "; in which districts is not known" : "");
        }
        else
        {
            foreach (var (tier, seats) in tiers.ByTier.Where(t => tiers.ByTier.Count > 1 || t.Key == "second-tier"))
            {
                Line(screen, tier, seats);
            }
        }

        if (tiers.Bonus > 0)
        {
            screen.WriteLine($"Of these, {tiers.Bonus} are the bonus of {tiers.First}.");
        }

        foreach (var remark in tiers.Whole.Remarks)
        {
            screen.WriteLine(remark.What);
        }
    }

    private static void Districts(IAnsiConsole screen, ListResult list, TieredOutcome tiers)
    {
        var won = list.Options.Where(o => tiers.ByDistrict.Values.Any(d => d.GetValueOrDefault(o.Id) > 0)).Select(o => o.Id).ToList();
        if (won.Count is 0 or > WidestTable)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("district");
        table.AddColumn(new TableColumn("seats").RightAligned());
        foreach (var id in won)
        {
            table.AddColumn(new TableColumn(Markup.Escape(id)).RightAligned());
        }

        foreach (var part in list.Districts)
        {
            var seats = tiers.ByDistrict[part.District.Id];
            string Cell(int? count) => count is > 0 ? count.Value.ToString(CultureInfo.InvariantCulture) : "";
            table.AddRow([Markup.Escape(part.District.Title.ToString()), Cell(seats.Values.Sum()), .. won.Select(id => Cell(seats.GetValueOrDefault(id)))]);
        }

        screen.Write(table);
        if (tiers.NotPlaced.Count > 0)
        {
            screen.WriteLine($"In no district: {Seats(tiers.NotPlaced)}.");
        }
    }

    private static void Line(IAnsiConsole screen, string what, IReadOnlyDictionary<string, int> seats, string more = "")
    {
        if (seats.Values.Any(s => s > 0))
        {
            screen.WriteLine($"{what}: {Seats(seats)}{more}.");
        }
    }

    private static string Seats(IReadOnlyDictionary<string, int> seats) => string.Join(", ", seats.Where(s => s.Value > 0).OrderByDescending(s => s.Value).Select(s => $"{s.Key} {s.Value}"));
}
