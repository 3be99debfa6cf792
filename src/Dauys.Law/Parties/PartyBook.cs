using Dauys.Law.Books;

namespace Dauys.Law.Parties;

/// <summary>
/// What a statute asks of a party, a list or a candidate that seeks to be registered, as on one day: numbers, shares, terms, deposits and documents, each with its article.
/// Books of different matters are different kinds of book. The guide is <c>docs/registration.md</c>.
/// </summary>
public sealed record PartyBook
{
    /// <summary>The word under <c>matter</c> that tells this kind of book from one about electing a chamber.</summary>
    public const string Matter = "party-registration";

    /// <summary>The book's name: <c>kz-parties-2022</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title for readers.</summary>
    public required LocalText Name { get; init; }

    /// <summary>ISO 3166-1 code of the country, or a word for another place.</summary>
    public required string Country { get; init; }

    /// <summary>The day on which the text stood so.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The statutes that the articles refer to.</summary>
    public required IReadOnlyList<Statute> Statutes { get; init; }

    /// <summary>Sets of territories, each with the days on which it was in force, in the order of the book.</summary>
    public required IReadOnlyList<TerritorySet> Territories { get; init; }

    /// <summary>The set that counts where an application bears no date.</summary>
    public required string UsualTerritories { get; init; }

    /// <summary>Stages in the order in which an application goes through them.</summary>
    public required IReadOnlyList<RegistrationStage> Stages { get; init; }

    /// <summary>What the law asks of each row of lists of persons, by their figure; empty where the book says nothing of rows.</summary>
    public IReadOnlyList<ListRule> Lists { get; init; } = [];

    /// <summary>Amounts of money that hold for a time, in the order of the book.</summary>
    public IReadOnlyList<DatedAmount> Amounts { get; init; } = [];

    /// <summary>Lower-case hex SHA-256 of the book's canonical JSON.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether a territory belongs to any division of the country that the book knows.</summary>
    public bool Knows(string territory) => Territories.Any(t => t.Units.Contains(territory, StringComparer.Ordinal) || t.CarvedFrom.ContainsKey(territory));

    /// <summary>Whether a territory was carved out of one of an earlier division.</summary>
    public bool IsCarved(string territory) => Territories.Any(t => t.CarvedFrom.ContainsKey(territory));

    /// <summary>The stage of an id, or null.</summary>
    public RegistrationStage? Stage(string id) => Stages.FirstOrDefault(s => s.Id == id);

    /// <summary>An amount as it held on a day; null where the book does not know it, or no day is known.</summary>
    public DatedAmount? AmountOn(string id, DateOnly? day) =>
        day is null ? null : Amounts.FirstOrDefault(a => a.Id == id && a.From <= day && (a.Until is null || day <= a.Until));

    /// <summary>The territories in force on a day; without one, or where no set was in force, the usual ones.</summary>
    public TerritorySet TerritoriesOn(DateOnly? day) =>
        (day is null ? null : Territories.FirstOrDefault(t => (t.From is null || t.From <= day) && (t.Until is null || day <= t.Until)))
        ?? Territories.First(t => t.Id == UsualTerritories);
}

/// <summary>A stage of registration with the rules that are judged at it.</summary>
/// <param name="Id">As <c>notice</c>, <c>registration</c>.</param>
/// <param name="Name">For readers.</param>
/// <param name="Rules">In the order of the book.</param>
/// <param name="Source">The article.</param>
public sealed record RegistrationStage(string Id, LocalText Name, IReadOnlyList<PartyRule> Rules, Provenance Source)
{
    /// <summary>What may be decided at it, on which grounds, and in which time.</summary>
    public StageProcess Process { get; init; } = StageProcess.Unsaid;
}

/// <summary>The territories of a country while they were so divided.</summary>
/// <param name="Id">As <c>kz-20</c>.</param>
/// <param name="From">The first day, or null where it reaches back beyond the book.</param>
/// <param name="Until">The last day, or null where it still holds.</param>
/// <param name="Units">Ids of the territories.</param>
/// <param name="CarvedFrom">A later territory, and that of this set in which it then lay: figures of the later one count there.</param>
/// <param name="Source">Where it is stated.</param>
public sealed record TerritorySet(
    string Id, DateOnly? From, DateOnly? Until, IReadOnlyList<string> Units, IReadOnlyDictionary<string, string> CarvedFrom, Provenance Source);
