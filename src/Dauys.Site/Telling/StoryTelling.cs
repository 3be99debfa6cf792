using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Elections.Publication.Standing;
using Dauys.Elections.Registration.Ballots;
using Dauys.Elections.Registration.Process;
using Dauys.Site.Observed;
using Dauys.Site.Records;
using Dauys.Site.Tables;
using Dauys.Site.Way;

namespace Dauys.Site.Telling;

/// <summary>The story before and after the vote: each fact as its act holds it, with the act's position.</summary>
internal static class StoryTelling
{
    public static JsonObject Way(AskedPage page)
    {
        var (record, applications) = (page.Record!, page.Record!.State.Applications);
        var day = CaseFacts.LastDay(record.State.Process);
        return new JsonObject
        {
            ["zone"] = record.State.Calling.Call?.Zone,
            ["working_days"] = record.State.Calling.AdoptedWorkingDays is { } adopted
                ? new JsonObject { ["law"] = adopted.Law, ["hash"] = record.State.Calling.WorkingDays!.Hash, ["act"] = record.ActOf(adopted.Subject) }
                : null,
            ["progress"] = ProgressTelling.Of(record.State),
            ["calendar"] = Json.List(WayFacts.Calendar(record).Select(t => (JsonNode?)new JsonObject
            {
                ["term"] = t.Term,
                ["announced"] = t.Announced is { } announced ? Fact(record, announced) : null,
                ["computed"] = t.Computed?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["counted"] = t.Counted?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["why_not"] = t.WhyNot,
                ["unverified"] = t.IsUnverified,
                ["days_later"] = t.DaysLater,
                ["standing"] = t.Standing.ToString().ToLowerInvariant(),
                ["is_finding"] = t.IsFinding,
                ["article"] = t.Deadline?.Source.Article,
            })),
            ["applicants"] = Json.List(applications.Applicants.Select(a =>
            {
                var told = Fact(record, a);
                told["steps"] = Facts(record, applications.StepsOf(a.Id));
                return (JsonNode?)told;
            })),
            ["applications"] = Json.List(record.State.Process.Cases.Select(c => (JsonNode?)new JsonObject
            {
                ["application"] = c.Filed.Application,
                ["stage"] = c.Stage.Id,
                ["standing"] = c.Standing.ToString().ToLowerInvariant(),
                ["figures"] = c.Assess().Decision.ToString().ToLowerInvariant(),
                ["days_to_decision"] = c.DaysToDecision(day),
                ["breaches"] = ClockReading.Of(c, day).Count(r => r.IsBreachOfAuthority),
                ["steps"] = Facts(record, c.Steps),
                ["laid"] = CaseTelling.Laid(record, c),
            })),
            ["registration_statistics"] = CaseTelling.Statistics(ProcessStatistics.Of(record.State.Process, day)),
            ["ballot_orders"] = Json.List(record.State.Registration.Orders.Select(o =>
            {
                var told = Fact(record, o);
                told["in_force"] = BallotOrder.Of(record.State, o.Contest, o.District).Basis == OrderBasis.Drawn;
                return (JsonNode?)told;
            })),
            ["left_ballots"] = Facts(record, record.State.Registration.Withdrawn),
            ["figures"] = Facts(record, record.State.Results.Figures),
            ["turnout"] = Json.List(TurnoutReading.Of(record).Select(r =>
            {
                var told = Fact(record, r.Figure);
                told["points_more"] = r.Gain;
                return (JsonNode?)told;
            })),
        };
    }

    public static JsonObject Observed(AskedPage page)
    {
        var (record, state, ask, say) = (page.Record!, page.Record!.State, page.Maybe<TableAsk>("Ask") ?? TableAsk.Plain, page.Reader.Say);
        return new JsonObject
        {
            ["findings"] = Facts(record, ObservedLines.Findings(record, ask, say)),
            ["recommendations"] = Json.List(ObservedLines.Recommendations(record, ask, say).Select(r =>
            {
                var told = Fact(record, r);
                told["fate"] = FateCount.Key(FateCount.Of(record, r));
                told["followed_up"] = state.Observation.FateOf(r.Id) is { } fate ? Fact(record, fate) : null;
                return (JsonNode?)told;
            })),
            ["fates"] = Json.List(FateCount.All(record, state.Observation.Recommendations).Select(f => (JsonNode?)new JsonObject { ["fate"] = FateCount.Key(f.Fate), ["recommendations"] = f.Count })),
            ["years"] = Json.List(state.Observation.Recommendations.GroupBy(ObservedFacts.YearOf).OrderByDescending(y => y.Key, StringComparer.Ordinal).Select(y => (JsonNode?)new JsonObject
            {
                ["year"] = y.Key,
                ["recommendations"] = y.Count(),
                ["fates"] = Json.List(FateCount.All(record, y).Select(f => (JsonNode?)new JsonObject { ["fate"] = FateCount.Key(f.Fate), ["recommendations"] = f.Count })),
            })),
            ["statements"] = Facts(record, ObservedLines.Statements(record, ask, say)),
            ["complaints"] = Facts(record, ObservedLines.Complaints(record, ask, say)),
        };
    }

    public static JsonObject Figures(AskedPage page) => new() { ["figures"] = Facts(page.Record!, page.Record!.State.Results.Figures) };

    public static JsonObject Sources(AskedPage page)
    {
        var (record, calling) = (page.Record!, page.Record!.State.Calling);
        return new JsonObject
        {
            ["sources"] = Facts(record, calling.Sources.Values),
            ["imports"] = Facts(record, calling.Imports),
            ["duties"] = Json.List(DutyReport.Of(record.State).Select(d => (JsonNode?)new JsonObject
            {
                ["duty"] = d.Duty.Id,
                ["name"] = Json.Name(d.Duty.Name),
                ["units"] = Law.Reading.LawWords.PublishedUnits.First(w => w.Value == d.Duty.Units).Key,
                ["required"] = d.Duty.Required,
                ["article"] = d.Duty.Source.Article,
                ["due"] = d.Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["standing"] = DutyStandings.Word(d.Standing),
                ["published"] = d.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["reports"] = Facts(record, d.Reports),
            })),
        };
    }

    /// <summary>Facts as their acts hold them.</summary>
    public static JsonArray Facts(ElectionRecord record, IEnumerable<IElectionAct> facts) => Json.List(facts.Select(f => (JsonNode?)Fact(record, f)));

    /// <summary>A fact as its act holds it.</summary>
    public static JsonObject Fact(ElectionRecord record, IElectionAct fact) => new()
    {
        ["kind"] = fact.Name,
        ["subject"] = fact.Subject,
        ["act"] = record.ActOf(fact.Subject),
        ["moment"] = fact.At,
        ["content"] = fact.Content(),
    };
}
