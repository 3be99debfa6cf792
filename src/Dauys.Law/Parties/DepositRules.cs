using Dauys.Law.Books;
using Dauys.Seats;

namespace Dauys.Law.Parties;

/// <summary>An amount of money that a statute or a budget fixes for a time: the monthly minimum wage of a year.</summary>
/// <param name="Id">As <c>minimum_wage</c>; the same id stands once for each time.</param>
/// <param name="Name">In words.</param>
/// <param name="Number">The amount, in whole units of the currency.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, or null where it still holds.</param>
/// <param name="Source">Where it is stated.</param>
public sealed record DatedAmount(string Id, LocalText Name, long Number, DateOnly From, DateOnly? Until, Provenance Source);

/// <summary>A deposit is paid: a sum, or so many times an amount that changes with time; for each of something, or once.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Figure">The figure that holds what was paid: <c>deposit</c>.</param>
/// <param name="Times">The sum, where <paramref name="Of"/> is null; else how many times the amount.</param>
/// <param name="Of">The id of a <see cref="DatedAmount"/> of the book, or null.</param>
/// <param name="On">The event on whose day that amount is taken; null for the application's day.</param>
/// <param name="Each">The figure for each unit of which it is asked: <c>candidates</c>; null for once.</param>
/// <param name="Scale">Who pays less, by the share of votes last time, the highest first; empty where everybody pays all.</param>
/// <param name="Votes">The figure that holds the votes last time, where there is a scale.</param>
/// <param name="VotesOf">The figure that holds all of those votes, where there is a scale.</param>
/// <param name="Source">The article.</param>
public sealed record DepositRule(
    string Id, LocalText Name, string Figure, Fraction Times, string? Of, string? On, string? Each, IReadOnlyList<DepositStep> Scale, string? Votes, string? VotesOf, Provenance Source)
    : PartyRule(Id, Name, Source)
{
    /// <summary>The part of the deposit that is asked of whoever had such a share of the votes last time: 1 for all of it.</summary>
    public Fraction Portion(Fraction share)
    {
        var step = Scale.FirstOrDefault(s => share >= Fraction.Percent(s.FromPercent));
        return step is null ? Fraction.One : Fraction.Percent(step.PaysPercent);
    }
}

/// <summary>A step of a scale of deposits.</summary>
/// <param name="FromPercent">From this percent of the votes on.</param>
/// <param name="PaysPercent">The percent of the deposit that is paid; 0 for none.</param>
public sealed record DepositStep(Fraction FromPercent, Fraction PaysPercent);

/// <summary>A deposit is given back: for a share of the votes, or for what happened. One of them is enough.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Name">In words.</param>
/// <param name="Votes">The figure that holds the votes; null where no share gives it back.</param>
/// <param name="VotesOf">The figure of which the share is taken; null where no share gives it back.</param>
/// <param name="Percent">The least percent; null where no share gives it back.</param>
/// <param name="Outcomes">What gives it back whatever the votes: <c>elected</c>, <c>died</c>.</param>
/// <param name="Source">The article.</param>
public sealed record RefundRule(string Id, LocalText Name, string? Votes, string? VotesOf, Fraction? Percent, IReadOnlyList<string> Outcomes, Provenance Source)
    : PartyRule(Id, Name, Source);
