using System.Numerics;

namespace Dauys.Seats;

/// <summary>Seats of Balinski and Young's quota method, in the order in which they were won.</summary>
internal static class QuotaMethodAwards
{
    public static List<Award> Of(LevelResult level)
    {
        var votes = level.Nodes.Select(n => (BigInteger)n.Votes).ToArray();
        var total = votes.Aggregate(BigInteger.Zero, (sum, v) => sum + v);
        var held = new int[votes.Length];
        List<Award> awards = [];
        Fraction Quotient(int i) => new(votes[i], held[i] + 1);
        var waiting = Enumerable.Range(0, votes.Length).Where(i => votes[i] > 0).Sum(i => level.Held[i]);
        for (var house = 1; waiting > 0; house++, waiting--)
        {
            // Within the upper quota first; where ties or limits leave nobody there, whoever still waits for a seat.
            var open = Enumerable.Range(0, votes.Length).Where(i => votes[i] > 0 && held[i] < level.Held[i]).ToArray();
            var entitled = open.Where(i => held[i] * total < votes[i] * house).DefaultIfEmpty(-1).ToArray();
            var among = entitled[0] < 0 ? open : entitled;
            var winner = among.MaxBy(Quotient);
            var rivals = Enumerable.Range(0, votes.Length).Where(i => i != winner && held[i] * total < votes[i] * house).ToArray();
            var reason = new Reason(ReasonKind.QuotientWithinQuota, level.Nodes[winner].Votes, held[winner] + 1, Quotient(winner));
            if (rivals.Length > 0)
            {
                var next = rivals.MaxBy(Quotient);
                var lacked = (Quotient(winner) * (held[next] + 1)).Floor() + 1 - votes[next];
                reason = reason with { Next = level.Nodes[next].Id, NextFigure = Quotient(next), NextLacked = lacked > 0 ? (Int128)lacked : null };
            }

            awards.Add(new Award(awards.Count + 1, level.Name, level.Nodes[winner].Id, ++held[winner], reason));
        }

        AwardOrder.AddLeast(level, held, awards, awards.Count + 1);
        return awards;
    }
}
