using Dauys.Law.Documents;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>allotment</c>: how votes become seats. Every method of the seats room has its word here.</summary>
internal static class MethodReader
{
    private static readonly Dictionary<string, Func<Section, Method?>> Methods = new(StringComparer.Ordinal)
    {
        ["largest-remainders"] = s => Quota(s, RemainderRule.LargestRemainder),
        ["quota"] = s => Quota(s, null),
        ["dhondt"] = s => new DivisorMethod(DivisorSequence.DHondt),
        ["sainte-lague"] = s => new DivisorMethod(DivisorSequence.SainteLague),
        ["modified-sainte-lague"] = s => Number(s, "first_divisor") is { } first ? Guard(s, () => new DivisorMethod(DivisorSequence.ModifiedSainteLague(first))) : null,
        ["danish"] = s => new DivisorMethod(DivisorSequence.Danish),
        ["imperiali"] = s => new DivisorMethod(DivisorSequence.Imperiali),
        ["adams"] = s => new DivisorMethod(DivisorSequence.Adams),
        ["huntington-hill"] = s => new DivisorMethod(DivisorSequence.HuntingtonHill),
        ["dean"] = s => new DivisorMethod(DivisorSequence.Dean),
        ["macanese"] = s => new DivisorMethod(DivisorSequence.Macanese),
        ["stationary"] = s => Number(s, "r") is { } r ? Guard(s, () => new DivisorMethod(DivisorSequence.Stationary(r))) : null,
        ["power"] = s => Number(s, "exponent") is { } exponent ? Guard(s, () => new DivisorMethod(DivisorSequence.PowerOf(exponent))) : null,
        ["power-mean"] = s => s.Whole("p", -16, 16) is { } p ? Guard(s, () => new DivisorMethod(DivisorSequence.PowerMean((int)p))) : null,
        ["divisors"] = Custom,
        ["balinski-young"] = s => Method.BalinskiYoung,
    };

    private static readonly Dictionary<string, QuotaKind> Quotas = new(StringComparer.Ordinal)
    {
        ["hare"] = QuotaKind.Hare,
        ["droop"] = QuotaKind.Droop,
        ["hagenbach-bischoff"] = QuotaKind.HagenbachBischoff,
        ["imperiali"] = QuotaKind.Imperiali,
    };

    private static readonly Dictionary<string, RemainderRule> Remainders = new(StringComparer.Ordinal)
    {
        ["largest"] = RemainderRule.LargestRemainder,
        ["highest-average"] = RemainderRule.HighestAverage,
        ["most-votes"] = RemainderRule.MostVotes,
        ["all-to-largest"] = RemainderRule.AllToLargest,
    };

    private static readonly Dictionary<string, OverAllotment> TooMany = new(StringComparer.Ordinal)
    {
        ["take-smallest-remainders"] = OverAllotment.TakeSmallestRemainders,
        ["next-larger-quota"] = OverAllotment.NextLargerQuota,
        ["house-grows"] = OverAllotment.HouseGrows,
        ["silent"] = OverAllotment.Silent,
    };

    private static readonly Dictionary<string, FurtherSeats> Further = new(StringComparer.Ordinal)
    {
        ["another-round"] = FurtherSeats.AnotherRound,
        ["highest-averages"] = FurtherSeats.HighestAverages,
    };

    private static readonly Dictionary<string, ExhaustedLists> ExhaustedRules = new(StringComparer.Ordinal)
    {
        ["allot-afresh"] = ExhaustedLists.AllotAfresh,
        ["seats-move-on"] = ExhaustedLists.SeatsMoveOn,
    };

    private static readonly Dictionary<string, QuotaRounding> Roundings = new(StringComparer.Ordinal)
    {
        ["none"] = QuotaRounding.None,
        ["down"] = QuotaRounding.Down,
        ["up"] = QuotaRounding.Up,
        ["half-up"] = QuotaRounding.HalfUp,
        ["next-greater"] = QuotaRounding.NextGreater,
    };

    /// <summary>The words of methods, for the schema.</summary>
    public static IEnumerable<string> Words => Methods.Keys;

    /// <summary>The words of methods whose divisors rise by equal steps, and of those that are means: what a table may round by.</summary>
    public static IReadOnlyDictionary<string, DivisorSequence> Standards { get; } = new Dictionary<string, DivisorSequence>(StringComparer.Ordinal)
    {
        ["sainte-lague"] = DivisorSequence.SainteLague,
        ["dhondt"] = DivisorSequence.DHondt,
        ["adams"] = DivisorSequence.Adams,
        ["dean"] = DivisorSequence.Dean,
        ["danish"] = DivisorSequence.Danish,
    };

    /// <summary>The words of quotas, for the schema.</summary>
    public static IEnumerable<string> QuotaWords => Quotas.Keys;

