using System.Diagnostics;
using System.Text.Json;
using Dauys.Cli.Tests.Running;
using Dauys.Cli.Tests.Signing;
using Dauys.Stores.Keys;

namespace Dauys.Cli.Tests.Witnessing;

/// <summary>Two witnesses, each a process of its own. They cosign a register that grows, and neither cosigns the operator's other history.</summary>
public sealed class ForkTests : Workplace
{
    [Fact]
    public async Task A_fork_by_the_operator_is_shown_to_two_witnesses_and_neither_cosigns()
    {
        var council = new SignedCouncil(this).Open().Fill();
        council.MakeKey("paper", KeyRole.Witness);
        council.MakeKey("mission", KeyRole.Witness);
        File.Copy(council.Store, At("fork.dauys"));
        using var paper = Witness(council, "paper");
        using var mission = Witness(council, "mission");
        try
        {
            var (first, second) = (await Address(paper), await Address(mission));
            var policy = Write("policy", $"log {council.Vkey("register")}\nwitness paper {council.Vkey("paper")} {first}\nwitness mission {council.Vkey("mission")} {second}\ngroup both all paper mission\nquorum both\n");
            Assert.Equal(1, Tool.Run("verify", "--store", council.Store, "--policy", policy).ExitCode);
            SignedCouncil.Done("log", "cosign", "--store", council.Store, "--policy", policy);
            Assert.Equal(0, Tool.Run("verify", "--store", council.Store, "--policy", policy).ExitCode);

            // The register grows, and is cosigned again.
            council.MakeKey("oskar", KeyRole.Officer);
            council.Enrol("oskar", "Oskar", "--register-key", council.RegisterKey);
            SignedCouncil.Done("log", "cosign", "--store", council.Store, "--policy", policy);

            // The operator goes on from an older copy with another act, and the register's key signs that history too.
            council.MakeKey("odin", KeyRole.Officer);
            SignedCouncil.Done("keys", "enrol", council.Key("odin") + ".vkey", "--holder", "Odin", "--store", At("fork.dauys"), "--key", council.Key("ada"), "--key", council.Key("bob"), "--at", SignedCouncil.Moment, "--register-key", council.RegisterKey);
            var fork = Tool.Run("log", "cosign", "--store", At("fork.dauys"), "--policy", policy, "--json");
            Assert.Equal((1, false), (fork.ExitCode, fork.Json.GetProperty("quorum").GetBoolean()));
            Assert.All(fork.Json.GetProperty("witnesses").EnumerateArray(), w => Assert.False(w.GetProperty("cosigned").GetBoolean()));
            Assert.All(fork.Json.GetProperty("witnesses").EnumerateArray(), w => Assert.Contains("422", w.GetProperty("what").GetString(), StringComparison.Ordinal));
            Assert.Equal(1, Tool.Run("verify", "--store", At("fork.dauys"), "--policy", policy).ExitCode);
            Assert.NotEmpty(Directory.GetFiles(At("seen-paper/alarms"), "*", SearchOption.AllDirectories));
            Assert.NotEmpty(Directory.GetFiles(At("seen-mission/alarms"), "*", SearchOption.AllDirectories));
        }
        finally
        {
            foreach (var witness in (Process[])[paper, mission])
            {
                witness.Kill();
                await witness.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
        }

        Assert.Contains("ALARM", await paper.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Process Witness(SignedCouncil council, string name) =>
        Tool.Start("witness", "--key", council.Key(name), "--log", council.RegisterKey + KeyFile.PublicEnding, "--state", At($"seen-{name}"), "--port", "0", "--json");

    private static async Task<string> Address(Process witness)
    {
        var printed = "";
        while (await witness.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            printed += line;
            if (line == "}")
            {
                break;
            }
        }

        using var told = JsonDocument.Parse(printed);
        return told.RootElement.GetProperty("address").GetString()!;
    }
}
