using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Law.Protocols;
using Dauys.Law.WorkingDays;
using Dauys.Seats;

namespace Dauys.Law.Reading;

/// <summary>The words of law books. The JSON Schema is made from the same tables.</summary>
public static class LawWords
{
    /// <summary>Roles of protocol fields.</summary>
    public static IReadOnlyDictionary<string, FieldRole> Roles { get; } = Words(
        ("electorate", FieldRole.Electorate),
        ("received", FieldRole.Received),
        ("issued", FieldRole.Issued),
        ("cancelled", FieldRole.Cancelled),
        ("cast", FieldRole.Cast),
        ("invalid", FieldRole.Invalid),
        ("valid", FieldRole.Valid),
        ("spoiled", FieldRole.Spoiled),
        ("lost", FieldRole.Lost),
        ("unaccounted", FieldRole.Unaccounted),
        ("other", FieldRole.Other));

    /// <summary>Relations of checks.</summary>
    public static IReadOnlyDictionary<string, Relation> Relations { get; } = Words(("equal", Relation.Equal), ("at-most", Relation.AtMost));

    /// <summary>How serious a check is.</summary>
    public static IReadOnlyDictionary<string, Severity> Severities { get; } = Words(("error", Severity.Error), ("warning", Severity.Warning));

    /// <summary>What deadlines are counted from.</summary>
    public static IReadOnlyDictionary<string, CountedFrom> CountedFrom { get; } = Words(
        ("vote", Books.CountedFrom.Vote),
        ("vote-end", Books.CountedFrom.VoteEnd),
        ("call", Books.CountedFrom.Call),
        ("result", Books.CountedFrom.Result));

    /// <summary>What becomes of a term that ends on a day that is not a working day.</summary>
    public static IReadOnlyDictionary<string, RestDayRule> RestDays { get; } = Words(
        ("as-it-is", RestDayRule.AsItIs), ("next-working-day", RestDayRule.NextWorkingDay), ("previous-working-day", RestDayRule.PreviousWorkingDay));

