using System.CommandLine;
using Dauys.Elections.Authority;
using Dauys.Elections.Authority.EnrolKey;
using Dauys.Law.Refusals;
using Dauys.Ledger.Acts;
using Dauys.Ledger.Notes;

namespace Dauys.Cli.Keys;

/// <summary><c>dauys keys enrol</c>: one act, which two administrators sign, lets a key sign.</summary>
internal static class EnrolCommand
{
    public static Command Create()
    {
        var key = new Argument<string>("VKEY") { Description = "The public half of the key: the .vkey file." };
        var holder = new Option<string>("--holder") { Description = "The person who holds it. Two keys of one person count once where two persons must sign.", Required = true, HelpName = "NAME" };
        var role = new Option<string>("--role") { Description = "officer or administrator.", DefaultValueFactory = _ => "officer", HelpName = "ROLE" };
        var expires = new Option<string?>("--expires") { Description = "The moment after which the key signs no more.", HelpName = "MOMENT" };
        var options = new KeyActOptions();
        var command = new Command("enrol", "Let a key sign: one act, which two administrators sign.") { key, holder, role, expires };
        options.PutOn(command);
        command.SetAction(line => options.Run(line, (_, at) => Act(line.GetValue(key)!, line.GetValue(holder)!, line.GetValue(role)!, line.GetValue(expires), at)));
        return command;
    }

    private static KeyEnrolled Act(string file, string holder, string role, string? expires, string at)
    {
        var key = KeyText.Public(file);
        if (key.Type != NoteKeyType.Ed25519)
        {
            throw new RefusedException(new Refusal("C624", "this is a witness's key; acts are signed with keys of officers and administrators", new Place(file), "Give the .vkey file of an officer or administrator."));
        }

        if (!SignerRoles.Words.TryGetValue(role, out var of))
        {
            throw new RefusedException(new Refusal("C623", $"\"{role}\" is no role that is enrolled", new Place(Subject: "--role"), "Choose officer or administrator."));
        }

        var until = expires?.EndsWith('Z') == true ? $"{expires[..^1]}+00:00" : expires;
        return until is null || (Moment.TryParse(until, out var moment) && moment.Instant is not null)
            ? new KeyEnrolled(key, of, holder, until, at)
            : throw new RefusedException(new Refusal("C607", $"\"{expires}\" is no moment", new Place(Subject: "--expires"), "Write it to the minute or second, with its zone: 2026-11-24T10:00:00Z."));
    }
}
