using System.Globalization;
using System.Text;
using System.Text.Json;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Canonical;

namespace Dauys.Cli.Sign;

/// <summary>An act in words: everything that a signature will cover, nothing left out.</summary>
internal static class ActWords
{
    public static void Print(TextWriter output, byte[] entry, int number, int of)
    {
        if (!ActEnvelope.TryDecode(ActEntry.ActOf(entry), out var act, out var fault))
        {
            throw new InvalidDataException(fault.ToString());
        }

        var name = Encoding.UTF8.GetString(act.Name);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Act {number} of {of}: {Words(name)} ({name})"));
        Line("about", Text(CanonicalText.Decode(act.Subject)));
        Line("", act.Replaces == 0 ? "new: nothing is replaced" : string.Create(CultureInfo.InvariantCulture, $"replaces version {act.Replaces} of it"));
        Line("moment", act.At.Precision == MomentPrecision.Unknown ? "not known" : act.At.ToString());
        using (var content = JsonDocument.Parse(act.Content.ToArray()))
        {
            foreach (var (key, value) in Values("", content.RootElement))
            {
                Line(Text(key), Text(value));
            }
        }

        Line("election", Text(CanonicalText.Decode(act.Matter)));
        Line("register", Text(CanonicalText.Decode(act.Origin)));
        Line("law book", act.Law.ToString());
        foreach (var signature in ActEntry.TryRead(entry, out var signatures, out _) ? signatures : [])
        {
            Line("signed by", Text(signature.Name));
        }

        void Line(string key, string value) => output.WriteLine($"  {key,-24} {value}");
    }

    /// <summary>What happened, from the stored name: <c>counting.protocol-accepted.v1</c> is <i>protocol accepted</i>.</summary>
    private static string Words(string name) => name.Split('.')[^2].Replace('-', ' ');

    private static IEnumerable<(string Key, string Value)> Values(string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                return value.EnumerateObject().SelectMany(p => Values(path.Length == 0 ? p.Name : $"{path}.{p.Name}", p.Value));
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                return value.EnumerateArray().SelectMany((item, i) => Values(string.Create(CultureInfo.InvariantCulture, $"{path}[{i + 1}]"), item));
            default:
                return [(path, value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString()!,
                    JsonValueKind.Null => "not stated",
                    JsonValueKind.Object or JsonValueKind.Array => "none",
                    JsonValueKind.True => "yes",
                    JsonValueKind.False => "no",
                    _ => value.GetRawText(),
                })];
        }
    }

    /// <summary>Control and formatting characters are shown as their numbers: a text must not be able to hide another one on the screen.</summary>
    private static string Text(string text) => string.Concat(text.EnumerateRunes().Select(r =>
        Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? string.Create(CultureInfo.InvariantCulture, $"<U+{r.Value:X4}>")
            : r.ToString()));
}
