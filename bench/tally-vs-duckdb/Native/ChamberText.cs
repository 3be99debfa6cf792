using Dauys.Elections.Results.Outcome;
using Spectre.Console;

namespace Dauys.Cli.Plot;

/// <summary>A native build has no pages, so it does not draw the chamber that they draw.</summary>
internal static class ChamberText
{
    public static void Print(IAnsiConsole screen, ElectionResult result) => (_, _) = (screen, result);
}
