using System.Text;
using Dauys.Law.Books;

namespace Dauys.Law.Contests;

/// <summary>What orders lists or candidates on a ballot.</summary>
public enum BallotOrderKind
{
    /// <summary>A lot, which people draw.</summary>
    Lot,

    /// <summary>Their names, by an alphabet of the book.</summary>
    Alphabet,

    /// <summary>The day of their registration, the earliest first.</summary>
    Registration,
}

/// <summary>How lists or candidates are ordered on a ballot. The option against all stands last.</summary>
/// <param name="By">What orders them.</param>
/// <param name="Letters">The alphabet in its order, small letters; null where names do not order them.</param>
/// <param name="Language">The language in which names are compared where they have several; null where names do not order them.</param>
/// <param name="Source">The article.</param>
public sealed record BallotOrderRule(BallotOrderKind By, string? Letters, string? Language, Provenance Source)
{
    /// <summary>The word of it in books.</summary>
    public string Word => By switch { BallotOrderKind.Lot => "lot", BallotOrderKind.Alphabet => "alphabet", _ => "registration" };

    /// <summary>
    /// A text that, compared character by character, orders names by the alphabet: a shorter name before one that begins with it, words one by one. Signs that are
    /// no letters part words or are left out. Null where a letter of the name, or a digit, is not in the alphabet.
    /// </summary>
    public string? KeyOf(LocalText name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = new StringBuilder();
        foreach (var rune in name.In(Language ?? "en").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                key.Append(' ');
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                var place = (Letters ?? "").IndexOf(Rune.ToLowerInvariant(rune).ToString(), StringComparison.Ordinal);
                if (place < 0)
                {
                    return null;
                }

                key.Append((char)(0x100 + place));
            }
        }

        return key.ToString();
    }
}
