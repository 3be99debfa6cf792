using Dauys.Elections.Authority;
using Dauys.Elections.Authority.EnrolKey;
using Dauys.Elections.Authority.RevokeKey;
using Dauys.Elections.Calling.AdoptWorkingDays;
using Dauys.Elections.Calling.AnnounceDate;
using Dauys.Elections.Calling.CallElection;
using Dauys.Elections.Calling.ImportFiles;
using Dauys.Elections.Calling.NameSource;
using Dauys.Elections.Calling.OpenRegister;
using Dauys.Elections.Calling.Progress;
using Dauys.Elections.Complaints.ReportComplaint;
using Dauys.Elections.Observation.FollowUpRecommendation;
using Dauys.Elections.Observation.MakeRecommendation;
using Dauys.Elections.Observation.MakeStatement;
using Dauys.Elections.Observation.ReportFinding;
using Dauys.Elections.Publication.ReportPublication;
using Dauys.Elections.Registration.AdmitCandidate;
using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Ballots;
using Dauys.Elections.Registration.CommitList;
using Dauys.Elections.Registration.DeclareAlliance;
using Dauys.Elections.Registration.DrawOrder;
using Dauys.Elections.Registration.DrawSample;
using Dauys.Elections.Registration.EraseList;
using Dauys.Elections.Registration.NameApplicant;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.ReportStep;
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
using Dauys.Law.Contests;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Acts;

/// <summary>Whether the law book and the state allow a fact (decide), and what it changes (evolve).</summary>
public static class FactRules
{
    /// <summary>A refusal, or null where the act is allowed.</summary>
    public static Refusal? Decide(ElectionState state, IElectionAct act)
    {
        if (act is not RegisterOpened && state.Calling.Register is null)
        {
            return Refuse("R407", act, "the register is not opened yet", "Begin the register with register.opened.");
        }

        return LateActs.Decide(state, act) ?? act switch
        {
            RegisterOpened when state.Calling.Register is not null => Refuse("R405", act, "the register is opened already", "What a record is cannot change; begin another register."),
            KeyEnrolled enrolled => EnrolmentRule.Decide(state.Authority, enrolled),
            KeyRevoked revoked => EnrolmentRule.Decide(state.Authority, revoked),
            ListAdmitted list => List(state, list),
            CandidateAdmitted candidate => Candidate(state, candidate),
            AllianceDeclared alliance => Alliance(state, alliance),
            NominationWithdrawn withdrawn => BallotRules.Decide(state, withdrawn),
            BallotOrderDrawn order => BallotRules.Decide(state, order),
            DistrictEstablished district => Contest(state, act, district.Contest),
            MandatesReported mandates => Contest(state, act, mandates.Contest, ContestKind.SingleMandate),
            MandateDeclared mandate => Contest(state, act, mandate.Contest) ?? District(state, act, mandate.Contest, mandate.District),
            LotDrawn lot => Contest(state, act, lot.Contest),
            ResultEstablished result => Contest(state, act, result.Contest),
            ResultAnnounced result => Contest(state, act, result.Contest) ?? Options(state, result),
            OutlineDrawn outline => state.Territory.Region(outline.Region) is null
                ? Refuse("R407", act, $"the region \"{outline.Region}\" is not established", "Establish the region first.")
                : null,
            StepReported step => state.Applications.Applicant(step.Applicant) is null
                ? Refuse("R407", act, $"\"{step.Applicant}\" is no applicant that was named", "Name the applicant first.")
                : null,
            PublicationReported publication => state.Law.Publication.All(d => d.Id != publication.Duty)
                ? Refuse("R406", act, $"the law book {state.Law.Id} has no such duty of publication as \"{publication.Duty}\"", $"Its duties are: {string.Join(", ", state.Law.Publication.Select(d => d.Id).DefaultIfEmpty("none"))}.")
                : null,
            WorkingDaysAdopted adopted => adopted.Calendar() is var calendar && calendar.Country != state.Law.Country
                ? Refuse("R471", act, $"the calendar {calendar.Id} is of {calendar.Country}, the law book {state.Law.Id} of {state.Law.Country}", "Adopt the calendar of the country whose law is applied.")
                : null,
            RulesAdopted rules => ProcessRules.Decide(state.Process, rules),
            CaseAct step => ProcessRules.Decide(state.Process, step),
            ListCommitted list => ProcessRules.Decide(state.Process, list),
            SampleSeedDrawn seed => ProcessRules.Decide(state.Process, seed),
            ListErased erased => ProcessRules.Decide(state.Process, erased),
            RecommendationFollowedUp fate => state.Observation.Recommendation(fate.Recommendation) is null
                ? Refuse("R407", act, $"\"{fate.Recommendation}\" is no recommendation that was made", "Record the recommendation first.")
                : null,
            _ => null,
        };
    }

