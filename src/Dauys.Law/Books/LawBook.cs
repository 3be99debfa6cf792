using Dauys.Law.Contests;
using Dauys.Law.Protocols;

namespace Dauys.Law.Books;

/// <summary>
/// What a statute says about electing one chamber, as on one day: numbers, kinds of rule and their articles.
/// It holds no facts of any election. The guide is <c>docs/law-books.md</c>.
/// </summary>
public sealed record LawBook
{
    /// <summary>The book's name: <c>kz-mazhilis-2023</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title for readers.</summary>
    public required LocalText Name { get; init; }

    /// <summary>ISO 3166-1 code of the country, or a word for another electorate.</summary>
    public required string Country { get; init; }

    /// <summary>The day on which the text stood so.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The statutes that the articles refer to.</summary>
    public required IReadOnlyList<Statute> Statutes { get; init; }

    /// <summary>The chamber that is elected.</summary>
    public required Chamber Chamber { get; init; }

    /// <summary>The protocol that a polling station signs.</summary>
    public required ProtocolForm Protocol { get; init; }

    /// <summary>How turnout is computed.</summary>
    public required TurnoutRule Turnout { get; init; }

    /// <summary>What is elected, in the order of the book.</summary>
    public required IReadOnlyList<ContestRule> Contests { get; init; }

    /// <summary>Days and terms.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>How many officers sign which acts; what it does not name, one officer signs, and a protocol two.</summary>
    public IReadOnlyList<SignatureDuty> Signatures { get; init; } = [];

    /// <summary>What must be published of the result, and what the statute does not ask for.</summary>
    public IReadOnlyList<PublicationDuty> Publication { get; init; } = [];

    /// <summary>Keys whose value no source settles, in the order of the book.</summary>
    public required IReadOnlyList<UnverifiedValue> Unverified { get; init; }

    /// <summary>The book's canonical JSON, articles and notes included.</summary>
    public required ReadOnlyMemory<byte> Canonical { get; init; }

    /// <summary>Lower-case hex SHA-256 of <see cref="Canonical"/>; every act names it.</summary>
    public required string Hash { get; init; }

    /// <summary>The book as its author wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>The contest of an id, or null.</summary>
    public ContestRule? Contest(string id) => Contests.FirstOrDefault(c => c.Id == id);
}

/// <summary>A statute or a decision that articles refer to.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Name">Its name and number.</param>
/// <param name="Source">Where the text was read.</param>
public sealed record Statute(string Id, LocalText Name, string? Source);

/// <summary>The chamber that is elected.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Seats">All its seats.</param>
/// <param name="OtherSeats">Seats filled otherwise than by the contests of this book.</param>
public sealed record Chamber(LocalText Name, Stated<int> Seats, IReadOnlyList<OtherSeats> OtherSeats);

/// <summary>Seats that this book's contests do not fill.</summary>
/// <param name="Seats">How many.</param>
/// <param name="FilledBy">By whom.</param>
/// <param name="Source">The article.</param>
public sealed record OtherSeats(int Seats, LocalText FilledBy, Provenance Source);

/// <summary>A value that no source settles.</summary>
/// <param name="Key">Its path in the book.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Note">What is known of it.</param>
public sealed record UnverifiedValue(string Key, string Text, LocalText? Note);
