using Dauys.Elections;
using Dauys.Elections.Verifying;
using Dauys.Stores.Registers;

namespace Dauys.Stores.Verifying;

/// <summary>What came of the verification of one register.</summary>
/// <param name="Register">The register.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="State">What its acts add up to, or null if they do not fold.</param>
/// <param name="Checkpoint">Its signed head as it lies in the store, or null.</param>
public sealed record VerifiedRegister(StoredRegister Register, IReadOnlyList<VerifyStep> Steps, ElectionState? State, ReadOnlyMemory<byte>? Checkpoint);

/// <summary>What came of the verification of a store.</summary>
/// <param name="Report">All steps.</param>
/// <param name="Registers">The registers that were verified.</param>
public sealed record VerifiedStore(VerifyReport Report, IReadOnlyList<VerifiedRegister> Registers);
