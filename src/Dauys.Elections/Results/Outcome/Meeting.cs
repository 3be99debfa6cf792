using Dauys.Law.Books;
using Dauys.Law.Contests;

namespace Dauys.Elections.Results.Outcome;

/// <summary>How the contests of a law meet those in which the votes were cast: by kind.</summary>
/// <param name="List">The list contest as it was held, and the rule to apply.</param>
/// <param name="Districts">The single-mandate contest as it was held, and the rule to apply.</param>
/// <param name="NotApplied">Contests without a counterpart, and alliances that the law does not know.</param>
internal sealed record Meeting((ContestRule Own, ContestRule Rule)? List, (ContestRule Own, ContestRule Rule)? Districts, IReadOnlyList<string> NotApplied)
{
    public static Meeting Of(ElectionState state, LawBook law)
    {
        // The same book may have been read twice; what counts is that it is the same text.
        var rules = law.Hash == state.Law.Hash ? state.Law.Contests : law.Contests;
        var notApplied = new List<string>();
        (ContestRule, ContestRule)? Pair(ContestKind kind)
        {
            var own = state.Law.Contests.FirstOrDefault(c => c.Kind == kind);
            var rule = rules.FirstOrDefault(c => c.Kind == kind);
            if (own is not null && rule is not null)
            {
                return (own, rule);
            }

            notApplied.AddRange(((ContestRule?[])[own, rule]).OfType<ContestRule>().Select(c => c.Id));
            return null;
        }

        var list = Pair(ContestKind.List);
        var districts = Pair(ContestKind.SingleMandate);
        if (list is { } met && met.Item2.Alliances is null)
        {
            notApplied.AddRange(state.Registration.Alliances(met.Item1.Id).Select(a => a.Id));
        }

        return new Meeting(list, districts, notApplied);
    }
}
