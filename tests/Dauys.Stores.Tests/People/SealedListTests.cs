using System.Text;
using Dauys.Elections.Registration.CheckList;
using Dauys.Elections.Registration.CommitList;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;
using Dauys.Stores.People;

namespace Dauys.Stores.Tests.People;

/// <summary>Lists of invented persons in a private store: nobody reads them without the key, nobody changes them unseen, and after erasure nobody reads them at all.</summary>
public sealed class SealedListTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("dauys-people-").FullName;

    private PeopleFolder Folder => new(_path);

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    public void What_was_sealed_is_read_again_and_has_the_same_root(int rows)
    {
        var root = Seal("a", rows);
        var read = SealedListReader.Read(Folder, "a", "members").ToList();

        Assert.Equal((rows, root), (read.Count, Rfc6962.Root([.. read.Select(p => p.Leaf)])));
        Assert.All(read, p => Assert.Equal(($"Invented {p.Row}", p.Row % 7 == 0 ? RowFaults.UnderAge : RowFaults.None), (Encoding.UTF8.GetString(p.Fields[2]), p.Faults)));
    }

    [Fact]
    public void The_file_shows_nothing_of_a_person_and_two_lists_of_the_same_persons_share_no_leaf()
    {
        Seal("a", 200);
        Seal("b", 200);
        Assert.DoesNotContain("Invented", Encoding.UTF8.GetString(File.ReadAllBytes(Folder.FileOf("a", "members"))), StringComparison.Ordinal);
        Assert.Empty(SealedListReader.Read(Folder, "a", "members").Select(p => p.Leaf).Intersect(SealedListReader.Read(Folder, "b", "members").Select(p => p.Leaf)));
    }

    [Fact]
    public void Every_changed_byte_a_cut_and_a_swapped_block_are_noticed()
    {
        Seal("a", 1500);
        var path = Folder.FileOf("a", "members");
        var whole = File.ReadAllBytes(path);
        var draw = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var at = i < 40 ? i : draw.Next(whole.Length);
            var changed = whole.ToArray();
            changed[at] ^= (byte)(1 << draw.Next(8));
            File.WriteAllBytes(path, changed);
            Assert.Equal("R492", Refused(() => SealedListReader.Read(Folder, "a", "members").Count()));
        }

        foreach (var length in new[] { 0, 10, 32, 36, 37, 70, whole.Length - 17, whole.Length - 1 })
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Equal("R492", Refused(() => SealedListReader.Read(Folder, "a", "members").Count()));
        }

        // The first block alone, said to be the last one; and something behind the end.
        var first = 32 + 5 + BitConverter.ToInt32(whole, 32) + 16;
        var cut = whole[..first];
        cut[36] = 1;
        File.WriteAllBytes(path, cut);
        Assert.Equal("R492", Refused(() => SealedListReader.Read(Folder, "a", "members").Count()));
        File.WriteAllBytes(path, [.. whole, 0]);
        Assert.Equal("R492", Refused(() => SealedListReader.Read(Folder, "a", "members").Count()));
        File.WriteAllBytes(path, whole);
        Assert.Equal(1500, SealedListReader.Read(Folder, "a", "members").Count());
    }

    [Fact]
    public void A_list_of_another_application_or_figure_does_not_open()
    {
        Seal("a", 10);
        Seal("b", 10);
        File.Copy(Folder.FileOf("b", "members"), Folder.FileOf("a", "members"), overwrite: true);
        Assert.Equal("R492", Refused(() => SealedListReader.Read(Folder, "a", "members").Count()));
        File.Copy(Folder.FileOf("b", "members"), Folder.FileOf("b", "signatures"));
        Assert.Equal("R492", Refused(() => SealedListReader.Read(Folder, "b", "signatures").Count()));
    }

    [Fact]
    public void After_erasure_nobody_reads_and_another_application_is_untouched()
    {
        Seal("a", 10);
        Seal("b", 10);
        var copy = File.ReadAllBytes(Folder.FileOf("a", "members"));
        Folder.Erase("a", "Art. 7", "2026-01-01");

        Assert.Contains("not checked: the list was erased under Art. 7, 2026-01-01", Assert.Throws<RefusedException>(() => SealedListReader.Read(Folder, "a", "members").Count()).Refusals[0].What, StringComparison.Ordinal);
        Assert.Equal("R493", Refused(() => Seal("a", 1)));

        // Said again nothing changes: that completes an erasure which was killed when it was written down and the key not yet gone.
        Folder.Erase("a", "Art. 8", "2026-01-02");
        Assert.Equal("Art. 7, 2026-01-01", Folder.ErasedUnder("a"));
        File.WriteAllBytes(Path.Combine(_path, "keys", "a.key"), new byte[32]);
        Folder.Erase("a", "Art. 7", "2026-01-01");
        Assert.DoesNotContain(Directory.GetFiles(_path, "*.key", SearchOption.AllDirectories), f => Path.GetFileName(f) == "a.key");
        Assert.Equal(10, SealedListReader.Read(Folder, "b", "members").Count());
        Assert.True(copy.Length > 0);
    }

    [Fact]
    public void A_receipt_fits_its_root_and_nothing_changed_in_it_does()
    {
        var root = Seal("a", 37);
        var people = SealedListReader.Read(Folder, "a", "members").ToList();
        MerkleHash[] leaves = [.. people.Select(p => p.Leaf)];
        foreach (var person in people)
        {
            var receipt = new PersonReceipt("a", "members", person.Row, 37, person.Salt, [.. person.Fields.Select(Encoding.UTF8.GetString)], person.Faults, InclusionProof.Make(leaves, (int)person.Row - 1));
            var read = PersonReceipt.Parse(receipt.ToJson().ToJsonString())!;

            Assert.True(read.Fits(root, 37));
            Assert.Equal(person.Row % 7 != 0, read.Counts);
            Assert.False((read with { Faults = read.Faults ^ RowFaults.UnderAge }).Fits(root, 37));
            Assert.False((read with { Fields = [.. read.Fields.Select((f, i) => i == 2 ? f + "a" : f)] }).Fits(root, 37));
            Assert.False((read with { Row = read.Row % 37 + 1 }).Fits(root, 37));
            Assert.False(read.Fits(root, 38));
            Assert.False(read.Fits(Seal("b", 3), 37));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"receipt":"draft-1","path":["zz"]}""")]
    [InlineData("""{"receipt":"draft-9","application":"a","figure":"m","row":1,"rows":1,"salt":"00000000000000000000000000000000","faults":[],"path":[]}""")]
    public void What_is_no_receipt_is_none(string text) => Assert.Null(PersonReceipt.Parse(text));

    [Theory]
    [InlineData("../a")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("")]
    public void An_id_that_is_a_path_is_refused(string id) => Assert.Equal("R492", Refused(() => Folder.FileOf(id, "members").Length));

    [Fact]
    public void Whoever_reads_a_row_stands_in_the_log()
    {
        Seal("a", 2);
        Folder.Log("a", "members", 2, "the signatory\nforged line", DateTimeOffset.UnixEpoch);
        Assert.Equal("1970-01-01T00:00:00+00:00\ta\tmembers\t2\tthe signatoryforged line\n", File.ReadAllText(Path.Combine(_path, "access.log")));
    }

    private MerkleHash Seal(string application, int rows)
    {
        using var writer = new SealedListWriter(Folder, application, "members");
        for (var row = 1; row <= rows; row++)
        {
            writer.Add(
                new Person { Territory = "astana"u8, IdNumber = Encoding.UTF8.GetBytes($"{row:000000000000}"), Name = Encoding.UTF8.GetBytes($"Invented {row}"), Born = "1990-01-01"u8, Signed = ""u8 },
                row % 7 == 0 ? RowFaults.UnderAge : RowFaults.None);
        }

        writer.Finish();
        return writer.Root;
    }

    private static string Refused(Func<int> read) => Assert.Throws<RefusedException>(() => read()).Refusals[0].Number;

    private static string Refused(Action act) => Assert.Throws<RefusedException>(act).Refusals[0].Number;

    private static string Refused(Func<MerkleHash> act) => Assert.Throws<RefusedException>(() => act()).Refusals[0].Number;
}
