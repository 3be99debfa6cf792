using Dauys.Stores.Logs;

namespace Dauys.Stores.Tests.Logs;

/// <summary>Files in memory whose writes can fail in the two ways in which storage fails: nothing was stored, or it was stored and told to have failed.</summary>
internal sealed class FaultyFolder : IRecordFolder
{
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The write that fails, from 0; -1 for none.</summary>
    public int FailAt { get; set; } = -1;

    /// <summary>Whether the write that fails was stored all the same.</summary>
    public bool Stored { get; set; }

    public int Writes { get; private set; }

    public ValueTask<ReadOnlyMemory<byte>?> Read(string path, CancellationToken stop = default) =>
        ValueTask.FromResult(Files.TryGetValue(path, out var bytes) ? (ReadOnlyMemory<byte>?)bytes : null);

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var fails = Writes++ == FailAt;
        if (!fails || Stored)
        {
            Files[path] = bytes.ToArray();
        }

        if (fails)
        {
            throw new IOException("the disk says no");
        }
    }

    public void Remove(string path) => Files.Remove(path);
}
