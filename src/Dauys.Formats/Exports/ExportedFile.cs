namespace Dauys.Formats.Exports;

/// <summary>A file of an export.</summary>
/// <param name="Path">Its path below the folder of the exports: ASCII letters, digits, dots, dashes and slashes.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record ExportedFile(string Path, ReadOnlyMemory<byte> Bytes);
