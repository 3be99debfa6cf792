using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dauys.Seats.Tests.Mutants;

/// <summary>
/// The other way to start this program, for <c>tests/mutate</c>: beside an assembly of seats that Stryker has mutated it switches the mutants on one after another, and
/// says of each whether a test finds it. Thousands in one process, where Stryker starts many.
/// </summary>
internal static class MutantRun
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type? Control = typeof(Apportion).Assembly.GetTypes().FirstOrDefault(t => t.Name == "MutantControl");

    /// <summary>DAUYS_MUTANTS says what to do: <c>cover</c>, or a file with a line for each mutant: its number, then the names of tests with bars between.</summary>
    [ModuleInitializer]
    internal static void Start()
    {
        if (Environment.GetEnvironmentVariable("DAUYS_MUTANTS") is not { Length: > 0 } order)
        {
            return;
        }

        if (Control is null)
        {
            Console.Error.WriteLine("Dauys.Seats.dll beside this program has no mutants.");
        }
        else if (order == "cover")
        {
            Cover();
        }
        else
        {
            Run(order, Environment.GetEnvironmentVariable("DAUYS_MUTANT_FIRST"));
        }

        // An orderly end would wait for what waits for this initializer.
        Console.Out.Flush();
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    /// <summary>A line for each test: name, milliseconds, mutants passed, mutants passed in values that are made once. First, as <c>*</c>, those that only the start of the program passes.</summary>
    private static void Cover()
    {
        Switch("CaptureCoverage", true);
        var cases = TestCase.All();
        foreach (var test in cases)
        {
            test.Finds();
        }

        Tell("*", 0);
        foreach (var test in cases)
        {
            var clock = Stopwatch.StartNew();
            if (test.Finds() is { } what)
            {
                Console.WriteLine($"! {test.Name}: {what}");
            }
            else
            {
                Tell(test.Name, clock.Elapsed.TotalMilliseconds);
            }
        }
    }

    private static void Tell(string name, double milliseconds)
    {
        var passed = (IList<int>[])Control!.GetMethod("GetCoverageData", Static)!.Invoke(null, null)!;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{milliseconds:F1}\t{string.Join(',', passed[0].Distinct())}\t{string.Join(',', passed[1].Distinct())}"));
    }

    // A mutant in a value that is made once must be on from the start.
    private static void Run(string file, string? first)
    {
        Switch("ActiveMutant", first is null ? -1 : int.Parse(first, CultureInfo.InvariantCulture));
        Dictionary<string, TestCase> cases;
        try
        {
            cases = TestCase.All().ToDictionary(c => c.Name);
        }
        catch (Exception e) when (first is not null && e is TargetInvocationException or TypeInitializationException)
        {
            Console.WriteLine($"{first} found by the data of the tests");
            return;
        }

        foreach (var line in File.ReadLines(file))
        {
            var words = line.Split(' ', 2);
            Switch("ActiveMutant", int.Parse(words[0], CultureInfo.InvariantCulture));
            var finder = words[1].Split('|').FirstOrDefault(name => Finds(words[0], cases[name]));
            Switch("ActiveMutant", -1);
            Console.WriteLine(finder is null ? $"{words[0]} survives" : $"{words[0]} found by {finder}");
        }
    }

    // Each test is told before it begins: one that ends no more is known by the silence after it.
    private static bool Finds(string mutant, TestCase test)
    {
        Console.WriteLine($"{mutant} begun");
        return test.Finds() is not null;
    }

    private static void Switch(string field, object value) => Control!.GetField(field, Static)!.SetValue(null, value);
}
