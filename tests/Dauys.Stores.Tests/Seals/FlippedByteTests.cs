using System.Globalization;
using Dauys.Elections.Verifying;
using Dauys.Stores.Files;
using Dauys.Stores.Seals;
using Dauys.Stores.Verifying;

namespace Dauys.Stores.Tests.Seals;

public sealed class FlippedByteTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly byte[] _whole;

    public FlippedByteTests()
    {
        using (var store = ElectionStore.Create(_folder.Path))
        {
            StoreFolder.Load(store, 0, 150);
            StoreFolder.Load(store, 0, 40, StoreFolder.Binding("example.org/b"));

            // A long text that is shortened again leaves pages free.
            using (var session = store.BeginAppend(StoreFolder.Binding()))
            {
                session.Show("long", new byte[100_000]);
                session.Commit();
            }

            using (var session = store.BeginAppend(StoreFolder.Binding()))
            {
                session.Show("long", "{}"u8);
                session.Commit();
            }
        }

        _whole = File.ReadAllBytes(_folder.Path);
    }

    [Fact]
    public void One_changed_byte_anywhere_is_located_to_its_page()
    {
        var random = new Random(20_230_319);
        for (var i = 0; i < 400; i++)
        {
            Located(random.Next(_whole.Length), (byte)random.Next(1, 256));
        }
    }

    [Fact]
    public void One_changed_bit_in_the_numbers_of_the_file_and_at_the_ends_of_pages_is_located()
    {
        var long_ = Environment.GetEnvironmentVariable("DAUYS_LONG") == "1";
        var step = long_ ? 1 : 3;
        var offsets = Enumerable.Range(0, long_ ? StoreFormat.PageSize : 112).Where(o => o % step == 0)
            .Concat(Enumerable.Range(StoreFormat.GenerationOffset, 4))
            .Concat(Enumerable.Range(1, _whole.Length / StoreFormat.PageSize).SelectMany(p => (int[])[(p * StoreFormat.PageSize) - 1, (p * StoreFormat.PageSize) - 9]));
        foreach (var offset in offsets)
        {
            Located(offset, (byte)(1 << (offset % 8)));
        }
    }

    [Fact]
    public void A_changed_byte_in_an_act_is_located_to_the_act()
    {
        var binding = StoreFolder.Binding("example.org/b");
        var acts = StoreFolder.Acts(0, 40, binding).ToList();
        foreach (var number in (int[])[0, 7, 39])
        {
            var offset = _whole.AsSpan().IndexOf(acts[number]);
            Assert.True(offset > 0);
            var report = Flip(offset + (acts[number].Length / 2), 0x01);

            var step = report.Steps.Single(s => s.Name == "acts" && s.Register == binding.Origin);
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"act {number}"), Assert.Single(step.Where));
            var place = Assert.Single(report.Steps.Single(s => s.Name == "seal").Where);
            Assert.Contains(" acts ", place, StringComparison.Ordinal);
            Assert.True(number < 30 || place.Contains("(register 2, acts from ", StringComparison.Ordinal), place);
            Assert.True(number > 5 || place.Contains("and register 2, acts up to ", StringComparison.Ordinal), place);
            Assert.Equal(StepVerdict.Holds, report.Steps.Single(s => s.Name == "acts" && s.Register == "example.org/a").Verdict);
        }
    }

    [Fact]
    public void Every_page_is_known_by_what_it_belongs_to()
    {
        using var file = SharedFile.Use(_folder.Path);
        var owners = PageOwners.Find(file);
        var words = Enumerable.Range(1, _whole.Length / StoreFormat.PageSize).Select(p => owners.Describe(p)).ToList();

        Assert.Equal("header and list of tables", words[0]);
        Assert.Contains("free space", words);
        Assert.Contains("table heads", words);
        Assert.Contains("table shown", words);
        Assert.Contains(words, w => w.StartsWith("register 1, acts from ", StringComparison.Ordinal));
        Assert.DoesNotContain("in no table that can be reached", words);
    }

    public void Dispose() => _folder.Dispose();

    private void Located(int offset, byte change)
    {
        var seal = Flip(offset, change).Steps.Single(s => s.Name == "seal");
        var page = string.Create(CultureInfo.InvariantCulture, $"page {(offset / StoreFormat.PageSize) + 1} (");
        Assert.True(seal.Verdict == StepVerdict.Broken, $"byte {offset} changed by {change:x2}: {seal.What}");
        Assert.StartsWith(page, Assert.Single(seal.Where), StringComparison.Ordinal);
    }

    private VerifyReport Flip(int offset, byte change)
    {
        var changed = (byte)(_whole[offset] ^ change);
        WriteByte(offset, changed);
        var report = StoreVerifier.Run(_folder.Path).Report;
        WriteByte(offset, _whole[offset]);
        Assert.Equal(StepVerdict.Broken, report.Verdict);
        Assert.True(_whole.AsSpan().SequenceEqual(File.ReadAllBytes(_folder.Path)), "verifying wrote into the file");
        return report;
    }

    private void WriteByte(int offset, byte value)
    {
        using var file = new FileStream(_folder.Path, FileMode.Open, FileAccess.Write);
        file.Position = offset;
        file.WriteByte(value);
    }
}
