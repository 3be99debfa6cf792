using Dauys.Cli.Tests.Loading;
using Dauys.Cli.Tests.Running;
using Dauys.Stores.Keys;

namespace Dauys.Cli.Tests.Signing;

/// <summary>
/// A small election that an authority keeps itself, from its first act to a signed head: two administrators, two officers, the register's key. Constructed for tests.
/// Keys are sealed cheaply once, because sealing is slow on purpose.
/// </summary>
internal sealed class SignedCouncil(Workplace place)
{
    public const string Origin = "council.example/small-2024";
    public const string Moment = "2024-03-04T00:00:00Z";

    public string Store => place.At("council.dauys");

    public string RegisterKey => Key("register");

    public string Trust => place.At("council.keys");

    public string Election => place.At("election.yaml");

    public string Key(string name) => place.At($"{name}.key");

    /// <summary>Makes the keys, opens the register, enrols the officers.</summary>
    public SignedCouncil Open()
    {
        MakeKey("ada", KeyRole.Administrator);
        MakeKey("bob", KeyRole.Administrator);
        MakeKey("olga", KeyRole.Officer);
        MakeKey("omar", KeyRole.Officer);
        MakeKey("register", KeyRole.Register, Origin);
        place.Write("small.yaml", SmallElection.Law);
        place.Write("election.yaml", SmallElection.Election
            .Replace("law: small\n", "law: small.yaml\n", StringComparison.Ordinal)
            .Replace(
                "record: {kind: synthetic, publisher: the tests}",
                $"origin: {Origin}\nrecord:\n  kind: own\n  publisher: the tests\n  administrators:\n    - {{holder: Ada, key: \"{Vkey("ada")}\"}}\n    - {{holder: Bob, key: \"{Vkey("bob")}\"}}",
                StringComparison.Ordinal));
        place.Write("results.csv", SmallElection.Good);
        Done("load", Election, place.At("results.csv"), "--store", Store, "--propose", place.At("first.acts"), "--at", Moment);
        Sign("first.acts", "ada", "bob");
        Done("append", place.At("first.acts"), "--store", Store, "--law", place.At("small.yaml"));
        Enrol("olga", "Olga");
        Enrol("omar", "Omar");
        File.WriteAllText(Trust, $"register {Vkey("register")}\nadministrator {Vkey("ada")}\nadministrator {Vkey("bob")}\n");
        return this;
    }

    /// <summary>Proposes the election's acts, has them signed by both officers, appends them and signs the head.</summary>
    public SignedCouncil Fill()
    {
        Propose("all.acts");
        Sign("all.acts", "olga", "omar");
        Done("append", place.At("all.acts"), "--store", Store, "--register-key", RegisterKey);
        return this;
    }

    public void Propose(string acts) => Done("load", Election, place.At("results.csv"), "--store", Store, "--propose", place.At(acts), "--at", Moment);

    public void Enrol(string key, string holder, params string[] more) =>
        Done(["keys", "enrol", Key(key) + KeyFile.PublicEnding, "--holder", holder, "--store", Store, "--key", Key("ada"), "--key", Key("bob"), "--at", Moment, .. more]);

    public void Sign(string acts, params string[] keys)
    {
        foreach (var key in keys)
        {
            Done("sign", place.At(acts), "--key", Key(key));
        }
    }

    public void MakeKey(string name, KeyRole role, string? called = null)
    {
        using var key = HeldKey.Draw(called ?? $"council.example/{KeyRoles.Word(role)}s/{name}", role);
        KeyFile.Write(Key(name), key, Tool.Passphrase);
    }

    public string Vkey(string name) => File.ReadAllText(Key(name) + KeyFile.PublicEnding).TrimEnd('\n');

    public static Answer Done(params string[] args)
    {
        var answer = Tool.Run(args);
        Assert.True(answer.ExitCode == 0, $"{string.Join(' ', args)}: {answer.ExitCode}\n{answer.Error}{answer.Output}");
        return answer;
    }

    public static string Refused(params string[] args)
    {
        var answer = Tool.Run(args);
        Assert.NotEqual(0, answer.ExitCode);
        return answer.Error[..4];
    }
}
