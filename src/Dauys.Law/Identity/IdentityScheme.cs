using Dauys.Law.Books;

namespace Dauys.Law.Identity;

/// <summary>How the identity numbers of a country are built, as data of a law book: so many digits, a birth date among them, a check digit.</summary>
/// <param name="Id">As <c>iin</c>.</param>
/// <param name="Name">For readers.</param>
/// <param name="Digits">How many digits, 1 to 18.</param>
/// <param name="Birth">Where the birth date stands, or null.</param>
/// <param name="Check">How the check digit is computed, or null.</param>
/// <param name="Source">The act that fixes the form.</param>
public sealed record IdentityScheme(string Id, LocalText Name, int Digits, BirthDigits? Birth, CheckDigit? Check, Provenance Source)
{
    /// <summary>Reads a number.</summary>
    /// <param name="text">UTF-8; white space around it is not part of it.</param>
    /// <param name="number">The number as an integer, where it has so many digits.</param>
    /// <param name="born">The birth date in it, where there is one.</param>
    public IdentityFault Read(ReadOnlySpan<byte> text, out ulong number, out DateOnly? born)
    {
        number = 0;
        born = null;
        if (text.Length != Digits)
        {
            return IdentityFault.Form;
        }

        foreach (var letter in text)
        {
            if (letter is < (byte)'0' or > (byte)'9')
            {
                return IdentityFault.Form;
            }

            number = (number * 10) + (ulong)(letter - '0');
        }

        if (Check?.Holds(text) == false)
        {
            return IdentityFault.CheckDigit;
        }

        born = Birth?.Of(text);
        return Birth is not null && born is null ? IdentityFault.BirthDate : IdentityFault.None;
    }
}

/// <summary>What is wrong with an identity number.</summary>
public enum IdentityFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Not so many digits and nothing else.</summary>
    Form,

    /// <summary>The check digit is another one.</summary>
    CheckDigit,

    /// <summary>The digits of the birth date are no date.</summary>
    BirthDate,
}

/// <summary>Year of two digits, month, day, and a digit that tells the century.</summary>
/// <param name="At">Where the six digits <c>yymmdd</c> begin, from 1.</param>
/// <param name="CenturyAt">Where the digit of the century stands, from 1.</param>
/// <param name="Centuries">That digit, and the first year of the century: <c>3</c> is 1900.</param>
public sealed record BirthDigits(int At, int CenturyAt, IReadOnlyDictionary<int, int> Centuries)
{
    /// <summary>The date, or null where the digits are none.</summary>
    public DateOnly? Of(ReadOnlySpan<byte> digits)
    {
        if (!Centuries.TryGetValue(digits[CenturyAt - 1] - '0', out var century))
        {
            return null;
        }

        var (year, month, day) = (century + Two(digits, At - 1), Two(digits, At + 1), Two(digits, At + 3));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Two(ReadOnlySpan<byte> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}

/// <summary>A weighted sum of the other digits, modulo a number. Where the remainder is no digit, the next row of weights is tried; after the last, no such number is issued.</summary>
/// <param name="At">Where the check digit stands, from 1.</param>
/// <param name="Modulus">As 11.</param>
/// <param name="Weights">Rows of weights, one for each of the other digits in their order.</param>
public sealed record CheckDigit(int At, int Modulus, IReadOnlyList<IReadOnlyList<int>> Weights)
{
    /// <summary>Whether the check digit is the right one.</summary>
    public bool Holds(ReadOnlySpan<byte> digits) => Of(digits) == digits[At - 1] - '0';

    /// <summary>The check digit that belongs to the others, or null where no number of them is issued. What stands in its own place does not matter.</summary>
    public int? Of(ReadOnlySpan<byte> digits)
    {
        foreach (var weights in Weights)
        {
            var sum = 0;
            var next = 0;
            for (var i = 0; i < digits.Length; i++)
            {
                if (i != At - 1)
                {
                    sum += (digits[i] - '0') * weights[next++];
                }
            }

            if (sum % Modulus < 10)
            {
                return sum % Modulus;
            }
        }

        return null;
    }
}
