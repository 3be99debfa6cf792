using System.Globalization;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Seats;
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

        foreach (var line in Quotas(result))
        {
            screen.WriteLine(line);
        }
    }

    /// <summary>One line a list: how its mandates stand to the quotas of groups.</summary>
    public static IEnumerable<string> Quotas(ElectionResult result)
    {
        foreach (var finding in result.List?.Quotas ?? [])
        {
            var rules = string.Join("; ", result.List!.Rule.MandateQuotas.Select((q, i) => $"{string.Join(", ", q.Groups)} have at least {q.Percent} %, {finding.Needed[i]} of {finding.Mandates}"));
            yield return finding.Filled is not { } filled
                ? $"mandates of {finding.List}: {rules}: not checked, the order of its candidates and their groups are not known"
                : $"mandates of {finding.List}: {rules}: {(filled.Missing.Count == 0 ? "met" : $"lacking {filled.Missing.Sum(m => m.Lacking)}")}{Moved(filled)}";
        }
    }

    /// <summary>Where seats of the whole country were placed.</summary>
    public static IEnumerable<string> Placed(SeatReasons reasons, string? only)
    {
        if (reasons.Result.List is not { Tiers: { } tiers, Rule.Placing: not null })
        {
            yield break;
        }

        foreach (var district in reasons.Result.List.Districts.Where(d => tiers.ByDistrict[d.District.Id].Count > 0))
        {
            var seats = tiers.ByDistrict[district.District.Id].Where(s => s.Value > 0 && (only is null || s.Key == only)).ToList();
            if (seats.Count > 0)
            {
                yield return $"{district.District.Title}: {string.Join(", ", seats.Select(s => $"{reasons.NameOf(s.Key)} {s.Value}"))}";
            }
        }
    }

    private static string Moved(GroupQuotaOutcome filled) =>
        (filled.MovedUp.Count == 0 ? "" : $"; moved up: {string.Join(", ", filled.MovedUp)}; passed over: {string.Join(", ", filled.PassedOver)}") + (filled.Vacant == 0 ? "" : $"; vacant: {filled.Vacant}");

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
