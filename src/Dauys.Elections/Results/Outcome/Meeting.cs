using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Variants;

namespace Dauys.Elections.Results.Outcome;

/// <summary>How the contests of a law meet those in which the votes were cast: by kind.</summary>
/// <param name="List">The list contest as it was held, and the rule to apply.</param>
/// <param name="Districts">The single-mandate contest as it was held, and the rule to apply.</param>
/// <param name="NotApplied">Contests without a counterpart, and alliances that the law does not know.</param>
/// <param name="UnheldDistricts">District seats of the law that have no counterpart.</param>
internal sealed record Meeting(
    (ContestRule Own, ContestRule Rule)? List, (ContestRule Own, ContestRule Rule)? Districts, IReadOnlyList<string> NotApplied, int UnheldDistricts)
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

        var unheld = districts is null ? rules.FirstOrDefault(c => c.Kind == ContestKind.SingleMandate)?.Seats.Value ?? 0 : 0;
        return new Meeting(list, districts, notApplied, unheld);
    }

    /// <summary>
    /// With a variant's values in the rule for lists. If it leaves as many districts as were held they stay as they were; with any other number nobody can
    /// say who would have won where, and no district is taken over.
    /// </summary>
    public Meeting Vary(ElectionState state, LawBook law, BookVariant variant)
    {
        if (variant.IsEmpty || List is not { } list)
        {
            return this;
        }

        var varied = this with { List = (list.Own, variant.Of(list.Rule, law)) };
        if (variant.WithoutAlliances && list.Rule.Alliances is not null)
        {
            varied = varied with { NotApplied = [.. NotApplied, .. state.Registration.Alliances(list.Own.Id).Select(a => a.Id)] };
        }

        var districts = variant.SplitOf(law).Districts;
        var held = state.Law.Contests.FirstOrDefault(c => c.Kind == ContestKind.SingleMandate);
        if ((variant.Seats is null && variant.ListSeats is null) || held is null)
        {
            return held is null && (variant.Seats ?? variant.ListSeats) is not null ? varied with { UnheldDistricts = districts } : varied;
        }

        IReadOnlyList<string> others = [.. varied.NotApplied.Where(n => n != held.Id)];
        var stays = districts == held.Seats.Value;
        return varied with
        {
            Districts = stays ? Districts ?? (held, held) : null,
            UnheldDistricts = stays ? 0 : districts,
            NotApplied = stays ? others : [.. others, held.Id],
        };
    }
}
