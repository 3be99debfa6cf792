using System.Text.Json;
using Dauys.Elections.Results.Outcome;
using Dauys.Seats;

namespace Dauys.Elections.Results.Telling;

/// <summary>Tiers, districts, linked mandates, bonus and quotas of groups in the JSON of a result. A plain contest has none of these keys.</summary>
internal static class TierJson
{
    public static void Write(ListResult list, Utf8JsonWriter json)
    {
        if (list.Rule.IsTiered)
        {
            if (list.Tiers is { } tiers)
            {
                Tiers(list, tiers, json);
            }
            else
            {
                json.WriteNull("house");
            }
        }

        Quotas(list, json);
    }

    private static void Tiers(ListResult list, TieredOutcome tiers, Utf8JsonWriter json)
    {
        House(tiers, json);
        json.WriteStartObject("tiers");
        foreach (var (tier, seats) in tiers.ByTier)
        {
            Seats(json, tier, seats);
        }

        json.WriteEndObject();
        Districts(list, tiers, json);
        if (list.Districts.Count > 0)
        {
            Seats(json, "not_placed", tiers.NotPlaced);
        }

        if (list.Rule.Bonus is not null)
        {
            json.WriteStartObject("bonus");
            json.WriteString("list", tiers.First);
            json.WriteNumber("seats", tiers.Bonus);
            json.WriteEndObject();
        }

        if (tiers.Table?.Table is { } table)
        {
            Divisors(tiers, table, json);
        }

        Remarks(tiers, json);
    }

    private static void House(TieredOutcome tiers, Utf8JsonWriter json)
    {
        json.WriteStartObject("house");
        json.WriteNumber("seats", tiers.House);
        if (tiers.Linked is { } linked)
        {
            Seats(json, "by_list", linked.All);
            Seats(json, "mandates_won", linked.Won);
            Seats(json, "mandates", linked.Held);
            Seats(json, "overhang", linked.Overhang);
            Seats(json, "stay_out", linked.StayOut);
            if (linked.StayOutDistricts is { } districts)
            {
                ResultJson.Texts(json, "stay_out_districts", districts);
            }
            else
            {
                json.WriteNull("stay_out_districts");
            }

            json.WriteNumber("outsiders", linked.Outsiders);
        }

        json.WriteEndObject();
    }

    private static void Districts(ListResult list, TieredOutcome tiers, Utf8JsonWriter json)
    {
        if (list.Rule.Districts is null)
        {
            return;
        }

        json.WriteStartArray("districts");
        foreach (var part in list.Districts)
        {
            var id = part.District.Id;
            json.WriteStartObject();
            json.WriteString("district", id);
            json.WriteString("name", part.District.Title.ToString());
            json.WriteString("region", part.District.Region);
            ResultJson.Number(json, "seats", tiers.DistrictSeats.TryGetValue(id, out var seats) ? seats : null);
            Seats(json, "seats_by_list", tiers.ByDistrict.GetValueOrDefault(id) ?? new Dictionary<string, int>());
            json.WriteStartObject("votes");
            foreach (var option in part.Standing)
            {
                ResultJson.Number(json, option, part.Totals?.Votes(option));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Divisors(TieredOutcome tiers, BiproportionalOutcome table, Utf8JsonWriter json)
    {
        json.WriteStartObject("divisors");
        json.WriteStartObject("districts");
        foreach (var (district, divisor) in tiers.DistrictSeats.Where(d => d.Value > 0).Select(d => d.Key).Zip(table.DistrictDivisors))
        {
            Interval(json, district, divisor);
        }

        json.WriteEndObject();
        json.WriteStartObject("lists");
        foreach (var (list, divisor) in tiers.Table!.Passed.Zip(table.ListDivisors))
        {
            Interval(json, list, divisor);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Interval(Utf8JsonWriter json, string name, DivisorInterval divisor)
    {
        json.WriteStartObject(name);
        json.WriteString("value", divisor.Value.ToString());
        json.WriteString("low", divisor.Low.ToString());
        json.WriteString("high", divisor.High?.ToString());
        json.WriteEndObject();
    }

    private static void Remarks(TieredOutcome tiers, Utf8JsonWriter json)
    {
        if (tiers.Whole.Remarks.Count == 0)
        {
            return;
        }

        json.WriteStartArray("remarks");
        foreach (var remark in tiers.Whole.Remarks)
        {
            json.WriteStartObject();
            json.WriteString("code", remark.Code);
            json.WriteString("what", remark.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Quotas(ListResult list, Utf8JsonWriter json)
    {
        if (list.Quotas.Count == 0)
        {
            return;
        }

        json.WriteStartArray("mandate_quotas");
        foreach (var finding in list.Quotas)
        {
            json.WriteStartObject();
            json.WriteString("list", finding.List);
            json.WriteNumber("mandates", finding.Mandates);
            json.WriteStartArray("needed");
            foreach (var needed in finding.Needed)
            {
                json.WriteNumberValue(needed);
            }

            json.WriteEndArray();
            json.WriteBoolean("checked", finding.Filled is not null);
            if (finding.Filled is { } filled)
            {
                json.WriteBoolean("met", filled.Missing.Count == 0);
                ResultJson.Texts(json, "elected", filled.Elected);
                ResultJson.Texts(json, "moved_up", filled.MovedUp);
                ResultJson.Texts(json, "passed_over", filled.PassedOver);
                json.WriteNumber("lacking", filled.Missing.Sum(m => m.Lacking));
                json.WriteNumber("vacant", filled.Vacant);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Seats(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> seats)
    {
        json.WriteStartObject(name);
        foreach (var (id, count) in seats)
        {
            json.WriteNumber(id, count);
        }

        json.WriteEndObject();
    }
}
