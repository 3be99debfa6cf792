namespace Dauys.Law.Comparing;

/// <summary>Keys of law books in words.</summary>
internal static class KeyWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["against_all"] = "option against all",
        ["against_all_blocks"] = "against all can keep a winner out",
        ["admit_second"] = "the second list is admitted",
        ["base"] = "share of what",
        ["closes"] = "must have happened by then",
        ["comparison"] = "at least, or more than",
        ["count_from"] = "counted from",
        ["contests"] = "contest",
        ["ends_on_rest_day"] = "a term that ends on no working day",
        ["exhausted"] = "seats that a list cannot fill",
        ["filled_by"] = "filled by",
        ["for"] = "for whom",
        ["late"] = "what comes later",
        ["least"] = "at least so many seats",
        ["least_part"] = "least part of a quota for the seats left",
        ["majority_seat"] = "one more for who has more than half",
        ["may_be_set_by_call"] = "the call may set another day",
        ["other_seats"] = "seats filled otherwise",
        ["percent"] = "percent needed",
        ["then"] = "when each has one of the seats left",
        ["ties"] = "between equals",
        ["too_few_pass"] = "if too few lists pass",
        ["working_days"] = "in working days",
    };

    /// <summary>The words of a key; the key itself, with blanks, where it has none of its own.</summary>
    public static string Of(string key) => Words.TryGetValue(key, out var words) ? words : key.Replace('_', ' ');
}
