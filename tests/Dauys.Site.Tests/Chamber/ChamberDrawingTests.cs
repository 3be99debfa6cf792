using CsCheck;
using Dauys.Site.Chamber;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Chamber;

public sealed class ChamberDrawingTests
{
    private static readonly Gen<IReadOnlyList<Bench>> Benches =
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 12], Gen.String[Gen.Char['a', 'z'], 2, 24], Gen.Bool, (list, district, label, unknown) => new Bench(label, label, "#336699", list + 1, district, unknown, null))
            .List[1, 14].Select(b => (IReadOnlyList<Bench>)b);

    [Fact]
    public void No_label_covers_another() => Benches.Sample(
        benches =>
        {
            var labels = new ChamberDrawing(benches, Reader.English).Benches;
            var boxes = labels.Select(b => LabelPlaces.BoxOf(b.Label!, ChamberDrawing.Text(b.Bench), 15)).ToList();
            for (var i = 0; i < boxes.Count; i++)
            {
                for (var j = i + 1; j < boxes.Count; j++)
                {
                    Assert.False(boxes[i].Meets(boxes[j]), $"{labels[i].Bench.Label} covers {labels[j].Bench.Label}");
                }
            }
        },
        iter: 200);

    [Fact]
    public void Every_bench_has_its_seats_lists_first_then_districts() => Benches.Sample(
        benches => Assert.All(new ChamberDrawing(benches, Reader.English).Benches.Zip(benches), pair =>
        {
            Assert.Equal(pair.Second.Seats, pair.First.Seats.Count);
            Assert.Equal(pair.Second.ListSeats, pair.First.Seats.Count(s => !s.IsDistrict));
            Assert.True(pair.First.Seats.SkipWhile(s => !s.IsDistrict).All(s => s.IsDistrict));
        }),
        iter: 200);

    [Theory]
    [InlineData(98, 50)]
    [InlineData(120, 61)]
    [InlineData(225, 113)]
    [InlineData(1, 1)]
    public void A_majority_is_more_than_half(int seats, int majority) =>
        Assert.Equal(majority, new ChamberDrawing([new Bench("a", "A", null, seats, 0, false, null)], Reader.English).Majority);

    [Fact]
    public void The_sentence_says_what_the_picture_shows() => Assert.Equal(
        "98 seats: A 45 (40 by list, 5 in districts), B 32 and unknown 21 in districts. 50 are a majority.",
        new ChamberDrawing([new("a", "A", null, 40, 5, false, null), new("b", "B", null, 32, 0, false, null), new("u", "unknown", null, 0, 21, true, null)], Reader.English).Sentence);

    [Fact]
    public void Little_room_names_only_the_large()
    {
        var drawing = new ChamberDrawing([new("a", "A", null, 110, 0, false, null), new("b", "B", null, 4, 0, false, null)], Reader.English, compact: true);

        Assert.NotNull(drawing.Benches[0].Label);
        Assert.Null(drawing.Benches[1].Label);
    }
}
