using Dauys.Law.Documents;

namespace Dauys.Law.Reading;

/// <summary>Ids that stand in addresses, acts and on command lines.</summary>
public static class Ids
{
    /// <summary>Letters of any script, digits, and <c>- _ .</c>, the first a letter or digit; 1 to 64 characters.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= 64 && char.IsLetterOrDigit(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Reads an id, or adds a fault.</summary>
    public static string? Read(Section section, string key, bool required = true)
    {
        var text = section.Text(key, required);
        if (text is null || IsId(text))
        {
            return text;
        }

        section.Fault(
            section.Dialect.WrongValue,
            section.Optional(key)!.Place,
            $"\"{key}\" is \"{text}\", an id was expected",
            "Begin with a letter or digit and use letters, digits, - _ . only, at most 64 of them.");
        return null;
    }
}
