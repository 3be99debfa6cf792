using System.CommandLine;
using Dauys.Elections.Authority.RevokeKey;

namespace Dauys.Cli.Keys;

/// <summary><c>dauys keys revoke</c>: one act, which two administrators sign, ends what a key may do from its position on.</summary>
internal static class RevokeCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The key's name, as `dauys keys list` shows it." };
        var reason = new Option<string?>("--reason") { Description = "Why, in words; it is published.", HelpName = "TEXT" };
        var options = new KeyActOptions();
        var command = new Command("revoke", "From this act on the key signs nothing more; what it signed before stands.") { name, reason };
        options.PutOn(command);
        command.SetAction(line => options.Run(line, (_, at) => new KeyRevoked(line.GetValue(name)!, line.GetValue(reason), at)));
        return command;
    }
}
