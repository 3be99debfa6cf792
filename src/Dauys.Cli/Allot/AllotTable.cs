using System.Globalization;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Terminal;
using Dauys.Law.Refusals;
using Dauys.Seats;

namespace Dauys.Cli.Allot;

/// <summary>One allotment as a table: the result first, then what to look at, then what to do.</summary>
internal static class AllotTable
{
    public static int Print(AllotRequest request, IReadOnlyList<ListVotes> lists)
    {
        var system = new ListSystem(request.Method) { Threshold = request.Percent is { } percent ? Threshold.Percent(percent) : null, Ties = TieRule.ByLot };
        var whole = lists.Aggregate((Int128)0, (sum, l) => sum + Int128.Clamp(l.Votes, 0, Int128.One << 100));
        var (outcome, fault) = Allotment.TryAllot(system, request.Seats, lists, whole);
        if (outcome is null)
        {
            throw new RefusedException(new Refusal("C646", fault!.What, new Place(Subject: fault.Subject), "Mend the votes or the number of seats."));
        }

        var margin = request.Margin && outcome.IsSettled ? Margins.Of(system, request.Seats, lists, whole) : null;
        if (request.Json)
        {
            JsonOutput.Print(json => AllotJson.Write(json, outcome, request, margin));
        }
        else
        {
            Rows(outcome, lists, whole);
            After(outcome, request, margin);
        }

        return outcome.IsSettled ? ExitCode.Done : ExitCode.Choice;
    }

    private static void Rows(ListOutcome outcome, IReadOnlyList<ListVotes> lists, Int128 whole)
    {
        var width = Math.Max(5, lists.Max(l => l.Id.Length));
        var votes = Math.Max(6, lists.Max(l => Number(l.Votes).Length));
        Console.WriteLine($"{"List".PadRight(width)}  {"Votes".PadLeft(votes)}   Share  Seats");
        foreach (var list in lists)
        {
            var note = outcome.Passed.Contains(list.Id) ? outcome.Ties.Any(t => t.Contested.Contains(list.Id)) ? "  or one more" : "" : "  below the threshold";
            var share = new Fraction(list.Votes * 100, whole).ToDecimal(2);
            Console.WriteLine($"{list.Id.PadRight(width)}  {Number(list.Votes).PadLeft(votes)}  {share.PadLeft(6)}  {outcome.Certain[list.Id],5}{note}");
        }

        Console.WriteLine($"{"".PadRight(width)}  {Number(lists.Aggregate((Int128)0, (sum, l) => sum + l.Votes)).PadLeft(votes)}          {outcome.Certain.Values.Sum(),5}");
    }

    private static void After(ListOutcome outcome, AllotRequest request, Margin? margin)
    {
        foreach (var silence in outcome.Silences)
        {
            Console.WriteLine($"\n{silence.What}");
        }

        foreach (var tie in outcome.Ties)
        {
            Console.WriteLine($"\nA tie: {tie.ContestedSeats} of {string.Join(", ", tie.Contested)} get one seat more. The numbers do not say which; the law must (a lot, a date).");
        }

        foreach (var remark in outcome.Remarks)
        {
            Console.WriteLine($"\n{remark.What}");
        }

        if (request.Explain)
        {
            Console.WriteLine();
            foreach (var award in outcome.Awards)
            {
                Console.WriteLine($"{award.Order,4}. {Sentences.English(award)}");
            }
        }

        if (margin is not null)
        {
            Console.WriteLine();
            Told("moved", margin.Moved, margin.IsExact);
            Told("added", margin.Added, margin.IsExact);
            Told("taken away", margin.Removed, margin.IsExact);
        }
    }

    private static void Told(string how, MarginFigure figure, bool exact)
    {
        if (figure.Nearest is not { } nearest)
        {
            Console.WriteLine($"No number of votes {how} would have changed a seat.");
            return;
        }

        var way = $"{(nearest.From is null ? "" : $" from {nearest.From}")}{(nearest.To is null ? "" : $" to {nearest.To}")}";
        var what = nearest.IsOpen ? $"a tie; a seat changes at {(figure.Sure is { } sure ? Number(sure.Votes) : "no number")}" : "another seat";
        Console.WriteLine($"{(exact ? "" : "At most ")}{Number(nearest.Votes)} {(nearest.Votes == 1 ? "vote" : "votes")} {how}{way}: {what}.");
    }

    private static string Number(Int128 value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
