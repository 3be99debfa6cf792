using Dauys.Seats;

/// <summary>The Dutch Kieswet, Art. P 5 to P 10, composed of the library's parts: answers problems for compare_abacus.py.</summary>
/// <remarks>A line of input: seats, then the votes of each list, a bar, then the candidates of each. A line of output: <c>certain seats</c>, a bar, <c>who is contested</c> by position, a bar, <c>for how many</c>.</remarks>
internal static class Kieswet
{
    private const int LargeCouncil = 19;

    public static void Answer(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            var halves = line.Split('|');
            int[] candidates = [.. Numbers(halves[1]).Select(n => (int)n)];
            long[] given = [.. Numbers(halves[0])];
            ListVotes[] lists = [.. given[1..].Select((votes, at) => new ListVotes($"{at}", votes) { MostSeats = candidates[at] })];
            var outcome = Allotment.Allot(System((int)given[0]), (int)given[0], lists);
            var tie = outcome.Ties.Count > 0 ? outcome.Ties[0] : null;
            output.WriteLine($"{string.Join(' ', outcome.Certain.Values)}|{string.Join(' ', tie?.Contested ?? [])}|{tie?.ContestedSeats ?? 0}");
        }
    }

    private static IEnumerable<long> Numbers(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse);

    private static ListSystem System(int seats) => new(new QuotaMethod(QuotaKind.Hare)
    {
        Remainders = seats >= LargeCouncil ? RemainderRule.HighestAverage : RemainderRule.LargestRemainder,
        LeastPart = seats >= LargeCouncil ? null : new Fraction(3, 4),
        Then = FurtherSeats.HighestAverages,
        Exhausted = ExhaustedLists.SeatsMoveOn,
    })
    {
        MajoritySeat = true,
        Ties = TieRule.ByLot,
    };
}
