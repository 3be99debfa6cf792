using System.Globalization;
using System.Text.Json.Nodes;
using Dauys.Elections.Calling.Calendar;
using Dauys.Elections.Calling.Progress;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Site.Records;

namespace Dauys.Site.Telling;

/// <summary>Where an election is on the day of its record's last act, for programs.</summary>
internal static class ProgressTelling
{
    public static JsonObject? Of(ElectionRecord record) => ElectionProgress.LastDay(record.State) is not { } day ? null : Of(record, ElectionProgress.Of(record.State, day));

    private static JsonObject Of(ElectionRecord record, ElectionProgress progress) => new()
    {
        ["day"] = Text(progress.Day),
        ["behind"] = progress.Behind.Count,
        ["undated"] = progress.Undated.Count,
        ["ahead_count"] = progress.Ahead.Count,
        ["ahead"] = Json.List(progress.Ahead.Select(t => (JsonNode?)Ahead(t, progress.Day))),
        ["running"] = Json.List(progress.Running.Select(r => (JsonNode?)new JsonObject
        {
            ["application"] = r.Case.Filed.Application,
            ["clock"] = r.Clock.Clock.Id,
            ["for"] = r.Clock.Clock.OnAuthority ? "authority" : "applicant",
            ["last_day"] = r.Clock.Last is { } last ? Text(last) : null,
            ["standing"] = r.Clock.Standing.ToString().ToLowerInvariant(),
        })),
        ["late"] = Json.List(progress.Late.Select(l => (JsonNode?)new JsonObject
        {
            ["subject"] = l.Act.Subject,
            ["act"] = record.ActOf(l.Act.Subject),
            ["term"] = l.Term.Term,
            ["last"] = l.Last.ToString(),
            ["days_late"] = l.DaysLate,
        })),
    };

    private static JsonObject Ahead(CalendarTerm term, DateOnly day)
    {
        var ends = ElectionProgress.DayOf(term)!.Value;
        return new JsonObject
        {
            ["term"] = term.Term,
            ["day"] = Text(ends),
            ["days"] = ends.DayNumber - day.DayNumber,
            ["for"] = Json.List((term.Deadline?.For ?? []).Select(p => (JsonNode?)Word(p))),
        };
    }

    private static string Word(TermParty party) => LawWords.TermParties.First(w => w.Value == party).Key;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
