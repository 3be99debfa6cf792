using Dauys.Elections.Calling.OpenRegister;
using Dauys.Law.Books;
using Dauys.Ledger.Merkle;

namespace Dauys.Stores.Registers;

/// <summary>What a register is bound to from its first act on; another value for the same origin is refused (S510).</summary>
/// <param name="Origin">The register's origin, unique in a store.</param>
/// <param name="Kind">What the record is.</param>
/// <param name="Matter">The election's id.</param>
/// <param name="LawId">The law book's name.</param>
/// <param name="LawHash">SHA-256 of the book's canonical JSON; every act names it.</param>
/// <param name="LawCanonical">The book's canonical JSON, kept so that the record can be checked without anything else.</param>
/// <param name="LawText">The book as its author wrote it, kept beside.</param>
public sealed record RegisterBinding(
    string Origin,
    RecordKind Kind,
    string Matter,
    string LawId,
    MerkleHash LawHash,
    ReadOnlyMemory<byte> LawCanonical,
    string LawText)
{
    /// <summary>The binding to a law book that was read.</summary>
    /// <exception cref="ArgumentException">The book's hash is not that of its canonical JSON.</exception>
    public static RegisterBinding To(LawBook law, string origin, RecordKind kind, string matter)
    {
        ArgumentNullException.ThrowIfNull(law);
        var hash = MerkleHash.Of(law.Canonical.Span);
        return hash.ToString() == law.Hash
            ? new RegisterBinding(origin, kind, matter, law.Id, hash, law.Canonical, law.Text)
            : throw new ArgumentException("the law book's hash is not that of its canonical JSON", nameof(law));
    }
}
