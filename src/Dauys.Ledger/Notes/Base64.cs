namespace Dauys.Ledger.Notes;

/// <summary>Base 64 of RFC 4648, section 4, with one spelling: padded, no white space, no bits behind the last byte.</summary>
internal static class Base64
{
    /// <summary>Reads; anything but the one spelling is false.</summary>
    public static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        if (text.Length == 0 || text.Length % 4 != 0)
        {
            return false;
        }

        var into = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, into, out var length))
        {
            return false;
        }

        bytes = into[..length];
        return Convert.ToBase64String(bytes) == text;
    }
}
