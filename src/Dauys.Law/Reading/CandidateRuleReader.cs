using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>Reads rules on lists and candidates: who may stand, who may nominate, how long a list is and who must be on it.</summary>
internal static class CandidateRuleReader
{
    private static readonly Dictionary<string, bool> Roundings = new(StringComparer.Ordinal) { ["up"] = true, ["down"] = false };

    public static PartyRule? Age(Section item, string id, LocalText name, Provenance source) =>
        (item.Whole("years", 1, 150), Ids.Read(item, "on")) is ({ } years, { } on) ? new CandidateAgeRule(id, name, (int)years, on, source) : null;

    public static PartyRule? Residence(Section item, string id, LocalText name, Provenance source) =>
        (item.Whole("years", 1, 150), Ids.Read(item, "on")) is ({ } years, { } on) ? new ResidenceRule(id, name, (int)years, on, source) : null;

    public static PartyRule? Citizenship(Section item, string id, LocalText name, Provenance source)
    {
        var only = item.YesNo("only") ?? false;
        return Words(item, "of") is { } of ? new CitizenshipRule(id, name, of, only, source) : null;
    }

    public static PartyRule? Offices(Section item, string id, LocalText name, Provenance source) => Words(item, "offices") is { } words ? new BarredRule(id, name, words, true, source) : null;

    public static PartyRule? Barred(Section item, string id, LocalText name, Provenance source) => Words(item, "marks") is { } words ? new BarredRule(id, name, words, false, source) : null;

    public static PartyRule? Marked(Section item, string id, LocalText name, Provenance source) => Words(item, "marks") is { } words ? new MarkedRule(id, name, words, source) : null;

    public static PartyRule? Nominator(Section item, string id, LocalText name, Provenance source) =>
        Words(item, "nominators") is { } words ? new NominatorRule(id, name, words, source) : null;

    public static PartyRule? Quota(Section item, string id, LocalText name, Provenance source)
    {
        var (groups, percent) = (Words(item, "groups"), StatedValues.PercentOf(item, "percent"));
        var under = new Dictionary<string, int>(StringComparer.Ordinal);
        if (item.Sub("under", required: false) is { } ages)
        {
            foreach (var (group, _) in ages.Entries)
            {
                if (ages.Whole(group.Text, 1, 150) is { } years)
                {
                    under[group.Text] = (int)years;
                }

                if (groups?.Contains(group.Text) == false)
                {
                    ages.Fault("L105", group.Place, $"\"{group.Text}\" is no group of this quota", $"Name one of: {string.Join(", ", groups)}.");
                }
            }

            ages.Close();
        }

        var on = Ids.Read(item, "on", required: under.Count > 0);
        return groups is null || percent is null || (under.Count > 0 && on is null) ? null : new ListQuotaRule(id, name, groups, percent.Value, under, on, source);
    }

    public static PartyRule? Length(Section item, string id, LocalText name, Provenance source)
    {
        var figure = Ids.Read(item, "figure", required: false) ?? "candidates";
        var (least, most) = (item.Whole("least", 0, 1_000_000, required: false), item.Whole("most", 1, 1_000_000, required: false));
        var (leastShare, mostShare) = (Share(item, "least_share"), Share(item, "most_share"));
        var (seats, of) = (item.Whole("seats", 1, 1_000_000, required: false), Ids.Read(item, "of", required: false));
        var asks = leastShare is not null || mostShare is not null;
        var up = item.Word("round", Roundings, required: asks);
        if (asks == (seats is null && of is null) || (seats is not null && of is not null))
        {
            item.Fault("L105", item.Place, "a share of seats goes with the seats, stated once", "Write seats: 69, or of: FIGURE for a figure of the application, beside least_share or most_share, and only there.");
        }

        if (!asks && least is null && most is null)
        {
            item.Fault("L105", item.Place, "the length of a list has no limit", "Write least, most, least_share or most_share.");
        }

        if (least > most || (leastShare is { } small && mostShare is { } large && small > large))
        {
            item.Fault("L105", item.Place, "the least length is more than the most", "Correct one of the two.");
        }

        return asks && up is null ? null : new ListLengthRule(id, name, figure, new LengthLimits(least, most, leastShare, mostShare, seats, of, up ?? false), source);
    }

    /// <summary>Words of which at least one must stand there, none twice.</summary>
    public static List<string>? Words(Section item, string key)
    {
        List<string> words = [.. item.Texts(key).Select(w => w.Text)];
        if (words.Count == 0)
        {
            if (item.Optional(key) is { } node)
            {
                item.Fault("L105", node.Place, $"\"{key}\" names nothing", "Name at least one, or leave the rule out.");
            }

            return null;
        }

        if (words.GroupBy(w => w, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            item.Fault("L105", item.Optional(key)!.Place, $"\"{twice.Key}\" stands twice under \"{key}\"", "Name each once.");
        }

        return words;
    }

    private static Fraction? Share(Section item, string key)
    {
        var share = MethodReader.Number(item, key, required: false);
        if (share is not { } part || (part > Fraction.Zero && part <= 100))
        {
            return share;
        }

        item.Fault("L104", item.Optional(key)!.Place, $"\"{key}\" is {part}, a share of the seats above 0 and up to 100 was expected", "Write 13/10 for thirty percent more than there are seats.");
        return share;
    }
}
