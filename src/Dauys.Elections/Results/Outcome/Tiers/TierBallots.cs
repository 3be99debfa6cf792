using Dauys.Elections.Results.Totals;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Elections.Results.Outcome;

/// <summary>A district of a list contest with its votes.</summary>
/// <param name="District">The district.</param>
/// <param name="Totals">Its votes; null if no protocol of it is in.</param>
/// <param name="Standing">Ids of the lists that stand in it.</param>
public sealed record DistrictVotesIn(DistrictEstablished District, ContestTotals? Totals, IReadOnlyList<string> Standing);

/// <summary>Brings the votes of an election before the tiers of a law.</summary>
internal static class TierBallots
{
    public static ListAllotment Allot(
        ListBallot ballot, ContestRule rule, IReadOnlySet<string> chosen, IReadOnlyList<ListVotes> lists, IReadOnlyList<Alliance> alliances, ShareBase @base)
    {
        if (Fault(ballot, rule) is { } missing)
        {
            return new ListAllotment(null, missing, @base);
        }

        var called = ballot.Districts.Where(d => d.District.Seats is not null).ToDictionary(d => d.District.Id, d => d.District.Seats!.Value, StringComparer.Ordinal);
        var system = TieredSystems.Of(rule, chosen, called, TieredBallotFigures.Share);
        var (outcome, fault) = Tiered.TryAllot(system, new TieredBallot
        {
            Lists = lists,
            Seats = rule.Seats.Under(chosen),
            Figures = Figures(ballot.Totals, @base, null),
            Districts = rule.Districts is null ? [] : [.. ballot.Districts.Select(d => District(ballot, d, @base))],
            Alliances = alliances,
            Mandates = ballot.Mandates.Won,
            Lots = [.. ballot.Lots.Select(l => new TierLot(l.District, l.For, l.Won))],
        });
        return new ListAllotment(outcome?.Whole, fault?.What, @base) { Tiers = outcome };
    }

    /// <summary>The districts of a contest, each with its votes: protocols name the district, or a unit of the territory is one.</summary>
    public static IReadOnlyList<DistrictVotesIn> Districts(ElectionState state, string contest, CountedBallot whole, bool leaveOutBroken)
    {
        var rows = new Dictionary<string, IReadOnlyList<LevelRow>?>(StringComparer.Ordinal);
        ContestTotals? Totals(DistrictEstablished district)
        {
            if (district.Level is not { } level)
            {
                return CountedBallot.Of(state, contest, district.Id, leaveOutBroken) is { Totals.Protocols: > 0 } counted ? counted.Totals : null;
            }

            if (!rows.TryGetValue(level, out var units))
            {
                rows.Add(level, units = LevelRows.Of(state, whole, level));
            }

            var here = (units ?? []).Where(r => r.Names[^1] == district.Unit).ToList();
            return here.Count == 1 ? here[0].Totals : null;
        }

        return
        [
            .. state.Territory.Districts(contest).Select(d => new DistrictVotesIn(
                d, Totals(d), [.. state.Registration.Lists(contest).Select(l => l.Id).Where(l => d.Lists.Count == 0 || d.Lists.Contains(l))])),
        ];
    }

    private static string? Fault(ListBallot ballot, ContestRule rule)
    {
        if (rule.AsksMandates && ballot.Mandates.Won is null)
        {
            return ballot.Mandates.Why;
        }

        if (rule.Districts is null)
        {
            return null;
        }

        if (ballot.Districts.Count == 0)
        {
            return "the law allots seats in districts, and the votes are not known by district";
        }

        foreach (var (district, totals, standing) in ballot.Districts)
        {
            if (totals is null)
            {
                return $"the votes of district {district.Id} are not known";
            }

            if (standing.FirstOrDefault(l => totals.Votes(l) is null) is { } list)
            {
                return $"the votes of {list} in district {district.Id} are not known";
            }
        }

        return rule.Districts.ByDistrict.Keys.FirstOrDefault(id => ballot.Districts.All(d => d.District.Id != id)) is { } absent
            ? $"the law gives seats to the district {absent}, which the election does not have"
            : null;
    }

    private static DistrictBallot District(ListBallot ballot, DistrictVotesIn part, ShareBase @base) =>
        new(part.District.Id, part.Standing.ToDictionary(l => l, l => part.Totals!.Votes(l)!.Value, StringComparer.Ordinal))
        {
            Region = part.District.Region,
            Figures = Figures(part.Totals!, @base, part.District),
            Alliances = [.. ballot.Alliances.Where(a => a.District == part.District.Id).Select(a => new Alliance(a.Id, a.Lists))],
        };

    private static Dictionary<string, Int128?> Figures(ContestTotals totals, ShareBase @base, DistrictEstablished? district)
    {
        var figures = new Dictionary<string, Int128?>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<ThresholdBase>())
        {
            figures[TieredSystems.Figure(kind)] = totals.Base(kind);
        }

        var share = district is null ? @base.Votes : totals.Base(@base.Kind);
        figures[TieredBallotFigures.Share] = district is not null && @base.WithoutAgainstAll && totals.AgainstAll is { } against ? share - (totals.Votes(against) ?? 0) : share;
        if (district is not null)
        {
            figures[TieredSystems.Figure(DistrictFigure.Population)] = district.Population;
            figures[TieredSystems.Figure(DistrictFigure.Electorate)] ??= district.Electorate;
        }

        return figures;
    }
}
