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
        var site = new Option<string?>("--base") { Description = "Where readers find the site, https://example.org, for addresses in feeds and small pictures; without it the server's own address.", HelpName = "ADDRESS" };
        var work = new Option<string?>("--work") { Description = "Also serve the work pages, for this machine alone: applications as forms. The folder keeps drafts and uploads; it is private.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "One JSON object on standard output when all elections are served." };
        var command = new Command("serve", "Show the elections of a store as pages, until stopped with Ctrl-C.") { store, port, address, site, work, json };
        command.SetAction((line, stop) => ServedStore.Run(
            line.GetValue(store)!, line.GetValue(port), line.GetValue(address)!, line.GetValue(json), stop, site: line.GetValue(site), work: line.GetValue(work)));
        return new Verb(command,
        [
            ("dauys serve --store elections.dauys", "Pages of every election in the store, for this machine."),
            ("dauys serve --store elections.dauys --base https://results.example.org", "Behind a server of that name: feeds and small pictures name it."),
            ("dauys serve --store elections.dauys --work private", "Besides, the work pages at /desk: an applicant's form, an officer's desk; drafts and uploads stay in the folder private."),
            ("dauys serve --store elections.dauys --port 8080 --json", "On a port of your choice; prints where, for a program."),
        ]);
    }
}
