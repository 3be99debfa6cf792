using System.Text.Json.Nodes;
using Dauys.Law.Protocols;
using Dauys.Site.Doubts;
using Dauys.Site.Tables;

namespace Dauys.Site.Telling;

/// <summary>Checks of protocols and where they are broken.</summary>
internal static class CheckTelling
{
    public static JsonObject All(AskedPage page) => new()
    {
        ["checks"] = Json.List(CheckTotals.Of(page.Record!).Select(t =>
        {
            var told = Of(t.Check);
            (told["broken"], told["held"], told["not_checked"], told["does_not_apply"]) = (t.Broken, t.Held, t.NotChecked, t.DoesNotApply);
            return (JsonNode?)told;
        })),
    };

    public static JsonObject One(AskedPage page)
    {
        var (record, check, ask) = (page.Record!, page.Given<ProtocolCheck>("Check"), page.Maybe<TableAsk>("Ask") ?? TableAsk.Plain);
        var (found, all) = FindingLines.Asked(record, check.Number, ask, page.Reader.Words);
        return new JsonObject
        {
            ["check"] = Of(check),
            ["broken"] = all,
            ["of"] = found.Count,
            ["from"] = ask.From,
            ["findings"] = Json.List(found.Skip(ask.From).Take(FindingLines.PageSize).Select(f => (JsonNode?)new JsonObject
            {
                ["paper"] = f.Paper.ToString(),
                ["unit"] = Json.Texts(record.Tree(f.Paper)?.OfRow(f.Finding.Row).Names ?? []),
                ["part"] = f.Count.Part(f.Finding.Row),
                ["left"] = Json.Number(f.Finding.Left),
                ["right"] = Json.Number(f.Finding.Right),
                ["difference"] = Json.Number(f.Finding.Left - f.Finding.Right),
                ["act"] = f.Count.Position(f.Finding.Row) is >= 0 and var position ? position : null,
            })),
        };
    }

    private static JsonObject Of(ProtocolCheck check) => new()
    {
        ["number"] = check.Number,
        ["name"] = Json.Name(check.Name),
        ["rule"] = check.Formula,
        ["severity"] = check.Severity == Severity.Error ? "error" : "warning",
        ["article"] = check.Source.Article,
    };
}
