using Dauys.Ledger.Canonical;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Merkle;

namespace Dauys.Ledger.Acts;

/// <summary>
/// What every act carries around its content: canonical JSON with exactly the keys
/// <c>act, at, content, law, matter, origin, replaces, subject</c>. Together they are what a signature covers, so that
/// an act cannot be replayed in another register, matter or place; the position in the register is not among them.
/// The texts are spans of the bytes that were read, as spelled; <see cref="CanonicalText.Decode"/> gives their characters.
/// </summary>
public ref struct ActEnvelope
{
    /// <summary>The most bytes that an act may have: an entry of a C2SP tlog-tiles bundle carries a 16-bit length.</summary>
    public const int MaxBytes = 65_535;

    /// <summary>The act's name and version, see <see cref="ActName"/>.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The official moment; unknown where the source gives none.</summary>
    public Moment At { get; private set; }

    /// <summary>The content: one object, canonical. Empty after <see cref="Begin"/>, whose caller reads it.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>SHA-256 of the law book's canonical JSON.</summary>
    public MerkleHash Law { get; private set; }

    /// <summary>What the act belongs to: an election, a party registration.</summary>
    public ReadOnlySpan<byte> Matter { get; private set; }

    /// <summary>The origin of the register, one authority's.</summary>
    public ReadOnlySpan<byte> Origin { get; private set; }

    /// <summary>The version of the subject that this act replaces: 0 if the subject is new.</summary>
    public long Replaces { get; private set; }

    /// <summary>What the act is about: a station, a list, an application.</summary>
    public ReadOnlySpan<byte> Subject { get; private set; }

    /// <summary>Reads a whole act strictly; the first fault otherwise.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> act, out ActEnvelope envelope, out LedgerFault fault)
    {
        envelope = default;
        try
        {
            ActEnvelope read = default;
            var reader = new CanonicalReader(act);
            read.Begin(act, ref reader);
            if (reader.Peek() != CanonicalKind.Object)
            {
                LedgerFaultException.Throw(FaultReason.Unexpected, reader.Offset);
            }

            read.Content = reader.ReadRaw();
            read.End(ref reader);
            envelope = read;
            fault = default;
            return true;
        }
        catch (LedgerFaultException refused)
        {
            fault = refused.Fault;
            return false;
        }
    }

    /// <summary>
    /// Reads up to the content, which the caller then reads with the same reader, once, and calls <see cref="End"/>.
    /// The fast way for those who know the act. Faults are <see cref="LedgerFaultException"/>.
    /// </summary>
    /// <param name="act">All bytes of the act.</param>
    /// <param name="reader">A reader at the start of these bytes.</param>
    public void Begin(ReadOnlySpan<byte> act, scoped ref CanonicalReader reader)
    {
        if (act.Length > MaxBytes)
        {
            LedgerFaultException.Throw(FaultReason.TooLong, MaxBytes);
        }

        Key(ref reader, "{\"act\":"u8);
        var start = reader.Offset;
        Name = reader.ReadString(out _);
        if (Name.Length > ActName.MaxLength || !ActName.IsValid(Name))
        {
            LedgerFaultException.Throw(FaultReason.ActName, start);
        }

        Key(ref reader, ",\"at\":"u8);
        At = default;
        if (!reader.TryReadNull())
        {
            start = reader.Offset;
            if (!Moment.TryParse(reader.ReadString(out _), out var at))
            {
                LedgerFaultException.Throw(FaultReason.MomentSpelling, start);
            }

            At = at;
        }

        Key(ref reader, ",\"content\":"u8);
    }

    /// <summary>Reads what follows the content, to the act's end.</summary>
    /// <param name="reader">The reader that was given to <see cref="Begin"/>, just behind the content.</param>
    public void End(scoped ref CanonicalReader reader)
    {
        Key(ref reader, ",\"law\":"u8);
        var start = reader.Offset;
        if (!MerkleHash.TryParse(reader.ReadString(out _), out var law))
        {
            LedgerFaultException.Throw(FaultReason.HashSpelling, start);
        }

        Law = law;
        Key(ref reader, ",\"matter\":"u8);
        Matter = Text(ref reader);
        Key(ref reader, ",\"origin\":"u8);
        Origin = Text(ref reader);
        Key(ref reader, ",\"replaces\":"u8);
        start = reader.Offset;
        Replaces = reader.ReadInt64();
        if (Replaces < 0)
        {
            LedgerFaultException.Throw(FaultReason.NegativeVersion, start);
        }

        Key(ref reader, ",\"subject\":"u8);
        Subject = Text(ref reader);
        Key(ref reader, "}"u8);
        reader.ReadEnd();
    }

    private static void Key(scoped ref CanonicalReader reader, ReadOnlySpan<byte> literal)
    {
        if (!reader.TryLiteral(literal))
        {
            LedgerFaultException.Throw(FaultReason.EnvelopeKey, reader.Offset);
        }
    }

    private static ReadOnlySpan<byte> Text(scoped ref CanonicalReader reader)
    {
        var start = reader.Offset;
        var text = reader.ReadString(out _);
        if (text.IsEmpty)
        {
            LedgerFaultException.Throw(FaultReason.EmptyText, start);
        }

        return text;
    }
}
