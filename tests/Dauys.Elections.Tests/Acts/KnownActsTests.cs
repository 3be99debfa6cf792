using System.Text;
using CsCheck;
using Dauys.Elections.Acts;
using Dauys.Elections.Tests.Constructed;
using Dauys.Law.Books;

namespace Dauys.Elections.Tests.Acts;

/// <summary>Most acts of a register are read by comparison with what they have in common. Reading each in full must not give anything else.</summary>
public sealed class KnownActsTests
{
    private const string Origin = "synthetic/testland-2024";
    private const string Matter = "testland-2024";

    private static readonly (LawBook Law, List<byte[]> Acts) Register = Make();

    private static readonly Gen<(int Act, int Kind, int At, byte Value)> Change =
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 4], Gen.Int[0, 700], Gen.OneOf(Gen.Byte, Gen.Int[0, 7].Select(i => "\"\\~0-,} "u8[i])));

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"id\"")]
    [InlineData("null")]
    public void What_is_no_mapping_has_no_keys_and_is_told_as_a_fault_of_the_act(string json)
    {
        // As an item of a list: {"candidates":[7]}.
        using var content = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal("id", Assert.Throws<ActContentException>(() => content.RootElement.TextOrNull("id")).Key);
    }

    [Fact]
    public void A_register_that_was_changed_is_refused_in_the_same_words_and_folds_to_the_same_state() => Change.Array[0, 3].Sample(
        changes =>
        {
            var acts = Register.Acts.Select(a => a.ToArray()).ToList();
            foreach (var change in changes)
            {
                Carry(acts, change);
            }

            Assert.Equal(Folded(acts, inFull: true), Folded(acts, inFull: false));
        },
        iter: 5_000);

    [Fact]
    public void Every_single_byte_of_a_protocol_and_of_a_station_matters_alike()
    {
        foreach (var number in Enumerable.Range(Register.Acts.Count - 3, 3))
        {
            for (var at = 0; at < Register.Acts[number].Length; at++)
            {
                var acts = Register.Acts.ToList();
                acts[number] = acts[number].ToArray();
                acts[number][at] ^= 1;
                Assert.Equal(Folded(acts, inFull: true), Folded(acts, inFull: false));
            }
        }
    }

    [Fact]
    public void Nothing_is_refused_in_the_register_as_it_was_made() => Assert.DoesNotContain("R4", Folded(Register.Acts, inFull: false), StringComparison.Ordinal);

    private static void Carry(List<byte[]> acts, (int Act, int Kind, int At, byte Value) change)
    {
        var at = change.Act % acts.Count;
        var act = acts[at];
        switch (change.Kind)
        {
            case 0:
                acts.RemoveAt(at);
                break;
            case 1:
                acts.Add(act);
                break;
            case 2:
                acts[at] = [.. act[..(change.At % act.Length)], .. act[((change.At % act.Length) + 1)..]];
                break;
            case 3:
                acts[at] = [.. act[..(change.At % act.Length)], change.Value, .. act[(change.At % act.Length)..]];
                break;
            default:
                act[change.At % act.Length] = change.Value;
                break;
        }
    }

    /// <summary>Every refusal and everything that the fold holds, as text.</summary>
    private static string Folded(List<byte[]> acts, bool inFull)
    {
        var fold = new ElectionFold(Register.Law, Origin, Matter, null, inFull);
        var text = new StringBuilder();
        for (var position = 0; position < acts.Count; position++)
        {
            if (fold.Apply(acts[position], position) is { } refusal)
            {
                text.Append(refusal).Append('\n');
            }
        }

        var (territory, counting) = (fold.State.Territory, fold.State.Counting);
        for (var unit = 1; unit < territory.Units.Count; unit++)
        {
            if (territory.IsStation(unit))
            {
                text.Append($"{territory.Units.Path(unit)} {territory.HasRoll(unit)} {territory.Position(unit)}\n");
            }
        }

        foreach (var count in counting.Counts)
        {
            var figures = new long[count.Figures.Width];
            for (var row = 0; row < count.Figures.Count; row++)
            {
                count.Figures.Read(row, figures);
                text.Append($"{count.Contest} {count.District} {territory.Units.Path(count.Unit(row))} {count.Part(row)} {count.Position(row)} {count.Version(row)} {string.Join(' ', figures)}\n");
            }
        }

        return text.ToString();
    }

    private static (LawBook Law, List<byte[]> Acts) Make()
    {
        var (land, kept) = KeptActs.Election();
        string[] names = ["Ә1", "Ә2", "№\"3\"", "a~1b", "a~0b", "plain", "", "last"];
        for (var i = 0; i < 24; i++)
        {
            var path = $"R{i / 8}/{names[i % 8]}";
            Assert.Null(land.Intake.Station(Encoding.UTF8.GetBytes(path), hasRoll: i % 3 != 0, out var unit));
            long[] figures = [i, i % 5 == 0 ? -1 : 0, 1_000_000_000_000_000L * (i % 2), 12, 7, 999_999_999_999_999];
            Assert.Null(land.Intake.Protocol(land.Intake.Begin("list", null), unit, i % 7 == 6 ? "2" : null, figures, i + 2));
            Assert.Null(land.Intake.Protocol(land.Intake.Begin("district", i < 12 ? "north" : "south"), unit, null, figures.AsSpan(0, i < 12 ? 6 : 5), i + 2));
        }

        return (land.Book, kept.Acts);
    }
}
