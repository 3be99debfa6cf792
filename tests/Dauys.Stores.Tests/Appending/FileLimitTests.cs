using System.Diagnostics;
using System.Globalization;
using Dauys.Elections.Verifying;
using Dauys.Stores.Verifying;

namespace Dauys.Stores.Tests.Appending;

public sealed class FileLimitTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Theory]
    [InlineData(600, true)]
    [InlineData(3_000, true)]
    [InlineData(3_000, false)]
    public void A_system_that_refuses_to_write_on_is_a_refusal_and_the_register_stays_as_it_was(int mostKilobytes, bool withRegister)
    {
        if (withRegister)
        {
            using var store = ElectionStore.Create(_folder.Path);
            SyntheticElection.Load(store, 10);
        }

        Assert.Equal((2, "S507"), LoadWithin(mostKilobytes));

        if (!withRegister)
        {
            Assert.Empty(Directory.GetFiles(_folder.Folder));
            return;
        }

        Assert.Equal(StepVerdict.NotChecked, StoreVerifier.Run(_folder.Path).Report.Verdict);
        using var again = ElectionStore.Open(_folder.Path);
        Assert.Equal(5 + 20, again.Register().Size);
        Assert.True(SyntheticElection.Load(again, 20));
    }

    [Fact]
    public void A_load_that_is_durable_in_the_log_is_not_refused_because_the_file_cannot_grow()
    {
        using (var store = ElectionStore.Create(_folder.Path))
        {
            SyntheticElection.Load(store, 7_500);
        }

        Assert.Equal((1, ""), LoadWithin((int)(new FileInfo(_folder.Path).Length / 1024) + 50));

        Assert.NotEqual(StepVerdict.Broken, StoreVerifier.Run(_folder.Path).Report.Verdict);
        using var again = ElectionStore.Open(_folder.Path);
        Assert.Equal(5 + 16_000, again.Register().Size);
        Assert.True(SyntheticElection.Load(again, 8_000));
        Assert.Equal(StepVerdict.Holds, StoreVerifier.Run(_folder.Path).Report.Steps.Single(s => s.Name == "seal").Verdict);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// Loads in another process that may write no file beyond a size. The signal that the system sends then is ignored, as most programs do,
    /// and .NET is told to keep its own code out of files.
    /// </summary>
    private (int Code, string Said) LoadWithin(int kilobytes)
    {
        var script = string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$@\"");
        var start = new ProcessStartInfo("bash", ["-c", script, "bash", typeof(Program).Assembly.Location, "load", _folder.Path, "8000"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
