using System.Text.Json.Nodes;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Proving;
using Dauys.Site.Addresses;
using Dauys.Site.Verifying;

namespace Dauys.Site.Telling;

/// <summary>How a record is verified, and the proof that a protocol stands in it.</summary>
internal static class VerifyTelling
{
    public static JsonObject Page(AskedPage page)
    {
        var (record, ask) = (page.Record!, page.Given<StationAsk>("Ask"));
        var count = 0;
        var found = ask.IsEmpty ? [] : StationProtocol.Find(record, ask, out count);
        return new JsonObject
        {
            ["administrators"] = Json.List(record.State.Calling.Register!.Administrators.Select(a => (JsonNode?)new JsonObject { ["holder"] = a.Holder, ["key"] = a.Key.Text })),
            ["steps"] = Json.List(StepIds.All.Select(s => (JsonNode?)new JsonObject
            {
                ["id"] = s.Id,
                ["title"] = s.Title,
                ["in_browser"] = BrowserReach.Lacks(s.Id, !record.Register.IsPublication) is null,
            })),
            ["asked"] = ask.Text,
            ["found"] = count,
            ["protocols"] = Json.List(found.Select(p => (JsonNode?)Told(p, page))),
        };
    }

    public static JsonObject Proof(AskedPage page)
    {
        var told = Told(page.Given<StationProtocol>("Protocol"), page);
        var place = page.Maybe<ActPlace>("Place");
        told["size"] = place?.Size;
        told["leaf_hash"] = place?.Leaf.ToString();
        told["path"] = place is null ? null : Json.List(place.Hashes.Select(h => (JsonNode?)h.ToString()));
        told["root"] = place?.Root.ToString();
        told["file"] = place?.Signed is null ? null : At.ProofFile(page.Record!.Id, place.Index);
        told["protocol"] = JsonNode.Parse(Ledger.Acts.ActEntry.ActOf(page.Record!.Acts.Read(page.Given<StationProtocol>("Protocol").Position)));
        return told;
    }

    private static JsonObject Told(StationProtocol protocol, AskedPage page) => new()
    {
        ["station"] = protocol.Path,
        ["position"] = protocol.Position,
        ["proof"] = page.Reader.At.Proof(page.Record!.Id, protocol.Position),
    };
}
