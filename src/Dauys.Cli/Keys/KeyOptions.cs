using System.CommandLine;

namespace Dauys.Cli.Keys;

/// <summary>Options that verbs which use keys share.</summary>
internal static class KeyOptions
{
    /// <summary>The passphrase files.</summary>
    public static Option<string[]> PassphraseFiles() => new("--passphrase-file")
    {
        Description = $"A file that holds the passphrase, for scripts; without it the environment's {Passphrase.Variable}, or you are asked. Once for all keys, or once for each.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    /// <summary>The register's key, with which heads are signed.</summary>
    public static Option<string?> RegisterKey() => new("--register-key") { Description = "The register's key: the new head is signed with it.", HelpName = "FILE" };
}
