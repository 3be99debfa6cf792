using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Counting;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;

namespace Dauys.Elections.Acts;

/// <summary>Writes acts of one register as canonical bytes.</summary>
public sealed class ActEncoder(ActWriter writer)
{
    /// <summary>The origin of the register that the acts are for.</summary>
    public string Origin => writer.Origin;

    /// <summary>A fact. The bytes are valid until the next act is written.</summary>
    public ReadOnlySpan<byte> Fact(IElectionAct act, long replaces)
    {
        writer.Begin(act.Name, MomentOf(act.At));
        Write(writer.Json, act.Content());
        return writer.End(act.Subject, replaces);
    }

    /// <summary>A polling station was established.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="hasRoll">Whether it has an electoral roll.</param>
    public ReadOnlySpan<byte> Station(string path, bool hasRoll)
    {
        writer.Begin(ActCatalogue.StationEstablished, default);
        writer.Json.WriteObjectStart();
        writer.Json.WriteKey("roll"u8);
        writer.Json.WriteBoolean(hasRoll);
        writer.Json.WriteObjectEnd();
        return writer.End($"station:{path}");
    }

    /// <summary>A protocol was accepted, or corrected.</summary>
    /// <param name="layout">The count it belongs to.</param>
    /// <param name="path">The unit's path; empty for the nation.</param>
    /// <param name="part">The part, or null.</param>
    /// <param name="figures">A row of the count.</param>
    /// <param name="at">The official moment, or null.</param>
    /// <param name="corrects">Hash of the act that is corrected, or null.</param>
    /// <param name="replaces">Version of the protocol that is replaced, 0 for a first one.</param>
    public ReadOnlySpan<byte> Protocol(ProtocolLayout layout, string path, string? part, ReadOnlySpan<long> figures, string? at, string? corrects, long replaces)
    {
        writer.Begin(corrects is null ? ActCatalogue.ProtocolAccepted : ActCatalogue.ProtocolCorrected, MomentOf(at));
        layout.Write(writer.Json, corrects, part, figures);
        return writer.End(ProtocolSubject.Of(layout.Count.Contest, layout.Count.District, path, part), replaces);
    }

    /// <summary>The canonical bytes of a content.</summary>
    public static byte[] Canonical(JsonObject content)
    {
        var json = new CanonicalWriter();
        Write(json, content);
        return json.Written.ToArray();
    }

    private static Moment MomentOf(string? at)
    {
        if (at is null)
        {
            return default;
        }

        return Moment.TryParse(at, out var moment) ? moment : throw new ActContentException("at", $"\"{at}\" is no moment; 2023-03-19 or 2023-03-19T22:10+06:00 was expected");
    }

    private static void Write(CanonicalWriter json, JsonNode? node)
    {
        switch (node)
        {
            case null:
                json.WriteNull();
                break;
            case JsonObject content:
                json.WriteObjectStart();
                foreach (var (key, value) in content.OrderBy(p => p.Key, CanonicalText.KeyOrder))
                {
                    json.WriteKey(key);
                    Write(json, value);
                }

                json.WriteObjectEnd();
                break;
            case JsonArray list:
                json.WriteArrayStart();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteArrayEnd();
                break;
            default:
                WriteValue(json, node.AsValue());
                break;
        }
    }

    private static void WriteValue(CanonicalWriter json, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False:
                json.WriteBoolean(value.GetValue<bool>());
                break;
            case JsonValueKind.Number:
                json.WriteInteger(value.TryGetValue<int>(out var small) ? small : value.GetValue<long>());
                break;
            default:
                json.WriteString(value.GetValue<string>());
                break;
        }
    }
}
