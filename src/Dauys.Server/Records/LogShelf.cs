using System.Collections.Concurrent;
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
            if (!_logs.TryAdd(register.Origin, new Log(store, new StoreRecordFiles(store, register))))
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

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var log in _logs.Values)
        {
            log.Dispose();
        }
    }

    private sealed class Log(ElectionStore store, StoreRecordFiles files) : IDisposable
    {
        private readonly SemaphoreSlim _turn = new(1, 1);

        public async ValueTask<ReadOnlyMemory<byte>?> Read(string path, CancellationToken stop)
        {
            await _turn.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                return await files.Read(path, stop).ConfigureAwait(false);
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
