using Dauys.Law.Books;

namespace Dauys.Law.Protocols;

/// <summary>What a term of a sum refers to.</summary>
public enum TermKind
{
    /// <summary>A line of the protocol.</summary>
    Field,

    /// <summary>The sum of the votes for every option, against all included.</summary>
    Options,

    /// <summary>The sum of the votes for lists or candidates.</summary>
    Lists,

    /// <summary>The votes against all.</summary>
    AgainstAll,
}

/// <summary>A signed term of a sum.</summary>
/// <param name="Kind">What it refers to.</param>
/// <param name="Field">The field's index in the form; -1 for the other kinds.</param>
/// <param name="Sign">1 or -1.</param>
/// <param name="Text">As written in the book, without the sign.</param>
public sealed record CheckTerm(TermKind Kind, int Field, int Sign, string Text)
{
    /// <summary>As written in the book.</summary>
    public override string ToString() => Sign < 0 ? $"-{Text}" : Text;
}

/// <summary>How the two sums of a check must stand to each other.</summary>
public enum Relation
{
    /// <summary>Left equals right.</summary>
    Equal,

    /// <summary>Left is not more than right.</summary>
    AtMost,
}

/// <summary>How serious a broken check is.</summary>
public enum Severity
{
    /// <summary>On entry it stops; <c>--leave-out-broken</c> leaves such stations out.</summary>
    Error,

    /// <summary>It must be explained, and never stops.</summary>
    Warning,
}

/// <summary>A balance that a protocol must obey: two sums of its lines and their relation.</summary>
/// <param name="Number">Stable in the book and in every output; never given to another check later.</param>
/// <param name="Name">In words.</param>
/// <param name="Left">Terms that are added with their sign.</param>
/// <param name="Relation">How left must stand to right.</param>
/// <param name="Right">Terms that are added with their sign.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Source">The article.</param>
public sealed record ProtocolCheck(
    string Number,
    LocalText Name,
    IReadOnlyList<CheckTerm> Left,
    Relation Relation,
    IReadOnlyList<CheckTerm> Right,
    Severity Severity,
    Provenance Source)
{
    /// <summary>
    /// The check that every book has unless it states it itself: the reported valid ballots are the sum of the options.
    /// A warning, because the statute did not put it so.
    /// </summary>
    public const string SumOfOptions = "options-sum";

    /// <summary>Whether the check reads the electoral roll; it does not apply at stations declared to have none.</summary>
    public bool OnRoll { get; init; }

    /// <summary>The rule as a formula in the words of the book.</summary>
    public string Formula => $"{Sum(Left)} {(Relation == Relation.Equal ? "=" : "<=")} {Sum(Right)}";

    private static string Sum(IReadOnlyList<CheckTerm> terms) =>
        string.Concat(terms.Select((t, i) => (i, t.Sign) switch
        {
            (0, > 0) => t.Text,
            (0, _) => $"-{t.Text}",
            (_, > 0) => $" + {t.Text}",
            _ => $" - {t.Text}",
        }));
}
