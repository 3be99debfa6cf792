using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Acts;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;
using Dauys.Law.WorkingDays;

namespace Dauys.Elections.Calling.AdoptWorkingDays;

/// <summary>
/// The calendar of working days by which this record counts. The calendar itself is the act's content, so that whoever has the record can count again and needs no file that is not in it.
/// A later act replaces it whole: a new year, or a decree that moved a day.
/// </summary>
/// <param name="Law">The calendar's id.</param>
/// <param name="Text">The calendar as canonical JSON.</param>
/// <param name="When">The day or moment at which it was adopted, or null.</param>
public sealed record WorkingDaysAdopted(string Law, string Text, string? When) : IElectionAct
{
    /// <summary>The stored name.</summary>
    public const string StoredName = "election.working-days-adopted.v1";

    /// <summary>The subject: a record counts by one calendar at a time.</summary>
    public const string OnlySubject = "working-days";

    /// <inheritdoc/>
    public string Name => StoredName;

    /// <inheritdoc/>
    public string Subject => OnlySubject;

    /// <inheritdoc/>
    public string? At => When;

    /// <summary>The act that adopts a calendar as it stands in a file.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The name shown in faults.</param>
    /// <param name="when">The day or moment, or null.</param>
    /// <exception cref="RefusedException">The file is no such calendar.</exception>
    public static WorkingDaysAdopted Of(string text, string file, string? when) =>
        new(WorkingCalendarReader.Read(text, file).Id, Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(text, file))), when);

    /// <summary>The calendar.</summary>
    /// <exception cref="ActContentException">The text is no such calendar.</exception>
    public WorkingCalendar Calendar()
    {
        try
        {
            return WorkingCalendarReader.Read(Text, Subject) is var calendar && calendar.Id == Law ? calendar : throw new ActContentException("text", "the calendar has another id");
        }
        catch (RefusedException refused)
        {
            throw new ActContentException("text", refused.Refusals[0].What);
        }
    }

    /// <inheritdoc/>
    public JsonObject Content() => new() { ["law"] = Law, ["text"] = Text, ["when"] = When };

    /// <summary>Reads the content of a stored act.</summary>
    public static WorkingDaysAdopted Read(JsonElement content) => new(content.Text("law"), content.Text("text"), content.TextOrNull("when"));
}
