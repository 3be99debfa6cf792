using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Assess;

/// <summary>What came of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Required">What the law asks: a number, or <c>14/20</c> territories.</param>
/// <param name="Found">What was found, in the same form; null where it is not known.</param>
/// <param name="Met">Whether it is met; null where that is not known.</param>
/// <param name="Territories">By territory where the rule is by territory; empty otherwise.</param>
/// <param name="Note">How it was read, or why it is not known; or null.</param>
public sealed record RuleFinding(PartyRule Rule, string Required, string? Found, bool? Met, IReadOnlyList<TerritoryFinding> Territories, string? Note);

/// <summary>What came of a rule in one territory.</summary>
/// <param name="Territory">Its id.</param>
/// <param name="Required">The least number.</param>
/// <param name="Found">The number; null where it is not known.</param>
/// <param name="Met">Whether it is met; null where that is not known.</param>
public sealed record TerritoryFinding(string Territory, long Required, long? Found, bool? Met);
