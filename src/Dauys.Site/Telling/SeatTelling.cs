using System.Text.Json.Nodes;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Site.Outcome;
using Dauys.Site.Records;
using Dauys.Site.Variants;

namespace Dauys.Site.Telling;

/// <summary>Why each seat went where it went, by list and in districts; another law on the same votes.</summary>
internal static class SeatTelling
{
    public static JsonObject Page(AskedPage page)
    {
        var (record, list) = (page.Record!, page.Given<ListResult>("List"));
        var outcome = list.Allotment?.Outcome;
        return new JsonObject
        {
            ["contest"] = list.Rule.Id,
            ["seats"] = list.Rule.Seats.Value,
            ["threshold"] = Json.Exact(ShareScale.ThresholdOf(record.Result)),
            ["lists"] = Json.List(ResultRows.Of(record.Result, page.Reader).Where(r => r.Kind == RowKind.List && r.Votes is not null).Select(r => (JsonNode?)new JsonObject
            {
                ["id"] = r.Id,
                ["name"] = Json.Name(r.Title),
                ["votes"] = Json.Number(r.Votes),
                ["share"] = Json.Percent(r.Share),
                ["needed"] = outcome?.ThresholdVotes.TryGetValue(r.Id, out var needed) == true ? Json.Number(needed) : null,
                ["takes_part"] = r.Passed,
                ["seats"] = r.ListSeats,
            })),
            ["awards"] = Json.List((outcome?.Awards ?? []).Select(a => (JsonNode?)new JsonObject
            {
                ["order"] = a.Order,
                ["level"] = a.Level,
                ["winner"] = a.Winner,
                ["nth"] = a.Nth,
                ["reason"] = a.Reason.Kind.ToString(),
                ["figure"] = a.Reason.Figure?.ToString(),
                ["figure_rounded"] = a.Reason.Figure?.ToDecimal(2),
                ["next"] = a.Reason.Next,
                ["next_lacked"] = Json.Number(a.Reason.NextLacked is { } lacked ? (Int128)lacked : null),
            })),
        };
    }

    public static JsonObject Districts(AskedPage page)
    {
        var (record, districts) = (page.Record!, page.Given<DistrictResult>("Districts"));
        return new JsonObject
        {
            ["contest"] = districts.CountedAs,
            ["unknown"] = districts.Unknown,
            ["districts"] = Json.List(districts.Mandates.Select(m => (JsonNode?)Mandate(record, districts.CountedAs, m))),
        };
    }

    /// <summary>A district and who holds its mandate.</summary>
    public static JsonObject Mandate(ElectionRecord record, string contest, MandateResult mandate) => new()
    {
        ["district"] = mandate.District.Id,
        ["name"] = Json.Name(mandate.District.Title),
        ["region"] = mandate.District.Region,
        ["electorate"] = Json.Number(mandate.District.Electorate),
        ["holder"] = Json.Name(mandate.Holder),
        ["list"] = mandate.List,
        ["status"] = mandate.Status,
        ["conflicts"] = mandate.Conflicts,
        ["lead"] = Json.Number(mandate.Outcome?.Lead),
        ["protocols"] = mandate.Counted?.Totals.Protocols,
        ["source"] = mandate.Winner is null ? mandate.Declared?.Source : null,
        ["note"] = Json.Name(mandate.Declared?.Note),
        ["act"] = record.ActOf($"mandate/{contest}/{mandate.District.Id}"),
    };

    public static JsonObject Under(AskedPage page)
    {
        var other = page.Given<VariantScene>("Scene").Other;
        return new JsonObject
        {
            ["rows"] = ElectionTelling.Rows(other, page.Reader),
            ["together"] = ElectionTelling.Together(other, page.Reader),
            ["own"] = new JsonObject { ["rows"] = ElectionTelling.Rows(page.Record!.Result, page.Reader), ["together"] = ElectionTelling.Together(page.Record.Result, page.Reader) },
            ["result"] = JsonNode.Parse(ResultJson.Write(other)),
        };
    }
}
