using System.Text;
using System.Text.Json;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Verifying;
using Dauys.Ledger.Checkpoints;
using Dauys.Publishing.Tests.Attacks;
using Dauys.Publishing.Tests.Samples;

namespace Dauys.Publishing.Tests.Independent;

/// <summary>On an authority's own record both verifiers come to the same verdicts, step by step, whole and broken; where the other lacks a step it says so.</summary>
public sealed class SignedPythonTests(Bundles bundles)
{
    private SignedElection Signed => bundles.Signed;

    [Fact]
    public void Both_verifiers_agree_on_the_record_as_it_was_published()
    {
        var theirs = Agree(Signed.Bundle, derived: true);

        Assert.All((string[])["3a", "3c", "5a", "6a", "6b", "7a", "7b", "7c", "10a"], id => Assert.Equal((id, "holds"), (id, PythonTests.Verdict(theirs, id))));
    }

    [Theory]
    [InlineData("a figure", "6a")]
    [InlineData("a signature away", "6b")]
    [InlineData("one officer", "6b")]
    [InlineData("one officer with two keys", "6b")]
    [InlineData("a revoked key", "6a")]
    [InlineData("an expired key", "6a")]
    [InlineData("another order", "6a")]
    [InlineData("a protocol again", "5a")]
    [InlineData("rolled back", "3e")]
    [InlineData("an unknown line", "1b")]
    [InlineData("an empty folder", "1b")]
    [InlineData("no result", "7a")]
    public void Both_verifiers_agree_on_a_record_that_is_broken(string how, string step)
    {
        var copy = bundles.Copy(Signed.Bundle);
        var forger = new Forger(copy);
        Break(how, forger);
        if (step[0] is '3' or '5' or '6')
        {
            forger.Rewrite(Signed.Register);
        }

        var theirs = Agree(copy, derived: step == "7a", seen: step == "3e");

        Assert.Equal("broken", PythonTests.Verdict(theirs, step));
    }

    private void Break(string how, Forger forger)
    {
        var first = forger.Entries[forger.FirstProtocol];
        switch (how)
        {
            case "a figure": forger.ReplaceInEntry(forger.FirstProtocol, "\"votes\":{\"a\":1", "\"votes\":{\"a\":2"); break;
            case "a signature away": forger.Entries[forger.FirstProtocol] = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(first).Split('\n')[..3]) + "\n"); break;
            case "one officer": forger.Entries.Add(SignedElection.Correction(first, Signed.Olga)); break;
            case "one officer with two keys": forger.Entries.Add(SignedElection.Correction(first, Signed.Olga, Signed.OlgaAgain)); break;
            case "a revoked key": forger.Entries.Add(SignedElection.Correction(first, Signed.Omar, Signed.Rita)); break;
            case "an expired key": forger.Entries.Add(SignedElection.Correction(first, Signed.Omar, Signed.Egon)); break;
            case "another order":
                var lines = Encoding.UTF8.GetString(first).Split('\n');
                (lines[2], lines[3]) = (lines[3], lines[2]);
                forger.Entries[forger.FirstProtocol] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
                break;
            case "a protocol again": forger.Entries.Add(first); break;
            case "rolled back": forger.Entries.RemoveAt(forger.Entries.Count - 1); break;
            case "an unknown line": forger.Put(BundlePath.Checkpoint, forger.Text(BundlePath.Checkpoint) + $"— nobody.example/w {Convert.ToBase64String(new byte[76])}\n"); break;
            case "an empty folder": forger.PutFolder("elections/annulled"); break;
            default: forger.Remove(BundlePath.Result); break;
        }
    }

    /// <summary>Runs both and compares step by step.</summary>
    private JsonElement Agree(string bundle, bool derived, bool seen = false)
    {
        var (keys, head) = (bundles.PathOf($"{Guid.NewGuid():N}.keys"), Path.Combine(Signed.Bundle, BundlePath.Checkpoint));
        File.WriteAllText(keys, $"# whom to believe\nregister {Signed.Register.Key.Text}\nadministrator {Signed.Ada.Key.Text}\nadministrator {Signed.Bob.Key.Text}\n");
        var kept = Checkpoint.TryParseSigned(File.ReadAllBytes(head), out _, out var read, out _) ? read : throw new InvalidDataException();
        var ours = Signed.Verify(bundle, seen ? Signed.Trust with { Seen = kept } : null, derived);
        var theirs = JsonDocument.Parse(PythonTests.Python(
            [Path.Combine(Bundles.Root, "verifiers/verify.py"), bundle, "--key", keys, "--json", .. seen ? (string[])["--seen", head] : []])).RootElement;
        Assert.Equal(ours.Steps.Select(s => (s.Id, s.Title)), theirs.GetProperty("steps").EnumerateArray().Select(s => (s.GetProperty("id").GetString()!, s.GetProperty("title").GetString()!)));
        foreach (var step in ours.Steps.Where(s => derived || (s.Id[0] is >= '1' and <= '6' && s.Id != "10a")))
        {
            var verdict = PythonTests.Verdict(theirs, step.Id);
            Assert.True(verdict == StepVerdicts.Word(step.Verdict) || verdict == "not-checked", $"step {step.Id}: here {StepVerdicts.Word(step.Verdict)} ({step.Why}), there {verdict}");
        }

        return theirs;
    }
}
