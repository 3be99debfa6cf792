using Dauys.Cli.Results;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.Process;
using Dauys.Site.Records;

namespace Dauys.Cli.Registration.Process;

/// <summary>Values of an application that were changed since its filing: each that was laid there, whose it is, and which one counts.</summary>
internal static class LaidOutput
{
    public static void Print(ElectionRecord record, ApplicationCase known)
    {
        foreach (var step in known.Steps.OfType<OfficerCorrected>())
        {
            Console.WriteLine($"step {step.Number}, corrected by officer {step.By}: {step.Reason} ({string.Join("; ", new[] { step.Rows is { } rows ? $"rows: {rows}" : null, step.Document is { } document ? $"document: {document}" : null }.OfType<string>())})");
        }

        if (known.Laid.Changed.Count == 0)
        {
            return;
        }

        var rowsOfValues = new Rows(["value of the application", "states", "whose", "step", "act", "when", "counts"], 7);
        foreach (var field in known.Laid.Changed)
        {
            foreach (var value in field.Values)
            {
                rowsOfValues.Add(
                    field.Field, value.Json ?? "unknown", value.Officer is { } officer ? $"corrected by officer {officer}" : "the applicant", $"{value.Step}",
                    record.ActOf(known.Steps[value.Step - 1].Subject) is { } act ? $"{act}" : "", value.When, ReferenceEquals(value, field.Top) ? "yes" : "");
            }
        }

        rowsOfValues.Print(csv: false);
    }
}
