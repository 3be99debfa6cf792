using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Law.Protocols;
using Dauys.Seats;
using static Dauys.Law.Reading.StatedValues;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>contests</c> of a law book.</summary>
internal static class ContestReader
{
    private static readonly string[] ListKeys =
    [
        "allotment", "threshold", "too_few_pass", "alliances", "least_seats", "most_seats", "majority_seat", "least_by_kind", "short_lists", "districts", "second_tier", "link", "placing", "bonus", "mandate_quotas",
    ];

    public static List<ContestRule> Read(BookContext context, Section book, ProtocolForm form)
    {
        var contests = new List<ContestRule>();
        var places = new Dictionary<string, Section>(StringComparer.Ordinal);
        foreach (var item in book.SubList("contests"))
        {
            if (Contest(context, item, form) is not { } contest)
            {
                continue;
            }

            if (contests.Any(c => c.Id == contest.Id))
            {
                item.Fault("L105", item.Place, $"the contest \"{contest.Id}\" stands twice", "Give each contest its own id.");
                continue;
            }

            if (contests.Any(c => c.Kind == contest.Kind))
            {
                item.Fault("L105", item.Place, "two contests are of the same kind", "A book holds one contest of each kind: that is how two laws are compared on the same votes.");
                continue;
            }

            contests.Add(contest);
            places.Add(contest.Id, item);
        }

        return [.. contests.Select(c => TierCheck.Joined(context, places[c.Id], c, contests))];
    }

    private static ContestRule? Contest(BookContext context, Section item, ProtocolForm form)
    {
        var id = Ids.Read(item, "id");
        var kind = item.Word("kind", LawWords.Kinds);
        var path = $"contests.{id}";
        var source = context.Provenance(item, path);
        var name = LocalTexts.Read(item, "name", required: false);
        var hasSeats = context.TryStated(item, "seats", path, source, Whole(1, 100_000), out Stated<int>? seats);
        context.TryStated(item, "against_all", path, source, YesNo, out Stated<bool>? againstAll, required: false);
        context.TryStated(item, "against_all_blocks", path, source, YesNo, out Stated<bool>? blocks, required: false);
        context.TryStated(item, "ties", path, source, Ties, out Stated<TieRule>? ties, required: false);
        var turnout = item.Has("turnout") ? ProtocolReader.Turnout(context, item, form) : null;
        // Where id, kind or seats are at fault the rest is read all the same, so that its faults are told as well.
        ContestRule? rule = new ContestRule
        {
            Id = id ?? "",
            Kind = kind ?? ContestKind.List,
            Name = name ?? LocalText.Of(id ?? ""),
            Seats = seats ?? new Stated<int>($"{path}.seats", 1, source),
            AgainstAll = againstAll ?? new Stated<bool>($"{path}.against_all", false, Provenance.None),
            Ties = ties ?? new Stated<TieRule>($"{path}.ties", TieRule.None, Provenance.None),
            AgainstAllBlocks = blocks,
            TooFewPass = new Stated<TooFewPassRule>($"{path}.too_few_pass", new AllToThoseThatPassed(), Provenance.None),
            Turnout = turnout,
            BallotOrder = BallotOrder(context, item, path, source),
            Source = source,
        };
        if (kind == ContestKind.List)
        {
            rule = List(context, item, rule, source);
        }

        RefuseListKeys(item, kind);
        RefuseBlocking(item, rule, kind);
        item.Close();
        return id is not null && kind is not null && hasSeats ? rule : null;
    }

    private static ContestRule? List(BookContext context, Section item, ContestRule rule, Provenance around)
    {
        var path = $"contests.{rule.Id}";
        var (method, table) = TierReader.Allotment(context, item, path, around);

        context.TryStated(item, "least_seats", path, around, Whole(0, 100_000), out Stated<int>? least, required: false);
        context.TryStated(item, "most_seats", path, around, Whole(1, 100_000), out Stated<int>? most, required: false);
        context.TryStated(item, "majority_seat", path, around, YesNo, out Stated<bool>? majority, required: false);
        context.TryStated(item, "short_lists", path, around, Fill, out Stated<bool>? fill, required: false);
        if (least is not null && most is not null && least.Value > most.Value)
        {
            item.Fault("L105", item.Place, $"least_seats {least.Value} is more than most_seats {most.Value}", "Correct one of the two.");
        }

        var whole = rule with
        {
            Method = method,
            Threshold = ThresholdReader.Read(context, item, path, around),
            TooFewPass = TooFew(context, item, path, around) ?? rule.TooFewPass,
            Alliances = Alliances(context, item, path, around),
            LeastSeats = least,
            MostSeats = most,
            MajoritySeat = majority,
            LeastByKind = LeastByKind(context, item, path, around),
            OthersFill = fill,
            Districts = TierReader.Districts(context, item, path, around),
            SecondTier = TierReader.SecondTier(context, item, path, around),
            Link = TierReader.Link(context, item, path, around),
            Placing = TierReader.Placing(context, item, path, around),
            Bonus = TierReader.Bonus(context, item, path, around),
            Table = table,
            MandateQuotas = TierReader.Quotas(context, item, path, around),
        };
        return method is null ? null : whole;
    }

