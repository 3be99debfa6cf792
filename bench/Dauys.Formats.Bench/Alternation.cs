namespace Dauys.Formats.Bench;

/// <summary>Runs two whole programs turn by turn, so that both meet the same machine, and compares them.</summary>
internal static class Alternation
{
    public static int Run(int rounds, string[] first, string[] second)
    {
        // Once each unmeasured, so that both find their files in the machine's memory.
        MeasuredRun.Of(first);
        MeasuredRun.Of(second);
        var (one, other) = (new List<MeasuredRun>(), new List<MeasuredRun>());
        for (var i = 0; i < rounds; i++)
        {
            one.Add(MeasuredRun.Of(first));
            other.Add(MeasuredRun.Of(second));
        }

        Console.WriteLine($"{rounds} runs each, turn by turn; {Environment.ProcessorCount} cores, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
        Console.WriteLine($"{"",-14}{"wall median",14}{"wall min",12}{"cpu median",12}{"cpu min",10}{"peak memory",14}");
        Print(Path.GetFileName(first[0]), one);
        Print(Path.GetFileName(second[0]), other);
        Console.WriteLine($"{"ratio",-14}{Ratio(one, other, Median, r => r.Wall),14:0.00}{Ratio(one, other, Least, r => r.Wall),12:0.00}{Ratio(one, other, Median, r => r.Cpu),12:0.00}{Ratio(one, other, Least, r => r.Cpu),10:0.00}{Ratio(one, other, Most, r => r.PeakKilobytes),14:0.00}");
        return 0;
    }

    private static void Print(string name, List<MeasuredRun> runs) =>
        Console.WriteLine($"{name,-14}{Median(runs, r => r.Wall),11:0} ms{Least(runs, r => r.Wall),9:0} ms{Median(runs, r => r.Cpu),9:0} ms{Least(runs, r => r.Cpu),7:0} ms{Most(runs, r => r.PeakKilobytes) / 1024,11:0} MB");

    private static double Ratio(List<MeasuredRun> one, List<MeasuredRun> other, Func<List<MeasuredRun>, Func<MeasuredRun, double>, double> of, Func<MeasuredRun, double> figure) =>
        of(one, figure) / of(other, figure);

    private static double Median(List<MeasuredRun> runs, Func<MeasuredRun, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);

    private static double Least(List<MeasuredRun> runs, Func<MeasuredRun, double> figure) => runs.Min(figure);

    private static double Most(List<MeasuredRun> runs, Func<MeasuredRun, double> figure) => runs.Max(figure);
}
