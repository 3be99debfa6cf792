using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Complaints.ReportComplaint;
using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Elections.Observation.MakeStatement;
using Dauys.Elections.Publication.ReportPublication;
using Dauys.Elections.Registration.NameApplicant;
using Dauys.Elections.Registration.ReportStep;
using Dauys.Elections.Results.AnnounceResult;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.DrawLot;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Site.Records;

namespace Dauys.Site.Feeds;

/// <summary>
/// Acts that matter to whoever follows an election from afar: the call and its days, applications with each step, announcements and established results, lots, mandates, statements, complaints,
/// the fate of recommendations, and every act that replaces another. Sources, figures by the hour, territory and protocols by the hundred thousand are left to the register.
/// </summary>
public static class FeedActs
{
    /// <summary>A feed holds no more; older acts stand in the register.</summary>
    public const int Most = 100;

    private static readonly HashSet<string> Names = new(
    [
        ElectionCalled.StoredName, DateAnnounced.StoredName, ApplicantNamed.StoredName, StepReported.StoredName, ResultAnnounced.StoredName, ResultEstablished.StoredName,
        LotDrawn.StoredName, MandateDeclared.StoredName, StatementMade.StoredName, ComplaintReported.StoredName, PublicationReported.StoredName, RecommendationFollowedUp.StoredName,
    ], StringComparer.Ordinal);

    /// <summary>Positions of the acts that matter and stand now, the latest first.</summary>
    public static IReadOnlyList<long> Of(ElectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. record.State.Facts.Values.Where(f => f.Position >= 0 && (f.Version > 1 || Names.Contains(f.Name)))
                .Select(f => f.Position).Concat(Corrected(record)).Distinct().OrderDescending().Take(Most),
        ];
    }

    /// <summary>Acts of protocols that were corrected.</summary>
    private static IEnumerable<long> Corrected(ElectionRecord record) =>
        record.State.Counting.Counts.SelectMany(c => Enumerable.Range(0, c.Figures.Count).Where(r => c.Version(r) > 1).Select(c.Position)).Where(p => p >= 0);
}