    /// <summary>Puts an allowed act into the state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="act">The act.</param>
    /// <param name="position">Its position; -1 where no register is kept.</param>
    public static void Evolve(ElectionState state, IElectionAct act, long position)
    {
        switch (act)
        {
            case RegisterOpened opened:
                state.Calling.Evolve(opened);
                state.Authority.Evolve(opened);
                break;
            case FilesImported imported:
                state.Calling.Evolve(imported);
                state.Authority.Passed(imported.Recorded);
                break;
            case KeyEnrolled enrolled:
                state.Authority.Evolve(enrolled, position);
                break;
            case KeyRevoked revoked:
                state.Authority.Evolve(revoked, position);
                break;
            case SourceNamed source:
                state.Calling.Evolve(source);
                break;
            case ElectionCalled called:
                state.Calling.Evolve(called);
                break;
            case ListAdmitted list:
                state.Registration.Evolve(list);
                break;
            case CandidateAdmitted candidate:
                state.Registration.Evolve(candidate);
                break;
            case AllianceDeclared alliance:
                state.Registration.Evolve(alliance);
                break;
            case NominationWithdrawn withdrawn:
                state.Registration.Evolve(withdrawn);
                break;
            case BallotOrderDrawn order:
                state.Registration.Evolve(order);
                break;
            case DistrictEstablished district:
                state.Territory.Evolve(district);
                break;
            case LotDrawn lot:
                state.Results.Evolve(lot);
                break;
            case ResultEstablished result:
                state.Results.Evolve(result);
                break;
            case MandatesReported mandates:
                state.Results.Evolve(mandates);
                break;
            case MandateDeclared mandate:
                state.Results.Evolve(mandate);
                break;
            case FigureReported figure:
                state.Results.Evolve(figure);
                break;
            case WorkingDaysAdopted adopted:
                var calendar = adopted.Calendar();
                state.Calling.Evolve(adopted, calendar);
                state.Process.Evolve(calendar);
                break;
            case DateAnnounced dateAnnounced:
                state.Calling.Evolve(dateAnnounced);
                break;
            case ApplicantNamed applicantNamed:
                state.Applications.Evolve(applicantNamed);
                break;
            case StepReported stepReported:
                state.Applications.Evolve(stepReported);
                break;
            case RulesAdopted rulesAdopted:
                state.Process.Evolve(rulesAdopted);
                break;
            case CaseAct caseAct:
                state.Process.Evolve(caseAct);
                break;
            case ListCommitted listCommitted:
                state.Process.Evolve(listCommitted);
                break;
            case SampleSeedDrawn sampleSeedDrawn:
                state.Process.Evolve(sampleSeedDrawn);
                break;
            case ListErased listErased:
                state.Process.Evolve(listErased);
                break;
            case FindingReported findingReported:
                state.Observation.Evolve(findingReported);
                break;
            case RecommendationMade recommendationMade:
                state.Observation.Evolve(recommendationMade);
                break;
            case RecommendationFollowedUp recommendationFollowedUp:
                state.Observation.Evolve(recommendationFollowedUp);
                break;
            case StatementMade statementMade:
                state.Observation.Evolve(statementMade);
                break;
            case ResultAnnounced resultAnnounced:
                state.Results.Evolve(resultAnnounced);
                break;
            case RegionEstablished regionEstablished:
                state.Territory.Evolve(regionEstablished);
                break;
            case OutlineDrawn outlineDrawn:
                state.Territory.Evolve(outlineDrawn);
                break;
            case PublicationReported publication:
                state.Publication.Evolve(publication);
                break;
            case ComplaintReported complaintReported:
                state.Complaints.Evolve(complaintReported);
                break;
            default:
                throw new InvalidOperationException($"no part of the state takes {act.Name}");
        }
    }

