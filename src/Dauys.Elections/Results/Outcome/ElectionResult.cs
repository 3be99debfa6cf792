using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Results.Outcome;

/// <summary>What a law makes of the votes of an election: the same object for <c>tally</c>, <c>seats</c> and every page.</summary>
public sealed record ElectionResult
{
    /// <summary>The election.</summary>
    public required ElectionState State { get; init; }

    /// <summary>The law book that was applied.</summary>
    public required LawBook Law { get; init; }

    /// <summary>What was asked.</summary>
    public required ResultRequest Request { get; init; }

    /// <summary>The list contest; null where the law has none, or the votes have none.</summary>
    public required ListResult? List { get; init; }

    /// <summary>The districts; null where the law has none, or the votes have none.</summary>
    public required DistrictResult? Districts { get; init; }

    /// <summary>Contests without a counterpart, and alliances that the law does not know.</summary>
    public required IReadOnlyList<string> NotApplied { get; init; }

    /// <summary>District seats of the law, or of the variant, that are no districts of this election: nobody can hold them.</summary>
    public required int UnheldDistricts { get; init; }

    /// <summary>Whether values were put in the place of the law's: then this is an answer to a question, not what any law gave.</summary>
    public bool IsVariant => !Request.Variant.IsEmpty;

    /// <summary>Whether another law than the election's own was applied, or a variant of it.</summary>
    public bool IsOtherLaw => Law.Hash != State.Law.Hash || IsVariant;

    /// <summary>Whether every seat that the votes decide is given.</summary>
    public bool IsSettled => List?.IsSettled != false && Districts?.IsSettled != false;

    /// <summary>Computes the result.</summary>
    /// <param name="state">The election.</param>
    /// <param name="request">Another law, readings, what is left out.</param>
    /// <exception cref="RefusedException">R431: a reading was chosen that answers no open question.</exception>
    public static ElectionResult Of(ElectionState state, ResultRequest request)
    {
        var law = request.Law ?? state.Law;
        var meeting = Meeting.Of(state, law).Vary(state, law, request.Variant);
        var districts = meeting.Districts is { } d ? DistrictResult.Of(state, d.Own, d.Rule, request) : null;
        var list = meeting.List is { } l ? ListResult.Of(state, l.Own, l.Rule, request, districts) : null;
        RequireReadings(request, law, list, meeting.Districts?.Rule);
        return new ElectionResult
        {
            State = state,
            Law = law,
            Request = request,
            List = list,
            Districts = districts,
            NotApplied = meeting.NotApplied,
            UnheldDistricts = meeting.UnheldDistricts,
        };
    }

    private static void RequireReadings(ResultRequest request, LawBook law, ListResult? list, ContestRule? districts)
    {
        if (request.Readings.Count == 0 || (list is not null && list.Counted is null))
        {
            return;
        }

        List<string> known = [.. list?.Readings.Select(r => r.Name) ?? [], .. districts?.Questions().SelectMany(q => q.Answers.Select(a => a.Name)) ?? []];
        if (request.Readings.FirstOrDefault(r => !known.Contains(r, StringComparer.Ordinal)) is { } unknown)
        {
            throw new RefusedException(new Refusal(
                "R431",
                $"the law book {law.Id} leaves no question open on these votes that the reading \"{unknown}\" answers",
                new Place(Subject: unknown),
                known.Count == 0 ? "Leave --reading out." : $"The readings are: {string.Join(", ", known.Distinct(StringComparer.Ordinal))}."));
        }
    }
}
