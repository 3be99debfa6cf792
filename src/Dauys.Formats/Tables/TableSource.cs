using Dauys.Formats.Tables.Sources;
using Dauys.Law.Refusals;

namespace Dauys.Formats.Tables;

/// <summary>
/// An authority's table of results as a stream of strictly valid UTF-8: plain, or in a zip or gzip (told by content, not by name),
/// in whatever encoding the map names. Faults of the file are refusals F301 to F310 (<c>docs/refusals.md</c>), carried by <see cref="RefusedException"/>.
/// </summary>
public sealed class TableSource : IDisposable
{
    private readonly Container _container;

    private TableSource(Container container, TextBytes text, TableLimits limits)
    {
        _container = container;
        Text = text;
        Limits = limits;
    }

    /// <summary>The name as messages show it: <c>stations.csv</c>, or <c>stations.zip:2021.csv</c> for a member of an archive.</summary>
    public string Name => _container.Name;

    /// <summary>What <see cref="ConsumedBytes"/> will come to at the end; null for a pipe.</summary>
    public long? TotalBytes => _container.Total;

    /// <summary>Bytes taken so far, for progress; any thread may ask. For a gzip both figures are of the packed file, otherwise of the text.</summary>
    public long ConsumedBytes => _container.Done();

    /// <summary>The limits that were given.</summary>
    internal TableLimits Limits { get; }

    /// <summary>The bytes, checked.</summary>
    internal TextBytes Text { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">Path as the user gave it; messages repeat it.</param>
    /// <param name="member">The file inside a zip archive, with its folder; needed if the archive holds several. A file that is no archive is read as it is: somebody unpacked it.</param>
    /// <param name="encoding">
    /// What the map names, for instance <c>windows-1251</c>, <c>koi8-r</c>, <c>cp866</c>, <c>iso-8859-5</c>, <c>utf-16le</c>. Null reads UTF-8 with or
    /// without a mark, and UTF-16 or UTF-32 if their mark is there.
    /// </param>
    /// <param name="limits">Where reading stops; null for <see cref="TableLimits.Default"/>.</param>
    /// <exception cref="RefusedException">The file is missing, empty, damaged, encrypted, no table, or its encoding is unknown.</exception>
    public static TableSource Open(string path, string? member = null, string? encoding = null, TableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var why = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is none of this name",
                UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
                UnauthorizedAccessException => "reading it is not permitted",
                _ => "the system refuses it",
            };
            throw new RefusedException(SourceRefusals.CannotOpen(path, why));
        }

        return Open(file, path, member, encoding, limits);
    }

    /// <summary>Reads from a stream, which is closed with the source (and at once if it is refused).</summary>
    /// <param name="stream">Plain, gzip, or (if it can seek) zip.</param>
    /// <param name="name">The name that messages show.</param>
    /// <param name="member">As for a path.</param>
    /// <param name="encoding">As for a path.</param>
    /// <param name="limits">As for a path.</param>
    /// <exception cref="RefusedException">As for a path.</exception>
    public static TableSource Open(Stream stream, string name, string? member = null, string? encoding = null, TableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Container? container = null;
        try
        {
            limits ??= TableLimits.Default;
            container = Container.Of(stream, name, member, limits);
            return new TableSource(container, TextOf(container, encoding), limits);
        }
        catch
        {
            if (container is not null)
            {
                Close(container);
            }

            stream.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => Close(_container);

    private static TextBytes TextOf(Container container, string? encoding)
    {
        var head = new byte[KnownKinds.HeadLength];
        var length = container.Bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var seen = head.AsMemory(0, length);
        var packed = KnownKinds.IsGzip(seen.Span) || KnownKinds.IsZip(seen.Span) ? "an archive inside an archive" : KnownKinds.Other(seen.Span);
        if (packed is not null)
        {
            throw new RefusedException(SourceRefusals.NotATable(container.Name, packed));
        }

        var named = NamedEncoding.Of(seen.Span, encoding, container.Name);
        if (length == named.Mark)
        {
            throw new RefusedException(SourceRefusals.Empty(container.Name));
        }

        // The head was counted when it was read: it is replayed by a stream of its own, whose count nobody asks for.
        var bytes = new CountedStream(container.Bytes, seen[named.Mark..]);
        return named.Encoding is null ? new Utf8Text(bytes, named.Mark) : new Transcoded(bytes, named);
    }

    private static void Close(Container container)
    {
        foreach (var held in container.Holds)
        {
            held.Dispose();
        }
    }
}
