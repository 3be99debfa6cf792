using Dauys.Elections.Calling.OpenRegister;
using Dauys.Ledger.Merkle;

namespace Dauys.Stores.Registers;

/// <summary>A register as the store holds it.</summary>
/// <param name="Number">Its number in the store, from 1.</param>
/// <param name="Origin">Its origin, unique in the store.</param>
/// <param name="Kind">What the record is.</param>
/// <param name="Matter">The election's id.</param>
/// <param name="LawId">The name of the law book that it is bound to.</param>
/// <param name="LawHash">SHA-256 of that book's canonical JSON.</param>
/// <param name="Size">Acts.</param>
/// <param name="Root">The Merkle root over all acts (RFC 6962).</param>
public sealed record StoredRegister(
    long Number,
    string Origin,
    RecordKind Kind,
    string Matter,
    string LawId,
    MerkleHash LawHash,
    long Size,
    MerkleHash Root);
