using System.Text.Json;
using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Authority.RevokeKey;
using Dauys.Elections.Calling.AdoptWorkingDays;
using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.ImportFiles;
using Dauys.Elections.Calling.NameSource;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Complaints.ReportComplaint;
using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Elections.Observation.MakeRecommendation;
using Dauys.Elections.Observation.MakeStatement;
using Dauys.Elections.Observation.ReportFinding;
using Dauys.Elections.Publication.ReportPublication;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Appeal;
using Dauys.Elections.Registration.CommitList;
using Dauys.Elections.Registration.ConfirmApplication;
using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.DecideAppeal;
using Dauys.Elections.Registration.DeclareAlliance;
using Dauys.Elections.Registration.DrawOrder;
using Dauys.Elections.Registration.DrawSample;
using Dauys.Elections.Registration.EraseList;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.NameApplicant;
using Dauys.Elections.Registration.RefuseApplication;
using Dauys.Elections.Registration.RegisterApplicant;
using Dauys.Elections.Registration.ReportStep;
using Dauys.Elections.Registration.ReturnForCorrection;
using Dauys.Elections.Registration.WithdrawApplication;
using Dauys.Elections.Registration.WithdrawNomination;
using Dauys.Elections.Results.AnnounceResult;
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.DrawLot;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Elections.Results.ReportFigure;
using Dauys.Elections.Results.ReportMandates;
using Dauys.Elections.Territory.DrawOutline;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Elections.Territory.EstablishRegion;

namespace Dauys.Elections.Acts;

/// <summary>The acts that are facts, by their stored names. Stations and protocols have a way of their own, because there are a million of them.</summary>
public static class ActCatalogue
{
    /// <summary>The stored name of <i>polling station established</i>.</summary>
    public const string StationEstablished = "territory.station-established.v1";

    /// <summary>The stored name of <i>protocol accepted</i>.</summary>
    public const string ProtocolAccepted = "counting.protocol-accepted.v1";

    /// <summary>The stored name of <i>protocol corrected</i>.</summary>
    public const string ProtocolCorrected = "counting.protocol-corrected.v1";

    private static readonly Dictionary<string, Func<JsonElement, IElectionAct>> Readers = new(StringComparer.Ordinal)
    {
        [RegisterOpened.StoredName] = RegisterOpened.Read,
        [KeyEnrolled.StoredName] = KeyEnrolled.Read,
        [KeyRevoked.StoredName] = KeyRevoked.Read,
        [FilesImported.StoredName] = FilesImported.Read,
        [SourceNamed.StoredName] = SourceNamed.Read,
        [ElectionCalled.StoredName] = ElectionCalled.Read,
        [ListAdmitted.StoredName] = ListAdmitted.Read,
        [CandidateAdmitted.StoredName] = CandidateAdmitted.Read,
        [AllianceDeclared.StoredName] = AllianceDeclared.Read,
        [NominationWithdrawn.StoredName] = NominationWithdrawn.Read,
        [BallotOrderDrawn.StoredName] = BallotOrderDrawn.Read,
        [DistrictEstablished.StoredName] = DistrictEstablished.Read,
        [LotDrawn.StoredName] = LotDrawn.Read,
        [ResultEstablished.StoredName] = ResultEstablished.Read,
        [MandateDeclared.StoredName] = MandateDeclared.Read,
        [MandatesReported.StoredName] = MandatesReported.Read,
        [FigureReported.StoredName] = FigureReported.Read,
        [WorkingDaysAdopted.StoredName] = WorkingDaysAdopted.Read,
        [DateAnnounced.StoredName] = DateAnnounced.Read,
        [ApplicantNamed.StoredName] = ApplicantNamed.Read,
        [StepReported.StoredName] = StepReported.Read,
        [RulesAdopted.StoredName] = RulesAdopted.Read,
        [ApplicationFiled.StoredName] = ApplicationFiled.Read,
        [ApplicationCorrected.StoredName] = ApplicationCorrected.Read,
        [ApplicationCorrected.UnsaidName] = ApplicationCorrected.Read,
        [OfficerCorrected.StoredName] = OfficerCorrected.Read,
        [ApplicationWithdrawn.StoredName] = ApplicationWithdrawn.Read,
        [ApplicationConfirmed.StoredName] = ApplicationConfirmed.Read,
        [ApplicationReturned.StoredName] = ApplicationReturned.Read,
        [ApplicantRegistered.StoredName] = ApplicantRegistered.Read,
        [ApplicationRefused.StoredName] = ApplicationRefused.Read,
        [DecisionAppealed.StoredName] = DecisionAppealed.Read,
        [AppealDecided.StoredName] = AppealDecided.Read,
        [ListCommitted.StoredName] = ListCommitted.Read,
        [SampleSeedDrawn.StoredName] = SampleSeedDrawn.Read,
        [ListErased.StoredName] = ListErased.Read,
        [FindingReported.StoredName] = FindingReported.Read,
        [RecommendationMade.StoredName] = RecommendationMade.Read,
        [RecommendationFollowedUp.StoredName] = RecommendationFollowedUp.Read,
        [StatementMade.StoredName] = StatementMade.Read,
        [ComplaintReported.StoredName] = ComplaintReported.Read,
        [PublicationReported.StoredName] = PublicationReported.Read,
        [ResultAnnounced.StoredName] = ResultAnnounced.Read,
        [RegionEstablished.StoredName] = RegionEstablished.Read,
        [OutlineDrawn.StoredName] = OutlineDrawn.Read,
    };

    /// <summary>Every stored name.</summary>
    public static IEnumerable<string> Names => Readers.Keys.Append(StationEstablished).Append(ProtocolAccepted).Append(ProtocolCorrected);

    /// <summary>Reads a fact, or null where the name is not one.</summary>
    /// <exception cref="ActContentException">The content is not of the form that the name promises.</exception>
    public static IElectionAct? Read(string name, JsonElement content) => Readers.TryGetValue(name, out var read) ? read(content) : null;
}
