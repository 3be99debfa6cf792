using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dauys.Formats.Bench;

/// <summary>One run of a program on Linux, measured by the kernel from its start to its end.</summary>
/// <param name="Wall">Milliseconds on the clock.</param>
/// <param name="Cpu">Milliseconds of all cores.</param>
/// <param name="PeakKilobytes">The most memory that was resident at once.</param>
internal sealed partial record MeasuredRun(double Wall, double Cpu, double PeakKilobytes)
{
    private const int UsageFields = 18;

    /// <summary>Runs a program; its output goes nowhere.</summary>
    public static MeasuredRun Of(string[] command)
    {
        var started = Stopwatch.GetTimestamp();

        // A shell puts the output away and becomes the program.
        var arguments = Texts(["sh", "-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", .. command]);
        var environment = Texts(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(e => $"{e.Key}={e.Value}"));
        if (Spawn(out var process, "/bin/sh", 0, 0, arguments, environment) != 0)
        {
            throw new InvalidOperationException("no program could be started");
        }

        var usage = new long[UsageFields];
        if (Wait(process, out var status, 0, usage) < 0 || status != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with status {status}");
        }

        // struct rusage: user and system time as seconds and microseconds, then the peak in kilobytes.
        var cpu = ((usage[0] + usage[2]) * 1000.0) + ((usage[1] + usage[3]) / 1000.0);
        return new MeasuredRun(Stopwatch.GetElapsedTime(started).TotalMilliseconds, cpu, usage[4]);
    }

    /// <summary>A list as C has it: addresses of texts, then a zero. The texts stay until the benchmark ends.</summary>
    private static nint[] Texts(IEnumerable<string> texts) => [.. texts.Select(Marshal.StringToCoTaskMemUTF8), 0];

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int process, string path, nint actions, nint attributes, nint[] arguments, nint[] environment);

    [LibraryImport("libc", EntryPoint = "wait4")]
    private static partial int Wait(int process, out int status, int options, [Out] long[] usage);
}
