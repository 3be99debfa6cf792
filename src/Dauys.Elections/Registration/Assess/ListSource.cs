using Dauys.Law.Parties;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Registration.Assess;

/// <summary>A list of persons that an application names in the place of a figure.</summary>
/// <param name="Figure">The figure that it gives.</param>
/// <param name="File">The path as the application writes it, relative to its folder.</param>
/// <param name="Columns">Columns that the application names; the others are found by the words of the law book.</param>
/// <param name="Place">Where the application names it.</param>
public sealed record ListSource(string Figure, string File, IReadOnlyDictionary<ListColumn, string> Columns, Place Place);
