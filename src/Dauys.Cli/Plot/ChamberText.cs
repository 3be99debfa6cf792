using System.Globalization;
using Dauys.Elections.Results.Outcome;
using Dauys.Site.Chamber;
using Dauys.Site.Outcome;
using Dauys.Site.Wording;
using Spectre.Console;

namespace Dauys.Cli.Plot;

/// <summary>The chamber on the terminal: in the lists' colours where the terminal has them, else a letter a seat; below it who sits where.</summary>
internal static class ChamberText
{
    private const int Widest = 80;
    private const int Narrowest = 40;

    /// <summary>Prints the chamber of a result; nothing where no seat is given.</summary>
    public static void Print(IAnsiConsole screen, ElectionResult result)
    {
        var benches = Benches.Of(result.State.Calling.Call?.Election ?? "", result, ResultRows.Of(result, Reader.English), Reader.English);
        if (benches.Count == 0)
        {
            return;
        }

        var width = Math.Min(Widest, screen.Profile.Width);
        var isColored = screen.Profile.Capabilities.ColorSystem is ColorSystem.EightBit or ColorSystem.TrueColor;
        var letters = SeatLetters.Of(benches);
        var seats = Hemicycle.Of(benches.Sum(b => b.Seats));
        screen.WriteLine();
        foreach (var line in width < Narrowest ? [] : isColored ? ColorSeats.Lines(benches, seats, (width / 2) - 1) : LetterSeats.Lines(benches, letters, seats, (width / 2) - 1))
        {
            screen.MarkupLine(line);
        }

        screen.WriteLine();
        var name = benches.Max(b => b.Label.Length);
        for (var i = 0; i < benches.Count; i++)
        {
            screen.MarkupLine($"  {Mark(benches[i], letters[i], isColored)}  {Markup.Escape(benches[i].Label.PadRight(name))}  [bold]{benches[i].Seats,4}[/]{Markup.Escape(Split(benches[i]))}".TrimEnd());
        }
    }

    private static string Mark(Bench bench, char letter, bool isColored) =>
        isColored ? $"[{(bench.Unknown ? ColorSeats.Unknown : bench.Color ?? ColorSeats.Unknown)}]{(bench.Unknown ? "▒▒" : "██")}[/]"
        : bench.Unknown ? $"{letter}  "
        : $"{(bench.ListSeats > 0 ? letter : ' ')} {(bench.DistrictSeats > 0 ? char.ToLower(letter, CultureInfo.InvariantCulture) : ' ')}";

    private static string Split(Bench bench) =>
        bench.Unknown ? "  not known"
        : bench is { ListSeats: > 0, DistrictSeats: > 0 } ? $"  {bench.ListSeats} by list, {bench.DistrictSeats} in districts"
        : bench.DistrictSeats > 0 ? "  in districts"
        : "";
}
