using System.Globalization;
using Dauys.Law.Documents;
using Dauys.Ledger.Canonical;

namespace Dauys.Law.Reading;

/// <summary>
/// The canonical JSON of a document: what its hash covers. Comments, the order of keys and quotes around a text do not count;
/// every value, article and note does.
/// </summary>
public static class CanonicalBook
{
    /// <summary>Writes a document. Plain whole numbers, <c>true</c>, <c>false</c> and nothing keep their type; all else is text.</summary>
    public static byte[] Write(MappingNode root)
    {
        var json = new CanonicalWriter();
        Write(json, root);
        return json.Written.ToArray();
    }

    private static void Write(CanonicalWriter json, DocumentNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                json.WriteObjectStart();
                foreach (var key in Ordered(mapping))
                {
                    json.WriteKey(key);
                    Write(json, mapping.Find(key)!);
                }

                json.WriteObjectEnd();
                break;
            case ListNode list:
                json.WriteArrayStart();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteArrayEnd();
                break;
            case ScalarNode { IsNothing: true }:
                json.WriteNull();
                break;
            case ScalarNode { Plain: true, Text: "true" or "false" } yesNo:
                json.WriteBoolean(yesNo.Text == "true");
                break;
            case ScalarNode { Plain: true } scalar when IsWhole(scalar.Text, out var number):
                json.WriteInteger(number);
                break;
            case ScalarNode scalar:
                json.WriteString(scalar.Text);
                break;
        }
    }

    private static string[] Ordered(MappingNode mapping)
    {
        var keys = new string[mapping.Entries.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = mapping.Entries[i].Key.Text;
        }

        Array.Sort(keys, CanonicalText.KeyOrder);
        return keys;
    }

    private static bool IsWhole(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number.ToString(CultureInfo.InvariantCulture) == text;
}
