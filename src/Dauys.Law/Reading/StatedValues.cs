using Dauys.Law.Documents;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>What may stand as a value in a contest: how each kind of it is read.</summary>
internal static class StatedValues
{
    public static Func<Section, DocumentNode, string, (bool, int)> Whole(int least, int most) =>
        (section, node, key) => section.AsWhole(node, key, least, most) is { } number ? (true, (int)number) : (false, 0);

    public static Func<Section, DocumentNode, string, (bool, T)> Word<T>(IReadOnlyDictionary<string, T> words)
        where T : struct =>
        (section, node, key) => section.AsScalar(node, key, "one word") is { } scalar && section.WordOf(scalar, key, words) is { } word ? (true, word) : (false, default);

    public static (bool Ok, bool Value) YesNo(Section section, DocumentNode node, string key)
    {
        switch ((node as ScalarNode)?.Text)
        {
            case "true":
                return (true, true);
            case "false":
                return (true, false);
            default:
                section.Fault("L104", node.Place, $"\"{key}\" holds {node.Kind}, true or false was expected", "Write true or false, without quotes.");
                return (false, false);
        }
    }

    public static Fraction? PercentOf(Section section, string key) =>
        section.Required(key) is { } node && Percent(section, node, key) is (true, var percent) ? percent : null;

    public static Fraction? Between(Section section, string key, int most)
    {
        var read = MethodReader.Number(section, key);
        if (read is not { } number || (number >= Fraction.Zero && number <= most))
        {
            return read;
        }

        section.Fault("L104", section.Optional(key)!.Place, $"\"{key}\" is {number}, a number from 0 to {most} was expected", "Write 7/10 or 0.7; it is kept exactly.");
        return null;
    }

    public static (bool Ok, Fraction Value) Percent(Section section, DocumentNode node, string key)
    {
        var (ok, percent) = MethodReader.Number(section, node, key);
        if (!ok || (percent >= Fraction.Zero && percent <= 100))
        {
            return (ok, percent);
        }

        section.Fault("L104", node.Place, $"\"{key}\" is {percent}, a percent from 0 to 100 was expected", "Write 5 for five percent.");
        return (false, default);
    }

    public static (bool Ok, TieRule Value) Ties(Section section, DocumentNode node, string key)
    {
        var breakers = new List<TieBreaker>();
        foreach (var item in node is ListNode list ? list.Items : [node])
        {
            if (section.AsScalar(item, key, "one word") is not { } scalar || section.WordOf(scalar, key, LawWords.Ties) is not { } breaker)
            {
                return (false, TieRule.None);
            }

            breakers.Add(breaker);
        }

        return (true, new TieRule(breakers));
    }

    /// <summary>A fraction from 0 to 1.</summary>
    public static (bool Ok, Fraction Value) Part(Section section, DocumentNode node, string key)
    {
        var (ok, part) = MethodReader.Number(section, node, key);
        if (!ok || (part > Fraction.Zero && part <= Fraction.One))
        {
            return (ok, part);
        }

        section.Fault("L104", node.Place, $"\"{key}\" is {part}, a part above 0 and up to 1 was expected", "Write 3/4 or 0.75; it is kept exactly.");
        return (false, default);
    }
}
