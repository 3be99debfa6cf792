using System.Diagnostics;
using System.Globalization;

namespace Dauys.Fold.Bench;

/// <summary>
/// Prints a row for each step: wall time, processor time, and what that makes a second of wall time. On a machine that does other work
/// beside, the processor time is what to look at.
/// </summary>
internal static class Measured
{
    public static void Head(string title)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine($"  {"",-58}{"wall s",9}{"cpu s",9}{"M/s wall",10}{"M/s cpu",10}");
    }

    /// <summary>Runs a step.</summary>
    /// <param name="step">Its name.</param>
    /// <param name="count">How many acts or protocols it takes in.</param>
    /// <param name="work">What it does.</param>
    public static void Run(string step, long count, Action work)
    {
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        work();
        var wall = clock.Elapsed.TotalSeconds;
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step,-58}{wall,9:F2}{cpu,9:F2}{count / wall / 1e6,10:F2}{count / Math.Max(cpu, 0.001) / 1e6,10:F2}"));
    }
}
