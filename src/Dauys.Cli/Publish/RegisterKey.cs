using Dauys.Law.Refusals;
using Dauys.Ledger.Notes;
using Dauys.Stores.Keys;
using Dauys.Stores.Registers;

namespace Dauys.Cli.Publish;

/// <summary>The key with which a server signs a register's checkpoints. It lies beside the store; no act is signed with it.</summary>
internal static class RegisterKey
{
    /// <summary>Opens the key that is named, or that lies beside the store; makes one there if none does.</summary>
    /// <param name="named">A path, or null.</param>
    /// <param name="store">The store's path.</param>
    /// <param name="register">The register.</param>
    /// <param name="passphraseFile">The file of its passphrase; null takes the environment, and without it the empty one, as a server that nobody types at needs it.</param>
    /// <exception cref="RefusedException">C664: the key is none for this register; S512 to S514.</exception>
    public static HeldKey Open(string? named, string store, StoredRegister register, string? passphraseFile)
    {
        if (!NoteKey.IsName(register.Origin))
        {
            throw Refuse(store, $"the origin \"{register.Origin}\" cannot be the name of a key: it holds white space or a plus", "Load the election with an origin of one word, then publish that register.");
        }

        var passphrase = Keys.Passphrase.OfServer(passphraseFile);
        var path = named ?? $"{store}.{register.Number}.key";
        if (named is null && !File.Exists(path))
        {
            using var drawn = HeldKey.Draw(register.Origin, KeyRole.Register);
            KeyFile.Write(path, drawn, passphrase);
            Console.Error.WriteLine($"made a key for {register.Origin}: {path}. Its public half, {path}{KeyFile.PublicEnding}, is what verifiers need; give it to them by another way than the bundle.");
            if (passphrase.Length == 0)
            {
                Console.Error.WriteLine($"WARNING: the key has NO passphrase: whoever can read {path} can sign heads of this register (no act). For a key that has one: delete both files, set {Keys.Passphrase.Variable} or give --passphrase-file, and publish again.");
            }
        }

        var key = KeyFile.Open(path, passphrase);
        if (key.Role == KeyRole.Register && key.Key.Name == register.Origin)
        {
            return key;
        }

        using (key)
        {
            throw Refuse(path, $"the key is the {KeyRoles.Word(key.Role)} key of \"{key.Key.Name}\", not the register key of \"{register.Origin}\"", "Make one with `dauys keys new --role register`, or leave --key out.");
        }
    }

    private static RefusedException Refuse(string path, string what, string remedy) => new(new Refusal("C664", what, new Place(path), remedy));
}
