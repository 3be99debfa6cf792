using Dauys.Elections;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Law.Variants;

namespace Dauys.Site.Variants;

/// <summary>What a reader asks of the votes of an election: under which law book, with which values of their own, read how. Its address is all there is to keep.</summary>
/// <param name="Law">The book to begin with.</param>
/// <param name="Variant">Values in the place of the book's, in their one form.</param>
/// <param name="Readings">Readings that were chosen, those that answer no question on these votes left out, in the order of their names.</param>
public sealed record VariantAsk(LawBook Law, BookVariant Variant, IReadOnlyList<string> Readings)
{
    private const string Reading = "reading";

    /// <summary>The query of its address, without the question mark; empty for the book as it is. Two that ask the same have the same.</summary>
    public string Query => string.Join('&', VariantTerms.Write(Variant).Select(t => $"{t.Name}={Uri.EscapeDataString(t.Value)}").Concat(Readings.Select(r => $"{Reading}={Uri.EscapeDataString(r)}")));

    /// <summary>Whether anything of the book is changed.</summary>
    public bool IsVariant => !Variant.IsEmpty;

    /// <summary>As the computation takes it.</summary>
    public ResultRequest Request => new() { Law = Law, Variant = Variant, Readings = Readings.ToHashSet(StringComparer.Ordinal) };

    /// <summary>Reads what an address asks.</summary>
    /// <param name="state">The election.</param>
    /// <param name="law">The book to begin with.</param>
    /// <param name="laws">All books at hand: a reading that one of them knows is left out quietly where it answers nothing, any other is refused.</param>
    /// <param name="query">Names and values.</param>
    /// <exception cref="RefusedException">L108 or R431.</exception>
    public static VariantAsk Read(ElectionState state, LawBook law, IReadOnlyList<LawBook> laws, IEnumerable<(string Name, string? Value)> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var all = query.ToList();
        var terms = all.FindAll(p => p.Name != Reading);
        if (terms.GroupBy(t => t.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RefusedException(VariantTerms.Twice(twice.Key, twice.Count()));
        }

        var (variant, faults) = VariantTerms.Read(law, terms);
        if (faults.Count > 0)
        {
            throw new RefusedException(faults);
        }

        var asked = all.Where(p => p.Name == Reading && !string.IsNullOrEmpty(p.Value)).Select(p => p.Value!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var ask = new VariantAsk(law, variant, []);
        if (asked.Count == 0)
        {
            return ask;
        }

        var open = Open(ElectionResult.Of(state, ask.Request));
        var known = laws.SelectMany(l => l.Contests).SelectMany(c => c.Questions()).SelectMany(q => q.Answers.Select(a => a.Name)).Concat(laws.SelectMany(l => Open(ElectionResult.Of(state, new ResultRequest { Law = l })))).ToHashSet(StringComparer.Ordinal);
        ask = ask with { Readings = [.. asked.Where(r => open.Contains(r) || !known.Contains(r))] };
        if (ask.Readings.Any(r => !open.Contains(r)))
        {
            _ = ElectionResult.Of(state, ask.Request);
        }

        return ask;
    }

    /// <summary>Names of the readings that are open in a result.</summary>
    private static HashSet<string> Open(ElectionResult result) =>
        [.. result.List?.Readings.Select(r => r.Name) ?? [], .. result.Districts?.Rule.Questions().SelectMany(q => q.Answers.Select(a => a.Name)) ?? []];
}
