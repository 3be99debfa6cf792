using System.Diagnostics;
using System.Globalization;
using Dauys.Formats.Results;

namespace Dauys.Cli.Terminal;

/// <summary>
/// Progress of long work on standard error: what, how many of how many, how long still. On a terminal one line that is drawn again;
/// elsewhere nothing until the end, so that a log stays a log.
/// </summary>
internal sealed class ProgressLine
{
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _drawn = -1;

    /// <summary>Shows how far a file is read.</summary>
    public void Show(ReadProgress at)
    {
        // Ten times a second is enough for an eye.
        if (!_terminal || _clock.ElapsedMilliseconds / 100 == _drawn)
        {
            return;
        }

        _drawn = _clock.ElapsedMilliseconds / 100;
        var share = at.TotalBytes is > 0 and var total ? Math.Clamp((int)(100 * at.Bytes / total), 0, 100) : -1;
        var seconds = _clock.Elapsed.TotalSeconds;
        var left = share is > 2 and < 100 ? $", {Math.Ceiling(seconds * (100 - share) / share):0} s still" : "";
        var bar = share < 0 ? "" : $" {new string('█', share / 5)}{new string('░', 20 - (share / 5))} {share} %";
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[Kreading {Path.GetFileName(at.File)}{bar}, {at.Rows:#,0} rows{left}"));
    }

    /// <summary>Shows how many acts of a register are verified, and how long it will still take.</summary>
    public void Show(Stores.Registers.StoredRegister register, long done)
    {
        if (!_terminal || _clock.ElapsedMilliseconds / 100 == _drawn || register.Size == 0)
        {
            return;
        }

        _drawn = _clock.ElapsedMilliseconds / 100;
        var left = done * 50 > register.Size ? $", {Math.Ceiling(_clock.Elapsed.TotalSeconds * (register.Size - done) / done):0} s still" : "";
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[Kverifying {register.Matter}: {done:#,0} of {register.Size:#,0} acts{left}"));
    }

    /// <summary>Another kind of work that has no measure.</summary>
    public void Show(string what)
    {
        if (_terminal)
        {
            Console.Error.Write($"\r\u001b[K{what} …");
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_terminal)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }
}
