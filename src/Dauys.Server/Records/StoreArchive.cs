using Dauys.Site.Records;
using Dauys.Stores;
using Dauys.Stores.Registers;

namespace Dauys.Server.Records;

/// <summary>The acts of a stored register, read one by one. A store is for one thread at a time, so reads take turns; each takes microseconds.</summary>
public sealed class StoreArchive : IActArchive, IDisposable
{
    private readonly ElectionStore _store;
    private readonly StoredRegister _register;
    private readonly Lock _turn = new();

    /// <summary>Opens the store for reading acts.</summary>
    /// <param name="path">The store.</param>
    /// <param name="register">The register as it was folded: acts that came later are not shown.</param>
    /// <exception cref="Law.Refusals.RefusedException">The store cannot be read (S5xx).</exception>
    public StoreArchive(string path, StoredRegister register)
    {
        _store = ElectionStore.Open(path);
        _register = register;
    }

    /// <inheritdoc/>
    public long Size => _register.Size;

    /// <inheritdoc/>
    public byte[] Read(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Size);
        lock (_turn)
        {
            using var acts = _store.Acts(_register, position);
            return acts.Next() ? acts.Act.ToArray() : throw new InvalidDataException($"act {position} is missing");
        }
    }

    /// <inheritdoc/>
    public void Each(Action<long, ReadOnlySpan<byte>> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);

        // A store of its own, so that nobody who asks for one act waits for all of them.
        using var store = ElectionStore.Open(_store.Path);
        using var acts = store.Acts(_register, 0);
        for (var position = 0L; acts.Next(); position++)
        {
            seen(position, acts.Act);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();
}
