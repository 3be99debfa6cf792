using System.Diagnostics;
using Dauys.Elections.Verifying;
using Dauys.Stores.Verifying;

namespace Dauys.Stores.Tests.Appending;

public sealed class TwoProgramsTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public void A_second_program_cannot_load_meanwhile_not_even_after_this_one_has_looked_at_the_bytes()
    {
        using var store = ElectionStore.Create(_folder.Path);
        SyntheticElection.Load(store, 10);
        using var reader = ElectionStore.Open(_folder.Path);
        var reading = reader.Acts(reader.Register());
        Assert.True(reading.Next());
        using (var session = SyntheticElection.Take(store, 20))
        {
            Assert.Equal("S505", Load());

            // Verifying reads the file beside SQLite, on POSIX a way to lose SQLite's locks; the other program must go on seeing them.
            Assert.NotEqual(StepVerdict.Broken, StoreVerifier.Run(_folder.Path).Report.Verdict);
            Assert.Equal("S505", Load());
            Assert.False(session.Commit());
        }

        Assert.Equal(5 + 40, store.Register().Size);
        Assert.Equal("", Load());
        Assert.Equal(5 + 60, store.Register().Size);
        reading.Dispose();
        Assert.Equal("", Load());
        Assert.Equal(StepVerdict.Holds, StoreVerifier.Run(_folder.Path).Report.Steps.Single(s => s.Name == "seal").Verdict);
    }

    public void Dispose() => _folder.Dispose();

    private string Load()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "load", _folder.Path, "30"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return said;
    }
}
