using System.Globalization;
using System.Text.Json;
using Dauys.Cli.Results;
using Dauys.Elections.Calling.Progress;
using Dauys.Law.Reading;

namespace Dauys.Cli.Calendar;

/// <summary>Where an election is on a day, for programs and in words.</summary>
internal static class ProgressJson
{
    public static void Write(Utf8JsonWriter json, ElectionProgress progress)
    {
        json.WriteStartObject("progress");
        json.WriteString("as_of", Text(progress.Day));
        json.WriteNumber("behind", progress.Behind.Count);
        json.WriteNumber("undated", progress.Undated.Count);
        json.WriteStartArray("ahead");
        foreach (var term in progress.Ahead)
        {
            json.WriteStartObject();
            json.WriteString("term", term.Term);
            json.WriteString("day", Text(ElectionProgress.DayOf(term)!.Value));
            json.WriteStartArray("for");
            foreach (var party in term.Deadline?.For ?? [])
            {
                json.WriteStringValue(LawWords.TermParties.First(w => w.Value == party).Key);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("running");
        foreach (var running in progress.Running)
        {
            json.WriteStartObject();
            json.WriteString("application", running.Case.Filed.Application);
            json.WriteString("clock", running.Clock.Clock.Id);
            json.WriteString("for", running.Clock.Clock.OnAuthority ? "authority" : "applicant");
            json.WriteString("last_day", running.Clock.Last is { } last ? Text(last) : null);
            json.WriteString("standing", running.Clock.Standing.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("late");
        foreach (var late in progress.Late)
        {
            json.WriteStartObject();
            json.WriteString("subject", late.Act.Subject);
            json.WriteString("term", late.Term.Term);
            json.WriteString("last", late.Last.ToString());
            json.WriteNumber("days_late", late.DaysLate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Print(ElectionProgress progress)
    {
        Console.WriteLine();
        Console.WriteLine($"On {Text(progress.Day)}: {progress.Behind.Count} behind, {progress.Ahead.Count} ahead, {progress.Undated.Count} without a day.");
        if (progress.Ahead.Count > 0)
        {
            var rows = new Rows(["next", "by", "in days", "for"], 4);
            foreach (var term in progress.Ahead)
            {
                var day = ElectionProgress.DayOf(term)!.Value;
                var parties = (term.Deadline?.For ?? []).Select(p => LawWords.TermParties.First(w => w.Value == p).Key).ToList();
                rows.Add(term.Name.ToString(), Text(day), (day.DayNumber - progress.Day.DayNumber).ToString(CultureInfo.InvariantCulture), parties.Count == 0 ? "not said" : string.Join(", ", parties));
            }

            rows.Print(csv: false);
        }

        foreach (var running in progress.Running)
        {
            Console.WriteLine($"running: {running.Case.Filed.Application}, {running.Clock.Clock.Name}, for the {(running.Clock.Clock.OnAuthority ? "authority" : "applicant")}, {(running.Clock.Last is { } last ? $"until {Text(last)}" : "its last day is not known")}");
        }

        foreach (var late in progress.Late)
        {
            Console.WriteLine($"LATE: {late.Act.Subject}, {(late.DaysLate == 1 ? "1 day" : $"{late.DaysLate} days")} after {late.Last} ({late.Term.Name}, {late.Term.Deadline?.Source.Article})");
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
