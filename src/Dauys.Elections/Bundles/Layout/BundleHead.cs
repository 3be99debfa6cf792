using System.Text.Json;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Ledger.Canonical;
using Dauys.Ledger.Merkle;

namespace Dauys.Elections.Bundles.Layout;

/// <summary>What a bundle is: its form, the register and its head, the law book, and the release that drew its pages and exports.</summary>
/// <param name="Election">The election's id.</param>
/// <param name="Kind">What the record is.</param>
/// <param name="Origin">The register's origin.</param>
/// <param name="Size">Acts.</param>
/// <param name="Root">Merkle root over them.</param>
/// <param name="LawId">The law book's name.</param>
/// <param name="LawHash">SHA-256 of its canonical JSON.</param>
/// <param name="Release">The release that wrote pages and exports; another may draw them otherwise.</param>
public sealed record BundleHead(string Election, RecordKind Kind, string Origin, long Size, MerkleHash Root, string LawId, MerkleHash LawHash, string Release)
{
    /// <summary>The form that this program writes and reads.</summary>
    public const string Format = "dauys-bundle draft-2";

    /// <summary>The head as canonical JSON.</summary>
    public byte[] ToBytes()
    {
        var json = new CanonicalWriter();
        json.WriteObjectStart();
        json.WriteKey("election"u8);
        json.WriteString(Election);
        json.WriteKey("format"u8);
        json.WriteString(Format);
        json.WriteKey("kind"u8);
        json.WriteString(RecordKinds.Word(Kind));
        json.WriteKey("law"u8);
        json.WriteString(LawId);
        json.WriteKey("law_hash"u8);
        json.WriteString(LawHash.ToString());
        json.WriteKey("origin"u8);
        json.WriteString(Origin);
        json.WriteKey("release"u8);
        json.WriteString(Release);
        json.WriteKey("root"u8);
        json.WriteString(Root.ToString());
        json.WriteKey("size"u8);
        json.WriteInteger(Size);
        json.WriteObjectEnd();
        return json.Written.ToArray();
    }

    /// <summary>Reads a head; anything but its one spelling is false.</summary>
    /// <param name="bytes">All bytes.</param>
    /// <param name="head">The head.</param>
    /// <param name="why">What is wrong with it.</param>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BundleHead? head, out string why)
    {
        head = null;
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            var format = root.GetProperty("format").GetString();
            if (format != Format)
            {
                why = $"the bundle is written as \"{format}\"; this program reads \"{Format}\"";
                return false;
            }

            if (RecordKinds.Parse(Text(root, "kind")) is not { } kind || !MerkleHash.TryParse(Text(root, "root"), out var hash) || !MerkleHash.TryParse(Text(root, "law_hash"), out var law))
            {
                why = "kind, root or law_hash is not of its form";
                return false;
            }

            var read = new BundleHead(Text(root, "election"), kind, Text(root, "origin"), root.GetProperty("size").GetInt64(), hash, Text(root, "law"), law, Text(root, "release"));
            if (read.Size < 1 || !bytes.Span.SequenceEqual(read.ToBytes()))
            {
                why = "it is not canonical JSON of exactly these keys";
                return false;
            }

            (head, why) = (read, "");
            return true;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or Ledger.Faults.LedgerFaultException)
        {
            why = "it is no JSON object with the keys of a head";
            return false;
        }
    }

    private static string Text(JsonElement root, string key) => root.GetProperty(key).GetString() ?? throw new FormatException(key);
}
