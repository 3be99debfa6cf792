using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Verifying;
using Dauys.Publishing.Tests.Attacks;
using Dauys.Publishing.Tests.Samples;
using Dauys.Stores.Keys;

namespace Dauys.Publishing.Tests.Independent;

/// <summary>The verifier that shares no line with this program comes to the same verdicts, step by step; where it lacks a step it says so.</summary>
public sealed partial class PythonTests(Bundles bundles)
{
    [Theory]
    [InlineData("fifty")]
    [InlineData("kazakhstan")]
    public void Both_verifiers_agree_on_a_bundle_as_it_was_published(string name)
    {
        var bundle = name == "fifty" ? bundles.Fifty : bundles.Kazakhstan;
        var theirs = Agree(bundle, name);

        Assert.Equal("not-checked", theirs.GetProperty("verdict").GetString());
        Assert.Equal("holds", Verdict(theirs, name == "fifty" ? "7c" : "7b"));
        Assert.Equal("holds", Verdict(theirs, "5a"));
    }

    public static TheoryData<string> Broken =>
    [
        "act file", "entry", "tile", "checkpoint", "key", "kind", "law", "checks", "totals", "seats", "page", "source", "missing", "extra", "list", "law as written", "law gone", "large act", "pipe for an act", "operator says seats twice", "operator writes a fraction", "operator writes no object", "operator leaves a table empty",
        "operator adds a line feed", "foreign source",
        "operator drops a protocol", "operator counts twice", "operator spells otherwise", "operator changes a figure", "other key",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Both_verifiers_agree_on_a_broken_bundle(string how)
    {
        var copy = bundles.Copy(bundles.Fifty);
        Break(how, new Forger(copy));

        Assert.Equal("broken", Agree(copy, "fifty").GetProperty("verdict").GetString());
    }

    [Fact]
    public void The_seats_of_israel_and_russia_follow_from_the_rules_that_it_carries_out_itself()
    {
        // Without a bundle of ten thousand stations: the rules alone, on the votes as they were published.
        var answer = Python("-c", """
            import sys; sys.path.insert(0, sys.argv[1]); sys.dont_write_bytecode = True
            from bundles import counting
            votes = dict(zip("1 2 3 4 5 6 7 8 9 10 11 12 13 14".split(), [10660669, 512418, 4252252, 2997744, 28064200, 4201744, 753268, 291465, 431530, 715621, 86964, 357870, 450449, 1381915]))
            passed = {i: v for i, v in votes.items() if v * 100 >= 5 * 56329690}
            print(counting.hare(None, {"ties": ["more-votes"]}, passed, 225, {"remainder_decimals": 6}))
            print(counting.dhondt({"a": 1066892, "b": 614112, "c": 316794}, 50))
            """, Path.Combine(Bundles.Root, "verifiers"));

        Assert.Equal("{'1': 48, '3': 19, '4': 13, '5': 126, '6': 19}", answer.Split('\n')[0]);
        Assert.Equal("{'a': 27, 'b': 15, 'c': 8}", answer.Split('\n')[1]);
    }

    [Fact]
    public void It_accepts_the_same_signatures_as_every_verifier_here()
    {
        var answer = Python("-c", """
            import sys, json; sys.path.insert(0, sys.argv[1] + "/verifiers"); sys.dont_write_bytecode = True
            from bundles import ed25519
            cases = json.load(open(sys.argv[1] + "/testdata/ed25519/vectors.json"))["vectors"]
            wrong = 0
            for case in cases:
                key, message, signature = (bytes.fromhex(case[k]) for k in ("key", "message", "signature"))
                wrong += (ed25519.is_key(key) and ed25519.signature_holds(key, message, signature)) != case["accepted"]
            print(len(cases) > 1000, wrong)
            """, Bundles.Root);

        Assert.Equal("True 0", answer.Trim());
    }

    private void Break(string how, Forger forger)
    {
        using var key = KeyFile.Open(bundles.PathOf("fifty.dauys.1.key"), "");
        var tile = $"000.p/{forger.Entries.Count}";
        switch (how)
        {
            case "act file": forger.Replace(BundlePath.Act(forger.FirstProtocol), "\"valid\":", "\"valid\":1"); break;
            case "entry": forger.Replace($"tile/entries/{tile}", "Region 1", "Region 2"); break;
            case "tile": forger.Put($"tile/0/{tile}", [.. forger.Bytes($"tile/0/{tile}").Reverse()]); break;
            case "checkpoint": forger.Put(BundlePath.Checkpoint, forger.Bytes(BundlePath.Checkpoint)[..^9]); break;
            case "key": forger.Put(BundlePath.RegisterKey, "x+00000000+AQ==\n"); break;
            case "kind": forger.Replace(BundlePath.Head, "synthetic\",\"law\"", "own\",\"law\""); break;
            case "law": forger.Replace(BundlePath.LawCanonical, "\"seats\":20", "\"seats\":21"); break;
            case "law as written": forger.Put(BundlePath.LawText, "law: ["); break;
            case "law gone": forger.Remove(BundlePath.LawCanonical); break;
            case "large act": forger.Put(BundlePath.Act(3), new string(' ', 70_000)); break;
            case "pipe for an act":
                var pipe = Path.Combine(forger.Folder, BundlePath.Act(3));
                File.Delete(pipe);
                using (var made = Process.Start("mkfifo", [pipe]))
                {
                    made.WaitForExit();
                }

                break;
            case "operator says seats twice": forger.Put(BundlePath.Result, forger.Text(BundlePath.Result).TrimEnd()[..^1] + ",\"seats\":{\"a\":20}}"); forger.Resign(key); break;
            case "operator writes a fraction": forger.Put(BundlePath.Result, Fraction().Replace(forger.Text(BundlePath.Result), "$1.0", 1)); forger.Resign(key); break;
            case "operator writes no object": forger.Put(BundlePath.Result, "null"); forger.Resign(key); break;
            case "operator leaves a table empty": forger.Put("exports/csv/protocols-list-001.csv", ""); forger.Resign(key); break;
            case "operator adds a line feed": forger.Put(BundlePath.Result, forger.Text(BundlePath.Result) + "\n"); forger.Resign(key); break;
            case "foreign source": forger.Put("sources/000000000000-other.csv", "x"); break;
            case "checks": forger.Replace(BundlePath.Result, "\"M1\":0", "\"M1\":5"); break;
            case "totals": forger.Replace(BundlePath.Result, "\"valid\":", "\"valid\":1"); break;
            case "seats": forger.Replace(BundlePath.Result, "\"seats\":{\"a\":", "\"seats\":{\"a\":1"); break;
            case "page": forger.Replace("index.html", "Dauys", "Sayys"); break;
            case "source": forger.Replace(forger.Text(BundlePath.List).Split('\n').First(l => l.Contains("  sources/", StringComparison.Ordinal))[66..], "Region 1", "Region 2"); break;
            case "missing": forger.Remove(BundlePath.Act(3)); break;
            case "extra": forger.Put("other.html", "x"); break;
            case "list": forger.Put(BundlePath.List, "../x\n"); break;
            case "operator drops a protocol": forger.Entries.RemoveAt(forger.FirstProtocol); forger.Rewrite(key); break;
            case "operator counts twice": forger.Entries.Add(forger.Entries[forger.FirstProtocol]); forger.Rewrite(key); break;
            case "operator spells otherwise": forger.ReplaceInEntry(forger.FirstProtocol, "\"replaces\":0", "\"replaces\": 0"); forger.Rewrite(key); break;
            case "operator changes a figure": forger.ReplaceInEntry(forger.FirstProtocol, "\"votes\":{\"a\":1", "\"votes\":{\"a\":2"); forger.Rewrite(key); break;
            default:
                using (var other = forger.StrangersKey())
                {
                    forger.Rewrite(other);
                }

                break;
        }
    }

    /// <summary>Runs both and compares step by step.</summary>
    private JsonElement Agree(string bundle, string key)
    {
        var ours = bundles.Verify(bundle, key);
        var theirs = JsonDocument.Parse(Python(Path.Combine(Bundles.Root, "verifiers/verify.py"), bundle, "--key", bundles.PathOf($"{key}.dauys.1.key.vkey"), "--json")).RootElement;
        Assert.Equal(ours.Steps.Select(s => (s.Id, s.Title)), theirs.GetProperty("steps").EnumerateArray().Select(s => (s.GetProperty("id").GetString()!, s.GetProperty("title").GetString()!)));
        foreach (var step in ours.Steps)
        {
            var verdict = Verdict(theirs, step.Id);
            var same = step.Verdict switch { StepVerdict.Holds => "holds", StepVerdict.NotChecked => "not-checked", _ => "broken" };
            Assert.True(verdict == same || verdict == "not-checked", $"step {step.Id}: here {same} ({step.Why}), there {verdict}");
        }

        return theirs;
    }

    internal static string Verdict(JsonElement report, string id) =>
        report.GetProperty("steps").EnumerateArray().First(s => s.GetProperty("id").GetString() == id).GetProperty("verdict").GetString()!;

    [GeneratedRegex("(\"valid\":\\d+)")]
    private static partial Regex Fraction();

    internal static string Python(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", ["-B", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1 or 4, error.Result);
        Assert.Equal("", error.Result);
        return output;
    }
}
