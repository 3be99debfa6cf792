namespace Dauys.Seats;

/// <summary>Seats of the two lists where one alone passed.</summary>
internal static class PairAwards
{
    internal sealed record Pair(string First, string Second, int SecondSeats, Fraction Share);

    public static IReadOnlyList<Award> Of(Pair pair, IReadOnlyDictionary<string, ListVotes> lists, int seats, AdmitSecond rule)
    {
        List<Award> awards = [];
        for (var nth = 1; nth <= pair.SecondSeats; nth++)
        {
            var kind = nth <= rule.Least && nth > pair.Share.Floor() ? ReasonKind.LeastSeats : ReasonKind.SecondAdmitted;
            awards.Add(new Award(awards.Count + 1, "seats", pair.Second, nth, new Reason(kind, lists[pair.Second].Votes, null, pair.Share)));
        }

        for (var nth = 1; nth <= seats - pair.SecondSeats; nth++)
        {
            awards.Add(new Award(awards.Count + 1, "seats", pair.First, nth, new Reason(ReasonKind.RestToFirst, lists[pair.First].Votes, null, null)));
        }

        return awards;
    }
}
