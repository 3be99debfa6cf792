using Dauys.Law.Books;
using Dauys.Law.Contests;
using Dauys.Seats;

namespace Dauys.Law.Variants;

/// <summary>
/// What is put in the place of a law book's values, to see what the same votes would give: a question, not a law that ever was.
/// A part that is null stays as the book has it. Everything else of the book stays: ties, what holds if too few lists pass, limits, articles.
/// </summary>
public sealed record BookVariant
{
    /// <summary>Nothing is changed.</summary>
    public static BookVariant None { get; } = new();

    /// <summary>Percent of the threshold, 0 to 100; 0 takes the threshold away. A book's other percents, by kind of list or by members, and other ways in stay. In a book whose only threshold stands in one tier it is that one.</summary>
    public Fraction? Threshold { get; init; }

    /// <summary>At least, or more than.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>What the threshold is a share of.</summary>
    public ThresholdBase? Base { get; init; }

    /// <summary>How seats are given to lists, in every tier.</summary>
    public VariantMethod? Method { get; init; }

    /// <summary>Seats that voters fill, by list and in districts, 1 to <see cref="MostSeats"/>.</summary>
    public int? Seats { get; init; }

    /// <summary>Seats by list, 1 to the seats of the chamber; the others are districts.</summary>
    public int? ListSeats { get; init; }

    /// <summary>Whether alliances that were declared are not counted together.</summary>
    public bool WithoutAlliances { get; init; }

    /// <summary>The largest chamber that is worked out.</summary>
    public const int MostSeats = 10_000;

    /// <summary>Whether nothing is changed.</summary>
    public bool IsEmpty => this == None;

    /// <summary>Seats that voters fill under a book, by list and in all.</summary>
    public static (int Lists, int All) SeatsOf(LawBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var lists = book.Contests.FirstOrDefault(c => c.Kind == ContestKind.List)?.Seats.Value ?? 0;
        return (lists, lists + (book.Contests.FirstOrDefault(c => c.Kind == ContestKind.SingleMandate)?.Seats.Value ?? 0));
    }

    /// <summary>
    /// Seats by list and in districts. Where only the chamber's size is changed the districts stay as many as they are; where only the seats by list
    /// are, the chamber stays as large as it is.
    /// </summary>
    /// <param name="book">The book that is changed.</param>
    public (int Lists, int Districts) SplitOf(LawBook book)
    {
        var (lists, all) = SeatsOf(book);
        var seats = Seats ?? all;
        var byList = ListSeats ?? (Seats is null ? lists : Seats.Value - (all - lists));
        return (byList, seats - byList);
    }

    /// <summary>The book's rule for lists with the values of this variant; what is put in is settled and has no article.</summary>
    /// <param name="rule">The rule for lists.</param>
    /// <param name="book">The book it is of.</param>
    public ContestRule Of(ContestRule rule, LawBook book)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var varied = Method is null ? rule : TieredVariant.WithMethod(rule, Method.Method);
        return TieredVariant.WithThreshold(varied, ThresholdOf(rule)) with
        {
            Seats = Seats is null && ListSeats is null ? rule.Seats : Put(rule.Seats, SplitOf(book).Lists),
            Alliances = WithoutAlliances ? null : rule.Alliances,
        };
    }

    /// <summary>This variant without what the book has in any case: two that ask the same are equal.</summary>
    /// <param name="book">The book that is changed.</param>
    public BookVariant Canonical(LawBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var rule = book.Contests.FirstOrDefault(c => c.Kind == ContestKind.List);
        var (lists, all) = SeatsOf(book);
        var (byList, districts) = SplitOf(book);
        var threshold = Threshold is { } percent && IsSettledAs(rule?.AskedThreshold?.Percent, percent, Fraction.Zero) ? null : Threshold;
        var hasThreshold = (threshold ?? rule?.AskedThreshold?.Percent.Value ?? Fraction.Zero) != Fraction.Zero;
        return this with
        {
            Threshold = threshold,
            Comparison = !hasThreshold || (Comparison is { } comparison && IsSettledAs(rule?.AskedThreshold?.Comparison, comparison, Dauys.Seats.Comparison.AtLeast)) ? null : Comparison,
            Base = !hasThreshold || (Base is { } @base && IsSettledAs(rule?.AskedThreshold?.Base, @base, ThresholdBase.Valid)) ? null : Base,
            Method = Method is { } method && rule?.Method is { Readings.Count: 0 } stated && stated.Value == method.Method ? null : Method,
            Seats = byList + districts == all ? null : byList + districts,
            ListSeats = byList == (byList + districts == all ? lists : byList + districts - (all - lists)) ? null : byList,
            WithoutAlliances = WithoutAlliances && rule?.Alliances is not null,
        };
    }

    private ThresholdRule? ThresholdOf(ContestRule rule)
    {
        if (Threshold == Fraction.Zero)
        {
            return null;
        }

        if (rule.AskedThreshold is null && Threshold is null)
        {
            return null;
        }

        var path = $"contests.{rule.Id}.threshold";
        var now = rule.AskedThreshold ?? new ThresholdRule(
            new Stated<Fraction>($"{path}.percent", Threshold!.Value, Provenance.None),
            new Stated<Comparison>($"{path}.comparison", Dauys.Seats.Comparison.AtLeast, Provenance.None),
            new Stated<ThresholdBase>($"{path}.base", ThresholdBase.Valid, Provenance.None),
            new Dictionary<string, Fraction?>(),
            new Dictionary<int, Fraction>(),
            Provenance.None);
        return now with
        {
            Percent = Threshold is { } percent ? Put(now.Percent, percent) : now.Percent,
            Comparison = Comparison is { } comparison ? Put(now.Comparison, comparison) : now.Comparison,
            Base = Base is { } @base ? Put(now.Base, @base) : now.Base,
        };
    }

    private static Stated<T> Put<T>(Stated<T> stated, T value) => new(stated.Key, value, Provenance.None);

    /// <summary>A book without the part is one with its usual value; one with readings has not settled it.</summary>
    private static bool IsSettledAs<T>(Stated<T>? stated, T value, T usual) =>
        stated is null ? EqualityComparer<T>.Default.Equals(value, usual) : stated.Readings.Count == 0 && EqualityComparer<T>.Default.Equals(stated.Value, value);
}
