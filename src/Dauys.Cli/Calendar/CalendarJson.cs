using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Calling.Calendar;

namespace Dauys.Cli.Calendar;

/// <summary>A calendar for programs, and the words that people see.</summary>
internal static class CalendarJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<CalendarTerm> terms, string? zone, JsonObject? progress)
    {
        json.WriteStartObject();
        json.WriteStartArray("terms");
        foreach (var term in terms)
        {
            json.WriteStartObject();
            json.WriteString("term", term.Term);
            json.WriteString("name", term.Name.ToString());
            json.WriteString("article", term.Deadline?.Source.Article);
            json.WriteString("computed", term.Computed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("time", Time(term));
            json.WriteString("counted", term.Counted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("why_not", term.WhyNot);
            json.WriteString("announced_from", term.Announced?.From);
            json.WriteString("announced_to", term.Announced?.To);
            json.WriteString("source", term.Announced?.Source);
            json.WriteString("standing", TermStandings.Word(term.Standing));
            if (term.DaysLater is { } later)
            {
                json.WriteNumber("days_later", later);
            }
            else
            {
                json.WriteNull("days_later");
            }

            json.WriteString("sentence", Sentence(term));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("findings", terms.Count(t => t.IsFinding));
        json.WriteString("zone", zone);
        if (progress is not null)
        {
            json.WritePropertyName("progress");
            progress.WriteTo(json);
        }

        json.WriteEndObject();
    }

    /// <summary>The computed day with its time, or null.</summary>
    public static string? Computed(CalendarTerm term) =>
        term.Computed is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (Time(term) is { } time ? $" {time}" : "") : null;

    /// <summary>How the announced day stands to the computed one, in words.</summary>
    public static string Sentence(CalendarTerm term) => term.Standing switch
    {
        TermStanding.Same => "the same",
        TermStanding.SetByCall => $"{Distance(term)}; the call may set it",
        TermStanding.WithinTerm => $"{Distance(term)}, within the term",
        TermStanding.Differs => $"FINDING: {Distance(term)}",
        TermStanding.NotAnnounced => term.WhyNot ?? "not announced",
        TermStanding.NotCompared => term.WhyNot ?? "announced less exactly than to the day",
        _ => "the law book has no such term",
    };

    private static string Distance(CalendarTerm term) => term.DaysLater switch
    {
        0 => "the same day at another time",
        1 => "1 day later",
        -1 => "1 day earlier",
        > 0 => $"{term.DaysLater} days later",
        _ => $"{-term.DaysLater} days earlier",
    };

    private static string? Time(CalendarTerm term) => term.Deadline?.Time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
