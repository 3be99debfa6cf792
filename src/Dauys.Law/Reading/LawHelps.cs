namespace Dauys.Law.Reading;

/// <summary>What is written behind each key of a law book, in a few words; used in faults and in the JSON Schema.</summary>
internal static class LawHelps
{
    public static IReadOnlyDictionary<string, string> ByKey { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["law"] = "the book's name, as kz-mazhilis-2023.",
        ["format"] = "draft-1.",
        ["name"] = "a text, or a mapping of languages to texts.",
        ["country"] = "the country's two letters, as KZ.",
        ["as_of"] = "the day on which the text stood so, as 2023-03-19.",
        ["statutes"] = "a list of {id, name, source}.",
        ["chamber"] = "{name, seats}, and other_seats where some are filled otherwise.",
        ["protocol"] = "{fields, checks}: the form that a polling station signs.",
        ["fields"] = "a list of {id, role, line, name}.",
        ["role"] = "what the line counts: electorate, received, issued, cancelled, cast, invalid, valid, spoiled, lost, unaccounted or other.",
        ["checks"] = "a list of {number, left, relation, right, severity}.",
        ["left"] = "fields that are added; a minus in front subtracts.",
        ["right"] = "fields that are added; a minus in front subtracts.",
        ["relation"] = "equal or at-most.",
        ["severity"] = "error or warning.",
        ["turnout"] = "{numerator, denominator}: fields of the protocol.",
        ["contests"] = "a list of contests: {id, kind, seats, allotment, threshold, ties, …}.",
        ["kind"] = "list or single-mandate.",
        ["seats"] = "a whole number.",
        ["against_all"] = "true if the ballot has that option.",
        ["against_all_blocks"] = "true if nobody is elected where no candidate has more votes than there are against all.",
        ["allotment"] = "{method: …} and what the method needs, as {method: largest-remainders, quota: hare}.",
        ["method"] = "largest-remainders, dhondt, sainte-lague, …",
        ["quota"] = "hare, droop, hagenbach-bischoff or imperiali.",
        ["threshold"] = "{percent, comparison, base}.",
        ["percent"] = "an exact number, as 5 or 3.25.",
        ["comparison"] = "at-least or more-than.",
        ["base"] = "valid, options, lists, cast, issued or electorate.",
        ["ties"] = "a list of more-votes, earlier-registered, older-candidate, lot, repeat-vote, in the order of the statute.",
        ["too_few_pass"] = "{rule: admit-second, factor, least}, {rule: admit-until, more_than_percent, lists}, {rule: silent} or {rule: all-to-those-that-passed}.",
        ["rule"] = "admit-second, admit-until, silent or all-to-those-that-passed.",
        ["alliances"] = "{inside: {method: …}, condition: all-passed, most_members: 2}.",
        ["inside"] = "{method: …}: how an alliance shares its seats.",
        ["deadlines"] = "a list of {id, name, count_from, days, time}.",
        ["count_from"] = "vote, vote-end, call or result.",
        ["days"] = "a whole number; -40 is forty days before.",
        ["months"] = "a whole number of calendar months; -2 is two months before.",
        ["readings"] = "a list of {name, value, text}.",
    };
}
