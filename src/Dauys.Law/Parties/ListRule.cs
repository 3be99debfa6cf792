using Dauys.Law.Books;
using Dauys.Law.Identity;

namespace Dauys.Law.Parties;

/// <summary>What the law asks of each row of a list of persons: of members, of an initiative group, of signatories.</summary>
/// <param name="Figure">The figure that the list gives: <c>members</c>.</param>
/// <param name="Columns">A column's meaning, and the words that head it in files.</param>
/// <param name="Checks">In the order of the book.</param>
/// <param name="Source">The article that asks for the list.</param>
public sealed record ListRule(string Figure, IReadOnlyDictionary<ListColumn, IReadOnlyList<string>> Columns, IReadOnlyList<ListCheck> Checks, Provenance Source)
{
    /// <summary>That a sample may be checked, and what follows; null where the law has every row checked.</summary>
    public SamplingRule? Sampling { get; init; }

    /// <summary>The check of a kind, or null where the law does not ask for it.</summary>
    public T? Find<T>()
        where T : ListCheck => Checks.OfType<T>().FirstOrDefault();
}

/// <summary>What a column of a list holds.</summary>
public enum ListColumn
{
    /// <summary>The territory in which the person counts.</summary>
    Territory,

    /// <summary>The identity number.</summary>
    IdNumber,

    /// <summary>The name, in any order and script.</summary>
    Name,

    /// <summary>The day of birth.</summary>
    Born,

    /// <summary>The day on which the person signed, or joined.</summary>
    Signed,
}

/// <summary>The words of columns in books and applications.</summary>
public static class ListColumns
{
    /// <summary>Each word, and the column that it means.</summary>
    public static IReadOnlyDictionary<string, ListColumn> Words { get; } = new Dictionary<string, ListColumn>(StringComparer.Ordinal)
    {
        ["territory"] = ListColumn.Territory,
        ["id_number"] = ListColumn.IdNumber,
        ["name"] = ListColumn.Name,
        ["born"] = ListColumn.Born,
        ["signed"] = ListColumn.Signed,
    };
}

/// <summary>One check of each row. Each kind is carried out in C#; a book gives its numbers.</summary>
/// <param name="Source">The article.</param>
public abstract record ListCheck(Provenance Source);

/// <summary>The row names a territory of the country.</summary>
/// <param name="Source">The article.</param>
public sealed record TerritoryCheck(Provenance Source) : ListCheck(Source);

/// <summary>The row has an identity number of the country's form.</summary>
/// <param name="Scheme">The form.</param>
/// <param name="BirthWarns">True where a birth date that differs from the number's is a remark only, and no fault.</param>
/// <param name="Source">The article.</param>
public sealed record IdentityCheck(IdentityScheme Scheme, bool BirthWarns, Provenance Source) : ListCheck(Source);

/// <summary>The person was old enough on the day of signing; on the application's day where the list has none.</summary>
/// <param name="Least">Years.</param>
/// <param name="Source">The article.</param>
public sealed record AgeCheck(int Least, Provenance Source) : ListCheck(Source);

/// <summary>The person signed in the time that the law leaves for it; both days count.</summary>
/// <param name="After">The event from whose day on, or null.</param>
/// <param name="Until">The event until whose day, or null.</param>
/// <param name="Source">The article.</param>
public sealed record PeriodCheck(string? After, string? Until, Provenance Source) : ListCheck(Source);

/// <summary>A person counts once in a list.</summary>
/// <param name="Across">What follows for who is on the lists of two applications.</param>
/// <param name="AcrossArticle">The article on that, or null.</param>
/// <param name="Source">The article.</param>
public sealed record OnceCheck(AcrossRule Across, string? AcrossArticle, Provenance Source) : ListCheck(Source);

/// <summary>What follows for who is on the lists of two applications.</summary>
public enum AcrossRule
{
    /// <summary>Nothing: a person may support several.</summary>
    Allowed,

    /// <summary>The person counts in none.</summary>
    None,

    /// <summary>The person counts where the later signature is; where the days are equal or unknown, that is open.</summary>
    Later,
}

/// <summary>The person is on the authority's roll: a private file; without it this is not checked.</summary>
/// <param name="Source">The article.</param>
public sealed record RollCheck(Provenance Source) : ListCheck(Source);
