using System.Diagnostics;
using Dauys.House.Tests.Rooms;

namespace Dauys.House.Tests.Docs;

/// <summary>What a page says that a command prints is what it prints. So no figure in a page can drift from the code.</summary>
public sealed class ShownCommandTests
{
    private const string Start = "./dauys ";

    /// <summary>Shows a file that later commands of the page read; it is made as the page shows it.</summary>
    private const string File = "cat ";

    public static TheoryData<string> Pages =>
        [.. House.Files().Where(p => p.EndsWith(".md", StringComparison.Ordinal) && ConsoleBlocks.In(p, House.Read(p)).Any())];

    [Fact]
    public void The_first_page_of_all_shows_commands() => Assert.Contains("README.md", Pages.Select(p => p.Data));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_its_commands_print(string page)
    {
        var folder = Directory.CreateTempSubdirectory("dauys-pages-");
        try
        {
            foreach (var part in (string[])["data", "laws"])
            {
                Directory.CreateSymbolicLink(Path.Combine(folder.FullName, part), Path.Combine(House.Root, part));
            }

            foreach (var shown in ConsoleBlocks.In(page, House.Read(page)))
            {
                if (shown.Command.StartsWith(File, StringComparison.Ordinal))
                {
                    System.IO.File.WriteAllLines(Path.Combine(folder.FullName, Path.GetFileName(shown.Command[File.Length..])), shown.Output);
                    continue;
                }

                Assert.StartsWith(Start, shown.Command, StringComparison.Ordinal);
                var difference = ConsoleBlocks.Difference(shown.Output, Printed(shown.Command[Start.Length..], folder.FullName));
                Assert.True(difference is null, $"{page}:{shown.Line} `{shown.Command}` no longer prints: {difference}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("a\n…\nd", null)]
    [InlineData("a\nb\nc\nd", null)]
    [InlineData("a\nb", "the end (printed was: c)")]
    [InlineData("a\nx\n…", "x (printed was: b)")]
    [InlineData("…\nx", "x")]
    public void A_difference_is_found(string shown, string? difference) => Assert.Equal(difference, ConsoleBlocks.Difference(shown.Split('\n'), "a\nb  \n\nc\nd\n"));

    [Fact]
    public void Only_blocks_of_the_console_hold_commands()
    {
        var shown = Assert.Single(ConsoleBlocks.In("p.md", "```sh\n$ no\n```\n```console\n$ ./dauys x\none\n```\n$ no\n"));

        Assert.Equal(("./dauys x", 5), (shown.Command, shown.Line));
        Assert.Equal(["one"], shown.Output);
    }

    private static string Printed(string arguments, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DAUYS_HOME"] = House.Root, ["NO_COLOR"] = "1" },
        };
        start.ArgumentList.Add(BuiltRooms.Find("Cli"));
        foreach (var argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 3 or 4, $"{arguments} ended with {process.ExitCode}: {said.Result}");
        return printed;
    }
}
