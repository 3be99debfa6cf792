using Dauys.Elections.Verifying;
using Dauys.Law.Refusals;
using Dauys.Stores.Seals;
using Dauys.Stores.Verifying;

namespace Dauys.Stores.Tests.Verifying;

public sealed class VerifyTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public void A_store_as_it_was_loaded_holds_in_every_step()
    {
        Make(120);
        var report = Verify();
        Assert.Equal(
            [
                "0a file Holds", "0b seal Holds", "0c structure Holds", "4a law Holds", "2b acts Holds", "3b record Holds",
                "2a checkpoint NotChecked", "3a origin NotChecked", "6a signatures NotChecked", "6b persons NotChecked", "5a fold Holds", "7b shown Holds",
            ],
            report.Steps.Select(s => $"{s.Id} {s.Name} {s.Verdict}"));
        Assert.Equal(StepVerdict.NotChecked, report.Verdict);
    }

    [Fact]
    public void Verifying_changes_no_byte()
    {
        Make(20);
        var before = File.ReadAllBytes(_folder.Path);
        Verify();
        Assert.Equal(before, File.ReadAllBytes(_folder.Path));
        Assert.Single(Directory.GetFiles(_folder.Folder));
    }

    [Fact]
    public void What_is_no_store_is_refused()
    {
        Assert.Equal("S501", Assert.Throws<RefusedException>(Verify).Refusals[0].Number);
        File.WriteAllText(_folder.Path, "station;votes\n");
        Assert.Equal("S503", Assert.Throws<RefusedException>(Verify).Refusals[0].Number);
    }

    [Fact]
    public void An_act_that_was_changed_together_with_its_hash_contradicts_the_root()
    {
        Make(30);
        Change("UPDATE acts SET (act, leaf) = (SELECT act, leaf FROM acts a WHERE a.key = acts.key - 2) WHERE key = (1 << 40) + 20");
        var step = Step("acts");
        Assert.Equal(StepVerdict.Broken, step.Verdict);
        Assert.Contains("root", step.What, StringComparison.Ordinal);
        Assert.Equal("act 20", Assert.Single(Step("fold").Where));
    }

    [Theory]
    [InlineData("UPDATE acts SET act = CAST(replace(CAST(act AS TEXT), '\"a\":300', '\"a\":301') AS BLOB) WHERE key = (1 << 40) + 26", "acts", "act 26")]
    [InlineData("UPDATE acts SET leaf = zeroblob(32) WHERE key = (1 << 40) + 7", "acts", "act 7")]
    [InlineData("DELETE FROM acts WHERE key = (1 << 40) + 9", "acts", "act 9")]
    [InlineData("DELETE FROM acts WHERE key = (1 << 40) + 64", "acts", "act 64")]
    [InlineData("UPDATE heads SET size = size - 1", "acts", "act 64")]
    [InlineData("UPDATE shown SET value = '{\"a\":9001,\"b\":6084,\"c\":2820}'", "shown", "result, byte 8")]
    [InlineData("UPDATE laws SET canonical = '{}'", "law", "law book il-knesset-2021")]
    [InlineData("UPDATE laws SET written = replace(written, '3.25', '2')", "law", "law book il-knesset-2021")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON acts BEGIN SELECT 1; END", "structure", "t")]
    public void What_was_changed_with_care_is_found_by_the_contents(string sql, string step, string where)
    {
        Make(30);
        Change(sql);
        var found = Step(step);
        Assert.Equal(StepVerdict.Broken, found.Verdict);
        Assert.Equal(where, Assert.Single(found.Where));
    }

    [Fact]
    public void A_store_that_was_written_and_not_sealed_is_not_checked_in_that_step_and_holds_in_the_others()
    {
        Make(30);
        using (var store = ElectionStore.Open(_folder.Path))
        {
            using var reader = ElectionStore.Open(_folder.Path);
            using var acts = reader.Acts(reader.Register());
            acts.Next();
            Assert.False(SyntheticElection.Load(store, 40));
        }

        Assert.Equal(
            ["seal NotChecked", "checkpoint NotChecked", "origin NotChecked", "signatures NotChecked", "persons NotChecked"],
            Verify().Steps.Where(s => s.Verdict != StepVerdict.Holds).Select(s => $"{s.Name} {s.Verdict}"));
        using (var store = ElectionStore.Open(_folder.Path))
        {
            Assert.True(SyntheticElection.Load(store, 40));
        }

        Assert.Equal(StepVerdict.Holds, Step("seal").Verdict);
    }

    [Fact]
    public void A_sealed_store_that_another_program_wrote_into_is_broken()
    {
        Make(30);
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.Path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "UPDATE shown SET value = '{}'";
            command.ExecuteNonQuery();
        }

        Assert.Contains("table shown", Assert.Single(Step("seal").Where), StringComparison.Ordinal);
        using var store = ElectionStore.Open(_folder.Path);
        var refusal = Assert.Throws<RefusedException>(() => SyntheticElection.Take(store, 31)).Refusals[0];
        Assert.Equal("S508", refusal.Number);
        Assert.Contains("table shown", refusal.Where.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-20_000)]
    [InlineData(1)]
    [InlineData(16_384)]
    public void A_file_that_was_cut_or_grew_is_broken(int by)
    {
        Make(30);
        using (var file = new FileStream(_folder.Path, FileMode.Open))
        {
            file.SetLength(file.Length + by);
        }

        Assert.Equal(StepVerdict.Broken, Step("seal").Verdict);
    }

    [Fact]
    public void Only_the_registers_asked_for_are_verified()
    {
        Make(10);
        var report = StoreVerifier.Run(_folder.Path, only: r => r.Origin == "none").Report;
        Assert.Equal(["file", "seal", "structure"], report.Steps.Select(s => s.Name));
    }

    public void Dispose() => _folder.Dispose();

    private void Make(int stations)
    {
        using var store = ElectionStore.Create(_folder.Path);
        Assert.True(SyntheticElection.Load(store, stations));
    }

    /// <summary>Changes the file as somebody would who knows it well: also the seal fits.</summary>
    private void Change(string sql)
    {
        using var store = ElectionStore.Open(_folder.Path);
        store.Database.Run(sql);
        store.Database.Checkpoint();
        Sealer.Seal(store.File);
    }

    private VerifyStep Step(string name) => Verify().Steps.Single(s => s.Name == name);

    private VerifyReport Verify() => StoreVerifier.Run(_folder.Path, (_, _, state) => SyntheticElection.Result(state)).Report;
}
