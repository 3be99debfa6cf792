using Dauys.Law.Books;
using Dauys.Law.Parties;

namespace Dauys.Site.Simulator;

/// <summary>A figure that a stage of registration asks for, as a part of the form.</summary>
/// <param name="Figure">Its word in applications: <c>members</c>.</param>
/// <param name="Name">The rule that asks for it, in words.</param>
/// <param name="Territories">Territories for which it is asked one by one; empty where one number is enough.</param>
public sealed record SimulatorField(string Figure, LocalText Name, IReadOnlyList<string> Territories)
{
    /// <summary>The word that stands for every territory without a number of its own.</summary>
    public const string Each = "each";

    /// <summary>The figures of a stage, in the order of its rules.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="territories">The territories in force.</param>
    public static IReadOnlyList<SimulatorField> Of(RegistrationStage stage, TerritorySet territories)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(territories);
        var asked = stage.Rules.SelectMany(r => Figures(r).Select(f => (Figure: f, Rule: r))).ToList();
        return [.. asked.DistinctBy(a => a.Figure).Select(a => new SimulatorField(
            a.Figure,
            a.Rule.Name,
            asked.Any(o => o.Figure == a.Figure && o.Rule is TerritoriesRule) ? territories.Units : []))];
    }

    /// <summary>The name of a part of the address: <c>members.abai</c>, <c>members</c>.</summary>
    public string Key(string? territory = null) => territory is null ? Figure : $"{Figure}.{territory}";

    private static IEnumerable<string> Figures(PartyRule rule) => rule switch
    {
        TotalRule total => [total.Figure],
        TerritoriesRule territories => [territories.Figure],
        ShareRule share => [share.Figure, share.Of],
        ListLengthRule length => Named(length.Figure, length.Limits.SeatsFigure),
        DepositRule deposit => Named(deposit.Each, deposit.Figure, deposit.Votes, deposit.VotesOf),
        RefundRule refund => Named(refund.Votes, refund.VotesOf),
        _ => [],
    };

    private static IEnumerable<string> Named(params string?[] figures) => figures.OfType<string>();
}
