namespace Dauys.Stores.Logs;

/// <summary>A folder of files. Each file is written beside its place and moved there whole, so that a reader sees the old one or the new one.</summary>
/// <param name="root">The folder; it is made when something is written.</param>
public sealed class RecordFolder(string root) : IRecordFolder
{
    private const string Unfinished = ".part";

    /// <summary>The folder.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> Read(string path, CancellationToken stop = default)
    {
        try
        {
            return await File.ReadAllBytesAsync(PlaceOf(path), stop).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var place = PlaceOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using (var file = new FileStream(place + Unfinished, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(place + Unfinished, place, overwrite: true);
    }

    /// <inheritdoc/>
    public void Remove(string path)
    {
        var place = PlaceOf(path);
        File.Delete(place);
        var folder = Path.GetDirectoryName(place)!;
        if (folder != Root && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Where a file lies; an address that leads out of the folder is a bug or an attack, and none.</summary>
    private string PlaceOf(string path)
    {
        var place = Path.GetFullPath(Path.Combine(Root, path));
        return place.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? place : throw new ArgumentException($"\"{path}\" leads out of the folder.", nameof(path));
    }
}
