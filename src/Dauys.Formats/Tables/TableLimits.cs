namespace Dauys.Formats.Tables;

/// <summary>
/// Where reading stops for the machine's sake. The defaults leave room for a table of every polling station of India (about 1.05 million rows);
/// a file beyond them is refused with the limit named, never read in part.
/// </summary>
/// <param name="MaxExpansion">How many times larger than its packed form a table may be, once it is larger than <paramref name="ExpansionFloor"/>.</param>
/// <param name="ExpansionFloor">Bytes up to which the ratio does not matter: a small table of zeros packs very well.</param>
/// <param name="MaxBytes">Bytes of text, unpacked, before any change of encoding.</param>
/// <param name="MaxRowBytes">Bytes of one row in UTF-8; a longer one is most likely a quote that is never closed.</param>
public sealed record TableLimits(
    int MaxExpansion = 200,
    long ExpansionFloor = 16L << 20,
    long MaxBytes = 16L << 30,
    int MaxRowBytes = 1 << 20)
{
    /// <summary>200 times beyond 16 MiB, 16 GiB in all, 1 MiB a row.</summary>
    public static TableLimits Default { get; } = new();
}
