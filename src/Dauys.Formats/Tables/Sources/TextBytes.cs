namespace Dauys.Formats.Tables.Sources;

/// <summary>The text of a table as UTF-8, whole characters only, checked before it is handed out.</summary>
internal abstract class TextBytes
{
    /// <summary>The smallest span that <see cref="Read"/> accepts: the longest character, with what may be carried over.</summary>
    public const int SmallestSpan = 8;

    /// <summary>Set once the bytes stop being text; nothing follows it.</summary>
    public TextFault? Fault { get; protected set; }

    /// <summary>True once nothing will follow.</summary>
    public bool Ended { get; protected set; }

    /// <summary>Fills the span with valid UTF-8, as far as whole characters fit; less than that only at the end or before a fault.</summary>
    /// <returns>Bytes written.</returns>
    public abstract int Read(Span<byte> span);
}
