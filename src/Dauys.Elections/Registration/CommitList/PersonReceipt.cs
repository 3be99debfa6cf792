using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Elections.Registration.CheckList;
using Dauys.Ledger.Merkle;

namespace Dauys.Elections.Registration.CommitList;

/// <summary>
/// What a person is given: their row, its salt and its way to the root that stands in the record. With it anybody can check that the row was in the list, and whether it
/// counted; without it nobody can. So it is also something that a person can be pressed to show (docs/threats.md).
/// </summary>
/// <param name="Application">The application's id.</param>
/// <param name="Figure">The list.</param>
/// <param name="Row">From 1.</param>
/// <param name="Rows">Rows of the list.</param>
/// <param name="Salt">Of this row.</param>
/// <param name="Fields">Territory, identity number, name, day of birth, day of signing.</param>
/// <param name="Faults">What was found.</param>
/// <param name="Path">Hashes from the leaf to the root (RFC 6962).</param>
public sealed record PersonReceipt(string Application, string Figure, long Row, long Rows, byte[] Salt, IReadOnlyList<string> Fields, RowFaults Faults, IReadOnlyList<MerkleHash> Path)
{
    /// <summary>The format that this program writes and reads.</summary>
    public const string Format = "draft-1";

    private static readonly string[] Names = ["territory", "id_number", "name", "born", "signed"];

    /// <summary>Whether the person counts.</summary>
    public bool Counts => (Faults & ~RowFaultKind.Remarks) == RowFaults.None;

    /// <summary>Whether the row is in the list of this root.</summary>
    public bool Fits(in MerkleHash root, long rows)
    {
        var fields = Fields.Select(Encoding.UTF8.GetBytes).ToArray();
        var person = new Person { Territory = fields[0], IdNumber = fields[1], Name = fields[2], Born = fields[3], Signed = fields[4] };
        return Rows == rows && Row >= 1 && Row <= rows && InclusionProof.Verify(Row - 1, rows, PersonCommitment.Leaf(Salt, Row, person, Faults), [.. Path], root);
    }

    /// <summary>The receipt as JSON.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["receipt"] = Format,
            ["application"] = Application,
            ["figure"] = Figure,
            ["row"] = Row,
            ["rows"] = Rows,
            ["counts"] = Counts,
            ["faults"] = new JsonArray([.. RowFaultKind.All.Where(k => (Faults & k.Fault) != 0).Select(k => (JsonNode)k.Word)]),
            ["salt"] = Convert.ToHexStringLower(Salt),
            ["path"] = new JsonArray([.. Path.Select(p => (JsonNode)p.ToString())]),
        };
        foreach (var (name, field) in Names.Zip(Fields))
        {
            json[name] = field;
        }

        return json;
    }

    /// <summary>Reads a receipt; null where the text is none.</summary>
    public static PersonReceipt? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            var json = document.RootElement;
            var path = new List<MerkleHash>();
            foreach (var item in json.GetProperty("path").EnumerateArray())
            {
                if (path.Count > 63 || !MerkleHash.TryParse(item.GetString() ?? "", out var hash))
                {
                    return null;
                }

                path.Add(hash);
            }

            var faults = json.GetProperty("faults").EnumerateArray().Select(f => RowFaultKind.All.FirstOrDefault(k => k.Word == f.GetString())?.Fault).ToList();
            var salt = Convert.FromHexString(json.GetProperty("salt").GetString() ?? "");
            return json.GetProperty("receipt").GetString() != Format || faults.Contains(null) || salt.Length != PersonCommitment.SaltLength ? null : new PersonReceipt(
                json.GetProperty("application").GetString()!,
                json.GetProperty("figure").GetString()!,
                json.GetProperty("row").GetInt64(),
                json.GetProperty("rows").GetInt64(),
                salt,
                [.. Names.Select(n => json.GetProperty(n).GetString() ?? "")],
                faults.Aggregate(RowFaults.None, (all, fault) => all | fault!.Value),
                path);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
