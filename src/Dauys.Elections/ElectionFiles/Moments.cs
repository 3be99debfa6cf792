using Dauys.Law.Documents;
using Dauys.Ledger.Acts;

namespace Dauys.Elections.ElectionFiles;

/// <summary>Reads moments in the one spelling that the register knows.</summary>
internal static class Moments
{
    /// <summary>A moment as precise as it is known, or null where the key is absent.</summary>
    public static string? Read(Section section, string key)
    {
        if (section.Text(key, required: false) is not { } text || Moment.TryParse(text, out _))
        {
            return section.Text(key, required: false);
        }

        section.Fault(
            section.Dialect.WrongValue,
            section.Optional(key)!.Place,
            $"\"{key}\" is \"{text}\", a moment was expected",
            "Write 2023, 2023-03, 2023-03-19, 2023-03-19T22:10+06:00 or 2023-03-19T22:10:05+06:00.");
        return null;
    }
}
