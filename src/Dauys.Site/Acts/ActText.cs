using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dauys.Elections.Acts;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Merkle;

namespace Dauys.Site.Acts;

/// <summary>An act as a page shows it.</summary>
/// <param name="Position">Its position in the register, from 0.</param>
/// <param name="Name">Its stored name and version.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Moment">The official moment; null where it is not known.</param>
/// <param name="Replaces">The version of the subject that it replaces; 0 for a new one.</param>
/// <param name="Law">Hash of the law book.</param>
/// <param name="Hash">Its RFC 6962 leaf hash, lower-case hex.</param>
/// <param name="Pretty">Its JSON, indented for reading.</param>
/// <param name="Bytes">Length of its canonical bytes.</param>
public sealed record ActText(long Position, string Name, string Subject, string? Moment, long Replaces, string Law, string Hash, string Pretty, int Bytes)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads an act.</summary>
    /// <param name="position">Its position.</param>
    /// <param name="act">Its canonical bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are no act; the register is broken here.</exception>
    public static ActText Of(long position, byte[] act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!ActEnvelope.TryDecode(act, out var envelope, out var fault))
        {
            throw new InvalidDataException($"act {position}: {fault}");
        }

        using var document = JsonDocument.Parse(act);
        var moment = envelope.At.ToString();
        return new ActText(
            position,
            Encoding.UTF8.GetString(envelope.Name),
            CanonicalText.Decode(envelope.Subject),
            moment.Length == 0 ? null : moment,
            envelope.Replaces,
            envelope.Law.ToString(),
            Rfc6962.Leaf(act).ToString(),
            JsonSerializer.Serialize(document.RootElement, Indented),
            act.Length);
    }

    /// <summary>What kind of act it is, in words.</summary>
    public string Kind => Words(Name);

    /// <summary>The words of a stored name.</summary>
    public static string Words(string name) => Kinds.TryGetValue(name, out var words) ? words : name;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["register.opened.v1"] = "Register opened",
        ["register.files-imported.v1"] = "Files imported",
        ["election.source-named.v1"] = "Source named",
        ["election.called.v1"] = "Election called",
        ["registration.list-admitted.v1"] = "List admitted",
        ["registration.candidate-admitted.v1"] = "Candidate admitted",
        ["registration.alliance-declared.v1"] = "Alliance declared",
        ["territory.district-established.v1"] = "District established",
        [ActCatalogue.StationEstablished] = "Polling station established",
        [ActCatalogue.ProtocolAccepted] = "Protocol accepted",
        [ActCatalogue.ProtocolCorrected] = "Protocol corrected",
        ["results.lot-drawn.v1"] = "Lot drawn",
        ["results.result-announced.v1"] = "Result announced before it was established",
        ["territory.region-established.v1"] = "Region established",
        ["territory.outline-drawn.v1"] = "Outline of a region drawn",
        ["results.result-established.v1"] = "Result established",
        ["results.mandate-declared.v1"] = "Mandate declared",
        ["results.figure-reported.v1"] = "Figure reported",
        ["election.date-announced.v1"] = "Day announced",
        ["registration.applicant-named.v1"] = "Applicant named",
        ["registration.step-reported.v1"] = "Step of an application reported",
        ["observation.finding-reported.v1"] = "Finding of observers reported",
        ["observation.recommendation-made.v1"] = "Recommendation made",
        ["observation.recommendation-followed-up.v1"] = "Recommendation followed up",
        ["observation.statement-made.v1"] = "Statement made",
        ["complaints.complaint-reported.v1"] = "Complaint reported",
    };
}
