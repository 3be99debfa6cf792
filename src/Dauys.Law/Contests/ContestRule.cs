using Dauys.Law.Books;
using Dauys.Law.Protocols;
using Dauys.Seats;

namespace Dauys.Law.Contests;

/// <summary>How voters vote in a contest. Contests of two laws meet by it.</summary>
public enum ContestKind
{
    /// <summary>For lists, in the whole country or in districts of several seats.</summary>
    List,

    /// <summary>For a candidate, one mandate a district.</summary>
    SingleMandate,
}

/// <summary>What the share of a list is taken of, to hold it against the threshold.</summary>
public enum ThresholdBase
{
    /// <summary>Valid ballots, as the protocols report them.</summary>
    Valid,

    /// <summary>The sum of the votes for lists and against all.</summary>
    Options,

    /// <summary>The sum of the votes for lists.</summary>
    Lists,

    /// <summary>Ballots found in the boxes, valid and invalid.</summary>
    Cast,

    /// <summary>Ballots issued to voters.</summary>
    Issued,

    /// <summary>Voters on the electoral roll.</summary>
    Electorate,
}

/// <summary>The threshold of a list contest.</summary>
/// <param name="Percent">The percent, exact.</param>
/// <param name="Comparison">At least, or more than.</param>
/// <param name="Base">What it is a percent of.</param>
/// <param name="ByKind">Percent by kind of list where it differs; null for kinds that are exempt.</param>
/// <param name="ByMembers">Percent from a number of member parties on.</param>
/// <param name="Source">The article.</param>
public sealed record ThresholdRule(
    Stated<Fraction> Percent,
    Stated<Comparison> Comparison,
    Stated<ThresholdBase> Base,
    IReadOnlyDictionary<string, Fraction?> ByKind,
    IReadOnlyDictionary<int, Fraction> ByMembers,
    Provenance Source)
{
    /// <summary>Where the share is asked; null for the whole country.</summary>
    public Stated<ThresholdScope>? Scope { get; init; }

    /// <summary>Other ways in; one is enough.</summary>
    public IReadOnlyList<WayInRule> Or { get; init; } = [];
}

/// <summary>Whether lists may join for the allotment, and how.</summary>
/// <param name="Rule">When an alliance counts and how its seats are shared.</param>
/// <param name="MostMembers">The most lists that an alliance may have, or null.</param>
/// <param name="Source">The article.</param>
public sealed record AlliancesAllowed(AllianceRule Rule, int? MostMembers, Provenance Source);

/// <summary>What a law book says of one contest.</summary>
public sealed record ContestRule
{
    /// <summary>The contest's id: <c>list</c>, <c>district</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How voters vote.</summary>
    public required ContestKind Kind { get; init; }

    /// <summary>The name for readers.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Seats of the contest; in single-mandate contests the number of districts.</summary>
    public required Stated<int> Seats { get; init; }

    /// <summary>Whether the ballot has the option <i>against all</i>.</summary>
    public required Stated<bool> AgainstAll { get; init; }

    /// <summary>In single-mandate contests: whether nobody is elected where no candidate has more votes than there are against all; null where the book does not say so.</summary>
    public Stated<bool>? AgainstAllBlocks { get; init; }

    /// <summary>The threshold, or null where there is none.</summary>
    public ThresholdRule? Threshold { get; init; }

    /// <summary>How seats are allotted; null in single-mandate contests, where most votes win.</summary>
    public Stated<Method>? Method { get; init; }

    /// <summary>What decides between equals.</summary>
    public required Stated<TieRule> Ties { get; init; }

    /// <summary>What happens if no list, or too few lists, pass the threshold.</summary>
    public required Stated<TooFewPassRule> TooFewPass { get; init; }

    /// <summary>Alliances, or null where the law knows none.</summary>
    public AlliancesAllowed? Alliances { get; init; }

    /// <summary>The least seats of a list that gets any, usually 0.</summary>
    public Stated<int>? LeastSeats { get; init; }

    /// <summary>The most seats that a list may get, or null.</summary>
    public Stated<int>? MostSeats { get; init; }

    /// <summary>Whether a list with more than half of the votes, but not more than half of the seats, gets one more (<see cref="ListSystem.MajoritySeat"/>); null where the book says nothing.</summary>
    public Stated<bool>? MajoritySeat { get; init; }

    /// <summary>Turnout in this contest, where the book has its own rule for it.</summary>
    public TurnoutRule? Turnout { get; init; }

    /// <summary>The article of the contest as a whole.</summary>
    public required Provenance Source { get; init; }

