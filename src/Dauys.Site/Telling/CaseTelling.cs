using System.Text.Json.Nodes;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Parties;
using Dauys.Site.Records;

namespace Dauys.Site.Telling;

/// <summary>What a watchdog asks of all applications together.</summary>
internal static class CaseTelling
{
    /// <summary>Every value that was changed since the filing, with all that were laid there; the last one counts.</summary>
    public static JsonArray Laid(ElectionRecord record, ApplicationCase known) => Json.List(known.Laid.Changed.Select(f => (JsonNode?)new JsonObject
    {
        ["field"] = f.Field,
        ["values"] = Json.List(f.Values.Select(v => (JsonNode?)new JsonObject
        {
            ["value"] = JsonNode.Parse(v.Json ?? "null"),
            ["by"] = v.Officer is null ? "applicant" : "officer",
            ["officer"] = v.Officer,
            ["step"] = v.Step,
            ["act"] = record.ActOf(known.Steps[v.Step - 1].Subject),
            ["when"] = v.When,
        })),
    }));

    public static JsonObject Statistics(ProcessStatistics statistics) => new()
    {
        ["stages"] = Json.List(statistics.Stages.Select(s => (JsonNode?)new JsonObject
        {
            ["law"] = s.Law,
            ["stage"] = s.Stage,
            ["filed"] = s.Filed,
            ["decided"] = s.Decided,
            ["median_days"] = s.MedianDays,
            ["breaches"] = s.Breaches,
            ["appeals"] = s.Appeals,
            ["overturned"] = s.Overturned,
        })),
        ["grounds"] = Json.List(statistics.Grounds.Select(g => (JsonNode?)new JsonObject { ["decision"] = ProcessSteps.Word(g.Decision), ["ground"] = g.Ground, ["count"] = g.Count })),
        ["unequal"] = Json.List(statistics.Unequal.Select(u => (JsonNode?)new JsonObject { ["one"] = u.One.Filed.Application, ["other"] = u.Other.Filed.Application, ["faults"] = u.Faults })),
    };
}
