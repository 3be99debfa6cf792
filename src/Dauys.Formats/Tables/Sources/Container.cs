using System.IO.Compression;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tables.Sources;

/// <summary>One file's raw bytes, out of whatever they were packed in, with the means to tell how far reading has come.</summary>
/// <param name="Bytes">Raw bytes, unpacked, in the file's own encoding.</param>
/// <param name="Name">As shown: <c>stations.csv</c> or <c>stations.zip:2021.csv</c>.</param>
/// <param name="Total">What <paramref name="Done"/> will come to, or null if that is not known.</param>
/// <param name="Done">Bytes so far: of text for a plain file and a zip, of the packed file for a gzip.</param>
/// <param name="Holds">What must be closed with it.</param>
internal sealed record Container(Stream Bytes, string Name, long? Total, Func<long> Done, params IDisposable[] Holds)
{
    /// <summary>Without it .NET takes a gzip that was cut for one that ends there.</summary>
    static Container() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    public static Container Of(Stream file, string name, string? member, TableLimits limits)
    {
        var head = new byte[KnownKinds.HeadLength];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var seen = head.AsMemory(0, length);
        if (length == 0)
        {
            throw new RefusedException(SourceRefusals.Empty(name));
        }

        if (KnownKinds.IsZip(seen.Span))
        {
            return OfZip(file, name, member, limits);
        }

        long? total = file.CanSeek ? file.Length : null;
        var counted = new CountedStream(file, seen);
        if (KnownKinds.IsGzip(seen.Span))
        {
            var unpacked = new Unpacked(new GZipStream(counted, CompressionMode.Decompress), name, limits, () => counted.Count);
            return new Container(unpacked, name, total, () => counted.Count, unpacked, file);
        }

        if (total > limits.MaxBytes)
        {
            throw new RefusedException(SourceRefusals.TooLarge(name, limits));
        }

        return new Container(counted, name, total, () => counted.Count, counted);
    }

    private static Container OfZip(Stream file, string name, string? member, TableLimits limits)
    {
        if (!file.CanSeek)
        {
            throw new RefusedException(SourceRefusals.CannotOpen(name, "a zip archive can only be read from a file, not from a pipe"));
        }

        try
        {
            file.Position = 0;
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var files = archive.Entries.Where(IsFile).ToList();
            var entry = Chosen(files, name, member);
            var shown = $"{name}:{entry.FullName}";
            if (entry.IsEncrypted)
            {
                throw new RefusedException(SourceRefusals.Encrypted(shown));
            }

            var packed = Math.Max(1, entry.CompressedLength);
            if (entry.Length > limits.MaxBytes || (entry.Length > limits.ExpansionFloor && entry.Length / limits.MaxExpansion > packed))
            {
                throw new RefusedException(SourceRefusals.ExpandsTooFar(shown, limits));
            }

            var unpacked = new Unpacked(entry.Open(), shown, limits, () => packed) { StatedLength = entry.Length, StatedCrc = entry.Crc32 };
            return new Container(unpacked, shown, entry.Length, () => unpacked.Count, unpacked, archive, file);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new RefusedException(SourceRefusals.Damaged(name, e is NotSupportedException ? "it is packed by an unknown method" : "its list of files cannot be read"));
        }
    }

    /// <summary>Not a folder, and not what the file browsers of macOS add to an archive.</summary>
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && entry.Name != ".DS_Store";

    private static ZipArchiveEntry Chosen(List<ZipArchiveEntry> files, string name, string? member)
    {
        var names = files.ConvertAll(file => file.FullName);
        if (names.Contains("[Content_Types].xml"))
        {
            throw new RefusedException(SourceRefusals.NotATable(name, "a workbook or document (.xlsx, .docx)"));
        }

        if (member is not null)
        {
            // A zip may hold one name twice; which of the two is meant cannot be said.
            var named = files.FindAll(file => file.FullName == member);
            return named.Count == 1 ? named[0] : throw new RefusedException(SourceRefusals.NoSuchMember(name, member, names));
        }

        return files.Count switch
        {
            0 => throw new RefusedException(SourceRefusals.Empty(name)),
            1 => files[0],
            _ => throw new RefusedException(SourceRefusals.SeveralMembers(name, names)),
        };
    }
}
