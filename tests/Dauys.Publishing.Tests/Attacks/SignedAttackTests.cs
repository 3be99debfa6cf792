using System.Text;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority;
using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Bundles.Layout;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Elections.Verifying;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Checkpoints;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Policies;
using Dauys.Publishing.Tests.Samples;
using Dauys.Stores.Keys;

namespace Dauys.Publishing.Tests.Attacks;

/// <summary>
/// The operator of an authority's own record, with the register's key and perhaps one officer's, rewrites it and signs every head anew. The reader has the keys that the
/// authority gave out, or witnesses, or a head from before.
/// </summary>
public sealed class SignedAttackTests(Bundles bundles)
{
    private SignedElection Signed => bundles.Signed;

    [Fact]
    public void The_honest_record_holds_in_every_step() =>
        Assert.All(Signed.Verify(Signed.Bundle, derived: true).Steps, s => Assert.Equal((s.Id, StepVerdict.Holds, s.Why), (s.Id, s.Verdict, s.Why)));

    [Fact]
    public void The_operator_changes_a_figure_that_officers_signed() => Operator(f => f.ReplaceInEntry(f.FirstProtocol, "\"votes\":{\"a\":1", "\"votes\":{\"a\":2"), "6a");

    [Fact]
    public void The_operator_takes_a_signature_away() => Operator(f => f.Entries[f.FirstProtocol] = Lines(f.Entries[f.FirstProtocol], l => l[..^1]), "6b");

    [Fact]
    public void The_operator_corrects_a_protocol_alone() => Operator(f => f.Entries.Add(SignedElection.Correction(f.Entries[f.FirstProtocol])), "6b");

    [Fact]
    public void The_operator_signs_an_act_with_the_registers_key() => Operator(f => f.Entries.Add(SignedElection.Correction(f.Entries[f.FirstProtocol], Signed.Register)), "6a");

    [Fact]
    public void One_officer_colludes_with_the_operator() => Operator(f => f.Entries.Add(SignedElection.Correction(f.Entries[f.FirstProtocol], Signed.Olga)), "6b");

    [Fact]
    public void One_officer_signs_with_two_keys() => Operator(f => f.Entries.Add(SignedElection.Correction(f.Entries[f.FirstProtocol], Signed.Olga, Signed.OlgaAgain)), "6b");

    [Fact]
    public void Administrators_sign_in_the_place_of_officers() => Operator(f => f.Entries.Add(SignedElection.Correction(f.Entries[f.FirstProtocol], Signed.Ada, Signed.Bob)), "6b");

    [Fact]
    public void A_revoked_key_signs_again() => Operator(f => f.Entries.Add(SignedElection.Correction(f.Entries[f.FirstProtocol], Signed.Omar, Signed.Rita)), "6a");

    [Fact]
    public void An_expired_key_signs_with_a_moment_dated_back() => Operator(
        f =>
        {
            // The act claims a day before the key expired; the register itself had stated a later one when its files were imported.
            var act = Encoding.UTF8.GetString(ActEntry.ActOf(SignedElection.Correction(f.Entries[f.FirstProtocol]))).Replace("\"at\":null", "\"at\":\"2025-12-02T00:00:00+00:00\"", StringComparison.Ordinal);
            f.Entries.Add(SignedElection.Signed(Encoding.UTF8.GetBytes(act), Signed.Omar, Signed.Egon));
        },
        "6a");

    [Fact]
    public void The_operator_enrols_an_officer_of_his_own() => Operator(
        f =>
        {
            using var own = HeldKey.Draw("authority.example/officers/own", KeyRole.Officer);
            var encoder = new ActEncoder(new ActWriter(SignedElection.Origin, MadeUpElection.Id, f.Head.LawHash));
            f.Entries.Add(SignedElection.Signed(encoder.Fact(new KeyEnrolled(own.Key, SignerRole.Officer, "Own", null, null), 0).ToArray(), Signed.Ada));
            f.Entries.Add(SignedElection.Correction(f.Entries[f.FirstProtocol], Signed.Olga, own));
        },
        "6b");

    [Fact]
    public void Signatures_of_one_protocol_stand_below_another() => Operator(
        f =>
        {
            var (one, other) = (f.Entries[f.FirstProtocol], f.Entries[f.FirstProtocol + 2]);
            Assert.True(ActEntry.TryRead(one, out var signatures, out _));
            f.Entries[f.FirstProtocol + 2] = ActEntry.Write(ActEntry.ActOf(other), signatures);
        },
        "6a");

    [Fact]
    public void Signatures_are_written_in_another_order() => Operator(f => f.Entries[f.FirstProtocol] = Lines(f.Entries[f.FirstProtocol], l => [l[1], l[0]]), "6a");

    [Fact]
    public void A_signed_act_of_another_election_is_played_again() => Operator(
        f => f.Entries.Add(Again(f, $"\"matter\":\"{MadeUpElection.Id}\"", "\"matter\":\"madeup-2023\"")), "5a");

