namespace Dauys.Elections.Intake;

/// <summary>Takes accepted acts in order: a store's load, or nothing for a bulk tally that keeps nothing.</summary>
public interface IActSink
{
    /// <summary>The position that the next act will have.</summary>
    long Next { get; }

    /// <summary>Whether what it takes goes to be signed before it enters a register.</summary>
    bool IsDraft => false;

    /// <summary>Takes an act.</summary>
    /// <param name="act">Canonical bytes, valid during the call only.</param>
    void Append(ReadOnlySpan<byte> act);

    /// <summary>The hash under which a correction names an act: its RFC 6962 leaf hash, lower-case hex.</summary>
    string HashOf(long position);
}
