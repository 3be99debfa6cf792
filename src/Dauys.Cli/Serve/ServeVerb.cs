using System.CommandLine;
using Dauys.Cli.CommandLine;

namespace Dauys.Cli.Serve;

/// <summary><c>dauys serve</c>: the elections of a store as pages.</summary>
internal static class ServeVerb
{
    public static Verb Create()
    {
        var store = new Option<string>("--store", "-s") { Description = "The store.", Required = true, HelpName = "PATH" };
        var port = new Option<int?>("--port", "-p") { Description = $"The port; without it {ServedStore.UsualPort}, or any free one if that is taken.", HelpName = "PORT" };
        var address = new Option<string>("--address") { Description = "The address to listen on. Anything but the loopback address lets others in.", DefaultValueFactory = _ => ServedStore.Loopback, HelpName = "IP" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output when all elections are served." };
        var command = new Command("serve", "Show the elections of a store as pages, until stopped with Ctrl-C.") { store, port, address, json };
        command.SetAction((line, stop) => ServedStore.Run(
            line.GetValue(store)!, line.GetValue(port), line.GetValue(address)!, line.GetValue(json), stop));
        return new Verb(command,
        [
            ("dauys serve --store elections.dauys", "Pages of every election in the store, for this machine."),
            ("dauys serve --store elections.dauys --port 8080 --json", "On a port of your choice; prints where, for a program."),
        ]);
    }
}
