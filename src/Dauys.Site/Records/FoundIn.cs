using Dauys.Elections.Counting;
using Dauys.Site.Territory;

namespace Dauys.Site.Records;

/// <summary>A finding with the ballot paper that it is about.</summary>
/// <param name="Paper">The ballot paper.</param>
/// <param name="Count">Its protocols.</param>
/// <param name="Finding">The broken check.</param>
public sealed record FoundIn(BallotPaper Paper, ContestCount Count, Finding Finding);
