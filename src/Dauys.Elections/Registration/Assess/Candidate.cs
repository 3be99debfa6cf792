using Dauys.Law.Books;

namespace Dauys.Elections.Registration.Assess;

/// <summary>A person whom an application nominates, as its file states it. What is null is not known; an empty set is known to be empty.</summary>
/// <param name="Id">Unique in the application.</param>
/// <param name="Title">The name, or null.</param>
/// <param name="Born">Day of birth.</param>
/// <param name="Citizenships">ISO 3166-1 codes.</param>
/// <param name="ResidentSince">The day since which the person has lived in the country without a break.</param>
/// <param name="Groups">Groups that a law counts: <c>women</c>, <c>youth</c>.</param>
/// <param name="Offices">Offices held.</param>
/// <param name="Marks">What else is known of the person and asked by a law: <c>party-member</c>, <c>uncleared-conviction</c>.</param>
public sealed record Candidate(
    string Id,
    LocalText? Title,
    DateOnly? Born,
    IReadOnlySet<string>? Citizenships,
    DateOnly? ResidentSince,
    IReadOnlySet<string>? Groups,
    IReadOnlySet<string>? Offices,
    IReadOnlySet<string>? Marks);

/// <summary>
/// Those whom an application nominates: the persons themselves, or, as in a public record, how many there are and how many of them meet each rule.
/// </summary>
/// <param name="Number">How many.</param>
/// <param name="Persons">The persons in the order of the list; null where only counts are stated.</param>
/// <param name="Counts">By a rule's id, where only counts are stated.</param>
public sealed record Nominees(long Number, IReadOnlyList<Candidate>? Persons, IReadOnlyDictionary<string, NomineeCount> Counts);

/// <summary>How many candidates meet a rule.</summary>
/// <param name="Met">Surely.</param>
/// <param name="Unmet">Surely not.</param>
/// <param name="Least">The least value that is known among them, in the rule's unit (years); or null.</param>
public sealed record NomineeCount(long Met, long Unmet, long? Least = null);
