using System.Text;

namespace Dauys.Publishing.Writing;

/// <summary>
/// Writes a bundle beside where it belongs and puts it there at the end. A new one is a folder that is renamed; of one that exists only what changed is written,
/// into a folder inside it, and moved behind a journal: killed in between, the next publication completes the move.
/// </summary>
public sealed class BundleWriter : IDisposable
{
    private const string Journal = "journal";
    private const string New = "new";

    private readonly string _folder;
    private readonly string _stage;
    private readonly bool _isNew;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly List<string> _removed = [];
    private readonly Lock _lock = new();
    private bool _done;

    private BundleWriter(string folder, string stage, bool isNew) => (_folder, _stage, _isNew) = (folder, stage, isNew);

    /// <summary>Begins to write.</summary>
    /// <param name="folder">Where the bundle belongs.</param>
    /// <param name="update">Whether what lies there is a bundle of which parts are replaced.</param>
    public static BundleWriter Begin(string folder, bool update)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (update)
        {
            var inside = Path.Combine(root, ".publishing");
            Delete(inside);
            Directory.CreateDirectory(Path.Combine(inside, New));
            return new BundleWriter(root, Path.Combine(inside, New), isNew: false);
        }

        var beside = $"{root}.publishing";
        Delete(beside);
        Directory.CreateDirectory(beside);
        return new BundleWriter(root, beside, isNew: true);
    }

    /// <summary>Completes or undoes what a killed publication left, so that the folder is one bundle again.</summary>
    public static void Recover(string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Delete($"{root}.publishing");
        var inside = Path.Combine(root, ".publishing");
        if (!Directory.Exists(inside))
        {
            return;
        }

        var journal = Path.Combine(inside, Journal);
        if (File.Exists(journal))
        {
            Apply(root, inside, File.ReadAllLines(journal));
        }

        Delete(inside);
    }

    /// <summary>Writes a file. Safe for several threads at once.</summary>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var file = Path.Combine(_stage, path);
        var parent = Path.GetDirectoryName(file)!;
        bool isMade;
        lock (_lock)
        {
            if (!_isNew)
            {
                _written.Add(path);
            }

            isMade = _made.Contains(parent);
        }

        if (!isMade)
        {
            Directory.CreateDirectory(parent);
            lock (_lock)
            {
                _made.Add(parent);
            }
        }

        File.WriteAllBytes(file, bytes);
    }

    /// <summary>Takes a file of the bundle that exists away.</summary>
    public void Remove(string path) => _removed.Add(path);

    /// <summary>Puts everything in its place.</summary>
    public void Commit()
    {
        if (_isNew)
        {
            if (Directory.Exists(_folder))
            {
                Directory.Delete(_folder);
            }

            Directory.Move(_stage, _folder);
        }
        else
        {
            var inside = Path.GetDirectoryName(_stage)!;
            var lines = _removed.Where(p => !_written.Contains(p)).Select(p => $"- {p}").Concat(_written.Order(StringComparer.Ordinal).Select(p => $"+ {p}")).ToArray();
            var journal = Path.Combine(inside, Journal);
            using (var stream = new FileStream($"{journal}.part", FileMode.CreateNew))
            {
                stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));
                stream.Flush(flushToDisk: true);
            }

            File.Move($"{journal}.part", journal);
            Apply(_folder, inside, lines);
            Delete(inside);
        }

        _done = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_done)
        {
            Delete(_isNew ? _stage : Path.GetDirectoryName(_stage)!);
        }
    }

    private static void Apply(string root, string inside, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var path = line[2..];
            var to = Path.Combine(root, path);
            if (line[0] == '-')
            {
                File.Delete(to);
                RemoveEmpty(root, Path.GetDirectoryName(to)!);
                continue;
            }

            // Moved already, if the publication was killed behind this line.
            var from = Path.Combine(inside, New, path);
            if (File.Exists(from))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Move(from, to, overwrite: true);
            }
        }
    }

    /// <summary>A folder that a bundle's list of files does not lead to is none of the bundle.</summary>
    private static void RemoveEmpty(string root, string folder)
    {
        while (folder.Length > root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
