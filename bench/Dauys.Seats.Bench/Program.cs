using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dauys.Seats;

// Best of several runs, because this is about the program and not about what else the machine does.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["kieswet"])
{
    Kieswet.Answer(Console.In, Console.Out);
    return;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
Measure("D'Hondt, 7 lists, 69 seats", 7, 69, Method.DHondt);
Measure("Sainte-Laguë, 7 lists, 69 seats", 7, 69, Method.SainteLague);
Measure("Hare, largest remainders, 7 lists, 69 seats", 7, 69, Method.HareLargestRemainder);
Measure("Huntington-Hill, 7 lists, 69 seats", 7, 69, new DivisorMethod(DivisorSequence.HuntingtonHill));
Measure("Sainte-Laguë, 30 lists, 10,000 seats", 30, 10_000, Method.SainteLague);
Measure("Huntington-Hill, 30 lists, 10,000 seats", 30, 10_000, new DivisorMethod(DivisorSequence.HuntingtonHill));
Sweeps();
Tables();
MarginOfKazakhstan();

static long[][] Vectors(int count, int lists)
{
    var dice = new Random(2023);
    return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, lists).Select(_ => 1 + (long)(3e6 * Math.Pow(dice.NextDouble(), 3))).ToArray())];
}

static double Best(int repeats, Action run)
{
    var best = double.MaxValue;
    for (var at = 0; at < repeats; at++)
    {
        var clock = Stopwatch.StartNew();
        run();
        best = Math.Min(best, clock.Elapsed.TotalNanoseconds);
    }

    return best;
}

static void Measure(string name, int lists, int seats, Method method)
{
    var votes = Vectors(1000, lists);
    var (certain, contested) = (new int[lists], new bool[lists]);
    var into = Best(500, () => Array.ForEach(votes, v => Apportion.Into(method, seats, v, certain, contested))) / votes.Length;
    var objects = Best(500, () => Array.ForEach(votes, v => Apportion.Seats(method, seats, v))) / votes.Length;
    Console.WriteLine($"{name}: {into:F0} ns into spans, {objects:F0} ns as an object");
}

static void Sweeps()
{
    const int rows = 1_000_000, lists = 10;
    var votes = Vectors(rows, lists).SelectMany(v => v).ToArray();
    var (certain, contested) = (new int[votes.Length], new int[rows]);
    var law = new LawVariant(Method.SainteLague, 100, Fraction.Percent(5));
    Console.WriteLine($"sweep of 1,000,000 vectors, 10 lists, 100 seats, 5 %: {Best(5, () => Sweep.Votes(law, lists, votes, certain, contested)) / 1e6:F0} ms");
    var (before, processor) = (GC.GetTotalAllocatedBytes(true), Process.GetCurrentProcess().TotalProcessorTime);
    Sweep.Votes(law, lists, votes, certain, contested);
    Console.WriteLine($"  processor time of all cores together: {(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds:F0} ms");
    Console.WriteLine($"  allocated in all: {GC.GetTotalAllocatedBytes(true) - before} bytes");
}

static void Tables()
{
    using var file = File.OpenRead(Path.Combine(Root(), "data", "seats", "biproportional.json"));
    using var json = JsonDocument.Parse(file);
    foreach (var election in json.RootElement.EnumerateArray())
    {
        var districts = election.GetProperty("districts").EnumerateArray().Select(d => new DistrictVotes(
            d.GetProperty("district").GetString()!,
            d.GetProperty("seats").GetInt32(),
            d.GetProperty("votes").EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetInt64()))).ToArray();
        var system = new DoubleProportionalSystem { ShareInOneDistrict = Fraction.Percent(5) };
        var above = DoubleProportional.Allot(system, districts);
        long[][] votes = [.. districts.Select(d => above.Passed.Select(l => d.Votes[l]).ToArray())];
        int[] rows = [.. districts.Select(d => d.Seats)], columns = [.. above.Passed.Select(l => above.ListSeats[l])];
        var table = Best(200, () => Biproportional.Solve(votes, rows, columns)) / 1e6;
        var whole = Best(200, () => DoubleProportional.Allot(system, districts)) / 1e6;
        Console.WriteLine($"{election.GetProperty("name").GetString()}: table {table:F2} ms, the whole election {whole:F2} ms");
    }
}

static void MarginOfKazakhstan()
{
    var system = new ListSystem(Method.HareLargestRemainder) { Threshold = Threshold.Percent(5) };
    ListVotes[] lists =
    [
        new("amanat", 3431510), new("auyl", 693938), new("respublica", 547154), new("qhp", 432920), new("baytaq", 146431), new("aqjol", 535139), new("jsdp", 331058),
    ];
    Console.WriteLine($"margin of Kazakhstan 2023, three figures: {Best(20, () => Margins.Of(system, 69, lists, 6366441)) / 1e6:F1} ms");
}

static string Root()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (!File.Exists(Path.Combine(folder.FullName, "Dauys.slnx")))
    {
        folder = folder.Parent!;
    }

    return folder.FullName;
}
