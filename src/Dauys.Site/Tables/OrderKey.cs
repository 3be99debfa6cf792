using System.Globalization;

namespace Dauys.Site.Tables;

/// <summary>What names and numbers are ordered by: 9 comes before 10, and numbers before names.</summary>
public static class OrderKey
{
    /// <summary>The name, a number at its beginning padded so that texts compare as the numbers do.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var digits = 0;
        while (digits < name.Length && char.IsAsciiDigit(name[digits]))
        {
            digits++;
        }

        return digits is 0 or > 18 ? name : long.Parse(name.AsSpan(0, digits), CultureInfo.InvariantCulture).ToString("D18", CultureInfo.InvariantCulture) + name[digits..];
    }
}
