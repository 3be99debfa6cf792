using Dauys.Elections.Results.Outcome;
using Dauys.Law.Books;

namespace Dauys.Formats.Exports.NistResults;

/// <summary>
/// Single-mandate districts in a report of the nation: the votes where protocols are in, the holder where he or she is known. Where nobody knows the holder
/// the contest stands without a selection; the format has no other way to say it.
/// </summary>
internal static class DistrictContests
{
    public static void Candidates(ReportScope scope, IReportWriter to)
    {
        to.BeginList("Candidate");
        foreach (var candidate in All(scope))
        {
            to.BeginItem("Candidate", $"candidate-{candidate.Id}", false);
            to.Local("BallotName", candidate.Name);
            if (candidate.List is { } list && scope.Record.Result.List?.Options.Any(o => o.Id == list) == true)
            {
                to.Text("PartyId", $"party-{SafeId.Of(list)}");
            }

            to.Text("PersonId", $"person-{candidate.Id}");
            if (candidate.Holds)
            {
                to.Text("PostElectionStatus", "winner");
            }

            to.End();
        }

        to.EndList();
    }

    public static void People(ReportScope scope, IReportWriter to)
    {
        to.BeginList("Person");
        foreach (var candidate in All(scope))
        {
            to.BeginItem("Person", $"person-{candidate.Id}", false);
            to.Local("FullName", candidate.Name);
            to.End();
        }

        to.EndList();
    }

    public static void Units(ReportScope scope, IReportWriter to)
    {
        foreach (var mandate in Mandates(scope))
        {
            to.BeginItem("ReportingUnit", UnitId(mandate), true);
            to.Local("Name", mandate.District.Title);
            to.Text("Number", mandate.District.Id);
            to.Text("Type", "other");
            to.Text("OtherType", "electoral-district");
            if (mandate.District.Electorate is { } electorate)
            {
                to.Number("VotersRegistered", electorate);
            }

            to.End();
        }
    }

    public static void Write(ReportScope scope, IReportWriter to)
    {
        foreach (var mandate in Mandates(scope))
        {
            to.BeginItem("CandidateContest", $"contest-{SafeId.Of(mandate.District.Contest)}-{SafeId.Of(mandate.District.Id)}", true);
            to.BeginList("ContestSelection");
            foreach (var candidate in Of(scope, mandate))
            {
                // The format has no "against all": a ballot measure's selection says in words what was chosen.
                to.BeginItem(candidate.IsAgainstAll ? "BallotMeasureSelection" : "CandidateSelection", $"selection-{candidate.Id}", true);
                if (mandate.Counted?.Totals.Votes(candidate.Option) is { } votes)
                {
                    to.BeginList("VoteCounts");
                    to.BeginItem("VoteCounts", null, false);
                    to.Text("GpUnitId", UnitId(mandate));
                    to.Text("Type", "total");
                    to.Number("Count", votes);
                    to.End();
                    to.EndList();
                }

                if (candidate.IsAgainstAll)
                {
                    to.Local("Selection", candidate.Name);
                }
                else
                {
                    to.Ids("CandidateIds", [$"candidate-{candidate.Id}"]);
                }

                to.End();
            }

            to.EndList();
            to.Text("ElectionDistrictId", UnitId(mandate));
            to.Text("Name", $"{scope.Record.Result.Districts!.Rule.Name}: {mandate.District.Title}");
            to.Text("VoteVariation", "plurality");
            to.Number("NumberElected", 1);
            to.Number("VotesAllowed", 1);
            to.End();
        }
    }

    private static string UnitId(MandateResult mandate) => $"district-{SafeId.Of(mandate.District.Contest)}-{SafeId.Of(mandate.District.Id)}";

    private static IEnumerable<MandateResult> Mandates(ReportScope scope) => scope.IsNation ? scope.Record.Result.Districts?.Mandates ?? [] : [];

    private static IEnumerable<Standing> All(ReportScope scope) => Mandates(scope).SelectMany(m => Of(scope, m)).Where(s => !s.IsAgainstAll);

    private static IEnumerable<Standing> Of(ReportScope scope, MandateResult mandate)
    {
        var key = $"{SafeId.Of(mandate.District.Contest)}-{SafeId.Of(mandate.District.Id)}";
        if (mandate.Counted is not null)
        {
            foreach (var candidate in scope.Record.State.Registration.Candidates(mandate.District.Contest, mandate.District.Id))
            {
                yield return new Standing($"{key}-{SafeId.Of(candidate.Id)}", candidate.Id, candidate.Title, candidate.List, mandate.Winner?.Id == candidate.Id, candidate.AgainstAll);
            }
        }
        else if (mandate.Holder is { } holder)
        {
            yield return new Standing($"{key}-holder", "", holder, mandate.List, true, false);
        }
    }

    /// <summary>Somebody, or the option against all, on the ballot of a district.</summary>
    private sealed record Standing(string Id, string Option, LocalText Name, string? List, bool Holds, bool IsAgainstAll);
}
