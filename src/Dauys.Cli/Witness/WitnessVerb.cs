using System.CommandLine;
using System.Globalization;
using Dauys.Cli.CommandLine;
using Dauys.Cli.Keys;
using Dauys.Cli.Serve;
using Dauys.Cli.Terminal;
using Dauys.Law.Refusals;
using Dauys.Ledger.Witnessing;
using Dauys.Server;
using Dauys.Server.Witnessing;
using Dauys.Stores.Keys;
using Dauys.Stores.Logs;
using Dauys.Stores.Witnessing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Dauys.Cli.Witness;

/// <summary><c>dauys witness</c>: watches registers of others, cosigns what only grows, and refuses a fork.</summary>
internal static class WitnessVerb
{
    public static Verb Create()
    {
        var key = new Option<string>("--key", "-k") { Description = "The witness's sealed key.", Required = true, HelpName = "FILE" };
        var log = new Option<string[]>("--log", "-l") { Description = "A register's public key, the .vkey file; several times for several registers.", Required = true, HelpName = "VKEY" };
        var state = new Option<string>("--state") { Description = "The folder in which it keeps what it saw. Keep copies: a witness that forgets helps to hide a fork.", Required = true, HelpName = "FOLDER" };
        var port = new Option<int>("--port", "-p") { Description = "The port; 0 for any free one.", DefaultValueFactory = _ => 5090, HelpName = "PORT" };
        var address = new Option<string>("--address") { Description = "The address to listen on. Put a web server with TLS before it.", DefaultValueFactory = _ => ServedStore.Loopback, HelpName = "IP" };
        var passphrase = new Option<string?>("--passphrase-file") { Description = "A file that holds the passphrase, for scripts.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output when it listens." };
        var command = new Command("witness", "Watch registers of others: cosign what only grows, refuse a fork, and raise an alarm.") { key, log, state, port, address, passphrase, json };
        command.SetAction((line, stop) => Run(
            line.GetValue(key)!, line.GetValue(log)!, line.GetValue(state)!, new ServerOptions(line.GetValue(address)!, line.GetValue(port)), line.GetValue(passphrase), line.GetValue(json), stop));
        return new Verb(command,
        [
            ("dauys witness --key paper.key --log cec.key.vkey --state seen --port 5090", "A newspaper watches the commission's register; the commission asks it with `dauys log cosign`."),
        ]);
    }

    private static async Task<int> Run(string keyFile, string[] logs, string state, ServerOptions options, string? passphrase, bool json, CancellationToken stop)
    {
        if (KeyFile.Read(keyFile).Role != KeyRole.Witness)
        {
            throw new RefusedException(new Refusal("C626", "this is not a witness's key", new Place(keyFile), "Make one: `dauys keys new --role witness`."));
        }

        using var key = Passphrase.Open([keyFile], passphrase is null ? [] : [passphrase])[0];
        Directory.CreateDirectory(state);
        using var alone = Alone(state);
        using var book = new WitnessBook(new RecordFolder(state), [.. logs.Select(KeyText.Public)], key, NativeEd25519.Instance);
        await book.Check(stop).ConfigureAwait(false);
        await using var app = WitnessServer.Build(book, options, TimeProvider.System, Tell);
        try
        {
            await app.StartAsync(stop).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            throw new RefusedException(new Refusal("C614", $"nothing can listen on {options.Address}:{options.Port}: {fault.Message}", new Place(Subject: "--port"), "Stop the program that uses it, or choose another port."));
        }

        Greet(app, key, logs.Length, json);
        await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
        return ExitCode.Done;
    }

    /// <summary>Two witnesses with one memory would each cosign what the other did not see.</summary>
    private static FileStream Alone(string state)
    {
        try
        {
            return new FileStream(Path.Combine(state, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new RefusedException(new Refusal("C629", "another witness uses this folder", new Place(state), "Each witness has a folder of its own; stop the other one."));
        }
    }

    private static void Tell(WitnessReply reply)
    {
        if (reply.Answer == WitnessAnswer.Inconsistent)
        {
            Console.Error.WriteLine($"ALARM: {reply.Origin} signed two histories: {reply.Why}. What it signed is kept in the folder alarms; publish it.");
        }
        else if (reply.Answer == WitnessAnswer.Cosign)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cosigned {reply.Origin}, {reply.Size} acts"));
        }
        else
        {
            Console.Error.WriteLine($"refused {(int)reply.Answer}: {reply.Why}");
        }
    }

    private static void Greet(WebApplication app, HeldKey key, int logs, bool json)
    {
        var address = DauysServer.AddressOf(app);
        if (json)
        {
            JsonOutput.Print(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("address", address);
                writer.WriteString("name", key.Key.Name);
                writer.WriteString("key", key.Key.Text);
                writer.WriteNumber("logs", logs);
                writer.WriteEndObject();
            });
            return;
        }

        Console.WriteLine($"{key.Key.Name} watches {(logs == 1 ? "one register" : $"{logs} registers")}");
        Console.WriteLine(address);
        Console.WriteLine($"For a policy: witness NAME {key.Key.Text} {address}");
        Console.WriteLine("Ctrl-C stops it.");
    }
}
