using System.Text;
using Dauys.Cli.CommandLine;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority;
using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Authority.RevokeKey;
using Dauys.Elections.Bundles.Verifying;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Merkle;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Policies;
using Dauys.Publishing.Reading;
using Dauys.Publishing.Verifying;
using Dauys.Stores.Keys;

namespace Dauys.Publishing.Tests.Samples;

/// <summary>
/// An invented authority's own record, of ten stations unless said otherwise: two administrators, two officers, one officer whose key was revoked and one whose key expired. Keys are
/// of fixed seeds, so that tests can play each person, and the operator who has the register's.
/// </summary>
public sealed class SignedElection : IDisposable
{
    public const string Origin = "authority.example/madeup-2024";
    private const string Moment = "2026-01-01T00:00:00Z";
    private const string Enrolled = "2025-12-01T00:00:00+00:00";

    private readonly string _folder;
    private readonly int _stations;

    public SignedElection(string folder, int stations = 10) => (_folder, _stations, Bundle) = (folder, stations, Path.Combine(folder, "bundle"));

    public string Bundle { get; }

    public HeldKey Ada { get; } = Key("administrators/ada", 1, KeyRole.Administrator);

    public HeldKey Bob { get; } = Key("administrators/bob", 2, KeyRole.Administrator);

    public HeldKey Olga { get; } = Key("officers/olga", 3, KeyRole.Officer);

    public HeldKey Omar { get; } = Key("officers/omar", 4, KeyRole.Officer);

    /// <summary>An officer whose key was revoked after the protocols were in.</summary>
    public HeldKey Rita { get; } = Key("officers/rita", 5, KeyRole.Officer);

    /// <summary>An officer whose key expired before.</summary>
    public HeldKey Egon { get; } = Key("officers/egon", 6, KeyRole.Officer);

    /// <summary>Another key of the person who holds <see cref="Olga"/>.</summary>
    public HeldKey OlgaAgain { get; } = Key("officers/olga-again", 7, KeyRole.Officer);

    public HeldKey Register { get; } = HeldKey.OfSeed([.. Enumerable.Repeat((byte)9, 32)], Origin, KeyRole.Register);

    public BundleTrust Trust => new(TrustPolicy.Of(Register.Key), [Ada.Key, Bob.Key]);

    /// <summary>Makes the record and publishes it.</summary>
    public SignedElection Make()
    {
        Fill();
        Done("publish", "--store", At("signed.dauys"), "--out", Bundle, "--key", At("register.key"), "--passphrase-file", At("passphrase"), "--sources", _folder, "--json");
        return this;
    }

    /// <summary>Makes the record and writes it as a log alone: checkpoint, tiles, entries; law book and keys beside.</summary>
    public string MakeLog()
    {
        Fill();
        var log = At("log");
        Done("log", "sign", "--store", At("signed.dauys"), "--register-key", At("register.key"), "--passphrase-file", At("passphrase"));
        Done("log", "export", "--store", At("signed.dauys"), "--out", log);
        File.WriteAllBytes(Path.Combine(log, "law.json"), Dauys.Law.Reading.LawBookReader.Read(File.ReadAllText(At("madeup.yaml")), "madeup.yaml").Canonical.ToArray());
        File.WriteAllText(Path.Combine(log, "trusted.keys"), $"register {Register.Key.Text}\nadministrator {Ada.Key.Text}\nadministrator {Bob.Key.Text}\n");
        return log;
    }