    private static Refusal? List(ElectionState state, ListAdmitted act)
    {
        if (Contest(state, act, act.Contest, ContestKind.List) is { } refusal)
        {
            return refusal;
        }

        var rule = state.Law.Contest(act.Contest)!;
        if (act.IsAgainstAll && !rule.AgainstAll.Value && rule.AgainstAll.Readings.Count == 0)
        {
            return Refuse("R409", act, $"the law book {state.Law.Id} knows no option against all", "Leave the option out, or correct the law book.") with { Rule = rule.AgainstAll.Key, Article = rule.AgainstAll.Source.Article };
        }

        var known = state.Registration.Options(act.Contest).Any(l => l.Id == act.Id);
        return !known && state.Counting.Counts.Any(c => c.Contest == act.Contest)
            ? Refuse("R408", act, "protocols of this contest are in, so the ballot can gain no option", "Load into a new store, with all lists in the election file.")
            : null;
    }

    private static Refusal? Candidate(ElectionState state, CandidateAdmitted act)
    {
        if ((Contest(state, act, act.Contest, ContestKind.SingleMandate) ?? District(state, act, act.Contest, act.District)) is { } refusal)
        {
            return refusal;
        }

        var known = state.Registration.Candidates(act.Contest, act.District).Any(c => c.Id == act.Id);
        return !known && state.Counting.Count(act.Contest, act.District) is not null
            ? Refuse("R408", act, "protocols of this district are in, so the ballot can gain no candidate", "Load into a new store, with all candidates in the election file.")
            : null;
    }

    private static Refusal? Alliance(ElectionState state, AllianceDeclared act)
    {
        if (Contest(state, act, act.Contest, ContestKind.List) is { } refusal)
        {
            return refusal;
        }

        var rule = state.Law.Contest(act.Contest)!;
        if (rule.Alliances is null)
        {
            return Refuse("R409", act, $"the law book {state.Law.Id} knows no alliances", "Leave the alliance out, or correct the law book.");
        }

        if (act.District is not null && state.Territory.District(act.Contest, act.District) is null)
        {
            return Refuse("R407", act, $"the district \"{act.District}\" is not established", "Establish the district first.");
        }

        var unknown = act.Lists.FirstOrDefault(l => state.Registration.Lists(act.Contest).All(o => o.Id != l) && state.Registration.Alliances(act.Contest).All(a => a.Id != l));
        return unknown is null ? null : Refuse("R407", act, $"\"{unknown}\" is no list that was admitted", "Name lists of this contest.");
    }

    private static Refusal? Options(ElectionState state, ResultAnnounced act)
    {
        var unknown = act.Shares.Keys.FirstOrDefault(o => state.Registration.Options(act.Contest).All(l => l.Id != o));
        return unknown is null ? null : Refuse("R407", act, $"\"{unknown}\" is no option that was admitted", "Name options of this contest.");
    }

    private static Refusal? Contest(ElectionState state, IElectionAct act, string id, ContestKind? kind = null)
    {
        var rule = state.Law.Contest(id);
        return rule is not null && (kind is null || rule.Kind == kind)
            ? null
            : Refuse("R406", act, $"the law book {state.Law.Id} has no such contest as \"{id}\" for this act", $"Its contests are: {string.Join(", ", state.Law.Contests.Select(c => $"{c.Id} ({c.Kind})"))}.");
    }

    private static Refusal? District(ElectionState state, IElectionAct act, string contest, string district) =>
        state.Territory.District(contest, district) is not null
            ? null
            : Refuse("R407", act, $"the district \"{district}\" is not established", "Establish the district first.");

    private static Refusal Refuse(string number, IElectionAct act, string what, string remedy) =>
        new(number, $"{act.Name}: {what}", new Place(Subject: act.Subject), remedy);
}
