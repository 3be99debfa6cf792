using System.Globalization;
using Dauys.Cli.Results;
using Dauys.Elections.Calling.Progress;
using Dauys.Law.Reading;

namespace Dauys.Cli.Calendar;

/// <summary>Where an election is on a day, in words.</summary>
internal static class ProgressOutput
{
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
                var parties = (term.Deadline?.For ?? []).Select(LawWords.Word).ToList();
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
