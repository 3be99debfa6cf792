using Microsoft.Win32.SafeHandles;

namespace Dauys.Stores.Files;

/// <summary>
/// The bytes of a store beside SQLite, for the seal. On POSIX systems closing any descriptor of a file drops the locks that the process
/// holds on it (fcntl), SQLite's too; so all who have the file open in this process share these handles, and the last one closes them.
/// </summary>
internal sealed class SharedFile : IDisposable
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, SharedFile> Open = new(StringComparer.Ordinal);

    private readonly string _key;
    private SafeFileHandle? _reading;
    private SafeFileHandle? _writing;
    private int _users;

    private SharedFile(string key, string path) => (_key, Path) = (key, path);

    /// <summary>The path as it was given first.</summary>
    public string Path { get; }

    /// <summary>Bytes in the file.</summary>
    public long Length => RandomAccess.GetLength(Reading());

    /// <summary>Takes part in the file; give it back with <see cref="Dispose"/> after SQLite's connection is closed. Nothing is opened yet.</summary>
    public static SharedFile Use(string path)
    {
        var key = System.IO.Path.GetFullPath(path);
        if (File.Exists(key))
        {
            key = File.ResolveLinkTarget(key, returnFinalTarget: true)?.FullName ?? key;
        }

        lock (Gate)
        {
            if (!Open.TryGetValue(key, out var file))
            {
                Open.Add(key, file = new SharedFile(key, path));
            }

            file._users++;
            return file;
        }
    }

    /// <summary>Reads as many bytes as there are, up to the buffer's length; gives how many.</summary>
    public int Read(Span<byte> into, long offset)
    {
        var handle = Reading();
        var length = 0;
        while (length < into.Length)
        {
            var read = RandomAccess.Read(handle, into[length..], offset + length);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return length;
    }

    /// <summary>Writes bytes in place.</summary>
    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(Writing(), bytes, offset);

    /// <summary>Returns when what was written is on the disk.</summary>
    public void Flush() => RandomAccess.FlushToDisk(Writing());

    /// <summary>Whether SQLite's write-ahead log beside the file holds something.</summary>
    public bool HasLog()
    {
        var log = new FileInfo(_key + "-wal");
        return log.Exists && log.Length > 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (Gate)
        {
            if (--_users == 0)
            {
                Open.Remove(_key);
                _reading?.Dispose();
                _writing?.Dispose();
            }
        }
    }

    private SafeFileHandle Reading()
    {
        lock (Gate)
        {
            return _reading ??= File.OpenHandle(_key, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        }
    }

    private SafeFileHandle Writing()
    {
        lock (Gate)
        {
            return _writing ??= File.OpenHandle(_key, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        }
    }
}
