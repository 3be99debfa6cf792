using System.Diagnostics;
using System.Globalization;
using Dauys.Elections.Verifying;
using Dauys.Stores.Verifying;

namespace Dauys.Stores.Tests.Appending;

public sealed class KilledLoadTests : IDisposable
{
    private const int StationsBefore = 500;
    private const int StationsAfter = 12_000;
    private const int FactsAtFirst = 5;

    private readonly StoreFolder _folder = new();
    private readonly Random _random = new(19);

    [Fact]
    public void A_load_killed_at_any_of_twenty_moments_leaves_the_register_as_before_or_complete()
    {
        Assert.Equal(0, Run(_ => false, out var whole));
        var (interrupted, complete, before) = (0, 0, 0);
        for (var moment = 0; moment < 20; moment++)
        {
            Prepare(withRegister: moment % 3 != 0);
            var code = Run(When(moment, whole), out _);
            interrupted += code != 0 ? 1 : 0;
            if (Check(moment))
            {
                complete++;
            }
            else
            {
                before++;
            }
        }

        // The first moment is at once, the last is after the end; what lies between depends on the machine.
        Assert.True(interrupted >= 10, $"only {interrupted} of the loads were still running when they were killed");
        Assert.True(before > 0 && complete > 0, $"{before} as before, {complete} complete");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// When a load is killed: some at moments spread over the time that a whole load takes, others at a stage that shows in the files:
    /// the log is there, the log holds the load, the load is being moved into the file, the log is empty again and the seal is written.
    /// </summary>
    private Func<TimeSpan, bool> When(int moment, TimeSpan whole)
    {
        var delay = TimeSpan.FromMilliseconds(_random.NextDouble() * 12);
        var length = Length(_folder.Path);
        var log = _folder.Path + "-wal";
        return moment switch
        {
            0 => _ => true,
            <= 5 => elapsed => elapsed > whole * moment / 6,
            <= 8 => After(delay * 6, () => File.Exists(log)),
            <= 12 => After(delay, () => Length(log) > 0),
            <= 15 => After(delay, () => Length(_folder.Path) > length + 1_000_000),
            <= 18 => After(delay, () => Length(_folder.Path) > length + 1_000_000 && Length(log) == 0),
            _ => _ => false,
        };
    }

    private static Func<TimeSpan, bool> After(TimeSpan delay, Func<bool> stage)
    {
        TimeSpan? reached = null;
        return elapsed =>
        {
            reached ??= stage() ? elapsed : null;
            return elapsed - reached >= delay;
        };
    }

    private void Prepare(bool withRegister)
    {
        foreach (var file in Directory.GetFiles(_folder.Folder))
        {
            File.Delete(file);
        }

        if (withRegister)
        {
            using var store = ElectionStore.Create(_folder.Path);
            SyntheticElection.Load(store, StationsBefore);
        }
    }

    private int Run(Func<TimeSpan, bool> kill, out TimeSpan took)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, "load", _folder.Path, StationsAfter.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        while (!process.HasExited)
        {
            if (kill(clock.Elapsed))
            {
                process.Kill(); // SIGKILL
                break;
            }

            Thread.Yield();
        }

        process.WaitForExit();
        took = clock.Elapsed;
        return process.ExitCode;
    }

    /// <summary>Whether the register is complete; it may also be as before, and nothing else.</summary>
    private bool Check(int moment)
    {
        var complete = false;
        if (File.Exists(_folder.Path))
        {
            var report = Verify();
            Assert.True(report.Verdict != StepVerdict.Broken, $"moment {moment}: {string.Join("; ", report.Steps)}");
            using var store = ElectionStore.Open(_folder.Path);
            var size = store.Registers() is [var register] ? register.Size : 0;
            Assert.Contains(size, (long[])[0, FactsAtFirst + (2 * StationsBefore), FactsAtFirst + (2 * StationsAfter)]);
            complete = size == FactsAtFirst + (2 * StationsAfter);
        }

        using (var store = ElectionStore.OpenOrCreate(_folder.Path))
        {
            Assert.True(SyntheticElection.Load(store, StationsAfter));
            Assert.Equal(FactsAtFirst + (2 * StationsAfter), store.Register().Size);
        }

        Assert.Equal(StepVerdict.Holds, Verify().Steps.Single(s => s.Name == "seal").Verdict);
        return complete;
    }

    private VerifyReport Verify() => StoreVerifier.Run(_folder.Path, (_, _, state) => SyntheticElection.Result(state)).Report;

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
