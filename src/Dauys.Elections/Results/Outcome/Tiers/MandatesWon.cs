using Dauys.Elections.Results.DeclareMandate;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Elections.Results.Outcome;

/// <summary>Which lists won the single mandates: computed, declared or reported; or why that is not known.</summary>
/// <param name="Won">The mandates; null where the list of any winner is not known: nothing is guessed.</param>
/// <param name="Why">Why they are not known; empty where they are.</param>
public sealed record MandatesWon(IReadOnlyList<SingleMandate>? Won, string Why)
{
    /// <summary>There are no single mandates.</summary>
    public static MandatesWon None { get; } = new(null, "the election has no single mandates, and the law asks which lists won them");

    /// <summary>The mandates of a contest.</summary>
    /// <param name="state">The election.</param>
    /// <param name="districts">The contest of single mandates; null where there is none.</param>
    /// <param name="rule">The list contest's rule.</param>
    public static MandatesWon Of(ElectionState state, DistrictResult? districts, ContestRule rule)
    {
        if (districts is null || !rule.AsksMandates)
        {
            return None;
        }

        var all = districts.Rule.Seats.Value;
        var won = districts.Mandates.Count > 0 ? OneByOne(districts) : Reported(state, districts);
        if (won is null)
        {
            return new MandatesWon(null, $"of {districts.Unknown} of the {all} single mandates it is not known which list won them, and the list seats hang on it");
        }

        var sum = won.Sum(m => m.Count);
        return sum == all ? new MandatesWon(won, "") : new MandatesWon(null, $"the winners of {sum} of the {all} single mandates are known, and the list seats hang on all of them");
    }

    private static List<SingleMandate>? OneByOne(DistrictResult districts)
    {
        var won = new List<SingleMandate>();
        foreach (var mandate in districts.Mandates)
        {
            if (mandate.List is not { } list)
            {
                return null;
            }

            var votes = mandate.Winner is { } winner ? mandate.Counted?.Totals.Votes(winner.Id) : null;
            won.Add(new SingleMandate(
                list == MandateDeclared.Independent ? null : list, mandate.District.Region, 1, mandate.District.Id, votes, mandate.Counted?.Totals.Base(ThresholdBase.Valid) ?? mandate.Counted?.Totals.Base(ThresholdBase.Options)));
        }

        return won;
    }

    private static List<SingleMandate>? Reported(ElectionState state, DistrictResult districts)
    {
        var reports = state.Results.Mandates(districts.CountedAs).ToList();
        return reports.Any(r => r.Won.Values.Any(w => w is null))
            ? null
            : [.. reports.SelectMany(r => r.Won.Where(w => w.Value > 0).Select(w => new SingleMandate(w.Key == MandateDeclared.Independent ? null : w.Key, r.Region, (int)w.Value!)))];
    }
}
