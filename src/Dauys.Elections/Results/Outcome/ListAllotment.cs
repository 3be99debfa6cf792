using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.DeclareAlliance;
using Dauys.Elections.Results.DrawLot;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Elections.Results.Outcome;

/// <summary>What a contest's rules make of its votes under one set of readings.</summary>
/// <param name="Outcome">Seats, ties, silences; null where the votes cannot be allotted.</param>
/// <param name="Fault">Why they cannot be allotted; null where they can.</param>
/// <param name="Base">What shares are taken of; null where it is not known.</param>
public sealed record ListAllotment(ListOutcome? Outcome, string? Fault, ShareBase? Base)
{
    /// <summary>Districts, tiers and linked mandates; null for one allotment over the whole country.</summary>
    public TieredOutcome? Tiers { get; init; }

    /// <summary>Seats that are certain; empty where nothing is.</summary>
    public IReadOnlyDictionary<string, int> Seats => Outcome?.Certain ?? new Dictionary<string, int>();

    /// <summary>Whether every seat is given.</summary>
    public bool IsSettled => Outcome is { IsSettled: true };

    /// <summary>Whether another allotment gives the same seats and leaves the same open.</summary>
    public bool SameSeats(ListAllotment other) =>
        Fault == other.Fault
        && Seats.Count == other.Seats.Count
        && Seats.All(s => other.Seats.TryGetValue(s.Key, out var seats) && seats == s.Value)
        && Tiers?.House == other.Tiers?.House
        && InDistricts().SequenceEqual(other.InDistricts())
        && (Outcome?.Ties ?? []).Select(t => $"{t.For}:{string.Join('+', t.Contested)}").SequenceEqual((other.Outcome?.Ties ?? []).Select(t => $"{t.For}:{string.Join('+', t.Contested)}"))
        && (Outcome?.Silences ?? []).Select(s => s.Code).SequenceEqual((other.Outcome?.Silences ?? []).Select(s => s.Code));

    private IEnumerable<(string, string, int)> InDistricts() =>
        (Tiers?.ByDistrict ?? new Dictionary<string, IReadOnlyDictionary<string, int>>()).SelectMany(d => d.Value.Where(l => l.Value > 0).Select(l => (d.Key, l.Key, l.Value))).Order();
}

/// <summary>The votes of a list contest, ready to be allotted under any rule.</summary>
/// <param name="Options">Lists and against all, with their facts.</param>
/// <param name="Totals">Their votes.</param>
/// <param name="Alliances">Alliances that were declared.</param>
/// <param name="Lots">Lots that were drawn.</param>
public sealed record ListBallot(
    IReadOnlyList<ListAdmitted> Options, ContestTotals Totals, IReadOnlyList<AllianceDeclared> Alliances, IReadOnlyList<LotDrawn> Lots)
{
    /// <summary>Districts of the list contest with their votes; empty where there are none.</summary>
    public IReadOnlyList<DistrictVotesIn> Districts { get; init; } = [];

    /// <summary>Single mandates won, for rules that ask for them.</summary>
    public MandatesWon Mandates { get; init; } = MandatesWon.None;

    /// <summary>Allots under a rule and chosen readings.</summary>
    public ListAllotment Allot(ContestRule rule, IReadOnlySet<string> chosen)
    {
        var lists = new List<ListVotes>();
        foreach (var option in Options.Where(o => !o.IsAgainstAll))
        {
            if (Totals.Votes(option.Id) is not { } votes)
            {
                return new ListAllotment(null, $"the votes of {option.Id} are not known", ThresholdBases.Of(rule, Totals, chosen));
            }

            lists.Add(new ListVotes(option.Id, votes, option.Registered, option.Kind, option.Members)
            {
                Born = option.Born,
                LeastSeats = option.Kind is { } kind && rule.LeastByKind.TryGetValue(kind, out var least) ? least : null,
                MostSeats = rule.OthersFill?.Under(chosen) == true && (option.Places ?? (option.Candidates.Count > 0 ? option.Candidates.Count : null)) is { } places
                    ? Math.Min(places, rule.MostSeats?.Under(chosen) ?? int.MaxValue)
                    : null,
            });
        }

        if (ThresholdBases.Of(rule, Totals, chosen) is not { } @base)
        {
            return new ListAllotment(null, "the figure of which the threshold is a share is not known", null);
        }

        var alliances = rule.Alliances is null ? [] : Alliances.Where(a => a.District is null).Select(a => new Alliance(a.Id, a.Lists)).ToList();
        if (rule.IsTiered)
        {
            return TierBallots.Allot(this, rule, chosen, lists, alliances, @base);
        }

        var (outcome, fault) = Allotment.TryAllot(
            rule.System(chosen), rule.Seats.Under(chosen), lists, @base.Votes, alliances, [.. Lots.Where(l => l.District is null).Select(l => new DrawnLot(l.For, l.Won))]);
        return new ListAllotment(outcome, fault is null ? null : fault.What, @base);
    }
}
