using Dauys.Elections.Calling.OpenRegister;
using Dauys.Law.Refusals;
using Dauys.Ledger.Merkle;


namespace Dauys.Stores.Tests.Appending;

public sealed class AppendTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public void What_was_appended_is_read_again_after_reopening()
    {
        using (var store = ElectionStore.OpenOrCreate(_folder.Path))
        {
            Assert.True(StoreFolder.Load(store, 0, 1_000));
            Assert.True(StoreFolder.Load(store, 1_000, 7));
        }

        using var again = ElectionStore.Open(_folder.Path);
        var register = again.Register();
        var acts = StoreFolder.Acts(0, 1_007).ToList();
        Assert.Equal(acts, StoreFolder.Read(again, register));
        Assert.Equal(1_007, register.Size);
        Assert.Equal(Rfc6962.Root([.. acts.Select(a => Rfc6962.Leaf(a))]), register.Root);
        Assert.Equal(("example.org/a", "test-election", RecordKind.Synthetic, "test-law"), (register.Origin, register.Matter, register.Kind, register.LawId));
        Assert.Equal("law: a\n", again.LawText(register));
        Assert.Equal("{\"law\":\"a\"}"u8.ToArray(), again.LawCanonical(register));
        Assert.Equal("{\"acts\":1007}"u8.ToArray(), again.Shown(register, "result"));
        Assert.Equal(["result"], again.ShownKeys(register));
        Assert.False(File.Exists(_folder.Path + "-wal") && new FileInfo(_folder.Path + "-wal").Length > 0);
    }

    [Fact]
    public void A_session_that_is_not_committed_leaves_the_register_as_it_was()
    {
        using var store = ElectionStore.Create(_folder.Path);
        StoreFolder.Load(store, 0, 10);
        var before = store.Register();
        using (var session = store.BeginAppend(StoreFolder.Binding()))
        {
            session.Append("{}"u8);
            session.Show("result", "{}"u8);
            Assert.Equal(11, session.Next);
        }

        Assert.Equal(before, store.Register());
        Assert.Equal(10, StoreFolder.Read(store, before).Count);
        Assert.Equal("{\"acts\":10}"u8.ToArray(), store.Shown(before, "result"));
    }

    [Fact]
    public void A_session_that_brings_nothing_new_changes_no_byte()
    {
        using (var store = ElectionStore.Create(_folder.Path))
        {
            StoreFolder.Load(store, 0, 10);
        }

        var before = File.ReadAllBytes(_folder.Path);
        using (var store = ElectionStore.Open(_folder.Path))
        {
            Assert.True(StoreFolder.Load(store, 10, 0));
        }

        Assert.Equal(before, File.ReadAllBytes(_folder.Path));
    }

    [Fact]
    public void Several_registers_live_in_one_file_and_do_not_touch_each_other()
    {
        var (a, b) = (StoreFolder.Binding(), StoreFolder.Binding("example.org/b", "other-election", RecordKind.Own));
        using var store = ElectionStore.Create(_folder.Path);
        StoreFolder.Load(store, 0, 20, a);
        StoreFolder.Load(store, 0, 5, b);
        StoreFolder.Load(store, 20, 20, a);

        Assert.Equal([("example.org/a", 40L), ("example.org/b", 5L)], store.Registers().Select(r => (r.Origin, r.Size)));
        Assert.Equal(StoreFolder.Acts(0, 40, a).ToList(), StoreFolder.Read(store, store.Register("example.org/a")));
        Assert.Equal(StoreFolder.Acts(0, 5, b).ToList(), StoreFolder.Read(store, store.Register(matter: "other-election")));
        Assert.Equal("S511", Assert.Throws<RefusedException>(() => store.Register()).Refusals[0].Number);
        Assert.Equal("S511", Assert.Throws<RefusedException>(() => store.Register("example.org/c")).Refusals[0].Number);
    }

    [Theory]
    [InlineData("{\"law\":\"b\"}", "test-election", RecordKind.Synthetic)]
    [InlineData("{\"law\":\"a\"}", "other", RecordKind.Synthetic)]
    [InlineData("{\"law\":\"a\"}", "test-election", RecordKind.Own)]
    public void A_register_is_not_loaded_with_another_law_book_election_or_kind(string law, string matter, RecordKind kind)
    {
        using var store = ElectionStore.Create(_folder.Path);
        StoreFolder.Load(store, 0, 3);

        var refusal = Assert.Throws<RefusedException>(() => store.BeginAppend(StoreFolder.Binding(matter: matter, kind: kind, law: law))).Refusals[0];

        Assert.Equal("S510", refusal.Number);
        Assert.True(StoreFolder.Load(store, 3, 1));
    }

    [Fact]
    public void A_correction_finds_the_hash_of_an_act_stored_before_or_in_the_same_load()
    {
        using var store = ElectionStore.Create(_folder.Path);
        StoreFolder.Load(store, 0, 3);
        using var session = store.BeginAppend(StoreFolder.Binding());
        var acts = StoreFolder.Acts(0, 4).ToList();
        session.Append(acts[3]);

        Assert.Equal(Rfc6962.Leaf(acts[1]).ToString(), session.HashOf(1));
        Assert.Equal(Rfc6962.Leaf(acts[3]).ToString(), session.HashOf(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.HashOf(4));
    }

    [Fact]
    public void A_disk_without_room_is_a_refusal_and_the_register_stays_as_it_was()
    {
        using var store = ElectionStore.Create(_folder.Path);
        StoreFolder.Load(store, 0, 10);
        store.Database.Integer("PRAGMA max_page_count = 20");

        var refusal = Assert.Throws<RefusedException>(() => StoreFolder.Load(store, 10, 5_000)).Refusals[0];

        Assert.Equal("S506", refusal.Number);
        Assert.Equal(10, store.Register().Size);
        Assert.Equal(10, StoreFolder.Read(store, store.Register()).Count);
    }

    [Fact]
    public void A_second_writer_is_refused_and_readers_read_the_register_as_it_was()
    {
        using var first = ElectionStore.Create(_folder.Path);
        StoreFolder.Load(first, 0, 10);
        using var second = ElectionStore.Open(_folder.Path);
        using (var session = first.BeginAppend(StoreFolder.Binding()))
        {
            session.Append("{\"x\":1}"u8);
            Assert.Equal("S505", Assert.Throws<RefusedException>(() => second.BeginAppend(StoreFolder.Binding())).Refusals[0].Number);
            Assert.Equal(10, StoreFolder.Read(second, second.Register()).Count);
            session.Commit();
        }

        Assert.Equal(11, StoreFolder.Read(second, second.Register()).Count);
        Assert.True(StoreFolder.Load(second, 11, 1));
    }

    [Fact]
    public void A_reader_in_the_middle_of_its_acts_does_not_see_a_load_and_does_not_stop_it()
    {
        using var writer = ElectionStore.Create(_folder.Path);
        StoreFolder.Load(writer, 0, 500);
        using var reader = ElectionStore.Open(_folder.Path);
        var cursor = reader.Acts(reader.Register());
        Assert.True(cursor.Next());

        Assert.False(StoreFolder.Load(writer, 500, 500));

        var seen = 1;
        while (cursor.Next())
        {
            seen++;
        }

        cursor.Dispose();
        Assert.Equal(500, seen);
        Assert.Equal(1_000, reader.Register().Size);
        Assert.True(StoreFolder.Load(writer, 1_000, 0));
    }

    [Fact]
    public void A_new_store_that_nothing_was_loaded_into_is_taken_away_again()
    {
        using (var store = ElectionStore.Create(_folder.Path))
        {
            using var session = store.BeginAppend(StoreFolder.Binding());
            session.Append("{}"u8);
        }

        Assert.Empty(Directory.GetFiles(_folder.Folder));
    }

    [Fact]
    public void A_new_store_that_somebody_else_has_opened_meanwhile_stays()
    {
        using var maker = ElectionStore.Create(_folder.Path);
        using var other = ElectionStore.Open(_folder.Path);
        maker.Dispose();

        Assert.True(StoreFolder.Load(other, 0, 3));
        Assert.True(File.Exists(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();
}
