using System.Globalization;
using System.Text.Json;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Cli.Terminal;
using Dauys.Elections.Authority;
using Dauys.Law.Refusals;
using Dauys.Ledger.Notes;
using Dauys.Stores;
using Dauys.Stores.Keys;

namespace Dauys.Cli.Keys;

/// <summary>Keys for people and for programs.</summary>
internal static class KeyText
{
    public static void Write(Utf8JsonWriter json, string path, HeldKey key)
    {
        json.WriteStartObject();
        json.WriteString("file", path);
        json.WriteString("public_file", path + KeyFile.PublicEnding);
        json.WriteString("role", KeyRoles.Word(key.Role));
        json.WriteString("name", key.Key.Name);
        json.WriteString("key", key.Key.Text);
        json.WriteEndObject();
    }

    public static int List(string path, string? election, string? origin, bool trust, string? registerKey, bool json)
    {
        using var store = ElectionStore.Open(path);
        var register = store.Register(origin, election);
        var authority = StoredElection.Fold(store, register).State.Authority;
        if (trust)
        {
            Trust(register.Origin, authority, registerKey);
        }
        else if (json)
        {
            JsonOutput.Print(writer => Write(writer, register.Origin, authority));
        }
        else
        {
            Print(register.Origin, authority);
        }

        return ExitCode.Done;
    }

    /// <summary>The one key of a public file.</summary>
    public static NoteKey Public(string path) => NoteKey.TryParse(TextFile.Read(path, "C624").TrimEnd('\n'), out var key, out var why)
        ? key
        : throw new RefusedException(new Refusal("C624", $"this is no public key: {why}", new Place(path), "Give the .vkey file that `dauys keys new` made beside the sealed key."));

    private static void Trust(string origin, AuthorityState authority, string? registerKey)
    {
        if (registerKey is null)
        {
            throw new RefusedException(new Refusal("C602", "--trust needs the register's public key", new Place(Subject: "--register-vkey"), "Give --register-vkey FILE.vkey: what a record says of its own key proves nothing."));
        }

        var key = Public(registerKey);
        if (key.Name != origin)
        {
            throw new RefusedException(new Refusal("C624", $"the key is {key.Name}, the register is {origin}", new Place(registerKey), "Give the key that was made for this register."));
        }

        Console.WriteLine($"# Whom a verifier believes: the register {origin}, and the administrators who enrol its officers.");
        Console.WriteLine($"# Hand this file out by another way than the record itself.");
        Console.WriteLine($"register {key.Text}");
        foreach (var administrator in authority.First)
        {
            Console.WriteLine($"administrator {administrator.Key.Text}");
        }
    }

    private static void Print(string origin, AuthorityState authority)
    {
        Console.WriteLine(authority.IsSigned ? $"register {origin}" : $"register {origin}: its acts are not signed, nobody is enrolled.");
        foreach (var key in authority.Keys)
        {
            var until = key.Revoked is { } act ? $"revoked from act {act} on" : key.Expires is { } moment ? $"until {moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}" : "";
            Console.WriteLine($"  {SignerRoles.Word(key.Role),-14} {key.Holder,-24} {key.Key.Name}  from act {key.From}  {until}".TrimEnd());
        }
    }

    private static void Write(Utf8JsonWriter json, string origin, AuthorityState authority)
    {
        json.WriteStartObject();
        json.WriteString("register", origin);
        json.WriteBoolean("signed", authority.IsSigned);
        json.WriteStartArray("keys");
        foreach (var key in authority.Keys)
        {
            json.WriteStartObject();
            json.WriteString("name", key.Key.Name);
            json.WriteString("key", key.Key.Text);
            json.WriteString("role", SignerRoles.Word(key.Role));
            json.WriteString("holder", key.Holder);
            json.WriteNumber("from", key.From);
            json.WriteString("expires", key.Expires?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            if (key.Revoked is { } position)
            {
                json.WriteNumber("revoked", position);
            }
            else
            {
                json.WriteNull("revoked");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
