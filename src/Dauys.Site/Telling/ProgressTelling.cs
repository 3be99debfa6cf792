using System.Globalization;
using System.Text.Json.Nodes;
using Dauys.Elections;
using Dauys.Elections.Calling.Calendar;
using Dauys.Elections.Calling.Progress;
using Dauys.Law.Reading;

namespace Dauys.Site.Telling;

/// <summary>Where an election is on a day, for programs.</summary>
public static class ProgressTelling
{
    /// <summary>On the day of the last act; null where no act says when it happened.</summary>
    public static JsonObject? Of(ElectionState state) => ElectionProgress.LastDay(state) is { } day ? Of(state, ElectionProgress.Of(state, day)) : null;

    /// <summary>On the day of a question.</summary>
    public static JsonObject Of(ElectionState state, ElectionProgress progress)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(progress);
        return Written(state, progress);
    }

    private static JsonObject Written(ElectionState state, ElectionProgress progress) => new()
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
            ["act"] = state.ActOf(l.Act.Subject),
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
            ["for"] = Json.List((term.Deadline?.For ?? []).Select(p => (JsonNode?)LawWords.Word(p))),
        };
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
