using Dauys.Law.Documents;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads colours of pictures.</summary>
internal static class Colors
{
    /// <summary>Reads <c>color</c>, <c>#rrggbb</c>, as lower case.</summary>
    public static string? Read(Section section)
    {
        if (section.Text("color", required: false) is not { } text)
        {
            return null;
        }

        if (text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit))
        {
            return text.ToLowerInvariant();
        }

        section.Fault("E204", section.Optional("color")!.Place, $"\"color\" is \"{text}\", a colour was expected", "Write it in quotes, as \"#00afca\".");
        return null;
    }
}
