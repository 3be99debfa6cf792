using System.Text.Json;
using Dauys.Elections.Acts;
using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Registration.NameApplicant;
using Dauys.Elections.Registration.ReportStep;
using Dauys.Elections.Results.AnnounceResult;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Site.Acts;
using Dauys.Site.Records;
using Dauys.Site.Way;
using Dauys.Site.Wording;

namespace Dauys.Site.Feeds;

/// <summary>What an act of a feed is about, in words: from its content, as its page has it.</summary>
internal static class FeedWords
{
    /// <summary>Whom or what it is about.</summary>
    public static string About(ElectionRecord record, ActText act, Reader reader) => Read(act) switch
    {
        MandateDeclared mandate => $"{DistrictOf(record, mandate, reader)}: {(mandate.Holder is { } holder ? reader.Say.Name(holder) : reader.Words["outcome.unknown"])}",
        ApplicantNamed applicant => reader.Say.Name(applicant.Title),
        StepReported step => $"{Applicant(record, step.Applicant, reader)}: {StepWords.Of(step, reader.Words)}",
        DateAnnounced announced => $"{announced.Term}, {reader.Say.Span(announced.From, announced.To)}",
        ResultAnnounced result => reader.Say.Name(result.Authority),
        ResultEstablished result => reader.Say.Name(result.Authority),
        _ => act.Subject,
    };

    /// <summary>When, and where it stands.</summary>
    public static string Summary(ElectionRecord record, ActText act, Reader reader)
    {
        var detail = Read(act) switch
        {
            StepReported { Ground: { } ground } => reader.Words["feed.ground", ("ground", ground)],
            MandateDeclared { Note: { } note } => reader.Say.Name(note),
            ResultAnnounced { Text: { } text } => reader.Say.Name(text),
            ResultEstablished { Seats.Count: > 0 } result => reader.Say.List([.. result.Seats.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{record.NameOf(s.Key, reader)} {s.Value}")]) + ".",
            _ => "",
        };
        var where = reader.Words["feed.where", ("position", act.Position), ("moment", reader.Say.Moment(act.Moment)), ("origin", record.Register.Origin), ("replaces", act.Replaces > 0 ? "yes" : "no"), ("version", act.Replaces)];
        return detail.Length == 0 ? where : $"{detail} {where}";
    }

    private static IElectionAct? Read(ActText act)
    {
        using var document = JsonDocument.Parse(act.Pretty);
        return document.RootElement.TryGetProperty("content", out var content) ? ActCatalogue.Read(act.Name, content) : null;
    }

    private static string Applicant(ElectionRecord record, string id, Reader reader) =>
        record.State.Applications.Applicants.FirstOrDefault(a => a.Id == id) is { } applicant ? reader.Say.Name(applicant.Title) : id;

    private static string DistrictOf(ElectionRecord record, MandateDeclared mandate, Reader reader) =>
        record.Result.Districts?.Mandates.FirstOrDefault(m => m.District.Id == mandate.District) is { } found ? reader.Say.Name(found.District.Title) : mandate.District;
}