    [Fact]
    public void A_signed_act_of_another_register_is_played_again() => Operator(
        f => f.Entries.Add(Again(f, $"\"origin\":\"{SignedElection.Origin}\"", "\"origin\":\"authority.example/madeup-2023\"")), "5a");

    [Fact]
    public void A_signed_protocol_is_played_again() => Operator(f => f.Entries.Add(f.Entries[f.FirstProtocol]), "5a");

    [Fact]
    public void The_operator_swaps_the_law_book_and_binds_every_act_to_it() => Operator(
        f =>
        {
            f.Replace(BundlePath.LawText, "seats: 20", "seats: 21");
            f.Replace(BundlePath.LawCanonical, "\"seats\":20", "\"seats\":21");
            var (old, swapped) = (f.Head.LawHash, MerkleHash.Of(f.Bytes(BundlePath.LawCanonical)));
            f.Head = f.Head with { LawHash = swapped };
            for (var i = 0; i < f.Entries.Count; i++)
            {
                f.ReplaceInEntry(i, old.ToString(), swapped.ToString());
            }
        },
        "6a");

    [Fact]
    public void The_authoritys_record_is_relabelled_as_a_reconstruction()
    {
        // Everything that a relabelling needs: another kind, no administrators, no signatures, an origin that says so, and a key of that name.
        const string Other = "authority.example/reconstruction/madeup-2024";
        using var key = HeldKey.Draw(Other, KeyRole.Register);
        var forger = Copy(out var copy);
        forger.Entries.RemoveAll(e => Encoding.UTF8.GetString(e).StartsWith("{\"act\":\"authority.", StringComparison.Ordinal));
        for (var i = 0; i < forger.Entries.Count; i++)
        {
            var act = Encoding.UTF8.GetString(ActEntry.ActOf(forger.Entries[i])).Replace($"\"origin\":\"{SignedElection.Origin}\"", $"\"origin\":\"{Other}\"", StringComparison.Ordinal);
            forger.Entries[i] = Encoding.UTF8.GetBytes(i > 0 ? act : System.Text.RegularExpressions.Regex.Replace(
                act.Replace("\"kind\":\"own\"", "\"kind\":\"reconstruction\"", StringComparison.Ordinal), "\"administrators\":\\[.*?\\]", "\"administrators\":[]"));
        }

        forger.Head = forger.Head with { Origin = Other, Kind = Elections.Calling.OpenRegister.RecordKind.Reconstruction };
        forger.Rewrite(key);

        // It is a consistent reconstruction; only against the authority's key is it what it is.
        Assert.DoesNotContain(Signed.Verify(copy, BundleTrust.None).Steps, s => s.Verdict == StepVerdict.Broken);
        Breaks(Signed.Verify(copy), "3a");
    }

    [Fact]
    public void The_register_is_begun_anew_with_other_administrators()
    {
        using var first = HeldKey.Draw("authority.example/administrators/x", KeyRole.Administrator);
        using var second = HeldKey.Draw("authority.example/administrators/y", KeyRole.Administrator);
        var forger = Copy(out var copy);
        var opening = Encoding.UTF8.GetString(ActEntry.ActOf(forger.Entries[0])).Replace(Signed.Ada.Key.Text, first.Key.Text, StringComparison.Ordinal).Replace(Signed.Bob.Key.Text, second.Key.Text, StringComparison.Ordinal);
        forger.Entries[0] = SignedElection.Signed(Encoding.UTF8.GetBytes(opening), first, second);
        forger.Entries.RemoveRange(1, forger.Entries.Count - 1);
        forger.Rewrite(Signed.Register);

        var report = Signed.Verify(copy);
        Breaks(report, "3c");
        Assert.All(report.Steps.Where(s => s.Id is "2a" or "2b" or "3a" or "5a" or "6a" or "6b"), s => Assert.Equal((s.Id, StepVerdict.Holds), (s.Id, s.Verdict)));
    }

    [Fact]
    public void A_split_view_has_not_the_witnesses_that_the_policy_asks_for()
    {
        using var witness = HeldKey.Draw("paper.example/witness", KeyRole.Witness);
        var policy = Signed.Trust with { Policy = TrustPolicy.Of(Signed.Register.Key) with { Witnesses = [new PolicyWitness("paper", witness.Key, null)], Quorum = "paper" } };
        var honest = Copy(out var seen);
        honest.Resign(Signed.Register, witness);
        var forger = Copy(out var copy);
        forger.Entries.RemoveAt(forger.Entries.Count - 1);
        forger.Rewrite(Signed.Register);

        // The other view is signed by the register's own key and consistent; no witness who saw the first one cosigns it, and its line does not fit.
        IsWhole(Signed.Verify(seen, policy));
        IsWhole(Signed.Verify(copy));
        Breaks(Signed.Verify(copy, policy), "3a");
        forger.Put(BundlePath.Checkpoint, (Read(copy) with { Signatures = [.. Read(copy).Signatures, Read(seen).Signatures[^1]] }).ToBytes());
        Breaks(Signed.Verify(copy, policy), "3a");
    }

