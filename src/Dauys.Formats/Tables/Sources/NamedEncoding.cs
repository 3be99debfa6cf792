using System.Text;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tables.Sources;

/// <summary>The encoding of a file: the one that the map names, else the one that the file's mark shows, else UTF-8.</summary>
/// <param name="Encoding">Null for UTF-8, which is read as it is.</param>
/// <param name="Name">As it is printed.</param>
/// <param name="Mark">Length of the mark at the file's beginning.</param>
internal sealed record NamedEncoding(Encoding? Encoding, string Name, int Mark)
{
    private static readonly (byte[] Bytes, string Name)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFF, 0xFE, 0x00, 0x00], "utf-32le"),
        ([0x00, 0x00, 0xFE, 0xFF], "utf-32be"),
        ([0xFF, 0xFE], "utf-16le"),
        ([0xFE, 0xFF], "utf-16be"),
    ];

    public static NamedEncoding Of(ReadOnlySpan<byte> head, string? named, string file)
    {
        var mark = 0;
        string? shown = null;
        foreach (var (bytes, name) in Marks)
        {
            if (head.StartsWith(bytes))
            {
                (mark, shown) = (bytes.Length, name);
                break;
            }
        }

        var wanted = named is null ? shown ?? "utf-8" : Spelled(named);
        if (shown is not null && wanted is "utf-16" or "utf-32" && shown!.StartsWith(wanted, StringComparison.Ordinal))
        {
            wanted = shown;
        }

        if (shown is not null && shown != wanted)
        {
            throw new RefusedException(SourceRefusals.MarkContradicts(file, shown, wanted));
        }

        return wanted == "utf-8" ? new NamedEncoding(null, "UTF-8", mark) : new NamedEncoding(Find(wanted, file), wanted, mark);
    }

    /// <summary>One spelling for the names that people use: <c>CP1251</c>, <c>win-1251</c> and <c>1251</c> are windows-1251.</summary>
    private static string Spelled(string named)
    {
        var name = named.Trim().ToLowerInvariant().Replace('_', '-');
        var number = name.StartsWith("cp-", StringComparison.Ordinal) ? name[3..]
            : name.StartsWith("cp", StringComparison.Ordinal) ? name[2..]
            : name.StartsWith("win-", StringComparison.Ordinal) ? name[4..]
            : name.StartsWith("win", StringComparison.Ordinal) && !name.StartsWith("windows", StringComparison.Ordinal) ? name[3..]
            : name;
        if (number.Length == 4 && number.StartsWith("125", StringComparison.Ordinal))
        {
            return "windows-" + number;
        }

        return name switch
        {
            "utf8" or "utf-8-sig" => "utf-8",
            "utf16" => "utf-16",
            "utf16le" or "utf-16-le" => "utf-16le",
            "utf16be" or "utf-16-be" => "utf-16be",
            "utf32le" or "utf-32-le" => "utf-32le",
            "utf32be" or "utf-32-be" => "utf-32be",
            "latin1" or "latin-1" => "iso-8859-1",
            _ => name,
        };
    }

    private static Encoding Find(string name, string file)
    {
        try
        {
            if (name is "utf-7" or "unicode-1-1-utf-7")
            {
                throw new ArgumentException(name);
            }

            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = new FaultMark();
            return strict;
        }
        catch (ArgumentException)
        {
            throw new RefusedException(SourceRefusals.UnknownEncoding(file, name));
        }
    }
}
