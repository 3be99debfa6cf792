using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Parties;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>Reads deposits, their return, and the amounts of which they are a multiple.</summary>
internal static class DepositRuleReader
{
    private const long MostMoney = 1_000_000_000_000;

    public static PartyRule? Deposit(Section item, string id, LocalText name, Provenance source)
    {
        var figure = Ids.Read(item, "figure", required: false) ?? "deposit";
        var (number, times) = (item.Whole("number", 1, MostMoney, required: false), MethodReader.Number(item, "times", required: false));
        var (of, on, each) = (Ids.Read(item, "of", required: times is not null), Ids.Read(item, "on", required: false), Ids.Read(item, "each", required: false));
        List<DepositStep> scale = [.. item.SubList("scale", required: false).Select(Step).OfType<DepositStep>()];
        var (votes, votesOf) = (Ids.Read(item, "votes", required: scale.Count > 0), Ids.Read(item, "votes_of", required: scale.Count > 0));
        if ((number is null) == (times is null) || (times is null && (of ?? on) is not null))
        {
            item.Fault("L105", item.Place, "a deposit is a number, or so many times an amount", "Write number: 500, or times: 15 with of: AMOUNT (and on: EVENT, if not the application's day decides).");
            return null;
        }

        if (times is { } factor && (factor <= Fraction.Zero || factor > 1_000_000))
        {
            item.Fault("L104", item.Optional("times")!.Place, $"\"times\" is {factor}, a number above 0 and up to 1000000 was expected", "Write 15 for fifteen times the amount.");
            return null;
        }

        if (scale.Zip(scale.Skip(1)).Any(s => s.First.FromPercent <= s.Second.FromPercent))
        {
            item.Fault("L105", item.Optional("scale")!.Place, "the steps of the scale do not fall", "Write the highest percent of votes first.");
        }

        return new DepositRule(id, name, figure, times ?? (Int128)number!.Value, of, on, each, scale, votes, votesOf, source);
    }

    public static PartyRule? Refund(Section item, string id, LocalText name, Provenance source)
    {
        var percent = item.Has("percent") ? StatedValues.PercentOf(item, "percent") : null;
        var (votes, of) = (Ids.Read(item, "votes", required: percent is not null), Ids.Read(item, "votes_of", required: percent is not null));
        var outcomes = item.Has("outcomes") ? CandidateRuleReader.Words(item, "outcomes") ?? [] : [];
        if (percent is null && outcomes.Count == 0)
        {
            item.Fault("L105", item.Place, "nothing gives the deposit back", "Write percent with votes and votes_of, or outcomes, or both.");
        }

        return new RefundRule(id, name, percent is null ? null : votes, percent is null ? null : of, percent, outcomes, source);
    }

    /// <summary>The amounts of a book: of one id no two hold on the same day.</summary>
    public static IReadOnlyList<DatedAmount> Amounts(BookContext context, Section book)
    {
        var amounts = new List<DatedAmount>();
        foreach (var item in book.SubList("amounts", required: false))
        {
            var id = Ids.Read(item, "id");
            var name = LocalTexts.Read(item, "name", required: false) ?? LocalText.Of(id ?? "");
            var number = item.Whole("number", 1, MostMoney);
            var (from, until) = (item.Date("in_force_from", required: true), item.Date("in_force_until"));
            var source = context.Provenance(item, $"amounts.{id}");
            item.Close();
            if (id is null || number is null || from is null)
            {
                continue;
            }

            if (until < from || amounts.Any(a => a.Id == id && (a.Until is null || from <= a.Until) && (until is null || a.From <= until)))
            {
                item.Fault("L105", item.Place, $"the amount \"{id}\" ends before it begins, or holds twice on one day", "Correct in_force_from or in_force_until.");
            }

            amounts.Add(new DatedAmount(id, name, number.Value, from.Value, until, source));
        }

        return amounts;
    }

    /// <summary>Amounts that deposits name must stand in the book.</summary>
    public static void Check(Section book, IEnumerable<PartyRule> rules, IReadOnlyList<DatedAmount> amounts)
    {
        foreach (var rule in rules.OfType<DepositRule>().Where(r => r.Of is not null && amounts.All(a => a.Id != r.Of)))
        {
            book.Fault("L105", book.Place, $"the deposit \"{rule.Id}\" names the amount \"{rule.Of}\", which this book does not have", "Add it under amounts.");
        }
    }

    private static DepositStep? Step(Section item)
    {
        var (from, pays) = (StatedValues.PercentOf(item, "from_percent"), StatedValues.PercentOf(item, "pays_percent"));
        item.Close();
        return from is null || pays is null ? null : new DepositStep(from.Value, pays.Value);
    }
}
