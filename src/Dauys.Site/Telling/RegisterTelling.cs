using System.Text;
using System.Text.Json.Nodes;
using Dauys.Law.Books;
using Dauys.Site.Acts;

namespace Dauys.Site.Telling;

/// <summary>The law book, the register and its acts.</summary>
internal static class RegisterTelling
{
    /// <summary>Acts a page, as on the page.</summary>
    private const int PageSize = 100;

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
        var (record, from) = (page.Record!, page.Maybe<long>("From"));
        var acts = new JsonArray();
        for (var position = from; position < Math.Min(record.Acts.Size, from + PageSize); position++)
        {
            acts.Add((JsonNode?)Act(ActText.Of(position, record.Acts.Read(position)), page));
        }

        return new JsonObject { ["from"] = from, ["of"] = record.Acts.Size, ["acts"] = acts };
    }

    public static JsonObject Act(AskedPage page)
    {
        var told = Act(page.Given<ActText>("Act"), page);
        told["canonical"] = JsonNode.Parse(page.Record!.Acts.Read(page.Given<ActText>("Act").Position));
        return told;
    }

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
