using Dauys.Ledger.Canonical;
using Dauys.Ledger.Faults;
using Dauys.Ledger.Merkle;

namespace Dauys.Ledger.Acts;

/// <summary>
/// Writes acts of one register, matter and law book, one after the other, into a buffer that is used again:
/// <see cref="Begin"/>, then the content on <see cref="Json"/>, then <see cref="End"/>.
/// </summary>
public sealed class ActWriter
{
    private readonly string _law;
    private readonly string _matter;
    private readonly string _origin;

    /// <summary>Binds what all these acts share.</summary>
    /// <param name="origin">The register's origin, not empty.</param>
    /// <param name="matter">The election or other matter, not empty.</param>
    /// <param name="law">SHA-256 of the law book's canonical JSON.</param>
    public ActWriter(string origin, string matter, MerkleHash law)
    {
        ArgumentException.ThrowIfNullOrEmpty(origin);
        ArgumentException.ThrowIfNullOrEmpty(matter);
        (_origin, _matter, _law) = (origin, matter, law.ToString());
    }

    /// <summary>The origin of the register that the acts are for.</summary>
    public string Origin => _origin;

    /// <summary>Where the content is written, one object, between <see cref="Begin"/> and <see cref="End"/>.</summary>
    public CanonicalWriter Json { get; } = new();

    /// <summary>Starts an act; what was written before is forgotten.</summary>
    /// <param name="name">Its name and version, see <see cref="ActName"/>.</param>
    /// <param name="at">The official moment, or the default value if it is unknown.</param>
    public void Begin(string name, Moment at)
    {
        if (!ActName.IsValid(name))
        {
            throw new ArgumentException($"\"{name}\" is not of the form part.what-happened.v1.", nameof(name));
        }

        Json.Reset();
        Json.WriteObjectStart();
        Json.WriteKey("act"u8);
        Json.WriteString(name);
        Json.WriteKey("at"u8);
        if (at.Precision == MomentPrecision.Unknown)
        {
            Json.WriteNull();
        }
        else
        {
            Json.WriteString(at.ToString());
        }

        Json.WriteKey("content"u8);
    }

    /// <summary>Ends the act.</summary>
    /// <param name="subject">What it is about; an empty one, or one not in form NFC, is a <see cref="LedgerFaultException"/>.</param>
    /// <param name="replaces">The version of the subject that it replaces, 0 if new.</param>
    /// <returns>The act's bytes, valid until the next <see cref="Begin"/>; longer than <see cref="ActEnvelope.MaxBytes"/> is a fault.</returns>
    public ReadOnlySpan<byte> End(string subject, long replaces = 0)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentOutOfRangeException.ThrowIfNegative(replaces);
        if (subject.Length == 0)
        {
            LedgerFaultException.Throw(FaultReason.EmptyText, Json.Written.Length);
        }

        Json.WriteKey("law"u8);
        Json.WriteString(_law);
        Json.WriteKey("matter"u8);
        Json.WriteString(_matter);
        Json.WriteKey("origin"u8);
        Json.WriteString(_origin);
        Json.WriteKey("replaces"u8);
        Json.WriteInteger(replaces);
        Json.WriteKey("subject"u8);
        Json.WriteString(subject);
        Json.WriteObjectEnd();
        if (Json.Written.Length > ActEnvelope.MaxBytes)
        {
            LedgerFaultException.Throw(FaultReason.TooLong, ActEnvelope.MaxBytes);
        }

        return Json.Written;
    }

    /// <summary>An act whose content is canonical already; a copy.</summary>
    public byte[] Encode(string name, Moment at, ReadOnlySpan<byte> content, string subject, long replaces = 0)
    {
        Begin(name, at);
        Json.WriteRaw(content);
        return End(subject, replaces).ToArray();
    }
}
