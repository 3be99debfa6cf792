using System.Security.Cryptography;
using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority;
using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Intake;
using Dauys.Law.Books;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Notes;
using Dauys.Stores;
using Dauys.Stores.Appending;
using Dauys.Stores.Keys;
using Dauys.Stores.Logs;
using NSec.Cryptography;

namespace Dauys.Fold.Bench;

/// <summary>
/// A SYNTHETIC register whose acts are signed: each protocol by two officers, each station by one. <c>signed STORE PROTOCOLS</c> writes it with its keys beside;
/// <c>bare STORE</c> takes all its signatures out and asks libsodium alone, on every core.
/// </summary>
internal static class SignedRegister
{
    private const string Origin = "example.org/synthetic";
    private const string Matter = "synthetic";

    public static void Write(string path, int protocols)
    {
        using HeldKey ada = Key("administrators/ada", 1, KeyRole.Administrator), bob = Key("administrators/bob", 2, KeyRole.Administrator);
        using HeldKey olga = Key("officers/olga", 3, KeyRole.Officer), omar = Key("officers/omar", 4, KeyRole.Officer);
        using var register = HeldKey.OfSeed([.. Enumerable.Repeat((byte)9, 32)], Origin, KeyRole.Register);
        var (law, binding) = (GeneratedElection.Law, GeneratedElection.Binding);
        using var store = ElectionStore.OpenOrCreate(path);
        using (var session = store.BeginAppend(binding))
        {
            var intake = new ElectionIntake(new ElectionState(law), new IntakeMode(Entry: false, Correct: false), new ActEncoder(new ActWriter(Origin, Matter, binding.LawHash)), new Signing(session, [ada, bob], [olga, omar]));
            Require(intake.Fact(new RegisterOpened(RecordKind.Synthetic, LocalText.Of("nobody"), LocalText.Of("synthetic: generated for a measurement"))
            {
                Administrators = [new Administrator("Ada", ada.Key), new Administrator("Bob", bob.Key)],
            }));
            Require(intake.Fact(new KeyEnrolled(olga.Key, SignerRole.Officer, "Olga", null, null)));
            Require(intake.Fact(new KeyEnrolled(omar.Key, SignerRole.Officer, "Omar", null, null)));
            GeneratedElection.Fill(intake, protocols);
            session.Commit();
        }

        RegisterHead.Sign(store, store.Register(Origin), register);
        foreach (var old in (string[])[path + ".key", path + ".key" + KeyFile.PublicEnding])
        {
            File.Delete(old);
        }

        KeyFile.Write(path + ".key", register, "");
        File.WriteAllText(path + ".keys", $"register {register.Key.Text}\nadministrator {ada.Key.Text}\nadministrator {bob.Key.Text}\n");
    }

    /// <summary>Every signature of the register by libsodium alone; what is read from the store is not in the time.</summary>
    public static void Bare(string path)
    {
        using var store = ElectionStore.Open(path);
        using var acts = store.Acts(store.Register(Origin));
        var keys = new Dictionary<string, PublicKey>(StringComparer.Ordinal);
        var all = new List<(PublicKey Key, byte[] Message, byte[] Signature)>();
        foreach (var (name, seed) in (ReadOnlySpan<(string, byte)>)[("administrators/ada", 1), ("administrators/bob", 2), ("officers/olga", 3), ("officers/omar", 4)])
        {
            using var key = Key(name, seed, KeyRole.Officer);
            keys.Add(key.Key.Name, PublicKey.Import(SignatureAlgorithm.Ed25519, key.Key.PublicKey.Span, KeyBlobFormat.RawPublicKey));
        }

        while (acts.Next())
        {
            if (!ActEntry.TryRead(acts.Act, out var signatures, out var fault))
            {
                throw new InvalidDataException(fault.ToString());
            }

            var message = ActEntry.TextOf(acts.Act).ToArray();
            all.AddRange(signatures.Select(s => (keys[s.Name], message, s.Signature.ToArray())));
        }

        var wrong = 0;
        Measured.Head($"libsodium alone, {all.Count:N0} signatures, {Environment.ProcessorCount} threads");
        Measured.Run("bare Ed25519 verifications", all.Count, () => Parallel.ForEach(all, one =>
        {
            if (!SignatureAlgorithm.Ed25519.Verify(one.Key, one.Message, one.Signature))
            {
                Interlocked.Increment(ref wrong);
            }
        }));
        if (wrong > 0)
        {
            throw new CryptographicException($"{wrong} signatures do not hold");
        }
    }

    private static HeldKey Key(string name, byte seed, KeyRole role) => HeldKey.OfSeed([.. Enumerable.Repeat(seed, 32)], $"example.org/{name}", role);

    private static void Require(Law.Refusals.Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.ToString());
        }
    }

    /// <summary>Signs each act by those who must, and passes it on.</summary>
    private sealed class Signing(AppendSession session, IReadOnlyList<HeldKey> administrators, IReadOnlyList<HeldKey> officers) : IActSink
    {
        public long Next => session.Next;

        public bool IsDraft => true;

        public void Append(ReadOnlySpan<byte> act)
        {
            var signers = act.StartsWith("{\"act\":\"register.opened"u8) || act.StartsWith("{\"act\":\"authority."u8) ? administrators
                : act.StartsWith("{\"act\":\"counting."u8) ? officers
                : officers.Take(1);
            var signatures = new List<NoteSignature>(2);
            foreach (var signer in signers)
            {
                signatures.Add(ActEntry.Sign(act, signer));
            }

            session.Append(ActEntry.Write(act, signatures));
        }

        public string HashOf(long position) => session.HashOf(position);
    }
}
