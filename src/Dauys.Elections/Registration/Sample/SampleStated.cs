using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.Sample;

/// <summary>What the check of a sample found, as an application states it for a figure: the figure's whole list was not checked.</summary>
/// <param name="Rows">Rows of the list, 1 or more.</param>
/// <param name="Drawn">Rows drawn from the seed, 1 to <paramref name="Rows"/>.</param>
/// <param name="Valid">Rows drawn that are surely valid.</param>
/// <param name="Open">Rows drawn of which that is open; with the valid ones at most all that were drawn.</param>
/// <param name="Duplicates">Rows drawn whose person stands in the sample before, fewer than were drawn.</param>
/// <param name="Seed">The published seed: one line.</param>
/// <param name="Place">Where the application states it.</param>
public sealed record SampleStated(long Rows, long Drawn, long Valid, long Open, long Duplicates, string Seed, Place Place);
