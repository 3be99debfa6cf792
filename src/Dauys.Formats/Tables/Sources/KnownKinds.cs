namespace Dauys.Formats.Tables.Sources;

/// <summary>Files that people give in place of a table, known by their first bytes, so that the refusal can say what the file is.</summary>
internal static class KnownKinds
{
    /// <summary>Bytes of a file's beginning that are looked at.</summary>
    public const int HeadLength = 64;

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) || head.StartsWith("PK\x07\x08"u8);

    public static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>What the file is, or null if it may be a table.</summary>
    public static string? Other(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8))
        {
            return "a PDF document";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return "an old workbook or document (.xls, .doc)";
        }

        if (head.StartsWith("PAR1"u8))
        {
            return "a Parquet file";
        }

        if (head.StartsWith("SQLite format 3\0"u8))
        {
            return "an SQLite database";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]))
        {
            return "a 7-Zip archive";
        }

        if (head.StartsWith("Rar!\x1A\x07"u8))
        {
            return "a RAR archive";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]))
        {
            return "an xz archive";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]))
        {
            return "a Zstandard archive";
        }

        return OfText(head.TrimStart(" \t\r\n\uFEFF"u8));
    }

    private static string? OfText(ReadOnlySpan<byte> text)
    {
        if (text.Length > 5 && text[0] == '<')
        {
            return text[1] is (byte)'?' ? "an XML document" : text[1] is (byte)'!' or (byte)'h' or (byte)'H' ? "a web page" : null;
        }

        return text.StartsWith("{\""u8) || text.StartsWith("[{"u8) ? "a JSON document" : null;
    }
}