    private static BallotOrderRule? BallotOrder(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("ballot_order", required: false) is not { } section)
        {
            return null;
        }

        var source = context.Provenance(section, $"{path}.ballot_order", around);
        var by = section.Word("order", LawWords.BallotOrders);
        var (letters, language) = (section.Text("letters", required: by == BallotOrderKind.Alphabet), section.Text("language", required: by == BallotOrderKind.Alphabet));
        if (by != BallotOrderKind.Alphabet && (letters ?? language) is not null)
        {
            section.Fault("L105", section.Place, "\"letters\" and \"language\" go with the order alphabet", "Remove them, or order by alphabet.");
        }

        if (letters?.EnumerateRunes().GroupBy(r => r).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            section.Fault("L105", section.Optional("letters")!.Place, $"the letter \"{twice.Key}\" stands twice in the alphabet", "Write each small letter once, in the order of the alphabet.");
        }

        section.Close();
        return by is null ? null : new BallotOrderRule(by.Value, letters, language, source);
    }

    private static (bool Ok, bool Value) Fill(Section section, DocumentNode node, string key) =>
        section.AsScalar(node, key, "one word") is { } scalar && section.WordOf(scalar, key, LawWords.ShortLists) is { } fill ? (true, fill) : (false, false);

    private static Dictionary<string, int> LeastByKind(BookContext context, Section item, string path, Provenance around)
    {
        var least = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var kind in item.SubList("least_by_kind", required: false))
        {
            var name = Ids.Read(kind, "kind");
            var seats = kind.Whole("seats", 1, 100_000);
            context.Provenance(kind, $"{path}.least_by_kind.{name}", around);
            kind.Close();
            if (name is not null && seats is not null)
            {
                least[name] = (int)seats;
            }
        }

        return least;
    }

    private static Stated<TooFewPassRule>? TooFew(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("too_few_pass", required: false) is not { } section)
        {
            return null;
        }

        path += ".too_few_pass";
        var source = context.Provenance(section, path, around);
        TooFewPassRule? rule = null;
        switch (section.Text("rule"))
        {
            case "admit-second":
                var (factor, least) = (Between(section, "factor", 1), section.Whole("least", 0, 1000));
                rule = factor is { } f && least is { } l ? new AdmitSecond(f, (int)l) : null;
                break;
            case "admit-until":
                var (share, lists) = (PercentOf(section, "more_than_percent"), section.Whole("lists", 1, 1000));
                rule = share is { } p && lists is { } n ? new AdmitUntil(Fraction.Percent(p), (int)n) : null;
                break;
            case "silent":
                rule = new SilentBelow((int)(section.Whole("lists", 1, 1000, required: false) ?? 2));
                break;
            case "all-to-those-that-passed":
                rule = new AllToThoseThatPassed();
                break;
            case { } other:
                string[] words = ["admit-second", "admit-until", "silent", "all-to-those-that-passed"];
                var near = NearestWord.Of(other, words);
                section.Fault("L104", section.Optional("rule")!.Place, $"\"rule\" is \"{other}\", expected one of: {string.Join(", ", words)}", near is null ? "Write one of these words." : $"Did you mean \"{near}\"?");
                section.Knows("factor", "least", "more_than_percent", "lists");
                break;
        }

        section.Close();
        return rule is null ? null : new Stated<TooFewPassRule>(path, rule, source);
    }

    private static AlliancesAllowed? Alliances(BookContext context, Section item, string path, Provenance around)
    {
        if (item.Sub("alliances", required: false) is not { } section)
        {
            return null;
        }

        var source = context.Provenance(section, $"{path}.alliances", around);
        var condition = section.Word("condition", LawWords.AllianceConditions, required: false) ?? AllianceCondition.AllPassed;
        var most = section.Whole("most_members", 2, 1000, required: false);
        Method? inner = null;
        if (section.Sub("inside") is { } inside)
        {
            context.Provenance(inside, $"{path}.alliances.inside", source);
            inner = MethodReader.Read(inside);
            inside.Close();
        }

        section.Close();
        return inner is null ? null : new AlliancesAllowed(new AllianceRule(inner, condition), (int?)most, source);
    }

    private static void RefuseBlocking(Section item, ContestRule? rule, ContestKind? kind)
    {
        if (rule?.AgainstAllBlocks is null || item.Optional("against_all_blocks") is not { } node)
        {
            return;
        }

        if (kind == ContestKind.List)
        {
            item.Fault("L105", node.Place, "\"against_all_blocks\" does not go with a list contest", "Remove it; in a list contest votes against all count in the base or not: threshold.base.");
        }
        else if (!rule.AgainstAll.Value && rule.AgainstAll.Readings.Count == 0)
        {
            item.Fault("L105", node.Place, "the ballot has no option against all that could block a mandate", "Add against_all: true, or remove against_all_blocks.");
        }
    }

    private static void RefuseListKeys(Section item, ContestKind? kind)
    {
        foreach (var key in ListKeys)
        {
            if (item.Optional(key) is { } node && kind == ContestKind.SingleMandate)
            {
                item.Fault("L105", node.Place, $"\"{key}\" does not go with a single-mandate contest, where the candidate with most votes wins", $"Remove \"{key}\", or make the contest's kind \"list\".");
            }
        }
    }
}
