using System.Diagnostics;
using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Killing;

/// <summary>A load that is killed at any moment leaves the register as before or complete, and the store verifies.</summary>
public class KilledLoadTests : Workplace
{
    private const int Moments = 20;

    [Fact]
    public void Killed_at_twenty_moments_over_its_stages_a_load_is_whole_or_was_never_there()
    {
        var (kazakhstan, israel) = (Tool.ElectionFile("kz-mazhilis-2023"), Tool.ElectionFile("il-knesset-2021"));
        Assert.Equal(0, Tool.Run("load", kazakhstan, "--store", At("before.dauys"), "--at", "2026-01-01T00:00:00Z").ExitCode);
        File.Copy(At("before.dauys"), At("whole.dauys"));
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Load(israel, At("whole.dauys")));
        var whole = clock.Elapsed;
        var root = Root(At("whole.dauys"));
        var (untouched, complete) = (0, 0);

        for (var i = 0; i < Moments; i++)
        {
            // Half of the moments lie in the last third, where acts are written, committed and sealed.
            var share = i % 2 == 0 ? i / (double)Moments : 0.67 + (0.36 * i / Moments);
            var store = At($"killed-{i}.dauys");
            File.Copy(At("before.dauys"), store);
            using (var process = Tool.Start("load", israel, "--store", store, "--at", "2026-01-01T00:00:00Z"))
            {
                if (!process.WaitForExit(whole * share))
                {
                    process.Kill();
                    process.WaitForExit();
                }
            }

            var verified = Tool.Run("verify", "--store", store, "--json");
            Assert.True(verified.ExitCode == 4, $"killed at {share:0.00}: {verified.Output}");
            Assert.NotEqual("broken", verified.Json.GetProperty("verdict").GetString());

            var seats = Tool.Run("seats", "--store", store, "--election", "il-knesset-2021", "--json");
            if (seats.ExitCode == 0)
            {
                complete++;
            }
            else
            {
                Assert.Equal("S511", seats.Json.GetProperty("refused")[0].GetProperty("number").GetString());
                untouched++;
            }

            // Loading again completes it to the same register.
            Assert.Equal(0, Load(israel, store));
            Assert.Equal(root, Root(store));
        }

        Assert.Equal(Moments, untouched + complete);
        Assert.True(untouched > 0, "no load was killed before its end: the moments are not spread over it");
    }

    private static int Load(string election, string store) => Tool.Run("load", election, "--store", store, "--at", "2026-01-01T00:00:00Z").ExitCode;

    private static string Root(string store) =>
        Tool.Run("verify", "--store", store, "--election", "il-knesset-2021", "--json").Json.GetProperty("steps").EnumerateArray()
            .Single(s => s.GetProperty("name").GetString() == "acts").GetProperty("why").GetString()!;
}
