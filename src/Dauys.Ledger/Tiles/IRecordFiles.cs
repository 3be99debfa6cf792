namespace Dauys.Ledger.Tiles;

/// <summary>Files of a published record by their address: a folder, a web server, an archive, a store that makes them when asked.</summary>
public interface IRecordFiles
{
    /// <summary>The bytes of a file, or null if there is none. What else goes wrong is for the implementation to refuse.</summary>
    /// <param name="path">The address below the record's root, with <c>/</c>, without one in front: <c>checkpoint</c>, <c>tile/0/000</c>.</param>
    /// <param name="stop">Ends the wait.</param>
    ValueTask<ReadOnlyMemory<byte>?> Read(string path, CancellationToken stop = default);
}
