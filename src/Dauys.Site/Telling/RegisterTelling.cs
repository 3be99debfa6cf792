using System.Text;
using System.Text.Json.Nodes;
using Dauys.Law.Books;
using Dauys.Site.Acts;
using Dauys.Site.Tables;

namespace Dauys.Site.Telling;

/// <summary>The law book, the register and its acts.</summary>
internal static class RegisterTelling
{
    public static JsonObject Law(AskedPage page) => Law(page.Maybe<LawBook>("Law") ?? page.Record!.State.Law);

    /// <summary>A law book with its canonical JSON: articles, notes and what is unverified stand in it.</summary>
    public static JsonObject Law(LawBook law) => new()
    {
        ["law"] = law.Id,
        ["name"] = Json.Name(law.Name),
        ["hash"] = law.Hash,
        ["unverified"] = Json.List(law.Unverified.Select(u => (JsonNode?)new JsonObject { ["key"] = u.Key, ["value"] = u.Text, ["note"] = Json.Name(u.Note) })),
        ["book"] = JsonNode.Parse(Encoding.UTF8.GetString(law.Canonical.Span)),
    };

    public static JsonObject Register(AskedPage page)
    {
        var record = page.Record!;
        return new JsonObject
        {
            ["recorded"] = Json.List(record.State.Calling.Imports.Select(i => (JsonNode?)i.Recorded)),
            ["kinds"] = Json.List(record.State.Facts.Values.GroupBy(f => f.Name).Select(g => (Name: g.Key, Standing: g.Count(), First: g.Min(f => f.Position))).OrderBy(k => k.First)
                .Select(k => (JsonNode?)new JsonObject { ["kind"] = k.Name, ["standing"] = k.Standing, ["first"] = k.First })),
            ["stations"] = record.State.Territory.StationCount,
            ["protocols"] = record.State.Counting.Protocols,
        };
    }

    public static JsonObject Acts(AskedPage page)
    {
        var (record, ask) = (page.Record!, page.Maybe<TableAsk>("Ask") ?? TableAsk.Plain);
        var (positions, all) = ActLines.Asked(record.Acts, ask, page.Reader.Words);
        return new JsonObject { ["from"] = ask.From, ["of"] = all, ["acts"] = Json.List(positions.Select(p => (JsonNode?)Act(ActText.Of(p, record.Acts.Read(p)), page))) };
    }

    public static JsonObject Act(AskedPage page)
    {
        var told = Act(page.Given<ActText>("Act"), page);
        told["canonical"] = JsonNode.Parse(page.Record!.Acts.Read(page.Given<ActText>("Act").Position));
        return told;
    }

    public static JsonObject Choice(AskedPage page) => new()
    {
        ["begin"] = page.Given<string>("Begin"),
        ["acts"] = Json.List(page.Given<IReadOnlyList<long>>("Acts").Select(p => (JsonNode?)Act(ActText.Of(p, page.Record!.Acts.Read(p)), page))),
    };

    private static JsonObject Act(ActText act, AskedPage page) => new()
    {
        ["position"] = act.Position,
        ["kind"] = act.Name,
        ["in_words"] = act.Kind(page.Reader.Words),
        ["subject"] = act.Subject,
        ["moment"] = act.Moment,
        ["replaces"] = act.Replaces,
        ["bytes"] = act.Bytes,
        ["leaf_hash"] = act.Hash,
        ["law_hash"] = act.Law,
    };
}
