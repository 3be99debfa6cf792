using System.Text.Json.Nodes;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Results.Outcome;
using Dauys.Site.Maps;
using Dauys.Site.Outcome;
using Dauys.Site.Records;

namespace Dauys.Site.Telling;

/// <summary>Who and where: lists, districts, candidates, regions, the map.</summary>
internal static class PlaceTelling
{
    public static JsonObject List(AskedPage page)
    {
        var (record, list) = (page.Record!, page.Given<ListAdmitted>("List"));
        return new JsonObject
        {
            ["list"] = StoryTelling.Fact(record, list),
            ["row"] = ElectionTelling.Rows(record.Result, page.Reader).FirstOrDefault(r => (string?)r!["id"] == list.Id)?.DeepClone(),
            ["needed"] = record.Result.List?.Allotment?.Outcome?.ThresholdVotes.TryGetValue(list.Id, out var needed) == true ? Json.Number(needed) : null,
            ["threshold"] = Json.Exact(ShareScale.ThresholdOf(record.Result)),
            ["districts"] = Json.List((record.Result.Districts?.Mandates ?? []).Where(m => m.List == list.Id).Select(m => (JsonNode?)SeatTelling.Mandate(record, record.Result.Districts!.CountedAs, m))),
            ["figures"] = About(record, list.Id),
        };
    }

    public static JsonObject District(AskedPage page)
    {
        var (record, contest, mandate) = (page.Record!, page.Given<string>("Contest"), page.Given<MandateResult>("Mandate"));
        return new JsonObject
        {
            ["contest"] = contest,
            ["district"] = StoryTelling.Fact(record, mandate.District),
            ["mandate"] = SeatTelling.Mandate(record, contest, mandate),
            ["candidates"] = Json.List(record.State.Registration.Candidates(contest, mandate.District.Id).Select(c => (JsonNode?)Candidate(record, mandate, c))),
            ["figures"] = About(record, mandate.District.Id),
        };
    }

    public static JsonObject Candidate(AskedPage page)
    {
        var (record, contest, mandate) = (page.Record!, page.Given<string>("Contest"), page.Given<MandateResult>("Mandate"));
        return new JsonObject
        {
            ["contest"] = contest,
            ["candidate"] = page.Maybe<CandidateAdmitted>("Candidate") is { } candidate ? Candidate(record, mandate, candidate) : null,
            ["mandate"] = SeatTelling.Mandate(record, contest, mandate),
        };
    }

    public static JsonObject Region(AskedPage page)
    {
        var told = Region(page.Record!, page.Given<RegionFacts>("Facts"));
        told["mandates"] = Json.List(page.Given<RegionFacts>("Facts").Mandates.Select(m => (JsonNode?)SeatTelling.Mandate(page.Record!, page.Record!.Result.Districts!.CountedAs, m)));
        return told;
    }

    private static JsonObject Region(ElectionRecord record, RegionFacts facts) => new()
    {
        ["region"] = StoryTelling.Fact(record, facts.Region),
        ["turnout"] = StoryTelling.Facts(record, facts.Readings.Select(r => r.Figure)),
        ["rejected"] = StoryTelling.Facts(record, facts.Rejected),
        ["figures"] = StoryTelling.Facts(record, facts.Other),
        ["districts"] = facts.Mandates.Count,
        ["holders_known"] = facts.Known,
    };

    public static JsonObject Map(AskedPage page)
    {
        var view = page.Maybe<MapView>("View");
        var map = ElectionMap.Of(page.Record!, view, page.Reader);
        return new JsonObject
        {
            ["view"] = view.ToString().ToLowerInvariant(),
            ["sentence"] = map.Sentence,
            ["credit"] = map.Credit,
            ["regions"] = Json.List(RegionFacts.All(page.Record!).Select(r => (JsonNode?)Region(page.Record!, r))),
            ["units"] = Json.List(map.Units.Select(u => (JsonNode?)new JsonObject { ["id"] = u.Id, ["label"] = u.Label, ["value"] = u.Value, ["words"] = u.Words, ["color"] = u.Color, ["page"] = u.Href })),
        };
    }

    private static JsonObject Candidate(ElectionRecord record, MandateResult mandate, CandidateAdmitted candidate)
    {
        var told = StoryTelling.Fact(record, candidate);
        told["votes"] = Json.Number(mandate.Counted?.Totals.Votes(candidate.Id));
        return told;
    }

    private static JsonArray About(ElectionRecord record, string id) =>
        StoryTelling.Facts(record, record.State.Results.Figures.Where(f => f.About.Split('/').Contains(id, StringComparer.Ordinal)));
}
