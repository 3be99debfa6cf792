using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Assess;

/// <summary>What of an application's candidates may stand in a public record: how many meet each rule, and nothing of a person.</summary>
public static class NomineeCounts
{
    /// <summary>Counts by rule of the application's stage; null where the application names no persons.</summary>
    public static IReadOnlyDictionary<string, NomineeCount>? Of(Application application, PartyBook law)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(law);
        return application.Nominees?.Persons is null
            ? null
            : Assessment.StageOf(application, law).Rules.Where(r => r is PersonRule or ListQuotaRule).ToDictionary(r => r.Id, r => CandidateJudge.Count(r, application)!, StringComparer.Ordinal);
    }
}
