using System.Text.RegularExpressions;
using Dauys.Cli.Plot;
using Dauys.Cli.Tests.Running;
using Dauys.Site.Chamber;

namespace Dauys.Cli.Tests.Plot;

public sealed partial class ChamberTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dauys-chamber-").FullName;

    [Theory]
    [InlineData(3)]
    [InlineData(98)]
    [InlineData(120)]
    [InlineData(225)]
    [InlineData(450)]
    public void Every_seat_has_a_letter_of_its_own(int seats)
    {
        IReadOnlyList<Bench> benches = [new("a", "Alpha", "#ff0000", seats / 3, 0, false, null), new("b", "Beta", null, 0, seats / 3, false, null), new(null, "unknown", null, 0, seats - (2 * (seats / 3)), true, null)];
        var lines = LetterSeats.Lines(benches, SeatLetters.Of(benches), Hemicycle.Of(seats), 39);

        Assert.Equal(seats, lines.Sum(l => l.Count(c => c != ' ')));
        Assert.Equal(seats / 3, lines.Sum(l => l.Count(c => c == 'A')));
        Assert.Equal(seats / 3, lines.Sum(l => l.Count(c => c == 'b')));
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 82));
    }

    [Fact]
    public void No_two_benches_have_one_letter()
    {
        var letters = SeatLetters.Of([.. ((string[])["Respublica", "Republicans", "Reform", "R", "R"]).Select(n => new Bench(n, n, null, 1, 0, false, null))]);

        Assert.Equal(letters.Count, letters.Distinct().Count());
        Assert.Equal('R', letters[0]);
    }

    [Fact]
    public void In_colour_each_seat_has_its_lists_colour_and_unknown_ones_are_grey()
    {
        IReadOnlyList<Bench> benches = [new("a", "Alpha", "#ff0000", 40, 0, false, null), new(null, "unknown", null, 0, 58, true, null)];
        var text = string.Join('\n', ColorSeats.Lines(benches, Hemicycle.Of(98), 39));

        Assert.Contains("#ff0000", text, StringComparison.Ordinal);
        Assert.Contains(ColorSeats.Unknown, text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), l => Assert.InRange(Markup().Replace(l, "").Length, 0, 84));
    }

    [Fact]
    public void Seats_draws_the_chamber_in_letters_where_there_is_no_terminal()
    {
        var store = Path.Combine(_folder, "elections.dauys");
        Assert.Equal(0, Tool.Run("load", Tool.ElectionFile("kz-mazhilis-2023"), "--store", store, "--at", "2026-01-01T00:00:00Z").ExitCode);
        var answer = Tool.Run("seats", "--store", store);
        var chamber = answer.Output.Split('\n').TakeWhile(l => !l.Contains("Amanat  ", StringComparison.Ordinal)).Skip(3).ToList();

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(21, chamber.Sum(l => l.Count(c => c == '?')));
        Assert.Contains(answer.Output.Split('\n'), l => l.TrimEnd().EndsWith("45  40 by list, 5 in districts", StringComparison.Ordinal));
        Assert.DoesNotContain("\u001b", answer.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Markup();
}
