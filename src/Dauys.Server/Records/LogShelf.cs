using System.Collections.Concurrent;
using Dauys.Elections.Proving;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Tiles;
using Dauys.Stores;
using Dauys.Stores.Logs;
using Dauys.Stores.Registers;

namespace Dauys.Server.Records;

/// <summary>The registers whose signed heads and tiles are served, by their origins. Reads of one register take turns.</summary>
public sealed class LogShelf : IDisposable
{
    private readonly ConcurrentDictionary<string, Log> _logs = new(StringComparer.Ordinal);

    /// <summary>Puts a register on the shelf as it is in the store now; what is signed later is not served.</summary>
    /// <param name="path">The store.</param>
    /// <param name="register">One of its registers.</param>
    /// <exception cref="Law.Refusals.RefusedException">The store cannot be read (S5xx).</exception>
    public void Put(string path, StoredRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var store = ElectionStore.Open(path);
        try
        {
            if (!_logs.TryAdd(register.Origin, new Log(store, new StoreRecordFiles(store, register), StoreRecordFiles.Unsigned(store, register))))
            {
                store.Dispose();
            }
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>A file of a register, or null.</summary>
    /// <param name="address">The origin, a slash and the file's address: <c>example.org/council-2024/tile/0/000</c>.</param>
    /// <param name="file">The file's address alone.</param>
    /// <param name="stop">Ends the wait.</param>
    public ValueTask<ReadOnlyMemory<byte>?> Read(string address, out string file, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(address);
        foreach (var (origin, log) in _logs)
        {
            if (address.Length > origin.Length + 1 && address[origin.Length] == '/' && address.StartsWith(origin, StringComparison.Ordinal)
                && (file = address[(origin.Length + 1)..]) is var asked && (asked == TilePath.Checkpoint || TilePath.TryParse(asked, out _, out _, out _)))
            {
                return log.Read(asked, stop);
            }
        }

        file = "";
        return ValueTask.FromResult<ReadOnlyMemory<byte>?>(null);
    }

    /// <summary>The signed head of a register; null where none was signed or the register is not here.</summary>
    /// <param name="origin">Its origin.</param>
    /// <param name="stop">Ends the wait.</param>
    public ValueTask<ReadOnlyMemory<byte>?> Checkpoint(string origin, CancellationToken stop) =>
        _logs.TryGetValue(origin, out var log) ? log.Read(TilePath.Checkpoint, stop) : ValueTask.FromResult<ReadOnlyMemory<byte>?>(null);

    /// <summary>A bundle of entries of all acts, signed or not; null where the register is not here or has no such bundle.</summary>
    /// <param name="origin">The register's origin.</param>
    /// <param name="path">The bundle's path.</param>
    /// <param name="stop">Ends the wait.</param>
    public ValueTask<ReadOnlyMemory<byte>?> Entries(string origin, string path, CancellationToken stop) =>
        TilePath.TryParse(path, out var level, out _, out _) && level < 0 && _logs.TryGetValue(origin, out var log) ? log.ReadAll(path, stop) : ValueTask.FromResult<ReadOnlyMemory<byte>?>(null);

    /// <summary>Where an act stands: under the signed head if it covers the act, else under the root of all acts; null where the register is not here.</summary>
    /// <param name="origin">The register's origin.</param>
    /// <param name="index">The act's position.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<ActPlace?> Place(string origin, long index, CancellationToken stop) =>
        _logs.TryGetValue(origin, out var log) ? await log.Place(index, stop).ConfigureAwait(false) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var log in _logs.Values)
        {
            log.Dispose();
        }
    }

    private sealed class Log(ElectionStore store, StoreRecordFiles files, StoreRecordFiles all) : IDisposable
    {
        private readonly SemaphoreSlim _turn = new(1, 1);

        public ValueTask<ReadOnlyMemory<byte>?> Read(string path, CancellationToken stop) => Read(files, path, stop);

        public ValueTask<ReadOnlyMemory<byte>?> ReadAll(string path, CancellationToken stop) => Read(all, path, stop);

        private async ValueTask<ReadOnlyMemory<byte>?> Read(StoreRecordFiles from, string path, CancellationToken stop)
        {
            await _turn.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                return await from.Read(path, stop).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }

        public async Task<ActPlace?> Place(long index, CancellationToken stop)
        {
            await _turn.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                if (files.Head is not { } head || index >= head.Checkpoint.Size)
                {
                    return index < all.Size ? await StationProof.Place(all, all.Size, index, stop).ConfigureAwait(false) : null;
                }

                var proof = await StationProof.Make(files, head.Note, head.Checkpoint, index, stop).ConfigureAwait(false);
                return new ActPlace(index, head.Checkpoint.Size, Rfc6962.Leaf(proof.Extra!.Value.Span), proof.Hashes, head.Checkpoint.Root, proof);
            }
            finally
            {
                _turn.Release();
            }
        }

        public void Dispose()
        {
            store.Dispose();
            _turn.Dispose();
        }
    }
}