    /// <summary>The words of remainder rules, for the schema.</summary>
    public static IEnumerable<string> RemainderWords => Remainders.Keys;

    /// <summary>The words of roundings, for the schema.</summary>
    public static IEnumerable<string> RoundingWords => Roundings.Keys;

    /// <summary>Reads the keys of a method in a section; the caller closes the section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="also">Words that the caller reads itself.</param>
    public static Method? Read(Section section, params IReadOnlyList<string> also)
    {
        var word = section.AsScalar(section.Required("method"), "method", "the word of a method");
        if (word is null)
        {
            return null;
        }

        if (Methods.TryGetValue(word.Text, out var read))
        {
            return Zero(section, read(section));
        }

        section.Knows("quota", "remainders", "rounding", "least_part", "then", "exhausted", "remainder_decimals", "too_many", "first_divisor", "r", "exponent", "p", "divisors", "step", "zero_divisor", "standard", "whole_voters", "winner_takes_one", "equal_winners_take_none");
        var near = NearestWord.Of(word.Text, Methods.Keys.Concat(also));
        section.Fault(
            "L104",
            word.Place,
            $"\"method\" is \"{word.Text}\", expected one of: {string.Join(", ", Methods.Keys.Concat(also))}",
            near is null ? "Write one of these words." : $"Did you mean \"{near}\"?");
        return null;
    }

    /// <summary>An exact number: <c>5</c>, <c>3.25</c>, <c>7/10</c>.</summary>
    public static Fraction? Number(Section section, string key, bool required = true)
    {
        var node = required ? section.Required(key) : section.Optional(key);
        return node is null ? null : Number(section, node, key) is (true, var value) ? value : null;
    }

    /// <summary>An exact number from a node.</summary>
    public static (bool Ok, Fraction Value) Number(Section section, DocumentNode node, string key)
    {
        if (section.AsScalar(node, key, "a number") is not { } scalar)
        {
            return (false, default);
        }

        if (Fraction.TryParse(scalar.Text, out var value))
        {
            return (true, value);
        }

        section.Fault("L104", scalar.Place, $"\"{key}\" is \"{scalar.Text}\", a number was expected", "Write 5, 3.25 or 7/10; it is kept exactly.");
        return (false, default);
    }

    // A first divisor of 0 promises a seat to everyone; where there are too few seats, it is the statute that says what follows.
    private static Method? Zero(Section section, Method? method)
    {
        if (method is not DivisorMethod { Sequence.StartsAtZero: true } divisor)
        {
            return method;
        }

        return section.Word("zero_divisor", LawWords.ZeroDivisors, required: false) is { } rule ? divisor with { TooManyLists = rule } : method;
    }

    private static QuotaMethod? Quota(Section section, RemainderRule? fixedRule)
    {
        var quota = section.Word("quota", Quotas);
        var remainders = fixedRule ?? section.Word("remainders", Remainders);
        var rounding = section.Word("rounding", Roundings, required: false) ?? QuotaRounding.None;
        var part = Number(section, "least_part", required: false);
        if (part is { } least && (least <= Fraction.Zero || least > Fraction.One))
        {
            section.Fault("L105", section.Place, $"least_part is {least}, a part of a quota above 0 and up to 1 was expected", "Write 3/4, or 1 for a full quota.");
        }

        var then = section.Word("then", Further, required: false) ?? FurtherSeats.AnotherRound;
        var exhausted = section.Word("exhausted", ExhaustedRules, required: false) ?? ExhaustedLists.AllotAfresh;
        var decimals = section.Whole("remainder_decimals", 0, 30, required: false);
        var tooMany = section.Word("too_many", TooMany, required: false) ?? OverAllotment.TakeSmallestRemainders;
        return quota is null || remainders is null
            ? null
            : new QuotaMethod(quota.Value)
            {
                Remainders = remainders.Value,
                Rounding = rounding,
                LeastPart = part,
                Then = then,
                Exhausted = exhausted,
                RemainderDecimals = (int?)decimals,
                Over = tooMany,
            };
    }

    private static DivisorMethod? Custom(Section section)
    {
        var divisors = section.Items("divisors").Select(d => Number(section, d, "divisors")).ToList();
        var step = Number(section, "step", required: false);
        return divisors.All(d => d.Ok) && divisors.Count > 0
            ? Guard(section, () => new DivisorMethod(DivisorSequence.Custom([.. divisors.Select(d => d.Value)], step)))
            : null;
    }

    private static DivisorMethod? Guard(Section section, Func<DivisorMethod> make)
    {
        try
        {
            return make();
        }
        catch (InputFaultException fault)
        {
            section.Fault("L105", section.Place, fault.Message, "Choose a number in the range of the method; docs/law-books.md lists them.");
            return null;
        }
    }
}