    /// <summary>Makes the record by the tool, and signs where people would.</summary>
    private void Fill()
    {
        var election = MadeUpElection.Write(_folder, _stations, "own");
        File.WriteAllText(election, File.ReadAllText(election).Replace(
            "record: {kind: own, publisher: the tests}",
            $"origin: {Origin}\nrecord:\n  kind: own\n  publisher: the tests\n  administrators:\n    - {{holder: Ada, key: \"{Ada.Key.Text}\"}}\n    - {{holder: Bob, key: \"{Bob.Key.Text}\"}}",
            StringComparison.Ordinal));
        Propose(election, "first.acts");
        Append("first.acts", Ada, Bob);
        var first = Entries("first.acts")[0];
        Assert.True(ActEnvelope.TryDecode(ActEntry.ActOf(first), out var envelope, out _));
        var encoder = new ActEncoder(new ActWriter(Origin, MadeUpElection.Id, envelope.Law));
        Enrol(encoder, Olga, "Olga", null);
        Enrol(encoder, Omar, "Omar", null);
        Enrol(encoder, Rita, "Rita", null);
        Enrol(encoder, Egon, "Egon", "2025-12-31T00:00:00+00:00");
        Enrol(encoder, OlgaAgain, "Olga", null);
        Propose(election, "all.acts");
        Append("all.acts", Olga, Omar);
        File.WriteAllBytes(At("revoked.acts"), ActsFile.Write([encoder.Fact(new KeyRevoked(Rita.Key.Name, "lost", Enrolled), 1).ToArray()]));
        Append("revoked.acts", Ada, Bob);
        KeyFile.Write(At("register.key"), Register, "of the tests");
        File.WriteAllText(At("passphrase"), "of the tests\n");
    }

    /// <summary>A correction of a protocol, signed; so that the second list has more votes.</summary>
    public static byte[] Correction(byte[] protocol, params IEnumerable<INoteSigner> signers)
    {
        var act = Encoding.UTF8.GetString(ActEntry.ActOf(protocol))
            .Replace("counting.protocol-accepted.v1", "counting.protocol-corrected.v1", StringComparison.Ordinal)
            .Replace("\"district\":null", $"\"corrects\":\"{MerkleHash.Of(protocol)}\",\"district\":null", StringComparison.Ordinal)
            .Replace("\"replaces\":0", "\"replaces\":1", StringComparison.Ordinal)
            .Replace("\"c\":", "\"c\":1", StringComparison.Ordinal);
        return Signed(Encoding.UTF8.GetBytes(act), signers);
    }

    public static byte[] Signed(byte[] act, params IEnumerable<INoteSigner> signers) => ActEntry.Write(act, signers.Select(s => ActEntry.Sign(act, s)));

    /// <summary>Verifies a bundle against the keys that the authority gave out; the steps below 7 only, unless what is derived is asked for.</summary>
    public BundleReport Verify(string bundle, BundleTrust? trust = null, bool derived = false) =>
        BundleVerifier.Run(new FolderFiles(bundle), trust ?? Trust, NativeEd25519.Instance, _ => { }, derived);

    public void Dispose()
    {
        foreach (var key in (HeldKey[])[Ada, Bob, Olga, Omar, Rita, Egon, OlgaAgain, Register])
        {
            key.Dispose();
        }
    }

    private static HeldKey Key(string name, byte seed, KeyRole role) => HeldKey.OfSeed([.. Enumerable.Repeat(seed, 32)], $"authority.example/{name}", role);

    private void Enrol(ActEncoder encoder, HeldKey key, string holder, string? expires)
    {
        File.WriteAllBytes(At("enrol.acts"), ActsFile.Write([encoder.Fact(new KeyEnrolled(key.Key, SignerRole.Officer, holder, expires, Enrolled), 0).ToArray()]));
        Append("enrol.acts", Ada, Bob);
    }

    private void Propose(string election, string acts) => Done("load", election, Path.Combine(_folder, "results.csv"), "--store", At("signed.dauys"), "--propose", At(acts), "--at", Moment);

    private void Append(string acts, params HeldKey[] signers)
    {
        File.WriteAllBytes(At(acts), ActsFile.Write([.. Entries(acts).Select(e => Signed(e, signers))]));
        Done("append", At(acts), "--store", At("signed.dauys"), "--law", Path.Combine(_folder, "madeup.yaml"));
    }

    private IReadOnlyList<byte[]> Entries(string acts) => ActsFile.TryParse(File.ReadAllBytes(At(acts)), out var entries, out var fault) ? entries : throw new InvalidDataException(fault.ToString());

    private string At(string name) => Path.Combine(_folder, name);

    private static void Done(params string[] args) => Assert.Equal((string.Join(' ', args), 0), (string.Join(' ', args), DauysCommand.Run(args)));
}
