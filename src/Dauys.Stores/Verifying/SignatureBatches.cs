using System.Collections.Concurrent;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Ledger.Signing;

namespace Dauys.Stores.Verifying;

/// <summary>
/// Verifies signatures on as many threads as there are cores while the fold goes on: each is said to hold at first, and those that do not are told at the end.
/// Memory is bounded: the fold waits where the verifying does not keep up.
/// </summary>
public sealed class SignatureBatches : ISignatureQueue
{
    private const int Enough = 512;
    private const int Waiting = 8;

    private readonly BlockingCollection<Batch> _full = new(Waiting);
    private readonly ConcurrentQueue<(long Position, byte[] Key)> _failed = new();
    private readonly IEd25519 _ed25519;
    private Task[] _working = [];
    private Batch _batch = new();

    /// <summary>Batches that nothing was given to yet; threads start with the first full one.</summary>
    /// <param name="ed25519">Verifies; several threads call it at once.</param>
    public SignatureBatches(IEd25519 ed25519) => _ed25519 = ed25519;

    /// <inheritdoc/>
    public long Position { get; set; }

    /// <summary>Signatures taken so far.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        _batch.Add(Position, publicKey, message, signature);
        Count++;
        if (_batch.Count == Enough)
        {
            if (_working.Length == 0)
            {
                _working = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(Work))];
            }

            _full.Add(_batch);
            _batch = new Batch();
        }

        return true;
    }

    /// <inheritdoc/>
    public IReadOnlyList<(long Position, byte[] Key)> End()
    {
        _full.CompleteAdding();
        _batch.Verify(_ed25519, _failed);
        _batch = new Batch();
        Task.WaitAll(_working);
        return [.. _failed.OrderBy(f => f.Position)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_full.IsAddingCompleted)
        {
            _full.CompleteAdding();
        }

        Task.WaitAll(_working);
        _full.Dispose();
    }

    private void Work()
    {
        foreach (var batch in _full.GetConsumingEnumerable())
        {
            batch.Verify(_ed25519, _failed);
        }
    }

    private sealed class Batch
    {
        private const int KeyAndSignature = Ed25519Rule.KeySize + Ed25519Rule.SignatureSize;
        private readonly List<byte> _bytes = new(Enough * 900);
        private readonly List<(long Position, int Length)> _items = new(Enough);

        public int Count => _items.Count;

        public void Add(long position, ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
        {
            _bytes.AddRange(key);
            _bytes.AddRange(signature);
            _bytes.AddRange(message);
            _items.Add((position, message.Length));
        }

        public void Verify(IEd25519 ed25519, ConcurrentQueue<(long Position, byte[] Key)> failed)
        {
            var rest = (ReadOnlySpan<byte>)System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes);
            foreach (var (position, length) in _items)
            {
                var key = rest[..Ed25519Rule.KeySize];
                var signature = rest[Ed25519Rule.KeySize..KeyAndSignature];
                if (!ed25519.Verify(key, rest.Slice(KeyAndSignature, length), signature))
                {
                    failed.Enqueue((position, key.ToArray()));
                }

                rest = rest[(KeyAndSignature + length)..];
            }
        }
    }
}
