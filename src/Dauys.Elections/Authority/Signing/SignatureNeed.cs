using Dauys.Elections.Acts;
using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Authority.RevokeKey;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Appeal;
using Dauys.Elections.Registration.CommitList;
using Dauys.Elections.Registration.ConfirmApplication;
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
using Dauys.Elections.Results.DeclareMandate;
using Dauys.Elections.Results.DrawLot;
using Dauys.Elections.Results.EstablishResult;
using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Law.Books;

namespace Dauys.Elections.Authority.Signing;

/// <summary>Who must sign an act: how many, each another person.</summary>
/// <param name="Role">Whose signatures count.</param>
/// <param name="Persons">How many.</param>
/// <param name="Article">The article of the law book that says so, or null.</param>
public sealed record SignatureNeed(SignerRole Role, int Persons, string? Article)
{
    /// <summary>How many administrators sign an enrolment, a revocation and the first act.</summary>
    public const int Administrators = 2;

    private static readonly Dictionary<string, SignedMatter> Matters = new(StringComparer.Ordinal)
    {
        [ActCatalogue.ProtocolAccepted] = SignedMatter.Protocol,
        [ActCatalogue.ProtocolCorrected] = SignedMatter.Correction,
        [ActCatalogue.StationEstablished] = SignedMatter.Territory,
        [DistrictEstablished.StoredName] = SignedMatter.Territory,
        [ListAdmitted.StoredName] = SignedMatter.Registration,
        [CandidateAdmitted.StoredName] = SignedMatter.Registration,
        [AllianceDeclared.StoredName] = SignedMatter.Registration,
        [NominationWithdrawn.StoredName] = SignedMatter.Registration,
        [BallotOrderDrawn.StoredName] = SignedMatter.Lot,
        [ApplicantNamed.StoredName] = SignedMatter.Registration,
        [StepReported.StoredName] = SignedMatter.Registration,
        [RulesAdopted.StoredName] = SignedMatter.Registration,
        [ApplicationFiled.StoredName] = SignedMatter.Registration,
        [OfficerCorrected.StoredName] = SignedMatter.Registration,
        [ApplicationWithdrawn.StoredName] = SignedMatter.Registration,
        [ApplicationConfirmed.StoredName] = SignedMatter.Registration,
        [ApplicationReturned.StoredName] = SignedMatter.Registration,
        [ApplicantRegistered.StoredName] = SignedMatter.Registration,
        [ApplicationRefused.StoredName] = SignedMatter.Registration,
        [DecisionAppealed.StoredName] = SignedMatter.Registration,
        [AppealDecided.StoredName] = SignedMatter.Registration,
        [ListCommitted.StoredName] = SignedMatter.Registration,
        [ListErased.StoredName] = SignedMatter.Registration,
        [SampleSeedDrawn.StoredName] = SignedMatter.Lot,
        [LotDrawn.StoredName] = SignedMatter.Lot,
        [ResultEstablished.StoredName] = SignedMatter.Result,
        [MandateDeclared.StoredName] = SignedMatter.Result,
    };

    /// <summary>Decisions on an application, corrections over the applicant's figures, and what takes somebody off a ballot: never one officer alone.</summary>
    private static readonly HashSet<string> Decisions = new(
        [OfficerCorrected.StoredName, ApplicationConfirmed.StoredName, ApplicationReturned.StoredName, ApplicantRegistered.StoredName, ApplicationRefused.StoredName, NominationWithdrawn.StoredName], StringComparer.Ordinal);

    /// <summary>
    /// The need of an act by its stored name. Two administrators for keys and the first act; two officers for protocols, their corrections, decisions
    /// on applications and officers' corrections of them, one for all else, unless the law book asks for more.
    /// </summary>
    public static SignatureNeed Of(LawBook law, string act)
    {
        ArgumentNullException.ThrowIfNull(law);
        if (act is RegisterOpened.StoredName or KeyEnrolled.StoredName or KeyRevoked.StoredName)
        {
            return new SignatureNeed(SignerRole.Administrator, Administrators, null);
        }

        SignedMatter? matter = Matters.TryGetValue(act, out var known) ? known : null;
        var least = matter is SignedMatter.Protocol or SignedMatter.Correction || Decisions.Contains(act) ? 2 : 1;
        return law.Signatures.FirstOrDefault(s => s.Matter == matter) is { } duty
            ? new SignatureNeed(SignerRole.Officer, Math.Max(duty.Officers, least), duty.Source.Article)
            : new SignatureNeed(SignerRole.Officer, least, null);
    }
}
