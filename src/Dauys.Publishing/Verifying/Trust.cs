using Dauys.Ledger.Policies;

namespace Dauys.Publishing.Verifying;

/// <summary>Whom the reader believes, from elsewhere than the bundle.</summary>
/// <param name="Policy">The logs and witnesses that are believed; null where nothing was given.</param>
public sealed record Trust(TrustPolicy? Policy)
{
    /// <summary>Nothing was given: whose record it is cannot be checked.</summary>
    public static Trust None { get; } = new((TrustPolicy?)null);
}
