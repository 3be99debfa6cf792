namespace Dauys.Formats.Results;

/// <summary>How far the reading of a results file has come.</summary>
/// <param name="File">The file as messages show it.</param>
/// <param name="Bytes">Bytes taken so far.</param>
/// <param name="TotalBytes">What they will come to; null for a pipe.</param>
/// <param name="Rows">Rows taken so far.</param>
public readonly record struct ReadProgress(string File, long Bytes, long? TotalBytes, long Rows);
