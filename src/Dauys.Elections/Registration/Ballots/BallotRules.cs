using Dauys.Elections.Acts;
using Dauys.Elections.Registration.DrawOrder;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.WithdrawNomination;
using Dauys.Law.Contests;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.Ballots;

/// <summary>Whether a list or candidate may leave a ballot, and whether a draw of its order is one of those who stand.</summary>
internal static class BallotRules
{
    public static Refusal? Decide(ElectionState state, NominationWithdrawn act)
    {
        if (Paper(state, act, act.Contest, act.District, act.When, "is on the ballot paper of its district alone") is { } refusal)
        {
            return refusal;
        }

        if (!Standing(state, act.Contest, act.District).Contains(act.Id, StringComparer.Ordinal))
        {
            return Refuse("R407", act, $"\"{act.Id}\" does not stand on this ballot", $"Those who stand: {string.Join(", ", Standing(state, act.Contest, act.District).DefaultIfEmpty("none"))}.");
        }

        return act.IsCancelled && string.IsNullOrWhiteSpace(act.Article)
            ? Refuse("R498", act, "a registration is cancelled without the article that lets the authority do so", "Name the article; who withdraws by themselves needs none.")
            : null;
    }

    public static Refusal? Decide(ElectionState state, BallotOrderDrawn act)
    {
        if (Paper(state, act, act.Contest, act.District, act.When, "has a ballot of its own in each district") is { } refusal)
        {
            return refusal;
        }

        var rule = state.Law.Contest(act.Contest)!.BallotOrder;
        if (rule is not null && rule.By != BallotOrderKind.Lot)
        {
            return Refuse("R409", act, $"the law book {state.Law.Id} orders this ballot by {rule.Word}, not by lot", "Leave the draw out; the order follows from the names or days.") with { Rule = $"contests.{act.Contest}.ballot_order", Article = rule.Source.Article };
        }

        if (string.IsNullOrWhiteSpace(act.Protocol))
        {
            return Refuse("R497", act, "a draw without its protocol", "Name the paper on which the draw was put down.");
        }

        var standing = Standing(state, act.Contest, act.District);
        var twice = act.Order.GroupBy(o => o, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        var (missing, strange) = (standing.Except(act.Order).ToList(), act.Order.Except(standing).ToList());
        List<string> faults = [.. twice.Select(t => $"{t} stands there twice"), .. missing.Select(m => $"{m} is missing"), .. strange.Select(s => $"{s} does not stand on this ballot")];
        return faults.Count == 0 ? null : Refuse("R496", act, $"the order names {act.Order.Count} where {standing.Count} stand: {string.Join("; ", faults)}", "Name each list or candidate that stands once, without the option against all.");
    }

    /// <summary>Lists or candidates that stand on a ballot, in the order of their acts.</summary>
    public static IReadOnlyList<string> Standing(ElectionState state, string contest, string? district)
    {
        var against = state.Registration.AgainstAll(contest, district);
        return [.. state.Registration.BallotOf(contest, district, district is null ? null : state.Territory.District(contest, district)?.Lists).Where(o => o != against)];
    }

    private static Refusal? Paper(ElectionState state, IElectionAct act, string contest, string? district, string when, string own)
    {
        if (state.Law.Contest(contest) is not { } rule)
        {
            return Refuse("R406", act, $"the law book {state.Law.Id} has no contest \"{contest}\"", $"Its contests are: {string.Join(", ", state.Law.Contests.Select(c => c.Id))}.");
        }

        if (rule.Kind == ContestKind.SingleMandate && district is null)
        {
            return Refuse("R406", act, $"the contest \"{contest}\" {own}", "Name the district.");
        }

        if (district is not null && (state.Territory.District(contest, district) is null || (rule.Kind == ContestKind.List && act is NominationWithdrawn)))
        {
            return Refuse("R407", act, $"the district \"{district}\" is not established, or a list stands in the whole contest", "Establish the district first; leave it out for a list.");
        }

        if (CaseAct.DayOf(when) is null)
        {
            return Refuse("R491", act, $"\"{when}\" is no day and no moment", "Write it as 2024-03-01 or 2024-03-01T10:00:00+06:00.");
        }

        return state.Counting.Counts.Any(c => c.Contest == contest && (c.District == district || district is null))
            ? Refuse("R408", act, "protocols of this ballot are in, so it can change no more", "What changed before the vote is recorded before the protocols.")
            : null;
    }

    private static Refusal Refuse(string number, IElectionAct act, string what, string remedy) =>
        new(number, $"{act.Name}: {what}", new Place(Subject: act.Subject), remedy);
}
