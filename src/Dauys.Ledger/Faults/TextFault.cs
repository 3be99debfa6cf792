using System.Globalization;

namespace Dauys.Ledger.Faults;

/// <summary>Why a text of lines (a note, a checkpoint, a proof, a policy, a key) was not accepted.</summary>
/// <param name="Line">The line, from 1; 0 where it is about the whole.</param>
/// <param name="What">One clause: what was found, and what was expected.</param>
public readonly record struct TextFault(int Line, string What)
{
    /// <summary>The same fault of a text that begins on another line.</summary>
    /// <param name="lines">How many lines stand before it.</param>
    public TextFault Below(int lines) => Line == 0 ? this : new TextFault(Line + lines, What);

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? What : string.Create(CultureInfo.InvariantCulture, $"line {Line}: {What}");
}
