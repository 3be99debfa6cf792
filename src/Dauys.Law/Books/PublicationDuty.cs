namespace Dauys.Law.Books;

/// <summary>For which units something must be published.</summary>
public enum PublishedUnits
{
    /// <summary>For the country as a whole.</summary>
    Nation,

    /// <summary>For each administrative unit of the first level.</summary>
    Region,

    /// <summary>For each electoral district.</summary>
    District,

    /// <summary>For each polling station.</summary>
    Station,
}

/// <summary>What a statute says of publishing a result: what, for which units, by when; or that it asks for no such publication.</summary>
/// <param name="Id">Unique in the book: <c>votes-by-region</c>.</param>
/// <param name="Name">What is to be published, in words.</param>
/// <param name="Units">For which units.</param>
/// <param name="Required">False where the statute asks for no such publication, which a book states so that nobody takes its absence for a breach.</param>
/// <param name="Deadline">Id of the book's deadline by which it must be published, or null where the statute names no day.</param>
/// <param name="Source">The article.</param>
public sealed record PublicationDuty(string Id, LocalText Name, PublishedUnits Units, bool Required, string? Deadline, Provenance Source);
