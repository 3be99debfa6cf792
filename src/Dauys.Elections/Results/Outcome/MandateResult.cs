using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.Totals;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Elections.Results.Outcome;

/// <summary>The mandate of one single-mandate district: computed from its protocols, else as declared, else unknown.</summary>
/// <param name="District">The district.</param>
/// <param name="Counted">Its protocols; null if none is in.</param>
/// <param name="Outcome">What the votes give; null without protocols or where they are not all known.</param>
/// <param name="Winner">The candidate who won by the count; null where the votes name none.</param>
/// <param name="Declared">The mandate as declared, or null.</param>
public sealed record MandateResult(
    DistrictEstablished District, CountedBallot? Counted, DistrictOutcome? Outcome, CandidateAdmitted? Winner, MandateDeclared? Declared)
{
    /// <summary>The holder's name; null where it is not known.</summary>
    public LocalText? Holder => Winner?.Title ?? (Outcome is null ? Declared?.Holder : null);

    /// <summary>The list the holder stood for, <c>independent</c>, or null where it is not known.</summary>
    public string? List => Winner is not null ? Winner.List : Outcome is null ? Declared?.List : null;

    /// <summary><c>computed</c>, <c>open</c> (a tie, or no winner), or how sure a declared holder is.</summary>
    public string Status =>
        Winner is not null ? "computed"
        : Outcome is not null ? "open"
        : MandateDeclared.Words.First(w => w.Value == (Declared?.Status ?? MandateStatus.Unknown)).Key;

    /// <summary>Whether a declared holder's list differs from the one that the votes give.</summary>
    public bool Conflicts => Winner is not null && Declared is { List: not null } && Declared.List != Winner.List;

    /// <summary>The mandate of a district.</summary>
    public static MandateResult Of(ElectionState state, ContestRule own, ContestRule rule, DistrictEstablished district, ResultRequest request)
    {
        var declared = state.Results.Mandate(own.Id, district.Id);
        var counted = CountedBallot.Of(state, own.Id, district.Id, request.LeaveOutBroken);
        if (counted is not { Totals.Protocols: > 0 })
        {
            return new MandateResult(district, null, null, null, declared);
        }

        var standing = state.Registration.Candidates(own.Id, district.Id).ToList();
        var candidates = standing.FindAll(c => !c.AgainstAll);
        var votes = candidates.Select(c => counted.Totals.Votes(c.Id)).ToList();
        var blocks = rule.AgainstAllBlocks?.Under(request.Readings) == true ? standing.Find(c => c.AgainstAll) : null;
        var against = blocks is null ? null : counted.Totals.Votes(blocks.Id);
        if (candidates.Count == 0 || votes.Any(v => v is null) || (blocks is not null && against is null))
        {
            return new MandateResult(district, counted, null, null, declared);
        }

        IReadOnlyList<DrawnLot> lots = ReferenceEquals(own, rule) ? [.. state.Results.Lots(own.Id, district.Id).Select(l => new DrawnLot(l.For, l.Won))] : [];
        var outcome = Plurality.Winner(
            rule.Ties.Under(request.Readings), [.. candidates.Select((c, i) => new CandidateVotes(c.Id, votes[i]!.Value, c.Born, c.Registered))], against, lots);
        return new MandateResult(district, counted, outcome, candidates.FirstOrDefault(c => c.Id == outcome.Winner), declared);
    }
}

/// <summary>A contest of single-mandate districts.</summary>
/// <param name="Rule">The rule that was applied.</param>
/// <param name="CountedAs">The contest's id in the law book under which the votes were cast.</param>
/// <param name="Mandates">One a district, in the order of the acts.</param>
public sealed record DistrictResult(ContestRule Rule, string CountedAs, IReadOnlyList<MandateResult> Mandates)
{
    /// <summary>Mandates by list as reported, where districts are not told one by one; empty else.</summary>
    public IReadOnlyDictionary<string, int> Reported { get; init; } = new Dictionary<string, int>();

    /// <summary>Known mandates by list; <c>independent</c> for those who stood for none.</summary>
    public IReadOnlyDictionary<string, int> Seats => Mandates.Count == 0 ? Reported : Mandates
        .Where(m => m.List is not null || m.Winner is not null)
        .GroupBy(m => m.List ?? MandateDeclared.Independent, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>Mandates whose holder's list is not known.</summary>
    public int Unknown => Mandates.Count == 0 && Reported.Count > 0
        ? Math.Max(0, Rule.Seats.Value - Reported.Values.Sum())
        : Mandates.Count(m => m.List is null && m.Winner is null);

    /// <summary>Whether no district waits for a lot or a repeat vote.</summary>
    public bool IsSettled => Mandates.All(m => m.Outcome is null || m.Winner is not null);

    /// <summary>Computes the mandates of all districts.</summary>
    public static DistrictResult Of(ElectionState state, ContestRule own, ContestRule rule, ResultRequest request) => new(
        rule, own.Id, [.. state.Territory.Districts(own.Id).Select(d => MandateResult.Of(state, own, rule, d, request))])
    {
        Reported = state.Results.Mandates(own.Id)
            .SelectMany(m => m.Won.Where(w => w.Value is not null))
            .GroupBy(w => w.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (int)g.Sum(w => w.Value!.Value), StringComparer.Ordinal),
    };
}
