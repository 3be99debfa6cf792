using Dauys.Elections.Registration.AdmitList;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Elections.Results.Outcome;

/// <summary>How a list's mandates stand to the quotas of groups.</summary>
/// <param name="List">The list.</param>
/// <param name="Mandates">Its list mandates.</param>
/// <param name="Needed">Mandates that each quota asks for, in the order of the book.</param>
/// <param name="Filled">Who takes them; null where the order of the list's candidates and their groups are not known, so that nothing can be checked.</param>
public sealed record QuotaFinding(string List, int Mandates, IReadOnlyList<int> Needed, GroupQuotaOutcome? Filled)
{
    /// <summary>The findings of a contest; empty where its law has no quotas or its seats are not settled.</summary>
    public static IReadOnlyList<QuotaFinding> Of(ContestRule rule, IReadOnlyList<ListAdmitted> options, IReadOnlyDictionary<string, int> seats, bool settled)
    {
        if (rule.MandateQuotas.Count == 0 || !settled)
        {
            return [];
        }

        GroupQuotaRule[] rules = [.. rule.MandateQuotas.Select(q => q.Rule)];
        var findings = new List<QuotaFinding>();
        foreach (var option in options.Where(o => !o.IsAgainstAll && seats.GetValueOrDefault(o.Id) > 0))
        {
            var mandates = seats[option.Id];
            var needed = rules.Select(r => (int)(r.LeastShare * mandates).Ceiling()).ToList();
            var filled = option.Candidates.Count == 0
                ? null
                : GroupQuota.Fill(mandates, [.. option.Candidates.Select(c => new ListCandidate(c.Id, c.Groups.ToHashSet(StringComparer.Ordinal)))], rules);
            findings.Add(new QuotaFinding(option.Id, mandates, needed, filled));
        }

        return findings;
    }
}
