namespace Dauys.Seats;

/// <summary>The winner of a district, with what decides whether a seat covers the win.</summary>
/// <param name="District">Id of the district.</param>
/// <param name="Votes">The winner's votes.</param>
/// <param name="Valid">Valid votes in the district; at least 1.</param>
public sealed record DistrictWin(string District, Int128 Votes, Int128 Valid);

/// <summary>Which district winners of a list are elected.</summary>
/// <param name="Elected">Districts whose winner is elected, the greatest share first.</param>
/// <param name="StayOut">Districts whose winner has no cover.</param>
/// <param name="Open">Districts with equal shares at the edge, and how many of them are covered; null if none.</param>
public sealed record CoveredWins(IReadOnlyList<string> Elected, IReadOnlyList<string> StayOut, Tie? Open);

/// <summary>District winners need cover by their list's votes: Germany 2023, Bundeswahlgesetz § 6(1), (4).</summary>
public static class CappedDistricts
{
    /// <summary>Covers as many winners of one list in one region as it has seats there, in descending order of their share.</summary>
    /// <param name="seats">Seats of the list in the region.</param>
    /// <param name="wins">Its district winners there.</param>
    /// <exception cref="InputFaultException">Numbers that cannot be.</exception>
    public static CoveredWins Cover(int seats, IReadOnlyList<DistrictWin> wins)
    {
        ArgumentNullException.ThrowIfNull(wins);
        if (seats < 0 || wins.Any(w => w.Valid < 1 || w.Votes < 0 || w.Votes > w.Valid))
        {
            throw new InputFaultException(new InputFault(FaultCode.WrongLimits, "Seats are 0 or more, and a winner's votes are part of at least one valid vote."));
        }

        List<string> elected = [];
        foreach (var equals in wins.GroupBy(w => new Fraction(w.Votes, w.Valid)).OrderByDescending(g => g.Key))
        {
            var ids = equals.Select(w => w.District).ToArray();
            var left = seats - elected.Count;
            if (ids.Length > left)
            {
                var others = wins.Select(w => w.District).Except(elected).ToArray();
                return left == 0
                    ? new CoveredWins(elected, others, null)
                    : new CoveredWins(elected, [.. others.Except(ids)], new Tie("covered", elected.ToDictionary(id => id, _ => 1), ids, left, TieRemedy.Lot));
            }

            elected.AddRange(ids);
        }

        return new CoveredWins(elected, [], null);
    }
}
