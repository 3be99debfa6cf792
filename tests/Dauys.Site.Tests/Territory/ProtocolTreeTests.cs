using Dauys.Law.Protocols;
using Dauys.Site.Addresses;
using Dauys.Site.Records;
using Dauys.Site.Territory;
using Dauys.Site.Tests.Served;

namespace Dauys.Site.Tests.Territory;

public sealed class ProtocolTreeTests(ServedElections served)
{
    [Fact]
    public void The_whole_is_the_sum_of_its_regions_and_each_unit_of_its_parts()
    {
        var tree = Tree(served.Russia);
        foreach (var unit in new[] { tree.Nation }.Concat(tree.Nation.Children).Concat(tree.Nation.Children.Take(3).SelectMany(r => r.Children)))
        {
            foreach (var level in unit.Children.GroupBy(c => c.Level!.Id))
            {
                Assert.Equal(unit.Rows.Order(), level.SelectMany(c => c.Rows).Order());
                Assert.Equal(tree.Totals(unit).Role(FieldRole.Valid), level.Aggregate((Int128)0, (sum, c) => sum + tree.Totals(c).Role(FieldRole.Valid)!.Value));
            }
        }
    }

    [Fact]
    public void The_whole_of_Russia_is_the_national_total()
    {
        var tree = Tree(served.Russia);

        Assert.Equal(55_158_109, tree.Totals(tree.Nation).Role(FieldRole.Valid));
        Assert.Equal(109_204_662, tree.Totals(tree.Nation).Role(FieldRole.Electorate));
        Assert.Equal(85, tree.Nation.Children.Count(c => c.Level!.Id == "region"));
    }

    [Fact]
    public void A_station_is_found_by_its_names_and_by_its_protocol()
    {
        var tree = Tree(served.Israel);
        for (var row = 0; row < tree.Count.Figures.Count; row += 997)
        {
            var unit = tree.OfRow(row);
            Assert.Contains(row, unit.Rows);
            Assert.Same(unit, tree.Find(unit.Level!.Id, unit.Names));
        }
    }

    [Fact]
    public async Task A_unit_that_no_level_lies_within_is_made_of_its_stations()
    {
        // Russia's districts stand beside the ladder of territories; a page of one with all its protocols written out would be megabytes long.
        var tree = Tree(served.Russia);
        var district = tree.Nation.Children.SelectMany(r => r.Children).Where(u => u.Level!.Id == "district").MaxBy(u => u.Rows.Count)!;
        var below = tree.Below(district);

        Assert.Empty(district.Children);
        Assert.All(below, u => Assert.Equal("station", u.Level!.Id));
        Assert.Equal(district.Rows.Order(), below.SelectMany(u => u.Rows).Order());
        Assert.Empty(tree.Below(below[0]));
        var page = await served.Http.GetStringAsync(At.English.Unit(served.Russia.Id, new BallotPaper(tree.Count.Contest, null), district), TestContext.Current.CancellationToken);
        Assert.InRange(page.Split("<tr>").Length, 250, 300);
        Assert.Contains($"of {below.Count:N0}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_national_protocol_has_no_units_below()
    {
        var tree = Tree(served.Kazakhstan);

        Assert.Empty(tree.Nation.Children);
        Assert.Same(tree.Nation, tree.OfRow(0));
        Assert.Null(tree.Find("region", ["nowhere"]));
        Assert.Null(tree.Find(null, ["nowhere"]));
    }

    private static ProtocolTree Tree(ElectionRecord record) => record.Tree(new BallotPaper("list", null))!;
}