    /// <summary>Days of the week.</summary>
    public static IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; } = Words(
        ("monday", DayOfWeek.Monday),
        ("tuesday", DayOfWeek.Tuesday),
        ("wednesday", DayOfWeek.Wednesday),
        ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday),
        ("saturday", DayOfWeek.Saturday),
        ("sunday", DayOfWeek.Sunday));

    /// <summary>Who has to do something by a day.</summary>
    public static IReadOnlyDictionary<string, TermParty> TermParties { get; } = Words(
        ("authority", TermParty.Authority),
        ("parties", TermParty.Parties),
        ("candidates", TermParty.Candidates),
        ("voters", TermParty.Voters),
        ("observers", TermParty.Observers),
        ("media", TermParty.Media));

    /// <summary>The word for who has to do something by a day.</summary>
    public static string Word(TermParty party) => TermParties.First(w => w.Value == party).Key;

    /// <summary>Acts that a day closes.</summary>
    public static IReadOnlyDictionary<string, ClosedMatter> ClosedMatters { get; } = Words(
        ("filing", ClosedMatter.Filing), ("registration", ClosedMatter.Registration), ("withdrawal", ClosedMatter.Withdrawal), ("result", ClosedMatter.Result));

    /// <summary>What becomes of an act after its day: whether it is refused.</summary>
    public static IReadOnlyDictionary<string, bool> LateActs { get; } = Words(("marked", false), ("refused", true));

    /// <summary>What officers sign.</summary>
    public static IReadOnlyDictionary<string, SignedMatter> SignedMatters { get; } = Words(
        ("protocol", SignedMatter.Protocol),
        ("correction", SignedMatter.Correction),
        ("registration", SignedMatter.Registration),
        ("territory", SignedMatter.Territory),
        ("lot", SignedMatter.Lot),
        ("result", SignedMatter.Result));

    /// <summary>For which units something must be published.</summary>
    public static IReadOnlyDictionary<string, PublishedUnits> PublishedUnits { get; } = Words(
        ("nation", Books.PublishedUnits.Nation),
        ("region", Books.PublishedUnits.Region),
        ("district", Books.PublishedUnits.District),
        ("station", Books.PublishedUnits.Station));

    /// <summary>Kinds of contests.</summary>
    public static IReadOnlyDictionary<string, ContestKind> Kinds { get; } = Words(("list", ContestKind.List), ("single-mandate", ContestKind.SingleMandate));

    /// <summary>Bases of thresholds.</summary>
    public static IReadOnlyDictionary<string, ThresholdBase> Bases { get; } = Words(
        ("valid", ThresholdBase.Valid),
        ("options", ThresholdBase.Options),
        ("lists", ThresholdBase.Lists),
        ("cast", ThresholdBase.Cast),
        ("issued", ThresholdBase.Issued),
        ("electorate", ThresholdBase.Electorate));

    /// <summary>At least, or more than.</summary>
    public static IReadOnlyDictionary<string, Comparison> Comparisons { get; } = Words(("at-least", Comparison.AtLeast), ("more-than", Comparison.MoreThan));

    /// <summary>What orders lists or candidates on a ballot.</summary>
    public static IReadOnlyDictionary<string, BallotOrderKind> BallotOrders { get; } = Words(
        ("lot", BallotOrderKind.Lot), ("alphabet", BallotOrderKind.Alphabet), ("registration", BallotOrderKind.Registration));

    /// <summary>What decides between equals.</summary>
    public static IReadOnlyDictionary<string, TieBreaker> Ties { get; } = Words(
        ("more-votes", TieBreaker.MoreVotes),
        ("earlier-registered", TieBreaker.EarlierRegistered),
        ("older-candidate", TieBreaker.OlderCandidate),
        ("lot", TieBreaker.Lot),
        ("repeat-vote", TieBreaker.RepeatVote));

    /// <summary>When an alliance counts.</summary>
    public static IReadOnlyDictionary<string, AllianceCondition> AllianceConditions { get; } = Words(
        ("all-passed", AllianceCondition.AllPassed),
        ("those-passed", AllianceCondition.ThosePassed),
        ("together", AllianceCondition.Together));

    /// <summary>Where a threshold's share is asked.</summary>
    public static IReadOnlyDictionary<string, ThresholdScope> Scopes { get; } = Words(
        ("nation", ThresholdScope.Nation), ("region", ThresholdScope.Region), ("district", ThresholdScope.District));

    /// <summary>Other ways over a threshold.</summary>
    public static IReadOnlyDictionary<string, WayInKind> Ways { get; } = Words(
        ("nation", WayInKind.Nation),
        ("any-region", WayInKind.AnyRegion),
        ("any-district", WayInKind.AnyDistrict),
        ("this-region", WayInKind.ThisRegion),
        ("this-district", WayInKind.ThisDistrict),
        ("mandates-won", WayInKind.MandatesWon),
        ("district-seats", WayInKind.DistrictSeats));

    /// <summary>What becomes of seats that a list has no candidates for: whether others fill them.</summary>
    public static IReadOnlyDictionary<string, bool> ShortLists { get; } = Words(("vacant", false), ("others-fill", true));

    /// <summary>Where the seats of districts come from.</summary>
    public static IReadOnlyDictionary<string, DistrictSeatsRule> DistrictSeats { get; } = Words(
        ("fixed", DistrictSeatsRule.Fixed), ("call", DistrictSeatsRule.Call), ("apportioned", DistrictSeatsRule.Apportioned), ("none", DistrictSeatsRule.None));

    /// <summary>What seats are shared out over districts by.</summary>
    public static IReadOnlyDictionary<string, DistrictFigure> DistrictFigures { get; } = Words(
        ("population", DistrictFigure.Population),
        ("electorate", DistrictFigure.Electorate),
        ("valid", DistrictFigure.Valid),
        ("cast", DistrictFigure.Cast),
        ("lists", DistrictFigure.Lists));

    /// <summary>What districts give: whether full quotas only.</summary>
    public static IReadOnlyDictionary<string, bool> Gives { get; } = Words(("all", false), ("full-quotas", true));

    /// <summary>Whose votes a district's quota is of: whether of all lists.</summary>
    public static IReadOnlyDictionary<string, bool> QuotasOf { get; } = Words(("taking-part", false), ("all", true));

    /// <summary>Kinds of a second tier.</summary>
    public static IReadOnlyDictionary<string, SecondTierKind> SecondTiers { get; } = Words(
        ("compensation", SecondTierKind.Compensation), ("remainder", SecondTierKind.Remainder), ("parallel", SecondTierKind.Parallel));

    /// <summary>Kinds of a link: whether single mandates count.</summary>
    public static IReadOnlyDictionary<string, bool> Links { get; } = Words(("parallel", false), ("compensatory", true));

    /// <summary>What holds where more was won than votes give.</summary>
    public static IReadOnlyDictionary<string, OverhangRule> Overhangs { get; } = Words(
        ("house-grows", OverhangRule.HouseGrows),
        ("others-yield", OverhangRule.OthersYield),
        ("levelled", OverhangRule.Levelled),
        ("winners-stay-out", OverhangRule.WinnersStayOut));

    /// <summary>Where single mandates are compensated for: whether in each district by itself.</summary>
    public static IReadOnlyDictionary<string, bool> Within { get; } = Words(("nation", false), ("district", true));

    /// <summary>What a list has at least before levelling: whether district by district the greater of mandates and seats by votes.</summary>
    public static IReadOnlyDictionary<string, bool> Leasts { get; } = Words(("won", false), ("won-or-by-votes", true));

    /// <summary>How seats go to districts.</summary>
    public static IReadOnlyDictionary<string, PlacingRule> Placings { get; } = Words(
        ("within-list", PlacingRule.WithinList), ("largest-remainders", PlacingRule.LargestRemainders), ("one-per-district", PlacingRule.OnePerDistrict));

    /// <summary>What decides over a zero first divisor and too few seats.</summary>
    public static IReadOnlyDictionary<string, ZeroDivisorRule> ZeroDivisors { get; } = Words(
        ("most-votes-first", ZeroDivisorRule.MostVotesFirst), ("refuse", ZeroDivisorRule.Refuse));

    private static Dictionary<string, T> Words<T>(params (string Word, T Value)[] words)
    {
        var all = new Dictionary<string, T>(words.Length, StringComparer.Ordinal);
        foreach (var (word, value) in words)
        {
            all.Add(word, value);
        }

        return all;
    }
}
