namespace Dauys.Elections.Authority;

/// <summary>What somebody may sign in a register.</summary>
public enum SignerRole
{
    /// <summary>What the commission decides: protocols, registrations, results.</summary>
    Officer,

    /// <summary>Who is enrolled and revoked, and the register's first act; nothing else.</summary>
    Administrator,
}

/// <summary>The stored words of <see cref="SignerRole"/>.</summary>
public static class SignerRoles
{
    /// <summary>The words in acts and on the command line.</summary>
    public static IReadOnlyDictionary<string, SignerRole> Words { get; } = new Dictionary<string, SignerRole>(StringComparer.Ordinal)
    {
        ["officer"] = SignerRole.Officer,
        ["administrator"] = SignerRole.Administrator,
    };

    /// <summary>The word of a role.</summary>
    public static string Word(SignerRole role) => role == SignerRole.Officer ? "officer" : "administrator";
}
