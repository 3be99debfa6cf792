using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.Sample;
using Dauys.Law.Parties;

namespace Dauys.Elections.Registration.Assess;

/// <summary>What came of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Required">What the law asks: a number, or <c>14/20</c> territories.</param>
/// <param name="Found">What was found, in the same form; null where it is not known.</param>
/// <param name="Met">Whether it is met; null where that is not known.</param>
/// <param name="Territories">By territory where the rule is by territory; empty otherwise.</param>
/// <param name="Note">How it was read, or why it is not known; or null.</param>
public sealed record RuleFinding(PartyRule Rule, string Required, string? Found, bool? Met, IReadOnlyList<TerritoryFinding> Territories, string? Note)
{
    /// <summary>Candidates who do not surely meet it, in the order of the list; empty where the rule asks nothing of each candidate.</summary>
    public IReadOnlyList<PersonFinding> Persons { get; init; } = [];

    /// <summary>The sample by which it was judged, with its limits; null where every row counts.</summary>
    public JudgedSample? Sample { get; init; }

    /// <summary>Places that it rests on and whose value was changed since the application was filed: what lies on top was used, and says whose it is.</summary>
    public IReadOnlyList<LaidField> Laid { get; init; } = [];
}

/// <summary>A sample by which a rule was judged.</summary>
/// <param name="Stated">What was found.</param>
/// <param name="Rule">The law's rule on samples.</param>
/// <param name="Finding">The limits, and what the law concludes; null where the rule asks for no number in all, so that a sample says nothing.</param>
public sealed record JudgedSample(SampleStated Stated, SamplingRule Rule, SampleFinding? Finding);

/// <summary>What came of a rule for one candidate.</summary>
/// <param name="Candidate">The candidate's id in the application.</param>
/// <param name="Found">What was found: years, or words; null where it is not known.</param>
/// <param name="Years">The same as a number, where the rule counts years; or null.</param>
/// <param name="Met">Whether it is met; null where that is not known.</param>
public sealed record PersonFinding(string Candidate, string? Found, int? Years, bool? Met);

/// <summary>What came of a rule in one territory.</summary>
/// <param name="Territory">Its id.</param>
/// <param name="Required">The least number.</param>
/// <param name="Found">The number; null where it is not known.</param>
/// <param name="Met">Whether it is met; null where that is not known.</param>
public sealed record TerritoryFinding(string Territory, long Required, long? Found, bool? Met);
