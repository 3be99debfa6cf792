using Dauys.Seats;

namespace Dauys.Cli.Allot;

/// <summary>The words by which <c>allot</c> names methods.</summary>
internal static class AllotMethods
{
    private static readonly (string Word, Method Method)[] All =
    [
        ("dhondt", Method.DHondt),
        ("sainte_lague", Method.SainteLague),
        ("modified_sainte_lague_1_4", new DivisorMethod(DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.4")))),
        ("modified_sainte_lague_1_2", new DivisorMethod(DivisorSequence.ModifiedSainteLague(Fraction.Parse("1.2")))),
        ("danish", new DivisorMethod(DivisorSequence.Danish)),
        ("imperiali_div", new DivisorMethod(DivisorSequence.Imperiali)),
        ("adams", new DivisorMethod(DivisorSequence.Adams)),
        ("huntington_hill", new DivisorMethod(DivisorSequence.HuntingtonHill)),
        ("dean", new DivisorMethod(DivisorSequence.Dean)),
        ("macanese", new DivisorMethod(DivisorSequence.Macanese)),
        ("hare_lr", Method.HareLargestRemainder),
        ("droop_lr", Method.DroopLargestRemainder),
        ("hagenbach_bischoff", Method.HagenbachBischoff),
        ("balinski_young", Method.BalinskiYoung),
    ];

    /// <summary>Every word, for messages.</summary>
    public static string Words { get; } = string.Join(", ", All.Select(m => m.Word));

    /// <summary>The method of a word; null if there is none.</summary>
    public static Method? Find(string word) => All.FirstOrDefault(m => m.Word == word).Method;

    /// <summary>Places and words, so that a reader of many lines need not make a string of each.</summary>
    public static IReadOnlyList<(byte[] Word, Method Method)> Utf8 { get; } = [.. All.Select(m => (System.Text.Encoding.ASCII.GetBytes(m.Word), m.Method))];
}
