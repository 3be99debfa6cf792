using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Assess;

/// <summary>Holds one candidate against one rule on persons.</summary>
internal static class PersonJudge
{
    /// <summary>What was found of each candidate.</summary>
    public static IReadOnlyList<PersonFinding> Of(PersonRule rule, Application application) =>
        [.. (application.Nominees?.Persons ?? []).Select(p => Of(rule, p, application))];

    /// <summary>
    /// How many surely belong to one of the groups of a quota, and how many surely to none. A group that goes by age is decided by the day of birth; where that is
    /// not known, the word alone proves nothing.
    /// </summary>
    public static NomineeCount Of(ListQuotaRule rule, Application application)
    {
        var answers = application.Nominees!.Persons!.Select(p => rule.Groups.Aggregate((bool?)false, (sum, group) => Or(sum, Belongs(rule, group, p, application)))).ToList();
        return new NomineeCount(answers.Count(a => a == true), answers.Count(a => a == false));
    }

    private static bool? Belongs(ListQuotaRule rule, string group, Candidate person, Application application)
    {
        if (rule.Under.TryGetValue(group, out var years))
        {
            return person.Born is { } born && application.Day(rule.On!) is { } day ? (FullYears(born, day) is { } age ? age < years : null) : null;
        }

        return person.Groups?.Contains(group);
    }

    private static bool? Or(bool? one, bool? other) => one == true || other == true ? true : one is null || other is null ? null : false;

    private static PersonFinding Of(PersonRule rule, Candidate person, Application application)
    {
        switch (rule)
        {
            case CandidateAgeRule age:
                return Years(person, person.Born, application.Day(age.On), age.Years);
            case ResidenceRule residence:
                return Years(person, person.ResidentSince, application.Day(residence.On), residence.Years);
            case CitizenshipRule citizenship:
                bool? citizen = person.Citizenships is not { } held ? null : citizenship.Of.Any(held.Contains) && (!citizenship.Only || held.All(citizenship.Of.Contains));
                return new PersonFinding(person.Id, Text(person.Citizenships), null, citizen);
            case BarredRule barred:
                var borne = barred.AreOffices ? person.Offices : person.Marks;
                return new PersonFinding(person.Id, Text(borne is null ? null : [.. barred.Words.Where(borne.Contains)]), null, borne is null ? null : !barred.Words.Any(borne.Contains));
            case MarkedRule marked:
                return new PersonFinding(person.Id, Text(person.Marks is null ? null : [.. marked.Marks.Where(person.Marks.Contains)]), null, person.Marks is null ? null : marked.Marks.All(person.Marks.Contains));
            default:
                throw new InvalidOperationException($"no judge for {rule.GetType().Name}");
        }
    }

    private static PersonFinding Years(Candidate person, DateOnly? since, DateOnly? day, int least)
    {
        var years = since is null || day is null ? null : FullYears(since.Value, day.Value);
        return new PersonFinding(person.Id, years?.ToString(System.Globalization.CultureInfo.InvariantCulture), years, years is null ? null : years >= least);
    }

    /// <summary>Full years from one day to another; the same day of the year completes one. Null where the first lies after the second: that is no time at all.</summary>
    private static int? FullYears(DateOnly since, DateOnly day)
    {
        if (since > day)
        {
            return null;
        }

        var years = day.Year - since.Year;
        return since.AddYears(years) > day ? years - 1 : years;
    }

    private static string? Text(IEnumerable<string>? words) => words is null ? null : string.Join(", ", words.Order(StringComparer.Ordinal));
}
