using System.Globalization;
using System.Numerics;
using Dauys.Law.Parties;
using Dauys.Seats;

namespace Dauys.Elections.Registration.Assess;

/// <summary>Judges deposits and their return, in exact fractions.</summary>
internal static class DepositJudge
{
    public static RuleFinding Deposit(DepositRule rule, Application application, PartyBook law)
    {
        var paid = application.Figures.GetValueOrDefault(rule.Figure)?.Total;
        var (full, why) = Full(rule, application, law);
        var (portion, share) = Portion(rule, application);
        var missing = ((string?[])[why.Missing, share, paid is null ? $"the application does not state {rule.Figure}" : null]).OfType<string>().ToList();
        var note = string.Join("; ", ((string?[])[why.Reckoned, .. missing]).OfType<string>());
        var told = note.Length == 0 ? null : note;
        if (full is { } whole && portion is { } part)
        {
            var needed = Whole(whole * part);
            return new RuleFinding(rule, Text(needed), paid is null ? null : Text(paid.Value), needed == 0 ? true : paid is null ? null : paid >= needed, [], told);
        }

        // Whoever paid the whole of the deposit has paid enough, whatever part of it the scale asks for; who paid less than its smallest part has not.
        bool? sure = full is not { } all || paid is null ? null
            : paid >= Whole(all * rule.Scale.Select(s => Fraction.Percent(s.PaysPercent)).Append(Fraction.One).Max()) ? true
            : paid < Whole(all * rule.Scale.Select(s => Fraction.Percent(s.PaysPercent)).Append(Fraction.One).Min()) ? false
            : null;
        return new RuleFinding(rule, rule.Of is null ? $"{rule.Times}" : $"{rule.Times} × {rule.Of}", sure is null ? null : Text(paid!.Value), sure, [], told);
    }

    public static RuleFinding Refund(RefundRule rule, Application application)
    {
        var outcome = rule.Outcomes.Count == 0 ? false : application.Outcomes is { } happened ? rule.Outcomes.Any(happened.Contains) : (bool?)null;
        var (votes, all) = (Figure(rule.Votes, application), Figure(rule.VotesOf, application));
        var needed = rule.Percent is { } percent && all is { } of ? Whole(Fraction.Percent(percent) * (Int128)of) : (BigInteger?)null;
        var share = rule.Percent is null ? false : needed is null || votes is null ? (bool?)null : votes >= needed;
        bool? met = outcome == true || share == true ? true : outcome is null || share is null ? null : false;
        var required = string.Join(" or ", ((string?[])[rule.Percent is null ? null : needed is { } number ? Text(number) : $"{rule.Percent}%", .. rule.Outcomes]).OfType<string>());
        List<string> found = [.. votes is { } got ? [Text(got)] : Array.Empty<string>(), .. rule.Outcomes.Where(o => application.Outcomes?.Contains(o) == true)];
        var notes = ((string?[])
        [
            rule.Percent is { } least && all is { } base1 ? $"{least} percent of {base1} {rule.VotesOf}" : null,
            share is null ? $"the application does not state {(votes is null ? rule.Votes : rule.VotesOf)}" : null,
            outcome is null ? "the application does not state outcomes" : null,
        ]).OfType<string>().ToList();
        return new RuleFinding(rule, required, met is null || found.Count == 0 ? null : string.Join(", ", found), met, [], notes.Count == 0 ? null : string.Join("; ", notes));
    }

    private static (Fraction? Full, (string? Reckoned, string? Missing) Why) Full(DepositRule rule, Application application, PartyBook law)
    {
        Fraction amount = rule.Times;
        var parts = new List<string>();
        if (rule.Of is { } id)
        {
            var day = rule.On is { } on ? application.Day(on) : application.Date;
            if (law.AmountOn(id, day) is not { } dated)
            {
                return (null, (null, day is null ? $"the application does not state the day of {rule.On ?? "the application"}, on which {id} is taken" : $"the book does not know {id} on {day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"));
            }

            parts.Add($"{rule.Times} × {dated.Number} {id}");
            amount = rule.Times * (Int128)dated.Number;
        }

        if (rule.Each is { } each)
        {
            if (Figure(each, application) is not { } number)
            {
                return (null, (null, $"the application does not state {each}"));
            }

            parts.Add($"for {number} {each}");
            amount *= (Int128)number;
        }

        return (amount, (parts.Count == 0 ? null : string.Join(" ", parts), null));
    }

    private static (Fraction? Portion, string? Missing) Portion(DepositRule rule, Application application) =>
        rule.Scale.Count == 0 ? (Fraction.One, null)
        : Figure(rule.Votes, application) is not { } votes ? (null, $"the application does not state {rule.Votes}")
        : votes == 0 ? (rule.Portion(Fraction.Zero), null)
        : Figure(rule.VotesOf, application) is not { } all || all < votes ? (null, $"the application does not state {rule.VotesOf}, or fewer than {rule.Votes}")
        : (rule.Portion(new Fraction(votes, all)), null);

    private static long? Figure(string? name, Application application) => name is null ? null : application.Figures.GetValueOrDefault(name)?.Total;

    /// <summary>A part of a unit of money, or of a vote, is rounded up: less would not reach the amount.</summary>
    private static BigInteger Whole(Fraction amount) => amount.Ceiling();

    private static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
