using System.Text;
using Dauys.Elections.Acts;
using Dauys.Elections.Authority;
using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Verifying;
using Dauys.Law.Books;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Policies;
using Dauys.Stores.Keys;
using Dauys.Stores.Logs;
using Dauys.Stores.Registers;
using Dauys.Stores.Verifying;

namespace Dauys.Stores.Tests.Authority;

/// <summary>A commission's own register in a store: two administrators, two officers, the register's key. Constructed; the law book is a real one.</summary>
internal sealed class SignedCommission : IDisposable
{
    public const string Origin = "commission.example/council";

    private static readonly ActEncoder Encoder = new(new ActWriter(Origin, "council", SyntheticElection.Binding.LawHash));

    public HeldKey Ada { get; } = Key("administrators/ada", 1, KeyRole.Administrator);

    public HeldKey Bob { get; } = Key("administrators/bob", 2, KeyRole.Administrator);

    public HeldKey Olga { get; } = Key("officers/olga", 3, KeyRole.Officer);

    public HeldKey Omar { get; } = Key("officers/omar", 4, KeyRole.Officer);

    public HeldKey Register { get; } = HeldKey.OfSeed([.. Enumerable.Repeat((byte)9, 32)], Origin, KeyRole.Register);

    public static RegisterBinding Binding { get; } = RegisterBinding.To(SyntheticElection.Law, Origin, RecordKind.Own, "council");

    public Trust Trust => new(TrustPolicy.Of(Register.Key), [Ada.Key, Bob.Key]);

    /// <summary>The commission's honest entries: opening, officers, call, a list, a station and its protocol.</summary>
    public IReadOnlyList<byte[]> Honest() =>
    [
        Opening(Ada, Bob),
        Signed(Fact(new KeyEnrolled(Olga.Key, SignerRole.Officer, "Olga", null, null)), Ada, Bob),
        Signed(Fact(new KeyEnrolled(Omar.Key, SignerRole.Officer, "Omar", null, null)), Ada, Bob),
        Signed(Fact(new ElectionCalled("council", LocalText.Of("council"), null, new DateOnly(2021, 3, 23), new DateOnly(2021, 3, 23), null, [], null)), Olga),
        Signed(Fact(new ListAdmitted("list", "a", LocalText.Of("a"), null, null, null, null, null, null, null)), Olga),
        Signed(Station("town/1"), Olga),
        Signed(Protocol("town/1", 300), Olga, Omar),
    ];

    public static byte[] Opening(HeldKey first, HeldKey second) => Signed(
        Fact(new RegisterOpened(RecordKind.Own, LocalText.Of("the commission"), null) { Administrators = [new Administrator("first", first.Key), new Administrator("second", second.Key)] }), first, second);

    public static byte[] Fact(IElectionAct act, long replaces = 0) => Encoder.Fact(act, replaces).ToArray();

    public static byte[] Station(string path) => Encoder.Station(path, true).ToArray();

    /// <summary>A protocol's act, written by hand so that a forger can write another.</summary>
    public static byte[] Protocol(string path, int votes, string origin = Origin) => Encoding.UTF8.GetBytes(
        "{\"act\":\"counting.protocol-accepted.v1\",\"at\":null,\"content\":{\"contest\":\"list\",\"district\":null,\"fields\":{\"cast\":VOTES,\"electorate\":1000,\"invalid\":0,\"valid\":VOTES},\"part\":null,\"votes\":{\"a\":VOTES}},\"law\":\"LAW\",\"matter\":\"council\",\"origin\":\"ORIGIN\",\"replaces\":0,\"subject\":\"protocol/list:PATH\"}"
            .Replace("VOTES", votes.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("LAW", SyntheticElection.Binding.LawHash.ToString(), StringComparison.Ordinal)
            .Replace("ORIGIN", origin, StringComparison.Ordinal)
            .Replace("PATH", path, StringComparison.Ordinal));

    public static byte[] Signed(byte[] act, params IEnumerable<INoteSigner> signers) => ActEntry.Write(act, signers.Select(s => ActEntry.Sign(act, s)));

    /// <summary>Writes entries into a store as somebody with the database in hand does: nothing is asked. The head is signed with the register's key.</summary>
    public void Write(string path, IEnumerable<byte[]> entries)
    {
        using var store = ElectionStore.OpenOrCreate(path);
        using (var session = store.BeginAppend(Binding))
        {
            foreach (var entry in entries)
            {
                session.Append(entry);
            }

            session.Commit();
        }

        RegisterHead.Sign(store, store.Register(Origin), Register);
    }

    /// <summary>The steps that do not hold, against what was given from elsewhere.</summary>
    public IReadOnlyList<string> Broken(string path) =>
        [.. StoreVerifier.Run(path, trust: Trust).Report.Steps.Where(s => s.Verdict != StepVerdict.Holds).Select(s => $"{s.Name} {StepVerdicts.Word(s.Verdict)}")];

    public void Dispose()
    {
        foreach (var key in (HeldKey[])[Ada, Bob, Olga, Omar, Register])
        {
            key.Dispose();
        }
    }

    public static HeldKey Key(string name, byte seed, KeyRole role) => HeldKey.OfSeed([.. Enumerable.Repeat(seed, 32)], $"commission.example/{name}", role);
}
