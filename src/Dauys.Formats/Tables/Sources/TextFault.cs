namespace Dauys.Formats.Tables.Sources;

/// <summary>The place where a source's bytes stop being text; everything before it was handed out.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Byte">Offset of the byte in the unpacked file, from 0, or null where the encoding does not let it be told.</param>
/// <param name="Value">The byte itself, if it is one.</param>
/// <param name="Encoding">The encoding that was expected, as it is printed.</param>
internal sealed record TextFault(TextFaultKind Kind, long? Byte, byte? Value, string Encoding);

/// <summary>What is wrong with the bytes.</summary>
internal enum TextFaultKind
{
    /// <summary>Not valid in the encoding.</summary>
    Invalid,

    /// <summary>The file ends inside a character.</summary>
    CutCharacter,

    /// <summary>A NUL: no table has one; UTF-16 without its mark has many.</summary>
    Nul,
}
