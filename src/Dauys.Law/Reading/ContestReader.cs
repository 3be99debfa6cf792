using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Documents;
using Dauys.Law.Protocols;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>contests</c> of a law book.</summary>
internal static class ContestReader
{
    public static List<ContestRule> Read(BookContext context, Section book, ProtocolForm form)
    {
        var contests = new List<ContestRule>();
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
        }

        return contests;
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
        Stated<Method>? method = null;
        if (item.Sub("allotment") is { } allotment)
        {
            var source = context.Provenance(allotment, $"{path}.allotment", around);
            method = MethodReader.Read(allotment) is { } read ? new Stated<Method>($"{path}.allotment", read, source) : null;
            allotment.Close();
        }

        context.TryStated(item, "least_seats", path, around, Whole(0, 100_000), out Stated<int>? least, required: false);
        context.TryStated(item, "most_seats", path, around, Whole(1, 100_000), out Stated<int>? most, required: false);
        if (least is not null && most is not null && least.Value > most.Value)
        {
            item.Fault("L105", item.Place, $"least_seats {least.Value} is more than most_seats {most.Value}", "Correct one of the two.");
        }

        var whole = rule with
        {
            Method = method,
            Threshold = Threshold(context, item, path, around),
            TooFewPass = TooFew(context, item, path, around) ?? rule.TooFewPass,
            Alliances = Alliances(context, item, path, around),
            LeastSeats = least,
            MostSeats = most,
        };
        return method is null ? null : whole;
    }

    private static ThresholdRule? Threshold(BookContext context, Section item, string path, Provenance around)
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

        section.Close();
        return fine ? new ThresholdRule(percent!, comparison!, @base!, kinds, members, source) : null;
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
        foreach (var key in (string[])["allotment", "threshold", "too_few_pass", "alliances", "least_seats", "most_seats"])
        {
            if (item.Optional(key) is { } node && kind == ContestKind.SingleMandate)
            {
                item.Fault("L105", node.Place, $"\"{key}\" does not go with a single-mandate contest, where the candidate with most votes wins", $"Remove \"{key}\", or make the contest's kind \"list\".");
            }
        }
    }

    private static Func<Section, DocumentNode, string, (bool, int)> Whole(int least, int most) =>
        (section, node, key) => section.AsWhole(node, key, least, most) is { } number ? (true, (int)number) : (false, 0);

    private static Func<Section, DocumentNode, string, (bool, T)> Word<T>(IReadOnlyDictionary<string, T> words)
        where T : struct =>
        (section, node, key) => section.AsScalar(node, key, "one word") is { } scalar && section.WordOf(scalar, key, words) is { } word ? (true, word) : (false, default);

    private static (bool Ok, bool Value) YesNo(Section section, DocumentNode node, string key)
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

    private static Fraction? PercentOf(Section section, string key) =>
        section.Required(key) is { } node && Percent(section, node, key) is (true, var percent) ? percent : null;

    private static Fraction? Between(Section section, string key, int most)
    {
        var read = MethodReader.Number(section, key);
        if (read is not { } number || (number >= Fraction.Zero && number <= most))
        {
            return read;
        }

        section.Fault("L104", section.Optional(key)!.Place, $"\"{key}\" is {number}, a number from 0 to {most} was expected", "Write 7/10 or 0.7; it is kept exactly.");
        return null;
    }

    private static (bool Ok, Fraction Value) Percent(Section section, DocumentNode node, string key)
    {
        var (ok, percent) = MethodReader.Number(section, node, key);
        if (!ok || (percent >= Fraction.Zero && percent <= 100))
        {
            return (ok, percent);
        }

        section.Fault("L104", node.Place, $"\"{key}\" is {percent}, a percent from 0 to 100 was expected", "Write 5 for five percent.");
        return (false, default);
    }

    private static (bool Ok, TieRule Value) Ties(Section section, DocumentNode node, string key)
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
}
