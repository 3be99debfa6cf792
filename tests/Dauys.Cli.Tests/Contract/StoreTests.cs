using Dauys.Cli.Tests.Running;

namespace Dauys.Cli.Tests.Contract;

/// <summary>What a load keeps gives the same object as a tally, and verifies.</summary>
public class StoreTests : Workplace
{
    [Theory]
    [InlineData("kz-mazhilis-2023")]
    [InlineData("il-knesset-2021")]
    [InlineData("ru-duma-2021")]
    public void Load_and_seats_print_what_tally_prints_byte_for_byte(string id)
    {
        var store = At("elections.dauys");
        Assert.Equal(0, Tool.Run("load", Tool.ElectionFile(id), "--store", store).ExitCode);

        var seats = Tool.Run("seats", "--store", store, "--json");
        var tally = Tool.Run("tally", "--election", Tool.ElectionFile(id), "--json");

        Assert.Equal((0, tally.Output), (seats.ExitCode, seats.Output));
    }

    [Fact]
    public void The_same_input_at_the_same_moment_gives_the_same_root()
    {
        string Root(string store) => Tool.Run("load", Tool.ElectionFile("kz-mazhilis-2023"), "--store", At(store), "--at", "2026-01-01T00:00:00Z", "--json").Json.GetProperty("root").GetString()!;

        Assert.Equal(Root("one.dauys"), Root("two.dauys"));
    }

    [Fact]
    public void A_reconstruction_verifies_as_not_checked_and_exits_4()
    {
        var store = At("elections.dauys");
        Tool.Run("load", Tool.ElectionFile("kz-mazhilis-2023"), "--store", store);

        var answer = Tool.Run("verify", "--store", store, "--json");

        Assert.Equal((4, "not-checked"), (answer.ExitCode, answer.Json.GetProperty("verdict").GetString()));
        var steps = answer.Json.GetProperty("steps").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!, s => s.GetProperty("verdict").GetString());
        Assert.All(["file", "seal", "structure", "law", "acts", "fold", "shown"], name => Assert.Equal("holds", steps[name]));
        Assert.Equal("not-checked", steps["origin"]);
    }

    [Fact]
    public void One_changed_byte_is_found_wherever_it_is()
    {
        var store = At("elections.dauys");
        Tool.Run("load", Tool.ElectionFile("kz-mazhilis-2023"), "--store", store);
        var bytes = File.ReadAllBytes(store);
        foreach (var share in (double[])[0.0003, 0.2, 0.5, 0.8, 0.9999])
        {
            var changed = (byte[])bytes.Clone();
            changed[(int)(share * bytes.Length)] ^= 0x10;
            File.WriteAllBytes(store, changed);

            var answer = Tool.Run("verify", "--store", store, "--json");

            Assert.Equal((1, "broken"), (answer.ExitCode, answer.Json.GetProperty("verdict").GetString()));
            Assert.Contains(answer.Json.GetProperty("steps").EnumerateArray(), s => s.GetProperty("where").GetArrayLength() > 0);
        }
    }

    [Fact]
    public void Several_elections_in_one_store_must_be_told_apart()
    {
        var store = At("elections.dauys");
        Tool.Run("load", Tool.ElectionFile("kz-mazhilis-2023"), "--store", store);
        Tool.Run("load", Tool.ElectionFile("il-knesset-2021"), "--store", store);

        Assert.Equal("S511", Tool.Run("seats", "--store", store, "--json").Json.GetProperty("refused")[0].GetProperty("number").GetString());
        Assert.Equal(0, Tool.Run("seats", "--store", store, "--election", "kz-mazhilis-2023").ExitCode);
    }
}
