using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Reading;

/// <summary>
/// Reads the acts of a register on a second thread while the first folds those that came before. The store must not be used for anything else
/// until this is disposed.
/// </summary>
public sealed class ActReadAhead : IDisposable
{
    private const int Blocks = 4;

    private readonly BlockingCollection<ActBlock> _full = new(Blocks);
    private readonly BlockingCollection<ActBlock> _free = new(Blocks);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;
    private ExceptionDispatchInfo? _fault;
    private ActBlock? _taken;

    /// <summary>Begins to read.</summary>
    /// <param name="store">The store.</param>
    /// <param name="register">A register of it.</param>
    /// <param name="beside">What else the second thread does with each block, in order; or null.</param>
    public ActReadAhead(ElectionStore store, StoredRegister register, Action<ActBlock>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(register);
        _free.Add(new ActBlock());
        _reading = Task.Run(() => Read(store, register, beside));
    }

    /// <summary>The next block, valid until the next call; null behind the last act.</summary>
    /// <exception cref="Law.Refusals.RefusedException">S508: the acts behind the last block cannot be read.</exception>
    public ActBlock? Next()
    {
        if (_taken is not null)
        {
            _free.Add(_taken);
        }

        if (!_full.TryTake(out _taken, Timeout.Infinite))
        {
            _fault?.Throw();
        }

        return _taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _reading.Wait();
        _full.Dispose();
        _free.Dispose();
        _stop.Dispose();
    }

    private void Read(ElectionStore store, StoredRegister register, Action<ActBlock>? beside)
    {
        try
        {
            using var acts = store.Acts(register);
            for (var made = 1; ;)
            {
                if (!_free.TryTake(out var block))
                {
                    // A small register needs one block; a large one gets the others as it goes.
                    block = made < Blocks ? new ActBlock() : _free.Take(_stop.Token);
                    made = Math.Min(made + 1, Blocks);
                }

                if (!Fill(block, acts))
                {
                    return;
                }

                beside?.Invoke(block);
                _full.Add(block, _stop.Token);
                if (_fault is not null)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever folds has stopped.
        }
        catch (Exception fault)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
        }
        finally
        {
            _full.CompleteAdding();
        }
    }

    /// <summary>Fills a block; a fault is kept until the acts before it are taken.</summary>
    private bool Fill(ActBlock block, ActCursor acts)
    {
        try
        {
            return block.Fill(acts);
        }
        catch (Law.Refusals.RefusedException fault)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
            return block.Count > 0;
        }
    }
}
