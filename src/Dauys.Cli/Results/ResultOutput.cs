using Dauys.Cli.CommandLine;
using Dauys.Cli.Terminal;
using Dauys.Elections.Counting;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;

namespace Dauys.Cli.Results;

/// <summary>Prints a result in the form asked for, and answers whether a lot or a reading is needed.</summary>
internal static class ResultOutput
{
    /// <param name="result">The result.</param>
    /// <param name="printing">The form.</param>
    /// <param name="placeOf">File and line of a protocol, where it was just read; or null.</param>
    public static int Print(ElectionResult result, Printing printing, Func<ContestCount, int, (string? File, int? Line)>? placeOf = null)
    {
        if (printing.Json)
        {
            JsonOutput.Print(json => ResultJson.Write(result, json));
        }
        else if (printing.By is { } level)
        {
            LevelOutput.Print(result, level, printing.Csv);
        }
        else if (printing.Findings)
        {
            FindingOutput.Print(result, printing.Csv, placeOf);
        }
        else
        {
            ResultText.Print(result, printing);
        }

        return Answer(result);
    }

    /// <summary>0 where every seat is given; else says what is open, and 3.</summary>
    public static int Answer(ElectionResult result) => result.IsSettled ? ExitCode.Done : Open(result);

    private static int Open(ElectionResult result)
    {
        if (result.List is { NeedsReading: true } list)
        {
            Console.Error.WriteLine($"C610: the law book {result.Law.Id} leaves open what decides seats here; the readings give different ones");
            foreach (var name in list.Readings.Select(r => r.Name).Distinct(StringComparer.Ordinal))
            {
                Console.Error.WriteLine($"  do: --reading {name}");
            }
        }
        else if (result.List?.Allotment?.Outcome?.Silences is [var silence, ..])
        {
            Console.Error.WriteLine($"C612: {silence.What}");
            Console.Error.WriteLine("  do: this is for the legislator or a court; no program may choose");
        }
        else if (result.Districts?.Mandates.FirstOrDefault(m => m.Outcome?.Silence is not null) is { } nobody)
        {
            Console.Error.WriteLine($"C612: in district {nobody.District.Id}: {nobody.Outcome!.Silence!.What}");
            Console.Error.WriteLine("  do: hold what the law demands where nobody is elected; the seat stays open until then");
        }
        else if (result.List?.Allotment?.Fault is { } fault)
        {
            Console.Error.WriteLine($"C613: the votes cannot be allotted: {fault}");
            Console.Error.WriteLine("  do: complete the figures, or choose a law that needs none of what is missing");
        }
        else
        {
            Console.Error.WriteLine("C611: a tie stands; what is certain is printed");
            Console.Error.WriteLine("  do: draw the lot (or hold the repeat vote) by the law, and give it in the election file under lots");
        }

        return ExitCode.Choice;
    }
}
