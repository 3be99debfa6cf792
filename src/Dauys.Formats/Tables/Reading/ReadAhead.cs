using System.Runtime.ExceptionServices;
using Dauys.Formats.Tables.Sources;

namespace Dauys.Formats.Tables.Reading;

/// <summary>
/// Hands out the file's blocks in order. Once the separator is known, a second thread reads, unpacks, checks and indexes the next
/// blocks while the caller works on this one; a file of one block never starts it.
/// </summary>
internal sealed class ReadAhead(TextBytes text, int size) : IDisposable
{
    private const int BlocksInRing = 4;

    private readonly Block?[] _ring = new Block?[BlocksInRing];
    private readonly SemaphoreSlim _full = new(0);
    // The caller holds one block while it takes the next, so that many less can be filled ahead.
    private readonly SemaphoreSlim _free = new(BlocksInRing - 2);
    private Thread? _thread;
    private ExceptionDispatchInfo? _failure;
    private volatile bool _stopped;
    private byte _separator;
    private int _filled;
    private int _taken;

    /// <summary>What stopped the text before the file's end, once the last block was handed out.</summary>
    public TextFault? Fault => text.Fault;

    /// <summary>From now on blocks come indexed, and are read ahead.</summary>
    public void Start(byte separator)
    {
        _separator = separator;
        if (!text.Ended)
        {
            _thread = new Thread(Run) { IsBackground = true, Name = "table read-ahead" };
            _thread.Start();
        }
    }

    /// <summary>The next block; never called after the last. The block before the one handed out last may be overwritten from now on.</summary>
    public Block Next()
    {
        if (_thread is null)
        {
            FillNext();
        }
        else
        {
            _free.Release();
            _full.Wait();
        }

        var block = _ring[_taken++ % BlocksInRing];
        if (block is null || _taken > _filled)
        {
            _failure?.Throw();
        }

        return block!;
    }

    /// <summary>Stops reading and waits for the thread, which uses the file.</summary>
    public void Dispose()
    {
        _stopped = true;
        _free.Release();
        _thread?.Join();
        _free.Dispose();
        _full.Dispose();
    }

    private void Run()
    {
        try
        {
            var last = false;
            while (!last)
            {
                _free.Wait();
                if (_stopped)
                {
                    return;
                }

                last = FillNext();
                _full.Release();
            }
        }
#pragma warning disable CA1031 // Whatever happens here, the caller's thread must hear of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            _full.Release();
        }
    }

    private bool FillNext()
    {
        var slot = _filled % BlocksInRing;
        var block = _ring[slot] ??= new Block(size);
        block.Fill(text.Read(block.Room));
        block.Last = text.Ended;
        if (_separator != 0)
        {
            BlockIndex.Build(block, block.Start, _separator);
        }

        Volatile.Write(ref _filled, _filled + 1);
        return block.Last;
    }
}
