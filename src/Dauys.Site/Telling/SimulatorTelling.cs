using System.Text.Json.Nodes;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.Simulate;
using Dauys.Law.Parties;
using Dauys.Site.Simulator;

namespace Dauys.Site.Telling;

/// <summary>An application that is tried out, under one law or two.</summary>
internal static class SimulatorTelling
{
    public static JsonObject Page(AskedPage page)
    {
        var ask = page.Given<SimulatorAsk>("Ask");
        var application = ask.Application();
        var told = Under(ask.Law, application);
        told["given"] = new JsonObject(ask.Given.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, (JsonNode?)g.Value)));
        told["against"] = ask.Against is { } against ? Under(against, application) : null;
        return told;
    }

    private static JsonObject Under(PartyBook law, Application application)
    {
        var assessment = Assessment.Of(application, law);
        return new JsonObject
        {
            ["law"] = law.Id,
            ["stage"] = assessment.Stage.Id,
            ["decision"] = assessment.Decision.ToString().ToLowerInvariant(),
            ["rules"] = Json.List(assessment.Rules.Select(r => (JsonNode?)new JsonObject
            {
                ["id"] = r.Rule.Id,
                ["article"] = r.Rule.Source.Article,
                ["required"] = r.Required,
                ["found"] = r.Found,
                ["met"] = r.Met,
            })),
            ["ways"] = Json.List(WayThere.Of(application, law).Select(w => (JsonNode?)new JsonObject
            {
                ["figure"] = w.Figure,
                ["more"] = w.More,
                ["anywhere"] = w.Anywhere,
                ["territories"] = new JsonObject(w.ByTerritory.Select(n => KeyValuePair.Create(n.Territory, (JsonNode?)n.More))),
                ["unknown"] = Json.Texts(w.Unknown),
                ["unknown_bases"] = Json.Texts(w.UnknownBases),
            })),
        };
    }
}
