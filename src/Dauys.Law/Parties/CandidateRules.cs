using Dauys.Law.Books;
using Dauys.Seats;

namespace Dauys.Law.Parties;

/// <summary>Something that the law asks of each candidate of an application: it is met where every one of them meets it.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Source">The article.</param>
public abstract record PersonRule(string Id, LocalText Name, Provenance Source) : PartyRule(Id, Name, Source);

/// <summary>Each candidate is so old on a day; a birthday on that day counts.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Years">The least age in years.</param>
/// <param name="On">The event on whose day the age counts: <c>vote</c>.</param>
/// <param name="Source">The article.</param>
public sealed record CandidateAgeRule(string Id, LocalText Name, int Years, string On, Provenance Source) : PersonRule(Id, Name, Source);

/// <summary>Each candidate has lived in the country for so many years up to a day.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Years">Whole years.</param>
/// <param name="On">The event up to whose day they count.</param>
/// <param name="Source">The article.</param>
public sealed record ResidenceRule(string Id, LocalText Name, int Years, string On, Provenance Source) : PersonRule(Id, Name, Source);

/// <summary>Each candidate is a citizen.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Of">Citizenships of which one is asked for: ISO 3166-1 codes.</param>
/// <param name="Only">True where no other may be held beside it.</param>
/// <param name="Source">The article.</param>
public sealed record CitizenshipRule(string Id, LocalText Name, IReadOnlyList<string> Of, bool Only, Provenance Source) : PersonRule(Id, Name, Source);

/// <summary>No candidate holds an office, or bears a mark, that bars from standing.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Words">The offices or marks.</param>
/// <param name="AreOffices">True for offices, false for marks such as <c>uncleared-conviction</c>.</param>
/// <param name="Source">The article.</param>
public sealed record BarredRule(string Id, LocalText Name, IReadOnlyList<string> Words, bool AreOffices, Provenance Source) : PersonRule(Id, Name, Source);

/// <summary>Each candidate bears every one of these marks: <c>party-member</c>.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Marks">The marks.</param>
/// <param name="Source">The article.</param>
public sealed record MarkedRule(string Id, LocalText Name, IReadOnlyList<string> Marks, Provenance Source) : PersonRule(Id, Name, Source);

/// <summary>Groups together have at least such a share of a list; who belongs to two of them counts once. The words are those of quotas of groups among mandates.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Groups">The groups: <c>women</c>, <c>youth</c>, <c>disability</c>.</param>
/// <param name="Percent">The least percent of the candidates.</param>
/// <param name="Under">A group, and the years below which a candidate belongs to it: then the day of birth decides, not the word.</param>
/// <param name="On">The event on whose day that age counts; null where no group goes by age.</param>
/// <param name="Source">The article.</param>
public sealed record ListQuotaRule(string Id, LocalText Name, IReadOnlyList<string> Groups, Fraction Percent, IReadOnlyDictionary<string, int> Under, string? On, Provenance Source)
    : PartyRule(Id, Name, Source)
{
    /// <summary>How many of so many candidates: the first whole number that reaches the percent.</summary>
    public long Needed(long candidates) => (long)(Fraction.Percent(Percent) * (Int128)candidates).Ceiling();
}

/// <summary>A list has at least and at most so many names, plainly or by the seats that are elected.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Figure">What is counted: <c>candidates</c>.</param>
/// <param name="Limits">The limits.</param>
/// <param name="Source">The article.</param>
public sealed record ListLengthRule(string Id, LocalText Name, string Figure, LengthLimits Limits, Provenance Source) : PartyRule(Id, Name, Source);

/// <summary>Limits of a list's length.</summary>
/// <param name="Least">Names at the least, or null.</param>
/// <param name="Most">Names at the most, or null.</param>
/// <param name="LeastShare">Names at the least, as a share of the seats, or null.</param>
/// <param name="MostShare">Names at the most, as a share of the seats, or null.</param>
/// <param name="Seats">The seats that the statute states, or null.</param>
/// <param name="SeatsFigure">The application's figure that holds the seats of its district, or null.</param>
/// <param name="RoundsUp">Whether a share that is no whole number is rounded up; false for down.</param>
public sealed record LengthLimits(long? Least, long? Most, Fraction? LeastShare, Fraction? MostShare, long? Seats, string? SeatsFigure, bool RoundsUp)
{
    /// <summary>Whether a limit hangs on the seats.</summary>
    public bool AsksSeats => LeastShare is not null || MostShare is not null;

    /// <summary>The least and the most names where so many seats are elected; what hangs on seats that are not known is left out.</summary>
    public (long? Least, long? Most) Of(long? seats)
    {
        long? Part(Fraction? share) => share is { } part && seats is { } all ? (long)(RoundsUp ? (part * (Int128)all).Ceiling() : (part * (Int128)all).Floor()) : null;
        var (least, most) = (Part(LeastShare), Part(MostShare));
        return (Least is null || least > Least ? least ?? Least : Least, Most is null || most < Most ? most ?? Most : Most);
    }
}

/// <summary>Only such as these may nominate: <c>party</c>, <c>association</c>, <c>self</c>.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Nominators">Their words.</param>
/// <param name="Source">The article.</param>
public sealed record NominatorRule(string Id, LocalText Name, IReadOnlyList<string> Nominators, Provenance Source) : PartyRule(Id, Name, Source);
