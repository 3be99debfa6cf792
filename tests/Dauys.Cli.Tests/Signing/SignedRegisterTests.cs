using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Signing;

/// <summary>The way of an authority's own record through the tool, from keys to a proof, and what is refused on it.</summary>
public class SignedRegisterTests : Workplace
{
    [Fact]
    public void An_authoritys_record_is_signed_verified_and_proved()
    {
        var council = new SignedCouncil(this).Open();
        Assert.Equal("R467", SignedCouncil.Refused("load", council.Election, At("results.csv"), "--store", council.Store));
        council.Propose("all.acts");
        council.Sign("all.acts", "olga");
        Assert.Equal("R465", SignedCouncil.Refused("append", At("all.acts"), "--store", council.Store));
        council.Sign("all.acts", "omar");
        SignedCouncil.Done("append", At("all.acts"), "--store", council.Store, "--register-key", council.RegisterKey);

        var verified = Tool.Run("verify", "--store", council.Store, "--key", council.Trust, "--json");
        Assert.Equal((0, "holds"), (verified.ExitCode, verified.Json.GetProperty("verdict").GetString()));
        Assert.Equal(15, verified.Json.GetProperty("checkpoint").GetProperty("size").GetInt32());
        Assert.Equal(10, verified.Json.GetProperty("seats").EnumerateObject().Sum(s => s.Value.GetInt32()));
        Assert.All(verified.Json.GetProperty("steps").EnumerateArray(), s => Assert.Matches("^[0-9][a-e]$", s.GetProperty("id").GetString()!));

        Assert.Equal(4, Tool.Run("verify", "--store", council.Store).ExitCode);
        SignedCouncil.Done("prove", "--store", council.Store, "--station", "North/1", "--out", At("p.tlog-proof"));
        Assert.True(new FileInfo(At("p.tlog-proof")).Length < 20_000);
        SignedCouncil.Done("log", "export", "--store", council.Store, "--out", At("public"));
        SignedCouncil.Done("prove", At("public"), "--station", "North/1", "--out", At("same.tlog-proof"));
        Assert.Equal(File.ReadAllBytes(At("p.tlog-proof")), File.ReadAllBytes(At("same.tlog-proof")));
        SignedCouncil.Done("verify", "--proof", At("p.tlog-proof"), "--key", council.Trust);
        Assert.Equal(4, Tool.Run("verify", "--proof", At("p.tlog-proof")).ExitCode);
        council.MakeKey("other", Stores.Keys.KeyRole.Register, SignedCouncil.Origin);
        Assert.Equal(1, Tool.Run("verify", "--proof", At("p.tlog-proof"), "--key", council.Key("other") + ".vkey").ExitCode);
        Assert.Equal(1, Tool.Run("verify", "--store", council.Store, "--key", council.Key("other") + ".vkey").ExitCode);
    }

    [Fact]
    public void What_is_signed_is_shown_in_words_before()
    {
        var council = new SignedCouncil(this).Open();
        council.Propose("all.acts");

        var shown = SignedCouncil.Done("sign", At("all.acts"), "--key", council.Key("olga")).Output;

        Assert.Contains("protocol accepted (counting.protocol-accepted.v1)", shown, StringComparison.Ordinal);
        Assert.Matches("about +protocol/list:North/1", shown);
        Assert.Matches("votes.a +40\n", shown);
        Assert.Matches($"register +{SignedCouncil.Origin}\n", shown);
    }

    [Fact]
    public void Keys_of_registers_and_witnesses_sign_no_act_and_strangers_do_not_count()
    {
        var council = new SignedCouncil(this).Open();
        council.Propose("all.acts");
        Assert.Equal("C626", SignedCouncil.Refused("sign", At("all.acts"), "--key", council.RegisterKey));
        council.MakeKey("stranger", Stores.Keys.KeyRole.Officer);
        council.Sign("all.acts", "olga", "stranger");
        Assert.Equal("R461", SignedCouncil.Refused("append", At("all.acts"), "--store", council.Store));
    }

    [Fact]
    public void A_revoked_key_signs_nothing_from_there_on_and_what_it_signed_before_stands()
    {
        var council = new SignedCouncil(this).Open().Fill();
        council.MakeKey("oskar", Stores.Keys.KeyRole.Officer);
        council.Enrol("oskar", "Oskar");
        SignedCouncil.Done("keys", "revoke", "council.example/officers/olga", "--store", council.Store, "--key", council.Key("ada"), "--key", council.Key("bob"), "--at", SignedCouncil.Moment, "--register-key", council.RegisterKey);
        Assert.Equal(0, Tool.Run("verify", "--store", council.Store, "--key", council.Trust).ExitCode);

        Write("results.csv", File.ReadAllText(At("results.csv")).Replace("North,1,100,59,40,19", "North,1,100,60,40,20", StringComparison.Ordinal));
        SignedCouncil.Done("load", council.Election, At("results.csv"), "--store", council.Store, "--correct", "--propose", At("correction.acts"), "--at", SignedCouncil.Moment);
        council.Sign("correction.acts", "omar", "olga");
        Assert.Equal("R462", SignedCouncil.Refused("append", At("correction.acts"), "--store", council.Store));
        SignedCouncil.Done("load", council.Election, At("results.csv"), "--store", council.Store, "--correct", "--propose", At("again.acts"), "--at", SignedCouncil.Moment);
        council.Sign("again.acts", "omar", "oskar");
        SignedCouncil.Done("append", At("again.acts"), "--store", council.Store, "--register-key", council.RegisterKey);
        Assert.Equal(0, Tool.Run("verify", "--store", council.Store, "--key", council.Trust).ExitCode);
    }

    [Fact]
    public void A_key_opens_with_its_passphrase_alone_and_the_command_line_takes_none()
    {
        SignedCouncil.Done("keys", "new", "--name", "example.org/a", "--out", At("a.key"));
        Write("wrong.txt", "another passphrase\n");
        Write("acts", "x");
        Assert.Equal("S512", SignedCouncil.Refused("keys", "new", "--name", "example.org/a", "--out", At("a.key")));
        Assert.Equal("C623", SignedCouncil.Refused("keys", "new", "--name", "a b", "--out", At("b.key")));
        Assert.DoesNotContain("--passphrase ", Tool.Run("keys", "new", "--help").Output, StringComparison.Ordinal);
        Assert.Equal("C625", SignedCouncil.Refused("sign", At("acts"), "--key", At("a.key"), "--passphrase-file", At("wrong.txt")));
    }
}
