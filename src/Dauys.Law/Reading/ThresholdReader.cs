using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Seats;
using static Dauys.Law.Reading.StatedValues;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>threshold</c> of a contest, of its districts or of its second tier.</summary>
internal static class ThresholdReader
{
    /// <summary>The threshold of a section, or null where it has none or it is at fault.</summary>
    public static ThresholdRule? Read(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("threshold", required: false) is not { } section)
        {
            return null;
        }

        path += ".threshold";
        var source = context.Provenance(section, path, around);
        var fine = context.TryStated(section, "percent", path, source, Percent, out Stated<Fraction>? percent);
        fine &= context.TryStated(section, "comparison", path, source, Word(LawWords.Comparisons), out Stated<Comparison>? comparison);
        fine &= context.TryStated(section, "base", path, source, Word(LawWords.Bases), out Stated<ThresholdBase>? @base);
        var kinds = new Dictionary<string, Fraction?>(StringComparer.Ordinal);
        foreach (var kind in section.SubList("kinds", required: false))
        {
            var name = Ids.Read(kind, "kind");
            var exempt = kind.YesNo("exempt") ?? false;
            var share = exempt ? null : PercentOf(kind, "percent");
            context.Provenance(kind, $"{path}.kinds.{name}", source);
            kind.Close();
            if (name is not null && (exempt || share is not null))
            {
                kinds[name] = share;
            }
        }

        var members = new Dictionary<int, Fraction>();
        foreach (var coalition in section.SubList("members", required: false))
        {
            var from = coalition.Whole("at_least", 2, 1000);
            var share = PercentOf(coalition, "percent");
            context.Provenance(coalition, $"{path}.members.{from}", source);
            coalition.Close();
            if (from is not null && share is not null)
            {
                members[(int)from] = share.Value;
            }
        }

        context.TryStated(section, "scope", path, source, Word(LawWords.Scopes), out Stated<ThresholdScope>? scope, required: false);
        var ways = Ways(context, section, path, source);
        section.Close();
        return fine ? new ThresholdRule(percent!, comparison!, @base!, kinds, members, source) { Scope = scope, Or = ways } : null;
    }

    private static List<WayInRule> Ways(BookContext context, Section section, string path, Provenance around)
    {
        var ways = new List<WayInRule>();
        foreach (var item in section.SubList("or", required: false))
        {
            var kind = item.Word("way", LawWords.Ways);
            var source = context.Provenance(item, $"{path}.or.{ways.Count + 1}", around);
            var counts = kind is WayInKind.MandatesWon or WayInKind.DistrictSeats;
            var percent = counts || kind is null ? null : PercentOf(item, "percent");
            var least = counts ? item.Whole("least", 1, 1000) : null;
            var comparison = counts ? null : item.Word("comparison", LawWords.Comparisons, required: false);
            item.Knows("percent", "least", "comparison");
            item.Close();
            if (kind is null || (counts ? least is null : percent is null))
            {
                continue;
            }

            if (item.Has(counts ? "percent" : "least"))
            {
                item.Fault("L105", item.Place, $"\"{(counts ? "percent" : "least")}\" does not go with this way in", counts ? "Write least: how many." : "Write percent: the share.");
            }

            ways.Add(new WayInRule(kind.Value, percent ?? Fraction.Zero, comparison, (int)(least ?? 0), source));
        }

        return ways;
    }
}
