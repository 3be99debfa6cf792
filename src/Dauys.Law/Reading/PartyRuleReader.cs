using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
using Dauys.Law.WorkingDays;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>Reads a rule of a book about registration.</summary>
internal static class PartyRuleReader
{
    private static readonly Dictionary<string, Func<Section, string, LocalText, Provenance, PartyRule?>> Kinds = new(StringComparer.Ordinal)
    {
        ["total"] = Total,
        ["territories"] = Territories,
        ["term"] = Term,
        ["documents"] = Documents,
        ["before"] = Before,
        ["share"] = Share,
        ["age"] = CandidateRuleReader.Age,
        ["residence"] = CandidateRuleReader.Residence,
        ["citizenship"] = CandidateRuleReader.Citizenship,
        ["incompatible-office"] = CandidateRuleReader.Offices,
        ["barred"] = CandidateRuleReader.Barred,
        ["marked"] = CandidateRuleReader.Marked,
        ["quota"] = CandidateRuleReader.Quota,
        ["length"] = CandidateRuleReader.Length,
        ["nominator"] = CandidateRuleReader.Nominator,
        ["deposit"] = DepositRuleReader.Deposit,
        ["refund"] = DepositRuleReader.Refund,
    };

    public static PartyRule? Read(BookContext context, Section item, Provenance around, RestDayRule rest)
    {
        var id = Ids.Read(item, "id");
        var name = LocalTexts.Read(item, "name", required: false) ?? LocalText.Of(id ?? "");
        var source = context.Provenance(item, $"rules.{id}", around);
        PartyRule? rule = null;
        if (item.Word("kind", Kinds.Keys.ToDictionary(k => k, k => k.Length, StringComparer.Ordinal)) is not null)
        {
            rule = Counted(item, Kinds[item.Text("kind")!](item, id ?? "", name, source), rest);
        }
        else
        {
            item.Knows("figure", "number", "share", "event", "after", "before", "months", "days", "documents", "of", "at_least", "at_most");
            item.Knows("years", "on", "only", "offices", "marks", "groups", "percent", "under", "least", "most", "least_share", "most_share", "seats", "round", "nominators");
            item.Knows("working_days", RestDayReader.Key);
            item.Knows("times", "each", "scale", "votes", "votes_of", "outcomes");
        }

        var nominated = item.Has("nominated_by") ? CandidateRuleReader.Words(item, "nominated_by") ?? [] : [];
        item.Close();
        return id is null || rule is null ? null : rule with { Nominated = nominated };
    }

    /// <summary>How the days of a term are counted; other kinds of rule know no such keys.</summary>
    private static PartyRule? Counted(Section item, PartyRule? rule, RestDayRule usual) => rule switch
    {
        TermRule term => term with { WorkingDays = item.YesNo("working_days") ?? false, OnRestDay = RestDayReader.Of(item, usual) },
        BeforeRule before => before with { WorkingDays = item.YesNo("working_days") ?? false, OnRestDay = RestDayReader.Of(item, usual) },
        _ when rule is null => Faulty(item),
        _ => rule,
    };

    /// <summary>A rule that was left out for its own fault must not bring forth another.</summary>
    private static PartyRule? Faulty(Section item)
    {
        item.Knows("working_days", RestDayReader.Key);
        return null;
    }

    private static TotalRule? Total(Section item, string id, LocalText name, Provenance source) =>
        (Ids.Read(item, "figure"), item.Whole("number", 1, 1_000_000_000)) is ({ } figure, { } number) ? new TotalRule(id, name, figure, number, source) : null;

    private static TerritoriesRule? Territories(Section item, string id, LocalText name, Provenance source)
    {
        var (figure, number) = (Ids.Read(item, "figure"), item.Whole("number", 1, 1_000_000_000));
        return figure is null || number is null || Part(item, required: false) is not { } share ? null : new TerritoriesRule(id, name, figure, number.Value, share, source);
    }

    private static Fraction? Part(Section item, bool required)
    {
        var share = MethodReader.Number(item, "share", required) ?? Fraction.One;
        if (share > Fraction.Zero && share <= Fraction.One)
        {
            return share;
        }

        item.Fault("L104", item.Optional("share")!.Place, $"\"share\" is {share}, a share above 0 and up to 1 was expected", "Write 2/3 for two thirds.");
        return null;
    }

    private static BeforeRule? Before(Section item, string id, LocalText name, Provenance source) =>
        (Ids.Read(item, "event"), Ids.Read(item, "before"), item.Whole("days", 0, 36_500)) is ({ } happened, { } ahead, { } days) ? new BeforeRule(id, name, happened, ahead, (int)days, source) : null;

    private static ShareRule? Share(Section item, string id, LocalText name, Provenance source)
    {
        var (figure, of, share) = (Ids.Read(item, "figure"), Ids.Read(item, "of"), Part(item, required: true));
        var (least, most) = (item.Whole("at_least", 0, 1_000_000_000, required: false), item.Whole("at_most", 1, 1_000_000_000, required: false));
        if (least > most)
        {
            item.Fault("L105", item.Optional("at_least")!.Place, $"\"at_least\" is {least} and \"at_most\" is {most}", "Correct one of the two.");
        }

        return figure is null || of is null || share is null ? null : new ShareRule(id, name, figure, of, share.Value, least, most, source);
    }

    private static TermRule? Term(Section item, string id, LocalText name, Provenance source)
    {
        var (happened, after) = (Ids.Read(item, "event"), Ids.Read(item, "after"));
        var months = item.Whole("months", 0, 1200, required: false);
        var days = item.Whole("days", 0, 36_500, required: months is null);
        return happened is null || after is null || (months is null && days is null) ? null : new TermRule(id, name, happened, after, (int)(months ?? 0), (int)(days ?? 0), source);
    }

    private static DocumentsRule? Documents(Section item, string id, LocalText name, Provenance source) =>
        CandidateRuleReader.Words(item, "documents") is { } documents ? new DocumentsRule(id, name, documents, source) : null;
}
