using System.Text.Encodings.Web;
using System.Text.Json;
using Dauys.Elections.Acts;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Counting;
using Dauys.Elections.Intake;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.DeclareAlliance;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.DrawLot;
using Dauys.Elections.Results.Totals;
using Dauys.Elections.Territory;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Law.Books;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Results.Carrying;

/// <summary>
/// An election without its polling stations: who stood, with how many votes, under which law, and the books it can be looked at under. It is small enough to be
/// sent to a reader whose own machine then works out other laws, with the same code. Totals are the record's; what they rest on stays in the register.
/// </summary>
/// <param name="State">The election; each ballot paper has one protocol, of the nation, with the totals.</param>
/// <param name="Laws">Law books under which the votes can be looked at, the election's own first.</param>
public sealed record VotesSheet(ElectionState State, IReadOnlyList<LawBook> Laws)
{
    private const string Format = "draft-1";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Stored names of the acts that seats hang on.</summary>
    private static readonly HashSet<string> Carried = new(
        [
            RegisterOpened.StoredName, ElectionCalled.StoredName, ListAdmitted.StoredName, CandidateAdmitted.StoredName, AllianceDeclared.StoredName,
            DistrictEstablished.StoredName, MandateDeclared.StoredName, LotDrawn.StoredName,
        ],
        StringComparer.Ordinal);

    /// <summary>Writes the sheet of an election as UTF-8 JSON.</summary>
    /// <param name="state">The election.</param>
    /// <param name="others">Law books besides its own.</param>
    public static byte[] Write(ElectionState state, IEnumerable<LawBook> others)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(others);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteStartArray("laws");
            foreach (var law in others.Where(o => o.Hash != state.Law.Hash).Prepend(state.Law))
            {
                json.WriteRawValue(law.Canonical.Span, skipInputValidation: true);
            }

            json.WriteEndArray();
            json.WriteStartArray("facts");
            foreach (var fact in state.Facts.Values.Where(f => Carried.Contains(f.Name)))
            {
                json.WriteStartObject();
                json.WriteString("act", fact.Name);
                json.WritePropertyName("content");
                json.WriteRawValue(fact.Content.Span, skipInputValidation: true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Papers(state, json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a sheet that <see cref="Write"/> wrote.</summary>
    /// <exception cref="RefusedException">A law book or an act in it is not sound.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidDataException">It is no such sheet.</exception>
    public static VotesSheet Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var root = document.RootElement;
        if (root.GetProperty("format").GetString() != Format)
        {
            throw new InvalidDataException("this is no sheet of votes of a format that this program reads");
        }

        IReadOnlyList<LawBook> laws = [.. root.GetProperty("laws").EnumerateArray().Select((l, i) => LawBookReader.Read(l.GetRawText(), $"law {i + 1}"))];
        var state = new ElectionState(laws[0]);
        var intake = new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false));
        foreach (var fact in root.GetProperty("facts").EnumerateArray())
        {
            var act = ActCatalogue.Read(fact.GetProperty("act").GetString()!, fact.GetProperty("content")) ?? throw new InvalidDataException("an act that this program does not know");
            Require(intake.Fact(act));
        }

        foreach (var paper in root.GetProperty("papers").EnumerateArray())
        {
            var layout = intake.Begin(paper.GetProperty("contest").GetString()!, paper.GetProperty("district").GetString());
            long[] figures = [.. paper.GetProperty("figures").EnumerateArray().Select(f => f.ValueKind == JsonValueKind.Null ? FigureTable.Absent : f.GetInt64())];
            Require(intake.Protocol(layout, UnitTree.Nation, null, figures, 0));
        }

        return new VotesSheet(state, laws);
    }

    private static void Papers(ElectionState state, Utf8JsonWriter json)
    {
        json.WriteStartArray("papers");
        foreach (var count in state.Counting.Counts)
        {
            if (CountedBallot.Of(state, count.Contest, count.District, leaveOutBroken: false) is not { Totals.Protocols: > 0 } counted)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("contest", count.Contest);
            json.WriteString("district", count.District);
            json.WriteStartArray("figures");
            for (var i = 0; i < count.Figures.Width; i++)
            {
                if ((i < count.Fields.Count ? counted.Totals.Field(i) : counted.Totals.Votes(i - count.Fields.Count)) is { } figure)
                {
                    json.WriteNumberValue(checked((long)figure));
                }
                else
                {
                    json.WriteNullValue();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Require(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new RefusedException(refusal);
        }
    }
}
