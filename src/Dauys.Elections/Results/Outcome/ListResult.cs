using Dauys.Elections.Registration.AdmitList;
using Dauys.Elections.Results.Totals;
using Dauys.Law.Contests;

namespace Dauys.Elections.Results.Outcome;

/// <summary>A list contest: votes, seats, and what is open.</summary>
public sealed record ListResult
{
    /// <summary>The rule that was applied.</summary>
    public required ContestRule Rule { get; init; }

    /// <summary>The contest's id in the law book under which the votes were cast.</summary>
    public required string CountedAs { get; init; }

    /// <summary>The protocols; null if none is in.</summary>
    public required CountedBallot? Counted { get; init; }

    /// <summary>Lists in ballot order, against all last.</summary>
    public required IReadOnlyList<ListAdmitted> Options { get; init; }

    /// <summary>What the rule makes of the votes under the readings chosen (where several remain, under the first); null if no protocol is in.</summary>
    public required ListAllotment? Allotment { get; init; }

    /// <summary>Seats that every list has in any case: under every reading that is open and whatever a lot gives.</summary>
    public required IReadOnlyDictionary<string, int> Seats { get; init; }

    /// <summary>Every answer to every open question, those that were not chosen too.</summary>
    public required IReadOnlyList<ReadingOutcome> Readings { get; init; }

    /// <summary>Whether readings that give different seats remain.</summary>
    public required bool NeedsReading { get; init; }

    /// <summary>Values of the law book that no source settles and that the seats rest on.</summary>
    public required IReadOnlyList<UnverifiedValueEffect> Unverified { get; init; }

    /// <summary>Districts of the list contest with their votes; empty where there are none.</summary>
    public IReadOnlyList<DistrictVotesIn> Districts { get; init; } = [];

    /// <summary>How each list's mandates stand to the quotas of groups; empty where the law has none.</summary>
    public IReadOnlyList<QuotaFinding> Quotas { get; init; } = [];

    /// <summary>Tiers, districts, linked mandates; null for one allotment over the whole country, and where readings are open.</summary>
    public Seats.TieredOutcome? Tiers => NeedsReading ? null : Allotment?.Tiers;

    /// <summary>Whether every seat is given.</summary>
    public bool IsSettled => Counted is null || (!NeedsReading && Allotment is { IsSettled: true });

    /// <summary>Computes the result.</summary>
    /// <param name="state">The election.</param>
    /// <param name="own">The contest in the law book under which the votes were cast.</param>
    /// <param name="rule">The rule to apply; <paramref name="own"/> itself, or the contest of another law.</param>
    /// <param name="request">Readings and what is left out.</param>
    /// <param name="single">The book's single mandates; null where there are none.</param>
    public static ListResult Of(ElectionState state, ContestRule own, ContestRule rule, ResultRequest request, DistrictResult? single = null)
    {
        IReadOnlyList<ListAdmitted> options = [.. state.Registration.Options(own.Id).OrderBy(o => o.IsAgainstAll)];
        if (CountedBallot.Of(state, own.Id, null, request.LeaveOutBroken) is not { Totals.Protocols: > 0 } counted)
        {
            return new ListResult
            {
                Rule = rule,
                CountedAs = own.Id,
                Counted = null,
                Options = options,
                Allotment = null,
                Seats = new Dictionary<string, int>(),
                Readings = [],
                NeedsReading = false,
                Unverified = [],
            };
        }

        // A lot was drawn between equals under the election's own law; another law may not even have that tie.
        IReadOnlyList<DrawLot.LotDrawn> lots = ReferenceEquals(own, rule) ? [.. state.Results.Lots(own.Id)] : [];
        var districts = rule.Districts is null && own.Districts is null ? [] : TierBallots.Districts(state, own.Id, counted, request.LeaveOutBroken);
        var ballot = new ListBallot(options, counted.Totals, state.Registration.Alliances(own.Id), lots) { Districts = districts, Mandates = MandatesWon.Of(state, single, rule) };
        var questions = Outcome.Readings.Questions(rule, counted.Totals);
        var outcomes = Outcome.Readings.Combinations(questions)
            .Select(names => (Names: names, Allotment: ballot.Allot(rule, names.ToHashSet(StringComparer.Ordinal))))
            .ToList();
        var open = outcomes.Where(o => Outcome.Readings.Agrees(o.Names, questions, request.Readings)).ToList();
        var needsReading = open.Any(o => !o.Allotment.SameSeats(open[0].Allotment));
        var certain = Certain(open.Select(o => o.Allotment));
        return new ListResult
        {
            Rule = rule,
            CountedAs = own.Id,
            Counted = counted,
            Districts = districts,
            Quotas = QuotaFinding.Of(rule, options, certain, !needsReading && open[0].Allotment.IsSettled),
            Options = options,
            Allotment = open[0].Allotment,
            Seats = certain,
            Readings = Outcome.Readings.Tell(questions, outcomes, request.Readings),
            NeedsReading = needsReading,
            Unverified = needsReading ? [] : Sensitivity.Of(rule, ballot, open[0].Names.ToHashSet(StringComparer.Ordinal), open[0].Allotment),
        };
    }

    private static Dictionary<string, int> Certain(IEnumerable<ListAllotment> allotments) => allotments
        .Select(a => a.Seats)
        .Aggregate((all, seats) => all.Where(s => seats.ContainsKey(s.Key)).ToDictionary(s => s.Key, s => Math.Min(s.Value, seats[s.Key]), StringComparer.Ordinal))
        .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
}
