using CsCheck;
using Dauys.Site.Chamber;

namespace Dauys.Site.Tests.Chamber;

public sealed class HemicycleTests
{
    private static readonly Gen<int> Seats = Gen.OneOf(Gen.Int[1, 40], Gen.Int[41, 800]);

    [Fact]
    public void Every_seat_has_a_place_above_the_base_line_and_inside_the_circle() => Seats.Sample(seats =>
    {
        var chamber = Hemicycle.Of(seats);
        Assert.Equal(seats, chamber.Places.Count);
        Assert.All(chamber.Places, p =>
        {
            Assert.InRange(p.Y, -1e-9, 1 + 1e-9);
            Assert.InRange((p.X * p.X) + (p.Y * p.Y), 0, 1 + 1e-9);
        });
    });

    [Fact]
    public void No_two_marks_touch() => Seats.Sample(
        seats =>
        {
            var chamber = Hemicycle.Of(seats);
            for (var i = 0; i < seats; i++)
            {
                for (var j = i + 1; j < seats; j++)
                {
                    var (a, b) = (chamber.Places[i], chamber.Places[j]);
                    var apart = Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
                    Assert.True(apart > 2 * chamber.Radius, $"{seats} seats: {i} and {j} are {apart} apart, marks are {2 * chamber.Radius} wide");
                }
            }
        },
        iter: 60);

    [Fact]
    public void The_two_halves_mirror_each_other() => Seats.Sample(seats =>
    {
        var places = Hemicycle.Of(seats).Places;
        var left = places.Select(p => (Math.Round(p.X, 6) + 0.0, Math.Round(p.Y, 6) + 0.0)).ToHashSet();
        Assert.All(places, p => Assert.Contains((Math.Round(-p.X, 6) + 0.0, Math.Round(p.Y, 6) + 0.0), left));
    });

    [Fact]
    public void Seats_stand_in_order_from_left_to_right() => Seats.Sample(seats =>
    {
        var angles = Hemicycle.Of(seats).Places.Select(p => Math.Atan2(p.Y, p.X)).ToList();
        for (var i = 1; i < angles.Count; i++)
        {
            Assert.True(angles[i] <= angles[i - 1] + 1e-6);
        }
    });

    [Fact]
    public void A_chamber_without_seats_cannot_be_drawn() => Assert.Throws<ArgumentOutOfRangeException>(() => Hemicycle.Of(0));
}