    [Fact]
    public void A_record_that_is_rolled_back_is_shorter_than_the_head_seen_before() => Seen(f => f.Entries.RemoveAt(f.Entries.Count - 1), "rolled back");

    [Fact]
    public void Another_history_does_not_begin_with_the_head_seen_before() => Seen(
        f =>
        {
            // The last act is signed by the two administrators again, for another reason, and one more follows: as long a history as before.
            f.Entries[^1] = SignedElection.Signed(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ActEntry.ActOf(f.Entries[^1])).Replace("lost", "stolen", StringComparison.Ordinal)), Signed.Ada, Signed.Bob);
            f.Entries.Add(SignedElection.Correction(f.Entries[f.FirstProtocol], Signed.Olga, Signed.Omar));
        },
        "another history");

    [Fact]
    public void A_line_of_an_unknown_witness_is_hung_below_the_checkpoint() => Stranger(f => f.Put(BundlePath.Checkpoint, f.Text(BundlePath.Checkpoint) + $"— nobody.example/w {Convert.ToBase64String(new byte[76])}\n"), "1b");

    [Fact]
    public void The_checkpoints_signature_stands_there_twice() => Stranger(f => f.Put(BundlePath.Checkpoint, f.Text(BundlePath.Checkpoint) + f.Text(BundlePath.Checkpoint).Split('\n')[^2] + "\n"), "1b");

    [Fact]
    public void An_empty_folder_carries_a_message_in_its_name() => Stranger(f => f.PutFolder("elections/THIS-RESULT-WAS-ANNULLED"), "1b");

    [Fact]
    public void The_result_is_taken_away() => Stranger(f => f.Remove(BundlePath.Result), "7c", derived: true);

    private void Stranger(Action<Forger> attack, string step, bool derived = false)
    {
        attack(Copy(out var copy));
        Breaks(Signed.Verify(copy, derived: derived), step);
    }

    private void Operator(Action<Forger> attack, string step)
    {
        var forger = Copy(out var copy);
        attack(forger);
        forger.Rewrite(Signed.Register);
        var report = Signed.Verify(copy);
        Assert.Equal(StepVerdict.Holds, report.Steps.First(s => s.Id == "3a").Verdict);
        Breaks(report, step);
    }

    /// <summary>The operator goes another way from a head that the reader kept; every signature is right.</summary>
    private void Seen(Action<Forger> attack, string why)
    {
        var seen = Checkpoint.TryParse(Read(Signed.Bundle).Text.Span, out var kept, out _) ? kept : throw new InvalidDataException();
        IsWhole(Signed.Verify(Signed.Bundle, Signed.Trust with { Seen = seen }));
        var forger = Copy(out var copy);
        attack(forger);
        forger.Rewrite(Signed.Register);
        IsWhole(Signed.Verify(copy));

        var report = Signed.Verify(copy, Signed.Trust with { Seen = seen });
        Assert.Equal(["3e"], report.Steps.Where(s => s.Verdict == StepVerdict.Broken).Select(s => s.Id));
        Assert.Contains(why, report.Steps.First(s => s.Id == "3e").Why, StringComparison.Ordinal);
    }

    private byte[] Again(Forger forger, string what, string with)
    {
        var act = Encoding.UTF8.GetString(ActEntry.ActOf(SignedElection.Correction(forger.Entries[forger.FirstProtocol])));
        Assert.Contains(what, act, StringComparison.Ordinal);
        return SignedElection.Signed(Encoding.UTF8.GetBytes(act.Replace(what, with, StringComparison.Ordinal)), Signed.Olga, Signed.Omar);
    }

    private Forger Copy(out string copy) => new(copy = bundles.Copy(Signed.Bundle));

    private static SignedNote Read(string bundle) => Checkpoint.TryParseSigned(File.ReadAllBytes(Path.Combine(bundle, BundlePath.Checkpoint)), out var note, out _, out _) ? note : throw new InvalidDataException();

    private static byte[] Lines(byte[] entry, Func<string[], string[]> change)
    {
        var lines = Encoding.UTF8.GetString(entry).TrimEnd('\n').Split('\n');
        return Encoding.UTF8.GetBytes(string.Join('\n', [.. lines[..2], .. change(lines[2..])]) + "\n");
    }

    /// <summary>Every step up to the fold holds; what is derived from the acts was not asked for.</summary>
    private static void IsWhole(BundleReport report) =>
        Assert.All(report.Steps.Where(s => s.Id[0] is >= '1' and <= '6' && s.Id != "10a"), s => Assert.Equal((s.Id, StepVerdict.Holds, s.Why), (s.Id, s.Verdict, s.Why)));

    private static void Breaks(BundleReport report, string step)
    {
        Assert.Equal(StepVerdict.Broken, report.Verdict);
        Assert.Contains(step, report.Steps.Where(s => s.Verdict == StepVerdict.Broken).Select(s => s.Id));
        Assert.All(report.Steps.Where(s => s.Verdict == StepVerdict.Broken), s => Assert.NotEmpty(s.Why));
    }
}
