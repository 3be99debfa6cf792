using System.Globalization;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Assess;

/// <summary>Judges rules on lists and candidates. What is not known of a person stays open: it neither meets a rule nor breaks it.</summary>
internal static class CandidateJudge
{
    /// <summary>Every candidate must meet it: one who surely does not is enough against, and all must surely meet it to be for.</summary>
    public static RuleFinding Person(PersonRule rule, Application application)
    {
        var required = rule switch { CandidateAgeRule age => Text(age.Years), ResidenceRule residence => Text(residence.Years), _ => application.Nominees is { } all ? Text(all.Number) : "all" };
        if (application.Nominees is not { } nominees)
        {
            return new RuleFinding(rule, required, null, null, [], "the application does not state its candidates");
        }

        var persons = PersonJudge.Of(rule, application);
        var count = Count(rule, application);
        if (nominees.Number == 0)
        {
            return new RuleFinding(rule, required, null, null, [], "the application names no candidate");
        }

        if (count is null)
        {
            return new RuleFinding(rule, required, null, null, [], "the application does not state of how many candidates this holds");
        }

        bool? met = count.Unmet > 0 ? false : count.Met == nominees.Number ? true : null;
        var found = rule is CandidateAgeRule or ResidenceRule ? met is null ? null : count.Least : met is null ? null : count.Met;
        var open = nominees.Number - count.Met - count.Unmet;
        var notes = ((string?[])[Day(rule, application), count.Unmet > 0 ? $"{count.Unmet} of {nominees.Number} do not meet it" : null, open > 0 ? $"of {open} it is not known" : null]).OfType<string>().ToList();
        return new RuleFinding(rule, required, found is { } number ? Text(number) : null, met, [], notes.Count == 0 ? null : string.Join("; ", notes)) { Persons = [.. persons.Where(p => p.Met != true)] };
    }

    /// <summary>How many candidates meet a rule on persons or belong to the groups of a quota; null where the application does not say.</summary>
    public static NomineeCount? Count(PartyRule rule, Application application)
    {
        if (application.Nominees is not { } nominees)
        {
            return null;
        }

        if (nominees.Persons is null)
        {
            return nominees.Counts.GetValueOrDefault(rule.Id);
        }

        if (rule is ListQuotaRule quota)
        {
            return PersonJudge.Of(quota, application);
        }

        var persons = PersonJudge.Of((PersonRule)rule, application);
        return new NomineeCount(persons.Count(p => p.Met == true), persons.Count(p => p.Met == false), persons.Min(p => p.Years));
    }

    public static RuleFinding Quota(ListQuotaRule rule, Application application)
    {
        if (application.Nominees is not { Number: > 0 } nominees)
        {
            return new RuleFinding(rule, $"{rule.Percent}%", null, null, [], "the application does not state its candidates");
        }

        var (needed, count) = (rule.Needed(nominees.Number), Count(rule, application) ?? new NomineeCount(0, 0));
        bool? met = count.Met >= needed ? true : nominees.Number - count.Unmet < needed ? false : null;
        var open = nominees.Number - count.Met - count.Unmet;
        var share = $"{rule.Percent} percent of {nominees.Number} candidates";
        return new RuleFinding(rule, Text(needed), met is null ? null : Text(count.Met), met, [], open == 0 ? share : met == true ? $"{share}; at least {count.Met}, of {open} it is not known" : $"{share}; {count.Met} are sure, of {open} it is not known");
    }

    public static RuleFinding Length(ListLengthRule rule, Application application)
    {
        var seats = rule.Limits.Seats ?? (rule.Limits.SeatsFigure is { } of ? application.Figures.GetValueOrDefault(of)?.Total : null);
        var (least, most) = rule.Limits.Of(seats);
        var required = (least, most) switch { ({ } a, { } b) => $"{a} to {b}", ({ } a, null) => Text(a), (null, { } b) => $"at most {b}", _ => "unknown" };
        var open = rule.Limits.AsksSeats && seats is null;
        var note = open ? $"the application does not state {rule.Limits.SeatsFigure}" : rule.Limits.AsksSeats ? $"{seats} seats" : null;
        if (application.Figures.GetValueOrDefault(rule.Figure)?.Total is not { } number)
        {
            return new RuleFinding(rule, required, null, null, [], $"the application does not state {rule.Figure}");
        }

        // A plain limit that is broken is broken whatever the seats; that it is kept says nothing while another is open.
        bool? met = number < least || number > most ? false : open ? null : true;
        return new RuleFinding(rule, required, Text(number), met, [], note);
    }

    public static RuleFinding Nominator(NominatorRule rule, Application application) => new(
        rule,
        string.Join(", ", rule.Nominators),
        application.NominatedBy,
        application.NominatedBy is { } by ? rule.Nominators.Contains(by, StringComparer.Ordinal) : null,
        [],
        application.NominatedBy is null ? "the application does not state nominated_by" : null);

    private static string? Day(PersonRule rule, Application application) =>
        (rule switch { CandidateAgeRule age => age.On, ResidenceRule residence => residence.On, _ => null }) is not { } on ? null
        : application.Day(on) is { } day ? $"on {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        : $"the application does not state the day of {on}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
