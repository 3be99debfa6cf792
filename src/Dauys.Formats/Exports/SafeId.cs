namespace Dauys.Formats.Exports;

/// <summary>Ids of others as names that every format can carry.</summary>
internal static class SafeId
{
    /// <summary>Letters, digits and dashes of ASCII as they are; anything else by its code, so that two ids never become one.</summary>
    public static string Of(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c.ToString() : $"_{(int)c:x}_"));
}
