using System.Text;
using Dauys.Cli.Inputs;
using Dauys.Law.Refusals;
using Dauys.Stores.Keys;

namespace Dauys.Cli.Keys;

/// <summary>
/// Where a passphrase comes from: a file, the environment, or the keyboard. Never the command line, which other users of the machine can see and shells remember.
/// </summary>
internal static class Passphrase
{
    public const string Variable = "DAUYS_PASSPHRASE";

    private const int Short = 12;

    /// <summary>Opens keys, each with the file of its place, or all with the one that is given.</summary>
    public static IReadOnlyList<HeldKey> Open(IReadOnlyList<string> keys, IReadOnlyList<string> files)
    {
        if (files.Count > 1 && files.Count != keys.Count)
        {
            throw new RefusedException(new Refusal("C602", $"{keys.Count} keys and {files.Count} passphrase files", new Place(Subject: "--passphrase-file"), "Give one file for all keys, or one for each in the same order."));
        }

        var opened = new List<HeldKey>();
        try
        {
            for (var i = 0; i < keys.Count; i++)
            {
                var named = KeyFile.Read(keys[i]);
                opened.Add(KeyFile.Open(keys[i], Read(files.Count == 0 ? null : files[files.Count == 1 ? 0 : i], $"Passphrase of {named.Key.Name}: ")));
            }

            return opened;
        }
        catch
        {
            opened.ForEach(k => k.Dispose());
            throw;
        }
    }

    /// <summary>A passphrase for a new key; asked twice where it is typed.</summary>
    public static string New(string? file)
    {
        var typed = file is null && Environment.GetEnvironmentVariable(Variable) is null;
        var passphrase = Read(file, "New passphrase: ");
        if (passphrase.Length == 0 || (typed && Ask("The same again: ") != passphrase))
        {
            throw new RefusedException(new Refusal("C622", passphrase.Length == 0 ? "the passphrase is empty" : "the two passphrases differ", Place.None, "Start again; several words are easier to remember and harder to guess than one."));
        }

        if (passphrase.Length < Short)
        {
            Console.Error.WriteLine($"note: a passphrase of fewer than {Short} characters can be guessed by whoever gets the file.");
        }

        return passphrase;
    }

    /// <summary>The passphrase of a key that a server uses alone: a file's, the environment's, else the empty one. Nobody is asked.</summary>
    public static string OfServer(string? file) => file is not null ? Read(file, "") : Environment.GetEnvironmentVariable(Variable) ?? "";

    private static string Read(string? file, string prompt)
    {
        if (file is not null)
        {
            var text = TextFile.Read(file, "C621");
            return text.EndsWith('\n') ? text[..^1].TrimEnd('\r') : text;
        }

        return Environment.GetEnvironmentVariable(Variable) ?? Ask(prompt);
    }

    private static string Ask(string prompt)
    {
        if (Console.IsInputRedirected)
        {
            throw new RefusedException(new Refusal("C621", "no passphrase was given, and there is nobody to ask", Place.None, $"Give --passphrase-file FILE, or set {Variable} in the environment of this command alone."));
        }

        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
