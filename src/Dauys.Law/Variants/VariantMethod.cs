using Dauys.Seats;

namespace Dauys.Law.Variants;

/// <summary>A method that a variant may name: those of the seats room that need no number of their own.</summary>
/// <param name="Word">As <c>--method</c> and the address take it; where a law book has the same method by one word, that word.</param>
/// <param name="Method">The method.</param>
public sealed record VariantMethod(string Word, Method Method)
{
    /// <summary>All of them: largest remainders, then divisors, then the rest.</summary>
    public static IReadOnlyList<VariantMethod> All { get; } =
    [
        new("largest-remainders", Method.HareLargestRemainder),
        new("droop", Method.DroopLargestRemainder),
        new("hagenbach-bischoff", Method.HagenbachBischoff),
        new("dhondt", Method.DHondt),
        new("sainte-lague", Method.SainteLague),
        new("modified-sainte-lague", new DivisorMethod(DivisorSequence.ModifiedSainteLague(new Fraction(7, 5)))),
        new("danish", new DivisorMethod(DivisorSequence.Danish)),
        new("imperiali", new DivisorMethod(DivisorSequence.Imperiali)),
        new("adams", new DivisorMethod(DivisorSequence.Adams)),
        new("huntington-hill", new DivisorMethod(DivisorSequence.HuntingtonHill)),
        new("dean", new DivisorMethod(DivisorSequence.Dean)),
        new("macanese", new DivisorMethod(DivisorSequence.Macanese)),
        new("balinski-young", Method.BalinskiYoung),
    ];

    /// <summary>The method of a word, or null.</summary>
    public static VariantMethod? Find(string word) => All.FirstOrDefault(m => m.Word == word);

    /// <summary>The word of a method; null where it is none of these (a quota with its own rounding, remainders cut after six digits).</summary>
    public static VariantMethod? Of(Method method) => All.FirstOrDefault(m => m.Method == method);
}
