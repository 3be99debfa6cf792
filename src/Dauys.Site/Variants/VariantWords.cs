using Dauys.Elections.Results.Moving;
using Dauys.Law.Variants;
using Dauys.Seats;
using Dauys.Site.Outcome;
using Dauys.Site.Wording;

namespace Dauys.Site.Variants;

/// <summary>A variant and what it moves, in words.</summary>
public static class VariantWords
{
    /// <summary>The method's name; words of its own for each that a variant may name.</summary>
    public static string Method(Method method, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return VariantMethod.Of(method) is { } known ? words["under.method-name", ("method", known.Word)] : MethodWords.Of(method, words);
    }

    /// <summary>At least, or more than.</summary>
    public static string Comparison(Comparison comparison, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words["under.comparison-name", ("comparison", VariantTerms.Word(comparison))];
    }

    /// <summary>One look's answer: which chamber comes out.</summary>
    public static string Said(VariantScene scene, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(reader);
        var words = reader.Words;
        return scene.Other.List is not { } list ? words["under.no-list"]
            : list.NeedsReading ? words["under.needs-reading", ("seats", list.Rule.Seats.Value)]
            : list.Allotment?.Outcome is null ? words["under.not-allotted"]
            : words["under.seats", ("seats", list.Rule.Seats.Under(scene.Other.Request.Readings)), ("lists", Seats(scene, list.Seats, reader))];
    }

    /// <summary>Seats above zero, largest first.</summary>
    public static string Seats(VariantScene scene, IReadOnlyDictionary<string, int> seats, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(reader);
        return seats.Values.Sum() == 0 ? reader.Words["under.none-certain"]
            : reader.Say.List([.. seats.Where(s => s.Value > 0).OrderByDescending(s => s.Value).Select(s => $"{Say.Isolated(scene.NameOf(s.Key, reader))} {reader.Say.Number(s.Value)}")]);
    }

    /// <summary>What the variant puts in the place of the book's values, a sentence each.</summary>
    public static IReadOnlyList<string> Changes(VariantScene scene, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(reader);
        var (words, say, rule) = (reader.Words, reader.Say, scene.BookRule);
        var (variant, (lists, all)) = (scene.Ask.Variant, BookVariant.SeatsOf(scene.Ask.Law));
        string?[] changes =
        [
            variant.Threshold is { } percent ? words["under.change-threshold", ("now", say.Exact(percent)), ("was", Was(rule?.AskedThreshold?.Percent, say.Exact, words))] : null,
            variant.Comparison is { } comparison ? words["under.change", ("now", Comparison(comparison, words)), ("was", Was(rule?.AskedThreshold?.Comparison, c => Comparison(c, words), words))] : null,
            variant.Base is { } @base ? words["under.change-base", ("now", Bases.Of(@base, words)), ("was", Was(rule?.AskedThreshold?.Base, b => Bases.Of(b, words), words))] : null,
            variant.Method is { } method ? words["under.change", ("now", Method(method.Method, words)), ("was", Was(rule?.Method, m => Method(m, words), words))] : null,
            variant.Seats is { } seats ? words["under.change-seats", ("now", seats), ("was", all)] : null,
            variant.ListSeats is { } byList ? words["under.change-list-seats", ("now", byList), ("was", lists)] : null,
            variant.WithoutAlliances ? words["under.change-alliances"] : null,
        ];
        return [.. changes.OfType<string>()];
    }

    /// <summary>Why a list has other seats than it was given, or that it has not.</summary>
    public static string Why(SeatMoves moves, ListMove move, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(moves);
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(reader);
        var (words, say) = (reader.Words, reader.Say);
        if (!move.TookPart && !move.TakesPart)
        {
            return words["under.why-below"];
        }

        return move.By.Count == 0 ? words["under.why-same"] : Say.Sentence(string.Join("; ", move.By.Select(b => (b.Cause, say.Signed(b.Seats)) switch
        {
            (MoveCause.Threshold, var n) when move.TookPart && !move.TakesPart => words["under.why-out", ("n", n), ("votes", move.Votes), ("needed", move.Needed)],
            (MoveCause.Threshold, var n) when !move.TookPart && move.TakesPart => words["under.why-in", ("n", n), ("votes", move.Votes), ("needed", move.Needed)],
            (MoveCause.Threshold, var n) => words["under.why-sharing", ("n", n), ("now", moves.Part), ("was", moves.PartBefore)],
            (MoveCause.Seats, var n) => words["under.why-seats", ("n", n), ("now", moves.Seats), ("was", moves.SeatsBefore)],
            (MoveCause.Alliances, var n) => words["under.why-alliances", ("n", n)],
            (_, var n) => words["under.why-method", ("n", n), ("now", Method(moves.Method, words)), ("was", Method(moves.MethodBefore, words))],
        }))) + ".";
    }

    private static string Was<T>(Law.Books.Stated<T>? stated, Func<T, string> say, Words words) => stated is null ? words["under.nothing"]
        : stated.Readings.Count == 0 ? say(stated.Value)
        : words["under.open", ("values", string.Join(" / ", stated.Readings.Select(r => say(r.Value)).Distinct()))];
}
