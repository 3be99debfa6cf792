using System.Globalization;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Law.Contests;
using Dauys.Law.Variants;

namespace Dauys.Cli.Results;

/// <summary>What a variant changes, for people: each value with that of the book.</summary>
internal static class VariantText
{
    public static string Of(ElectionResult result)
    {
        var rule = result.Law.Contests.First(c => c.Kind == ContestKind.List);
        return string.Join("; ", VariantTerms.Write(result.Request.Variant).Select(t => t.Name switch
        {
            VariantTerms.Threshold => $"threshold {t.Value} % (the book: {(rule.AskedThreshold is { } threshold ? $"{Either(threshold.Percent.Value, threshold.Percent.Readings.Select(r => r.Value), VariantTerms.Exact)} %" : "none")})",
            VariantTerms.Comparison => $"{Words(t.Value)} the threshold (the book: {Words(VariantTerms.Word(rule.AskedThreshold?.Comparison.Value ?? default))})",
            VariantTerms.Base => $"threshold of {ResultWords.Base(VariantTerms.Bases[t.Value])} (the book: {(rule.AskedThreshold is { } threshold ? Either(threshold.Base.Value, threshold.Base.Readings.Select(r => r.Value), ResultWords.Base) : "none")})",
            VariantTerms.Method => $"method {t.Value} (the book: {(rule.Method is { } method ? VariantMethod.Of(method.Value)?.Word ?? method.Value.Name : "none")})",
            VariantTerms.Seats => string.Create(CultureInfo.InvariantCulture, $"{t.Value} seats (the book: {BookVariant.SeatsOf(result.Law).All})"),
            VariantTerms.ListSeats => string.Create(CultureInfo.InvariantCulture, $"{t.Value} seats by list (the book: {BookVariant.SeatsOf(result.Law).Lists})"),
            _ => "alliances are not counted together",
        }));
    }

    private static string Words(string word) => word.Replace('-', ' ');

    private static string Either<T>(T value, IEnumerable<T> readings, Func<T, string> words)
    {
        var all = readings.Select(words).Distinct().ToList();
        return all.Count == 0 ? words(value) : string.Join(" or ", all);
    }
}
