using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Refusals;
using Dauys.Seats;

namespace Dauys.Law.Variants;

/// <summary>
/// Where the values of a variant go in a contest of tiers, and what such a contest cannot take: a variant names one threshold, one method and one number of
/// seats, and where a book has several of them nobody can say which is meant.
/// </summary>
internal static class TieredVariant
{
    /// <summary>The rule with another threshold in the place of the one that it asks.</summary>
    public static ContestRule WithThreshold(ContestRule rule, ThresholdRule? threshold)
    {
        var asked = rule.AskedThreshold;
        return asked is null || ReferenceEquals(asked, rule.Threshold) ? rule with { Threshold = threshold }
            : ReferenceEquals(asked, rule.SecondTier?.Threshold) ? rule with { SecondTier = rule.SecondTier! with { Threshold = threshold } }
            : rule with { Districts = rule.Districts! with { Threshold = threshold } };
    }

    /// <summary>The rule with another method in every tier that allots seats to lists. Seats to districts, and the placing of seats in them, stay.</summary>
    public static ContestRule WithMethod(ContestRule rule, Method method) => rule with
    {
        Method = Put(rule.Method ?? new Stated<Method>($"contests.{rule.Id}.allotment", method, Provenance.None), method),
        Districts = rule.Districts is { Method: { } inDistricts } ? rule.Districts with { Method = Put(inDistricts, method) } : rule.Districts,
        SecondTier = rule.SecondTier is { Method: { } above } ? rule.SecondTier with { Method = Put(above, method) } : rule.SecondTier,
    };

    /// <summary>What a book of tiers cannot take of a variant (L108); empty for a plain contest.</summary>
    public static IEnumerable<Refusal> Impossible(LawBook book, ContestRule rule, BookVariant variant)
    {
        if (variant.Threshold is not null || variant.Comparison is not null || variant.Base is not null)
        {
            var thresholds = rule.Thresholds().ToList();
            if (thresholds.Count > 1)
            {
                yield return Refused(VariantTerms.Threshold, $"the law book {book.Id} asks {thresholds.Count} thresholds, each in a tier of its own, and a variant has one", "Leave threshold, comparison and base out, or change a copy of the book.");
            }
        }

        if (variant.Method is { } method)
        {
            foreach (var refusal in Methods(book, rule, method))
            {
                yield return refusal;
            }
        }

        if (variant.Seats is null && variant.ListSeats is null)
        {
            yield break;
        }

        if (rule.Districts is { SeatsBy: DistrictSeatsRule.Fixed or DistrictSeatsRule.Call })
        {
            yield return Refused(VariantTerms.Seats, $"the law book {book.Id} gives each district its seats, and nobody can say which of them would have more or fewer", "Leave seats and list-seats out, or change a copy of the book.");
        }

        var single = book.Contests.FirstOrDefault(c => c.Kind == ContestKind.SingleMandate);
        if (rule.AsksMandates && single is not null && variant.SplitOf(book).Districts != single.Seats.Value)
        {
            yield return Refused(VariantTerms.ListSeats, $"single mandates count towards the seats of lists in the law book {book.Id}, and with another number of districts nobody can say who would have won them", $"Keep {single.Seats.Value} districts: write seats alone, or list-seats as seats less {single.Seats.Value}.");
        }
    }

    private static IEnumerable<Refusal> Methods(LawBook book, ContestRule rule, VariantMethod method)
    {
        if (rule.Table is not null)
        {
            yield return Refused(VariantTerms.Method, $"the law book {book.Id} fills a table of lists and districts at once, which {method.Word} does not", "Leave method out, or change a copy of the book.");
        }

        var own = ((Stated<Method>?[])[rule.Districts?.Method, rule.SecondTier?.Method]).OfType<Stated<Method>>();
        if (own.Any(m => m.Value != rule.Method?.Value))
        {
            yield return Refused(VariantTerms.Method, $"the law book {book.Id} has a method for districts and another for the whole country, and a variant has one", "Leave method out, or change a copy of the book.");
        }

        var full = rule.Districts?.FullQuotasOnly;
        if ((full?.Value == true || full?.Readings.Any(r => r.Value) == true) && method.Method is not QuotaMethod)
        {
            var quotas = string.Join(", ", VariantMethod.All.Where(m => m.Method is QuotaMethod).Select(m => m.Word));
            yield return Refused(VariantTerms.Method, $"the law book {book.Id} gives full quotas in districts, and {method.Word} has no quota", $"Write one with a quota: {quotas}.");
        }
    }

    private static Refusal Refused(string part, string what, string remedy) => new("L108", what, new Place(Subject: part), remedy);

    private static Stated<T> Put<T>(Stated<T> stated, T value) => new(stated.Key, value, Provenance.None);
}