    /// <summary>Seats that a list of a kind has at least.</summary>
    public IReadOnlyDictionary<string, int> LeastByKind { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether seats that a list cannot fill for want of candidates go to others; else they stay vacant.</summary>
    public Stated<bool>? OthersFill { get; init; }

    /// <summary>Districts of several seats; null where votes count in the whole country alone.</summary>
    public DistrictsRule? Districts { get; init; }

    /// <summary>A tier of the whole country above the districts, or null.</summary>
    public SecondTierRule? SecondTier { get; init; }

    /// <summary>How the contest stands to the book's single mandates; null where the book says nothing: side by side.</summary>
    public LinkRule? Link { get; init; }

    /// <summary>Where seats of the whole country are placed in districts, or null.</summary>
    public Stated<Placing>? Placing { get; init; }

    /// <summary>More seats for the first list, or null.</summary>
    public Stated<BonusRule>? Bonus { get; init; }

    /// <summary>Seats by list and district at once, or null.</summary>
    public Stated<DoubleProportionalSystem>? Table { get; init; }

    /// <summary>Quotas of groups in each list's mandates.</summary>
    public IReadOnlyList<MandateQuotaRule> MandateQuotas { get; init; } = [];

    /// <summary>How lists or candidates are ordered on the ballot; null where the book does not say.</summary>
    public BallotOrderRule? BallotOrder { get; init; }

    /// <summary>Whether more is asked than one allotment over the whole country.</summary>
    public bool IsTiered =>
        Districts is not null || SecondTier is not null || Link is { Compensates: true } || Bonus is not null || Table is not null || Placing is not null
        || Threshold?.Scope is not null || Threshold?.Or.Count > 0;

    /// <summary>Whether it must be known who won the single mandates.</summary>
    public bool AsksMandates => Link is { Compensates: true } || Thresholds().Any(t => t.Or.Any(w => w.Kind == WayInKind.MandatesWon));

    /// <summary>All thresholds: the contest's, the districts', the second tier's.</summary>
    public IEnumerable<ThresholdRule> Thresholds() => ((ThresholdRule?[])[Threshold, Districts?.Threshold, SecondTier?.Threshold]).OfType<ThresholdRule>();

    /// <summary>The threshold of the contest; where it has none and one of its tiers alone has one, that one.</summary>
    public ThresholdRule? AskedThreshold => Threshold ?? (Thresholds().ToList() is [var only] ? only : null);

    /// <summary>The open questions of this contest: values with readings.</summary>
    public IEnumerable<OpenQuestion> Questions()
    {
        OpenQuestion?[] all =
        [
            OpenQuestion.Of(Seats), OpenQuestion.Of(AgainstAll), OpenQuestion.Of(AgainstAllBlocks),
            .. Thresholds().SelectMany(t => (OpenQuestion?[])[OpenQuestion.Of(t.Percent), OpenQuestion.Of(t.Comparison), OpenQuestion.Of(t.Base), OpenQuestion.Of(t.Scope)]),
            OpenQuestion.Of(Method), OpenQuestion.Of(Ties), OpenQuestion.Of(TooFewPass), OpenQuestion.Of(LeastSeats), OpenQuestion.Of(MostSeats), OpenQuestion.Of(MajoritySeat), OpenQuestion.Of(OthersFill),
            OpenQuestion.Of(Districts?.FullQuotasOnly), OpenQuestion.Of(Districts?.QuotaFrom), OpenQuestion.Of(Districts?.QuotaOfAll), OpenQuestion.Of(Districts?.LeastSeats), OpenQuestion.Of(Districts?.MostSeats),
            OpenQuestion.Of(SecondTier?.Seats), OpenQuestion.Of(SecondTier?.Overhang), OpenQuestion.Of(SecondTier?.LeastSeats), OpenQuestion.Of(SecondTier?.MostSeats),
            OpenQuestion.Of(Link?.Overhang), OpenQuestion.Of(Link?.WithinDistricts), OpenQuestion.Of(Link?.LeastByDistrict),
        ];
        return all.OfType<OpenQuestion>();
    }

    /// <summary>The rules as the seats room takes them, under the readings chosen.</summary>
    /// <param name="chosen">Names of readings; where none is chosen the value that the author holds likeliest.</param>
    public ListSystem System(IReadOnlySet<string> chosen) => new((Method ?? throw new InvalidOperationException($"{Id} is no list contest")).Under(chosen))
    {
        Threshold = Threshold is null ? null : Plain(Threshold, chosen),
        Ties = Ties.Under(chosen),
        TooFewPass = TooFewPass.Under(chosen),
        Alliances = Alliances?.Rule,
        LeastSeats = LeastSeats?.Under(chosen) ?? 0,
        MostSeats = MostSeats?.Under(chosen),
        MajoritySeat = MajoritySeat?.Under(chosen) ?? false,
    };

    internal static Threshold Plain(ThresholdRule rule, IReadOnlySet<string> chosen) => new(Fraction.Percent(rule.Percent.Under(chosen)), rule.Comparison.Under(chosen))
    {
        ByKind = rule.ByKind.ToDictionary(k => k.Key, k => k.Value is { } percent ? Fraction.Percent(percent) : (Fraction?)null, StringComparer.Ordinal),
        ByMembers = rule.ByMembers.ToDictionary(k => k.Key, k => Fraction.Percent(k.Value)),
    };
}

/// <summary>A question that the statute or its sources leave open, with its answers.</summary>
/// <param name="Question">Its name.</param>
/// <param name="Key">The path of the value in the book.</param>
/// <param name="Answers">Name and text of each reading.</param>
public sealed record OpenQuestion(string Question, string Key, IReadOnlyList<(string Name, LocalText Text)> Answers)
{
    /// <summary>The question of a value, or null where the value is settled or absent.</summary>
    public static OpenQuestion? Of<T>(Stated<T>? value) =>
        value is null || value.Readings.Count == 0 ? null : new OpenQuestion(value.Question ?? value.Key, value.Key, [.. value.Readings.Select(r => (r.Name, r.Text))]);
}
