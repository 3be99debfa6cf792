using System.Text.Json.Nodes;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Law.Contests;
using Dauys.Law.Protocols;
using Dauys.Site.Doubts;
using Dauys.Site.Outcome;
using Dauys.Site.Records;
using Dauys.Site.Territory;
using Dauys.Site.Wording;

namespace Dauys.Site.Telling;

/// <summary>The page of an election.</summary>
internal static class ElectionTelling
{
    public static JsonObject Page(AskedPage page)
    {
        var (record, reader) = (page.Record!, page.Reader);
        var told = new JsonObject
        {
            ["sentences"] = Json.Texts(Story.Of(record, reader)),
            ["rows"] = Rows(record.Result, reader),
            ["together"] = Together(record.Result, reader),
            ["vote"] = Vote(record),
            ["doubts"] = Json.List(DoubtsOf.Record(record, reader).Select(d => (JsonNode?)new JsonObject { ["title"] = d.Title, ["text"] = d.Text, ["page"] = d.Href, ["is_fine"] = d.IsFine })),
            ["units"] = Units(record),
            ["other_laws"] = Json.List(record.OtherLaws.Select(l => (JsonNode?)new JsonObject { ["law"] = l.Id, ["name"] = Json.Name(l.Name), ["page"] = reader.At.Under(record.Id, l.Id) })),
            ["result"] = JsonNode.Parse(ResultJson.Write(record.Result)),
        };
        return told;
    }

    /// <summary>The rows of the table of votes and seats, in its order.</summary>
    public static JsonArray Rows(ElectionResult result, Reader reader) => Json.List(ResultRows.Of(result, reader).Select(r => (JsonNode?)new JsonObject
    {
        ["kind"] = Word(r.Kind),
        ["id"] = r.Id,
        ["name"] = Json.Name(r.Title),
        ["color"] = r.Color,
        ["votes"] = Json.Number(r.Votes),
        ["share"] = Json.Percent(r.Share),
        ["takes_part"] = r.Passed,
        ["list_seats"] = r.ListSeats,
        ["district_seats"] = r.DistrictSeats,
        ["seats"] = r.Seats,
    }));

    /// <summary>The last line of that table.</summary>
    public static JsonObject Together(ElectionResult result, Reader reader)
    {
        var rows = ResultRows.Of(result, reader);
        return new JsonObject
        {
            ["votes"] = Json.Number(result.List?.Counted?.Totals.Base(ThresholdBase.Options)),
            ["base_of_shares"] = result.List?.Allotment?.Base is { } @base ? new JsonObject { ["kind"] = @base.Kind.ToString().ToLowerInvariant(), ["votes"] = Json.Number(@base.Votes) } : null,
            ["list_seats"] = rows.Sum(r => r.ListSeats ?? 0),
            ["district_seats"] = result.Districts is null ? null : rows.Sum(r => r.DistrictSeats ?? 0),
            ["seats"] = rows.Sum(r => r.Seats ?? 0),
        };
    }

    private static JsonObject? Vote(ElectionRecord record)
    {
        if (record.Result.List is not { Counted: { } counted } list)
        {
            return null;
        }

        var turnout = Outcome.Turnout.Of(record);
        return new JsonObject
        {
            ["electorate"] = Json.Number(counted.Totals.Role(FieldRole.Electorate)),
            ["issued"] = Json.Number(counted.Totals.Role(FieldRole.Issued)),
            ["cast"] = Json.Number(counted.Totals.Role(FieldRole.Cast)),
            ["valid"] = Json.Number(counted.Totals.Role(FieldRole.Valid)),
            ["invalid"] = Json.Number(counted.Totals.Role(FieldRole.Invalid)),
            ["turnout"] = Json.Percent(turnout?.Share),
            ["protocols"] = counted.Totals.Protocols,
            ["stations"] = counted.Totals.Stations,
            ["paper"] = new BallotPaper(list.CountedAs, null).ToString(),
        };
    }

    private static JsonArray? Units(ElectionRecord record)
    {
        if (record.Result.List is not { } list || record.Tree(new BallotPaper(list.CountedAs, null)) is not { } tree || tree.Nation.Children.Count == 0)
        {
            return null;
        }

        var first = tree.Nation.Children[0].Level!.Id;
        return Json.List(tree.Nation.Children.Where(u => u.Level!.Id == first).Select(u => (JsonNode?)UnitTelling.Short(record, tree, u)));
    }

    private static string Word(RowKind kind) => kind switch
    {
        RowKind.List => "list",
        RowKind.AgainstAll => "against-all",
        RowKind.Independents => "independents",
        RowKind.Unknown => "unknown",
        _ => "open",
    };
}
