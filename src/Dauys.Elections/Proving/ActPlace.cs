using Dauys.Ledger.Merkle;
using Dauys.Ledger.Proofs;

namespace Dauys.Elections.Proving;

/// <summary>Where an act stands in the tree of its register: what leads from it to the root.</summary>
/// <param name="Index">The act's position, from 0.</param>
/// <param name="Size">Acts under the root.</param>
/// <param name="Leaf">SHA-256 of a zero byte and the entry (RFC 6962).</param>
/// <param name="Hashes">The inclusion path, sibling of the leaf first.</param>
/// <param name="Root">Where it leads.</param>
/// <param name="Signed">The proof that can be carried away; null where the root was not signed yet.</param>
public sealed record ActPlace(long Index, long Size, MerkleHash Leaf, IReadOnlyList<MerkleHash> Hashes, MerkleHash Root, TlogProof? Signed);
