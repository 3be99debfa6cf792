namespace Dauys.Formats.Results;

/// <summary>What was read from a results file.</summary>
/// <param name="File">The file as messages show it; a member of an archive is named behind a colon.</param>
/// <param name="Map">The name of the map by which it was read.</param>
/// <param name="Contest">The contest whose protocols it holds.</param>
/// <param name="Rows">Rows read: protocols, new and known ones.</param>
/// <param name="Warnings">What a person should know of the file though it was read: sentences.</param>
public sealed record ResultsFileOutcome(string File, string Map, string Contest, long Rows, IReadOnlyList<string> Warnings);
