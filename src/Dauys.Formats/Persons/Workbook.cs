using System.IO.Compression;
using Dauys.Formats.Tables;
using Dauys.Formats.Tables.Sources;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Persons;

/// <summary>What is looked at before a workbook (.xlsx, ECMA-376) is opened: that it is one, and that it does not unpack to more than a machine can bear.</summary>
internal static class Workbook
{
    private const int MostParts = 10_000;

    /// <summary>Whether a file is a zip that holds a workbook. Anything that cannot be read is none; the reader of text then says why.</summary>
    public static bool Is(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            Span<byte> head = stackalloc byte[4];
            if (file.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || !KnownKinds.IsZip(head))
            {
                return false;
            }

            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            return archive.GetEntry("[Content_Types].xml") is not null && archive.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Refuses what unpacks too far; every part is unpacked once and counted, since an archive may lie about lengths.</summary>
    public static void Weigh(string path, TableLimits limits)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
        {
            throw new RefusedException(SourceRefusals.ExpandsTooFar(path, limits));
        }

        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var part in archive.Entries)
        {
            using var stream = part.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                total += read;
                if (total > limits.MaxBytes || (total > limits.ExpansionFloor && total / limits.MaxExpansion > file.Length))
                {
                    throw new RefusedException(SourceRefusals.ExpandsTooFar(path, limits));
                }
            }
        }
    }
}
