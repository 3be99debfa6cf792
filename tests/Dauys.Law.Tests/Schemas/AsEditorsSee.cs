using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dauys.Law.Tests.Schemas;

/// <summary>A YAML document as JSON with the types that YAML's core schema gives to plain values: what an editor checks against a JSON Schema.</summary>
internal static partial class AsEditorsSee
{
    public static string Json(string yaml) => Node(DocumentParser.Parse(yaml, "file.yaml"))!.ToJsonString();

    private static JsonNode? Node(DocumentNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Node(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Node)]),
        ScalarNode { IsNothing: true } => null,
        ScalarNode { Plain: true, Text: "true" or "false" } yesNo => yesNo.Text == "true",
        ScalarNode { Plain: true } scalar when Whole().IsMatch(scalar.Text) => long.Parse(scalar.Text, CultureInfo.InvariantCulture),
        ScalarNode { Plain: true } scalar when Point().IsMatch(scalar.Text) => decimal.Parse(scalar.Text, CultureInfo.InvariantCulture),
        ScalarNode scalar => scalar.Text,
        _ => throw new InvalidOperationException(node.Kind),
    };

    [GeneratedRegex("^-?[0-9]{1,18}$")]
    private static partial Regex Whole();

    [GeneratedRegex("^-?[0-9]{1,9}[.][0-9]{1,9}$")]
    private static partial Regex Point();
}
