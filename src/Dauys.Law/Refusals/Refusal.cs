namespace Dauys.Law.Refusals;

/// <summary>
/// What is said when an input, a command or a record cannot be accepted: a value, not an exception.
/// It is complete enough to act on: what is wrong, where, which rule asks for it, and the way out.
/// </summary>
/// <param name="Number">Stable number such as <c>L101</c>; its page stands in <c>docs/refusals.md</c>.</param>
/// <param name="What">One sentence: what was found and what was expected.</param>
/// <param name="Where">The place in a file or in a register; <see cref="Place.None"/> if there is none.</param>
/// <param name="Remedy">What to do next, in one sentence.</param>
public sealed record Refusal(string Number, string What, Place Where, string Remedy)
{
    /// <summary>The rule that asks for it (a check's number, a law book's key), if one does.</summary>
    public string? Rule { get; init; }

    /// <summary>The article of the statute that the rule comes from, if the law book names it.</summary>
    public string? Article { get; init; }

    /// <summary>Three lines as printed in a terminal: number and what; where; what to do.</summary>
    public override string ToString()
    {
        var rule = (Rule, Article) switch
        {
            (null, null) => "",
            (null, var a) => $" ({a})",
            (var r, null) => $" (rule {r})",
            var (r, a) => $" (rule {r}, {a})",
        };
        var where = Where.ToString();
        return where.Length == 0
            ? $"{Number}: {What}{rule}\n  do: {Remedy}"
            : $"{Number}: {What}{rule}\n  at: {where}\n  do: {Remedy}";
    }
}
