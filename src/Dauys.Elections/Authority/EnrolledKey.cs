using Dauys.Ledger.Notes;

namespace Dauys.Elections.Authority;

/// <summary>A key that may sign, or might once.</summary>
/// <param name="Key">The key.</param>
/// <param name="Role">What its holder may sign.</param>
/// <param name="Holder">The person.</param>
/// <param name="Expires">The moment after which it signs no more, or null.</param>
/// <param name="From">Position of the act that enrolled it.</param>
/// <param name="Revoked">Position of the act that revoked it, or null: from there on nothing that it signs is accepted.</param>
public sealed record EnrolledKey(NoteKey Key, SignerRole Role, string Holder, DateTimeOffset? Expires, long From, long? Revoked = null);
