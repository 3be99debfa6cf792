using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Assess;

/// <summary>On which places of an application a rule rests: <c>members</c>, <c>dates/filed</c>, <c>documents</c>. A figure stands at the top of the file or under <c>figures</c>.</summary>
public static class RuleBasis
{
    /// <summary>Whether what stands at a place moves the rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="field">The place, or one inside of it: <c>members/abai</c>.</param>
    public static bool RestsOn(PartyRule rule, string field)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(field);
        return Places(rule).Any(p => field == p || field.StartsWith(p + "/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Places(PartyRule rule)
    {
        var own = rule switch
        {
            TotalRule total => [.. Figure(total.Figure), "date"],
            TerritoriesRule territories => [.. Figure(territories.Figure), "date"],
            ShareRule share => [.. Figure(share.Figure), .. Figure(share.Of), "date"],
            TermRule term => [.. Day(term.Event), .. Day(term.After)],
            BeforeRule before => [.. Day(before.Event), .. Day(before.Before)],
            DocumentsRule => ["documents"],
            CandidateAgeRule age => [.. Persons, .. Day(age.On)],
            ResidenceRule residence => [.. Persons, .. Day(residence.On)],
            PersonRule => Persons,
            ListQuotaRule quota => [.. Persons, .. Day(quota.On)],
            ListLengthRule length => [.. Persons, .. Figure(length.Figure), .. Figure(length.Limits.SeatsFigure)],
            NominatorRule => ["nominated_by"],
            DepositRule deposit => [.. Figure(deposit.Figure), .. Figure(deposit.Each), .. Figure(deposit.Votes), .. Figure(deposit.VotesOf), .. Persons, .. deposit.On is null ? ["date"] : Day(deposit.On)],
            RefundRule refund => [.. Figure(refund.Votes), .. Figure(refund.VotesOf), "outcomes"],
            _ => (string[])[],
        };
        return rule.Nominated.Count == 0 ? own : own.Append("nominated_by");
    }

    private static readonly string[] Persons = ["candidates", "candidate"];

    private static string[] Figure(string? name) => name is null ? [] : [name, $"figures/{name}", $"samples/{name}"];

    private static string[] Day(string? name) => name is null ? [] : [$"dates/{name}"];
}
