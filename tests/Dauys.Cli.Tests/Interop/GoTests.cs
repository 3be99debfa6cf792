using System.Diagnostics;
using Dauys.Cli.Tests.Running;
using Dauys.Cli.Tests.Signing;

namespace Dauys.Cli.Tests.Interop;

/// <summary>
/// A client of the formats that nobody here wrote reads ours: Go's note and tlog packages, from Debian's golang-golang-x-mod-dev. Checkpoint, every tile, an inclusion
/// and a consistency proof for each entry, each officer's signature as a signed note, and a proof file.
/// </summary>
public class GoTests : Workplace
{
    [Fact]
    public void Gos_note_and_tlog_packages_verify_checkpoint_tiles_proofs_and_officers_signatures()
    {
        var (council, program) = (new SignedCouncil(this).Open().Fill(), Build());
        SignedCouncil.Done("log", "export", "--store", council.Store, "--out", At("public"));
        SignedCouncil.Done("prove", At("public"), "--station", "North/2", "--out", At("p.tlog-proof"));
        string[] arguments = [At("public"), council.Vkey("register"), At("p.tlog-proof"), council.Vkey("ada"), council.Vkey("bob"), council.Vkey("olga"), council.Vkey("omar")];

        Assert.Equal((0, "checkpoint 15\nentries 15\nsigned 15\nproof 11\n"), Run(program, arguments));

        // The reader is no rubber stamp: one changed byte of a tile, and a stranger's key.
        var tile = At("public/tile/0/000.p/15");
        var bytes = File.ReadAllBytes(tile);
        bytes[40] ^= 1;
        File.WriteAllBytes(tile, bytes);
        Assert.Equal(1, Run(program, arguments).ExitCode);
        bytes[40] ^= 1;
        File.WriteAllBytes(tile, bytes);
        council.MakeKey("other", Stores.Keys.KeyRole.Register, SignedCouncil.Origin);
        arguments[1] = council.Vkey("other");
        Assert.Equal(1, Run(program, arguments).ExitCode);
    }

    private string Build()
    {
        var source = Path.Combine(Tool.Root, "tests/Dauys.Cli.Tests/Interop/main.go");
        var (code, output) = Run("go", "build", "-o", At("interop"), source);
        Assert.True(code == 0, $"Debian's golang and golang-golang-x-mod-dev are needed (./test installs them): {output}");
        return At("interop");
    }

    private (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["GO111MODULE"], start.Environment["GOPATH"], start.Environment["GOCACHE"]) = ("off", "/usr/share/gocode", At("gocache"));
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
