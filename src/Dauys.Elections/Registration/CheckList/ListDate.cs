namespace Dauys.Elections.Registration.CheckList;

/// <summary>Dates as lists have them: <c>1990-05-31</c> or <c>31.05.1990</c>; the dots tell the order. Slashes do not, so they are no date here.</summary>
public static class ListDate
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">UTF-8, without white space around it.</param>
    /// <param name="date">The date.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10)
        {
            return false;
        }

        var iso = text[4] == '-' && text[7] == '-';
        if (!iso && !(text[2] == '.' && text[5] == '.'))
        {
            return false;
        }

        var (year, month, day) = iso ? (Number(text[..4]), Number(text[5..7]), Number(text[8..])) : (Number(text[6..]), Number(text[3..5]), Number(text[..2]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
