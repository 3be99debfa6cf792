namespace Dauys.Stores.Keys;

/// <summary>What a key is for. One key has one role; it is written in its file so that none is used for another.</summary>
public enum KeyRole
{
    /// <summary>Signs what an officer decides.</summary>
    Officer,

    /// <summary>Signs who is enrolled and revoked.</summary>
    Administrator,

    /// <summary>Signs a register's checkpoints. It lies on the server; no act is signed with it.</summary>
    Register,

    /// <summary>Cosigns checkpoints of others.</summary>
    Witness,
}

/// <summary>The words of <see cref="KeyRole"/>.</summary>
public static class KeyRoles
{
    /// <summary>The words in files and on the command line.</summary>
    public static IReadOnlyDictionary<string, KeyRole> Words { get; } = new Dictionary<string, KeyRole>(StringComparer.Ordinal)
    {
        ["officer"] = KeyRole.Officer,
        ["administrator"] = KeyRole.Administrator,
        ["register"] = KeyRole.Register,
        ["witness"] = KeyRole.Witness,
    };

    /// <summary>The word of a role.</summary>
    public static string Word(KeyRole role) => Words.First(w => w.Value == role).Key;
}
