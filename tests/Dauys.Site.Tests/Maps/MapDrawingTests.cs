using Dauys.Site.Maps;

namespace Dauys.Site.Tests.Maps;

public class MapDrawingTests
{
    private static readonly int[] Square = [0, 0, 100_000, 0, 100_000, 100_000, 0, 100_000, 0, 0];

    [Fact]
    public void Tiles_stand_where_the_record_places_them_and_have_one_size()
    {
        var map = MapDrawing.Tiles([Unit("a", 2, 0), Unit("b", 0, 1)]);

        Assert.Equal(TileOrder.Placed, map.Order);
        Assert.Equal("M210 0h100v100h-100z", map.Units[0].Path);
        Assert.Equal("M0 105h100v100h-100z", map.Units[1].Path);
        Assert.Equal("0 0 310 205", map.ViewBox);
    }

    [Fact]
    public void Without_places_tiles_stand_near_the_middles_of_the_outlines()
    {
        var map = MapDrawing.Tiles([Unit("north-west", 0, 3), Unit("south-east", 3, 0), Unit("south-west", 0, 0), Unit("north-east", 3, 3)]);

        Assert.Equal(TileOrder.FromOutlines, map.Order);
        Assert.True(map.Units[0].X < map.Units[3].X && map.Units[2].X < map.Units[1].X);
        Assert.True(map.Units[0].Y < map.Units[2].Y && map.Units[3].Y < map.Units[1].Y);

        static MapUnit Unit(string id, int x, int y) => new(id, id, null, id, null, null, null, [], null, null,
            [[.. Square.Select((n, i) => n + (100_000 * (i % 2 == 0 ? x : y)))]]);
    }

    [Fact]
    public void Every_unit_has_a_cell_of_its_own_however_close_their_middles_are()
    {
        var places = TilePlaces.FromMiddles([.. Enumerable.Range(0, 60).Select(i => (i % 3 * 0.001, i % 5 * 0.001))]);

        Assert.Equal(60, places.Distinct().Count());
        Assert.Equal(places, TilePlaces.FromMiddles([.. Enumerable.Range(0, 60).Select(i => (i % 3 * 0.001, i % 5 * 0.001))]));
    }

    [Fact]
    public void Without_places_and_outlines_tiles_stand_in_order_and_say_so() =>
        Assert.Equal(TileOrder.InOrder, MapDrawing.Tiles([Unit("a", null, null), Unit("b", null, null)]).Order);

    [Fact]
    public void Outlines_are_drawn_in_steps_and_what_is_too_small_becomes_a_disc_on_top()
    {
        int[] speck = [300_000, 0, 301_000, 0, 301_000, 1_000, 300_000, 0];
        var map = MapDrawing.Geography([Unit("speck", null, null) with { Rings = [speck] }, Unit("square", null, null) with { Rings = [Square] }]);

        Assert.Equal(["square", "speck"], map.Units.Select(u => u.Unit.Id));
        Assert.Equal([false, true], map.Units.Select(u => u.Disc));
        Assert.Null(map.Order);
        Assert.StartsWith("M", map.Units[0].Path, StringComparison.Ordinal);
        Assert.EndsWith("z", map.Units[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_projection_that_is_equal_in_area_makes_equal_areas_of_equal_areas()
    {
        var projection = new ConicProjection(46, 40, 88, 56);

        // A degree square at 42 degrees north and one at 54: their true areas differ by the cosine of the latitude.
        Assert.Equal(Math.Cos(Math.PI * 54.5 / 180) / Math.Cos(Math.PI * 42.5 / 180), Area(54) / Area(42), 0.001);

        double Area(double south)
        {
            (double X, double Y)[] c = [projection.Project(60, south), projection.Project(61, south), projection.Project(61, south + 1), projection.Project(60, south + 1)];
            return Math.Abs(Enumerable.Range(0, 4).Sum(i => (c[i].X * c[(i + 1) % 4].Y) - (c[(i + 1) % 4].X * c[i].Y)) / 2);
        }
    }

    [Fact]
    public void Marks_of_districts_stand_side_by_side_within_their_tile()
    {
        var map = MapDrawing.Tiles([Unit("a", 0, 0) with { Marks = [new("#112233", false), new(null, true), new(null, true)] }]);

        Assert.Equal(3, map.Units[0].Marks.Select(m => m.X).Distinct().Count());
        Assert.All(map.Units[0].Marks, m => Assert.InRange(double.Parse(m.X, System.Globalization.CultureInfo.InvariantCulture), 0, MapDrawing.Tile));
    }

    private static MapUnit Unit(string id, int? column, int? row) => new(id, id, null, id, null, null, null, [], column, row, []);
}
