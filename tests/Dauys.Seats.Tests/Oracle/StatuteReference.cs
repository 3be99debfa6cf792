namespace Dauys.Seats.Tests.Oracle;

/// <summary>
/// A quota method with a part of a quota, averages after remainders, a seat for the majority and lists that run out of candidates, done as the Dutch Kieswet
/// orders it: Art. P 6 to P 8, then P 9, then P 10, seat by seat, following every lot.
/// </summary>
internal sealed class StatuteReference(QuotaMethod method, int seats, long[] votes, int[] most, bool majority)
{
    private readonly long _total = votes.Sum();

    private sealed record State(int[] Held, int[] ByRemainder, int[] ByAverage, int Left, string? LastStage, Fraction LastKey, int[] LastWinners);

    /// <summary>Every outcome that lots can lead to.</summary>
    public List<int[]> Solve()
    {
        var full = votes.Select(v => (int)(((Fraction)(Int128)v) / Quota).Floor()).ToArray();
        int[] none = new int[votes.Length];
        State start = new(full, none, none, seats - full.Sum(), null, Fraction.Zero, []);
        var given = Given([start], limited: false);
        var after = majority ? given.SelectMany(Majority) : given;
        var within = after.Select(state => state with
        {
            Held = [.. state.Held.Select((h, i) => Math.Min(h, Most(i)))],
            Left = state.Left + state.Held.Select((h, i) => Math.Max(0, h - Most(i))).Sum(),
        });
        return [.. Given(within, limited: true).Select(s => s.Held)];
    }

    private Fraction Quota => method.Quota == QuotaKind.Hare ? new Fraction(_total, seats) : new Fraction((_total / (seats + 1)) + 1, 1);

    private int Most(int i) => most.Length == 0 ? int.MaxValue : most[i];

    private List<State> Given(IEnumerable<State> states, bool limited)
    {
        List<State> done = [], open = [.. states];
        while (open.Count > 0)
        {
            List<State> next = [];
            foreach (var state in open)
            {
                var (stage, choices) = state.Left == 0 ? ("", []) : Choices(state, limited);
                if (choices.Length == 0)
                {
                    done.Add(state);
                    continue;
                }

                var best = choices.Max(c => c.Key);
                next.AddRange(choices.Where(c => c.Key == best).Select(c => With(state, stage, c.List, best)));
            }

            open = [.. next.DistinctBy(Text)];
        }

        return [.. done.DistinctBy(Text)];
    }

    private (string Stage, (int List, Fraction Key)[] Choices) Choices(State state, bool limited)
    {
        var room = Enumerable.Range(0, votes.Length).Where(i => votes[i] > 0 && (!limited || state.Held[i] < Most(i))).ToArray();
        var eligible = room.Where(i => method.LeastPart is not { } part || (Fraction)(Int128)votes[i] >= part * Quota).ToArray();
        (int, Fraction) Average(int i) => (i, new Fraction(votes[i], state.Held[i] + 1));
        if (method.Remainders == RemainderRule.HighestAverage)
        {
            return ("average", [.. eligible.Select(Average)]);
        }

        var goesOn = method.Then == FurtherSeats.HighestAverages;
        var round = eligible.Length == 0 ? 0 : goesOn ? 0 : eligible.Min(i => state.ByRemainder[i]);
        var first = eligible.Where(i => state.ByRemainder[i] == round).ToArray();
        if (first.Length > 0)
        {
            return ($"remainder {round}", [.. first.Select(i => (i, method.Remainders == RemainderRule.MostVotes ? (Fraction)(Int128)votes[i] : Remainder(i)))]);
        }

        var unique = room.Where(i => state.ByAverage[i] == 0).ToArray();
        return !goesOn ? ("", []) : unique.Length > 0 ? ("one average each", [.. unique.Select(Average)]) : ("average", [.. room.Select(Average)]);
    }

    private Fraction Remainder(int i)
    {
        var quotas = (Fraction)(Int128)votes[i] / Quota;
        return quotas - quotas.Floor();
    }

    private static State With(State state, string stage, int winner, Fraction key)
    {
        int[] Plus(int[] numbers, bool also) => [.. numbers.Select((n, i) => n + (i == winner && also ? 1 : 0))];
        var same = stage == state.LastStage && key == state.LastKey;
        return new State(
            Plus(state.Held, true), Plus(state.ByRemainder, stage.StartsWith("remainder", StringComparison.Ordinal)), Plus(state.ByAverage, stage == "one average each"),
            state.Left - 1, stage, key, same ? [.. state.LastWinners, winner] : [winner]);
    }

    // Art. P 9: one more for the list with the majority, and the seat won by the smallest average or remainder lapses; between equals the lot.
    private IEnumerable<State> Majority(State state)
    {
        var first = Array.FindIndex(votes, v => 2 * v > _total);
        if (first < 0 || 2 * state.Held[first] > seats || state.LastWinners.Length == 0)
        {
            return [state];
        }

        return state.LastWinners.Select(loser =>
        {
            int[] Less(int[] numbers, bool also) => [.. numbers.Select((n, i) => n - (i == loser && also ? 1 : 0))];
            return state with
            {
                Held = [.. Less(state.Held, true).Select((h, i) => h + (i == first ? 1 : 0))],
                ByRemainder = Less(state.ByRemainder, state.LastStage!.StartsWith("remainder", StringComparison.Ordinal)),
                ByAverage = Less(state.ByAverage, state.LastStage == "one average each"),
            };
        });
    }

    private static string Text(State state) =>
        $"{string.Join(',', state.Held)} {string.Join(',', state.ByRemainder)} {string.Join(',', state.ByAverage)} {state.Left} {state.LastStage} {state.LastKey} {string.Join(',', state.LastWinners.Order())}";
}
