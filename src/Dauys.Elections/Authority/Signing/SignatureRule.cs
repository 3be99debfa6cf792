using System.Text;
using Dauys.Law.Books;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Notes;
using Dauys.Ledger.Signing;

namespace Dauys.Elections.Authority.Signing;

/// <summary>
/// Whether an entry is signed as it must be: each signature is of a key that was enrolled, not revoked and not expired when it entered the register, each holds,
/// and enough different persons of the right role are among them. A register without administrators takes no signatures at all.
/// </summary>
/// <param name="law">The law book, which says how many.</param>
/// <param name="authority">Who may sign.</param>
/// <param name="ed25519">Verifies.</param>
public sealed class SignatureRule(LawBook law, AuthorityState authority, IEd25519 ed25519)
{
    private readonly Dictionary<string, SignatureNeed> _needs = new(StringComparer.Ordinal);
    private readonly List<EnrolledKey> _signers = [];

    /// <summary>Judges an entry before its act is applied.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="position">Its position.</param>
    /// <returns>R460 to R465, or null.</returns>
    public Refusal? Decide(ReadOnlySpan<byte> entry, long position)
    {
        if (!authority.IsSigned)
        {
            return ActEntry.IsSigned(entry)
                ? Refuse("R461", position, "the entry is signed, but the register's first act names no administrators who could have enrolled a key", "Keep such signatures out of this register.")
                : null;
        }

        if (!ActEntry.TryRead(entry, out var signatures, out var fault))
        {
            return Refuse("R460", position, $"the entry is not an act with its signatures: {fault}", "The record was changed or written by another program; restore it from a copy.");
        }

        _signers.Clear();
        foreach (var signature in signatures)
        {
            if (Signer(signature, entry, position) is { } refusal)
            {
                return refusal;
            }
        }

        var act = ActEntry.ActOf(entry);
        var need = Need(NameOf(act));
        var persons = _signers.Where(s => s.Role == need.Role).Select(s => s.Holder).Distinct(StringComparer.Ordinal).Count();
        return persons >= need.Persons ? null : Refuse(
            "R465",
            position,
            $"{NameOf(act)} needs the signatures of {need.Persons} {(need.Role == SignerRole.Officer ? "officer" : "administrator")}{(need.Persons == 1 ? "" : "s, each another person")}; it has {persons}",
            "Have it signed with `dauys sign`, then `dauys append` it.") with
        {
            Article = need.Article,
        };
    }

    private Refusal? Signer(NoteSignature signature, ReadOnlySpan<byte> entry, long position)
    {
        if (authority.Find(signature) is not { } signer)
        {
            return Refuse("R461", position, $"signed by {signature.Name} ({signature.KeyId:x8}), who is not enrolled", "Enrol the key first, or remove the signature.");
        }

        if (signer.Revoked is { } revoked && revoked <= position)
        {
            return Refuse("R462", position, $"signed by {signature.Name}, whose key was revoked in act {revoked}", "Have it signed by somebody whose key is enrolled.");
        }

        if (signer.Expires is { } expires && (Later(authority.Latest, expires) || Later(MomentOf(ActEntry.ActOf(entry)), expires)))
        {
            return Refuse("R463", position, $"signed by {signature.Name}, whose key expired {expires:yyyy-MM-dd'T'HH:mm:sszzz}", "Have it signed by somebody whose key is valid.");
        }

        if (!ed25519.Verify(signer.Key.PublicKey.Span, ActEntry.TextOf(entry), signature.Signature.Span))
        {
            return Refuse("R464", position, $"the signature of {signature.Name} does not hold for this act", "The act or the signature was changed, or it was signed for another place; have it signed again.");
        }

        _signers.Add(signer);
        return null;
    }

    private SignatureNeed Need(string name)
    {
        if (!_needs.TryGetValue(name, out var need))
        {
            _needs.Add(name, need = SignatureNeed.Of(law, name));
        }

        return need;
    }

    /// <summary>The stored name without reading the act, which the fold does in full: <c>{"act":"NAME",…</c>.</summary>
    private static string NameOf(ReadOnlySpan<byte> act)
    {
        var prefix = "{\"act\":\""u8;
        var rest = act.StartsWith(prefix) ? act[prefix.Length..] : default;
        var end = rest.IndexOf((byte)'"');
        return end is > 0 and <= ActName.MaxLength ? Encoding.UTF8.GetString(rest[..end]) : "";
    }

    private static DateTimeOffset? MomentOf(ReadOnlySpan<byte> act) => ActEnvelope.TryDecode(act, out var envelope, out _) ? envelope.At.Instant : null;

    private static bool Later(DateTimeOffset? moment, DateTimeOffset than) => moment is { } at && at > than;

    private static Refusal Refuse(string number, long position, string what, string remedy) => new(number, what, new Place(Subject: $"act {position}"), remedy);
}
