using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Merkle;
using Dauys.Site.Wording;

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
    /// <param name="act">The entry: its canonical bytes, and its signatures if it has any.</param>
    /// <exception cref="InvalidDataException">The bytes are no act; the register is broken here.</exception>
    public static ActText Of(long position, byte[] act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!ActEnvelope.TryDecode(ActEntry.ActOf(act), out var envelope, out var fault))
        {
            throw new InvalidDataException($"act {position}: {fault}");
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(ActEntry.ActOf(act)));
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
            act.Length)
        {
            Signers = ActEntry.TryRead(act, out var signatures, out _) ? [.. signatures.Select(s => s.Name)] : [],
        };
    }

    /// <summary>Names of the keys that signed it; empty where acts are not signed.</summary>
    public IReadOnlyList<string> Signers { get; private init; } = [];

    /// <summary>What kind of act it is, in words.</summary>
    public string Kind(Words words) => Said(Name, words);

    /// <summary>The words of a stored name; the name itself where there are none.</summary>
    public static string Said(string name, Words words)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(words);
        var version = name.LastIndexOf(".v", StringComparison.Ordinal);
        return words["acts.kind", ("name", (version < 0 ? name : name[..version]).Replace('.', '-')), ("stored", name)];
    }
}
