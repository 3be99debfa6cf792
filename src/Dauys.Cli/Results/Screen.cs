using Spectre.Console;

namespace Dauys.Cli.Results;

/// <summary>Standard output for people: as wide as the terminal, or as wide as the text where it is a file.</summary>
internal static class Screen
{
    /// <param name="isPlain">Without colour, whatever the terminal can do.</param>
    public static IAnsiConsole Of(bool isPlain = false)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Detect,
            ColorSystem = isPlain || Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 400;
        }

        return console;
    }
}
