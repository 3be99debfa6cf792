using System.Text.Json;
using Dauys.Elections.Counting;
using Dauys.Elections.Results.Control;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Protocols;

namespace Dauys.Elections.Results.Telling;

/// <summary>The keys of one contest in the JSON of a result; the same at the top and under <c>contests</c>.</summary>
internal static class ContestJson
{
    /// <summary>Figures that every contest has under these names, whatever its protocol calls them.</summary>
    private static readonly (string Name, FieldRole Role)[] Figures =
    [
        ("electorate", FieldRole.Electorate), ("received", FieldRole.Received), ("issued", FieldRole.Issued), ("cancelled", FieldRole.Cancelled),
        ("cast", FieldRole.Cast), ("invalid", FieldRole.Invalid), ("valid", FieldRole.Valid),
    ];

    public static void List(ElectionResult result, ListResult list, Utf8JsonWriter json)
    {
        var counted = list.Counted;
        Stations(result, list.CountedAs, counted, json);
        Totals(counted?.Totals, json);
        ResultJson.Decimal(json, "turnout", counted is null ? null : ShareText.Percent(counted.Totals.Turnout(TurnoutOf(result, list))));
        json.WriteStartObject("votes");
        foreach (var option in list.Options)
        {
            ResultJson.Number(json, option.Id, counted?.Totals.Votes(option.Id));
        }

        json.WriteEndObject();
        Shares(list, json);
        json.WriteStartObject("seats");
        foreach (var option in list.Options.Where(o => !o.IsAgainstAll))
        {
            if (list.Seats.TryGetValue(option.Id, out var seats))
            {
                json.WriteNumber(option.Id, seats);
            }
            else
            {
                json.WriteNull(option.Id);
            }
        }

        json.WriteEndObject();
        TierJson.Write(list, json);
        Silences(list, json);
        Checks(counted is null ? [] : [counted], result.State.Law.Protocol, json);
        ReadingJson.Unverified(list.Unverified, json);
        ReadingJson.Readings(list.Readings, json);
    }

    public static void Districts(ElectionResult result, DistrictResult districts, Utf8JsonWriter json)
    {
        var counted = districts.Mandates.Select(m => m.Counted).OfType<CountedBallot>().ToList();
        json.WriteNumber("stations", counted.Sum(c => c.Totals.Stations));
        ResultJson.Number(json, "stations_expected", ControlTotals.StationsExpected(result.State, districts.CountedAs));
        json.WriteNumber("protocols", counted.Sum(c => c.Totals.Protocols));
        json.WriteNumber("left_out", counted.Sum(c => c.LeftOut));
        foreach (var (name, role) in Figures)
        {
            ResultJson.Number(json, name, counted.Count == 0 ? null : counted.Aggregate((Int128?)0, (sum, c) => sum + c.Totals.Role(role)));
        }

        json.WriteStartObject("votes");
        json.WriteEndObject();
        json.WriteStartObject("seats");
        foreach (var (list, seats) in districts.Seats.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(list, seats);
        }

        json.WriteEndObject();
        json.WriteNumber("seats_unknown", districts.Unknown);
        Checks(counted, result.State.Law.Protocol, json);
        ReadingJson.Unverified([], json);
    }

    public static void Tie(TieReport tie, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("contest", tie.Contest);
        if (tie.District is not null)
        {
            json.WriteString("district", tie.District);
        }

        json.WriteString("for", tie.Tie.For);
        json.WriteStartObject("certain");
        foreach (var (id, seats) in tie.Tie.Certain)
        {
            json.WriteNumber(id, seats);
        }

        json.WriteEndObject();
        ResultJson.Texts(json, "contested", tie.Tie.Contested);
        json.WriteNumber("contested_seats", tie.Tie.ContestedSeats);
        json.WriteString("remedy", tie.Tie.Remedy switch
        {
            Seats.TieRemedy.Lot => "lot",
            Seats.TieRemedy.RepeatVote => "repeat-vote",
            _ => "choice",
        });
        if (tie.Tie.Unknown.Count > 0)
        {
            ResultJson.Texts(json, "unknown", tie.Tie.Unknown);
        }

        json.WriteEndObject();
    }

    /// <summary>The turnout rule of the law under which the votes were cast: another law cannot change who came.</summary>
    internal static TurnoutRule TurnoutOf(ElectionResult result, ListResult list) =>
        result.State.Law.Contest(list.CountedAs)?.Turnout ?? result.State.Law.Turnout;

    internal static void Stations(ElectionResult result, string contest, CountedBallot? counted, Utf8JsonWriter json)
    {
        json.WriteNumber("stations", counted?.Totals.Stations ?? 0);
        ResultJson.Number(json, "stations_expected", ControlTotals.StationsExpected(result.State, contest));
        json.WriteNumber("stations_without_roll", counted is null ? 0 : counted.Totals.Stations - counted.Totals.StationsOnRoll);
        json.WriteNumber("protocols", counted?.Totals.Protocols ?? 0);
        json.WriteNumber("left_out", counted?.LeftOut ?? 0);
    }

    internal static void Totals(ContestTotals? totals, Utf8JsonWriter json)
    {
        foreach (var (name, role) in Figures)
        {
            ResultJson.Number(json, name, totals?.Role(role));
        }
    }

    internal static void Checks(IReadOnlyList<CountedBallot> counted, ProtocolForm form, Utf8JsonWriter json)
    {
        json.WriteStartObject("checks");
        foreach (var check in form.Checks)
        {
            json.WriteNumber(check.Number, counted.Sum(c => c.Checks.Tallies.First(t => t.Check.Number == check.Number).Broken));
        }

        json.WriteEndObject();
        json.WriteStartObject("not_checked");
        foreach (var check in form.Checks)
        {
            CheckTally[] tallies = [.. counted.Select(c => c.Checks.Tallies.First(t => t.Check.Number == check.Number))];
            if (tallies.Sum(t => t.NotChecked) is > 0 and var missing)
            {
                json.WriteNumber(check.Number, missing);
            }
        }

        json.WriteEndObject();
    }

    private static void Shares(ListResult list, Utf8JsonWriter json)
    {
        var @base = list.Allotment?.Base;
        json.WriteStartObject("shares");
        foreach (var option in list.Options)
        {
            ResultJson.Decimal(json, option.Id, ShareText.Percent(list.Counted?.Totals.Votes(option.Id), @base?.Votes));
        }

        json.WriteEndObject();
        json.WriteStartObject("share_base");
        json.WriteString("of", @base is null ? null : ResultWords.Base(@base));
        ResultJson.Number(json, "votes", @base?.Votes);
        json.WriteEndObject();
    }

    private static void Silences(ListResult list, Utf8JsonWriter json)
    {
        var silences = list.NeedsReading ? null : list.Allotment?.Outcome?.Silences;
        if (silences is { Count: > 0 } || list.Allotment?.Fault is not null)
        {
            json.WriteStartArray("silent");
            foreach (var silence in silences ?? [])
            {
                json.WriteStartObject();
                json.WriteString("code", silence.Code);
                json.WriteString("what", silence.What);
                ResultJson.Texts(json, "subjects", silence.Subjects);
                json.WriteEndObject();
            }

            if (list.Allotment?.Fault is { } fault)
            {
                json.WriteStartObject();
                json.WriteString("code", "cannot-be-allotted");
                json.WriteString("what", fault);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
