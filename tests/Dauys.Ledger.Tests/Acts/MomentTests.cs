using Dauys.Ledger.Acts;

namespace Dauys.Ledger.Tests.Acts;

public class MomentTests
{
    [Theory]
    [InlineData("2023", MomentPrecision.Year)]
    [InlineData("2023-03", MomentPrecision.Month)]
    [InlineData("2024-02-29", MomentPrecision.Day)]
    [InlineData("2023-03-19T22:10+06:00", MomentPrecision.Minute)]
    [InlineData("2023-03-19T22:10:59-03:30", MomentPrecision.Second)]
    [InlineData("2023-03-19T22:10+00:00", MomentPrecision.Minute)]
    public void A_moment_is_as_precise_as_it_is_spelled(string text, MomentPrecision precision)
    {
        Assert.True(Moment.TryParse(text, out var moment));
        Assert.Equal(precision, moment.Precision);
        Assert.Equal(text, moment.ToString());
        Assert.Equal(precision >= MomentPrecision.Minute, moment.Instant is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("2023-13")]
    [InlineData("2023-02-29")]
    [InlineData("2023-3-19")]
    [InlineData("2023-03-19T22:10")]
    [InlineData("2023-03-19T22:10Z")]
    [InlineData("2023-03-19T24:00+06:00")]
    [InlineData("2023-03-19T22:10-00:00")]
    [InlineData("2023-03-19T22:10+14:01")]
    [InlineData("2023-03-19 22:10+06:00")]
    [InlineData("2023-03-19T22:10:60+06:00")]
    [InlineData("0001-01-01T00:00+06:00")]
    [InlineData("9999-12-31T23:59-06:00")]
    [InlineData("２０２３")]
    [InlineData("2023-03-19T22:10:00.000+06:00")]
    public void Any_other_spelling_is_no_moment(string text) => Assert.False(Moment.TryParse(text, out _));

    [Fact]
    public void The_instant_has_the_offset_of_the_authority()
    {
        Assert.True(Moment.TryParse("2023-03-19T22:10+06:00", out var moment));
        Assert.Equal(new DateTimeOffset(2023, 3, 19, 16, 10, 0, TimeSpan.Zero), moment.Instant);
        Assert.Equal(new DateOnly(2023, 3, 19), moment.Date);
        Assert.Equal("2023-03-19T22:10:07+06:00", Moment.OfInstant(new DateTimeOffset(2023, 3, 19, 22, 10, 7, 900, TimeSpan.FromHours(6))).ToString());
        Assert.Equal("2023-03-19", Moment.OfDay(new DateOnly(2023, 3, 19)).ToString());
        Assert.Null(default(Moment).Date);
    }
}
