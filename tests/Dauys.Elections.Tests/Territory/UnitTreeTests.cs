using System.Text;
using CsCheck;
using Dauys.Elections.Territory;

namespace Dauys.Elections.Tests.Territory;

public sealed class UnitTreeTests
{
    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.OneOf("", "1", "2", "~", "/", "a/b", "~1", "~0", "УИК №592", "Алтайский край", "ירושלים"),
        Gen.Int[0, 500].Select(i => $"station {i} of a rather long name"));

    private static readonly Gen<string[][]> Paths = Name.Array[1, 4].Array[1, 300];

    [Fact]
    public void A_path_is_one_unit_however_it_is_found_and_its_text_leads_back_to_it() => Paths.Sample(paths =>
    {
        var tree = new UnitTree();
        var cursor = new PathCursor(tree);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var names in paths)
        {
            var text = string.Join('/', names.Select(UnitTree.Escape));
            var unit = cursor.FindOrAdd(Encoding.UTF8.GetBytes(text), out var isNew);

            Assert.Equal(names.Length, tree.Depth(unit));
            Assert.Equal(names[^1], Encoding.UTF8.GetString(tree.Name(unit)));
            Assert.Equal(text, tree.Path(unit));
            Assert.Equal(known.GetValueOrDefault(text, unit), unit);
            Assert.False(isNew && known.ContainsKey(text));
            known[text] = unit;
        }

        foreach (var (text, unit) in known)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Assert.Equal(unit, tree.FindPath(bytes));
            Assert.Equal(unit, tree.AddPath(bytes, out var isNew));
            Assert.False(isNew);
            Assert.Equal(text.Length == 0 ? UnitTree.Nation : unit, cursor.Find(bytes));
        }
    });

    [Fact]
    public void Units_above_are_shared_and_counted_once()
    {
        var tree = new UnitTree();
        var one = tree.AddPath("Altai/39/Altaiskaya/592"u8, out _);
        var two = tree.AddPath("Altai/39/Altaiskaya/593"u8, out _);

        Assert.Equal(6, tree.Count);
        Assert.Equal(tree.Parent(one), tree.Parent(two));
        Assert.Equal(UnitTree.Nation, tree.Ancestor(one, 0));
        Assert.Equal("Altai", Encoding.UTF8.GetString(tree.Name(tree.Ancestor(one, 1))));
        Assert.Equal(one, tree.Ancestor(one, 4));
        Assert.Equal(-1, tree.Parent(UnitTree.Nation));
        Assert.Equal("", tree.Path(UnitTree.Nation));
    }

    [Fact]
    public void What_was_never_added_is_not_found()
    {
        var tree = new UnitTree();
        tree.AddPath("a/b"u8, out _);

        Assert.Equal(-1, tree.FindPath("a/c"u8));
        Assert.Equal(-1, tree.FindPath("b"u8));
        Assert.Equal(-1, tree.FindPath("a/b/c"u8));
        Assert.Equal(-1, new PathCursor(tree).Find("b/b"u8));
    }

    [Fact]
    public void A_hundred_thousand_names_are_kept_apart()
    {
        var tree = new UnitTree();
        var region = tree.FindOrAdd(UnitTree.Nation, "region"u8, out _);
        for (var i = 0; i < 100_000; i++)
        {
            tree.FindOrAdd(region, Encoding.UTF8.GetBytes($"{i}"), out var isNew);
            Assert.True(isNew);
        }

        for (var i = 0; i < 100_000; i += 997)
        {
            Assert.Equal($"region/{i}", tree.Path(tree.Find(region, Encoding.UTF8.GetBytes($"{i}"))));
        }

        Assert.Equal(100_002, tree.Count);
    }
}
