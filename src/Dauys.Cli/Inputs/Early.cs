using System.Runtime.ExceptionServices;

namespace Dauys.Cli.Inputs;

/// <summary>Something that is begun on another core before it is needed.</summary>
/// <typeparam name="T">What it gives.</typeparam>
internal sealed class Early<T>
    where T : class
{
    private readonly Thread _thread;
    private T? _result;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Begins it.</summary>
    public Early(Func<T> compute)
    {
        _thread = new Thread(() =>
        {
            try
            {
                _result = compute();
            }
#pragma warning disable CA1031 // Whatever happens here is thrown again where the result is asked for.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _fault = ExceptionDispatchInfo.Capture(fault);
            }
        })
        { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Waits for it; a fault is thrown here, and nowhere if nobody asks.</summary>
    public T Result()
    {
        _thread.Join();
        _fault?.Throw();
        return _result!;
    }
}
