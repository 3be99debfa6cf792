using System.CommandLine;
using Dauys.Cli.Inputs;
using Dauys.Elections;
using Dauys.Elections.Calling.AdoptWorkingDays;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Appeal;
using Dauys.Elections.Registration.Assess;
using Dauys.Elections.Registration.ConfirmApplication;
using Dauys.Elections.Registration.CorrectApplication;
using Dauys.Elections.Registration.CorrectAsOfficer;
using Dauys.Elections.Registration.DecideAppeal;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.RefuseApplication;
using Dauys.Elections.Registration.RegisterApplicant;
using Dauys.Elections.Registration.ReturnForCorrection;
using Dauys.Elections.Registration.WithdrawApplication;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Law.Refusals;

namespace Dauys.Cli.Registration.Process;

/// <summary><c>dauys registration adopt|file|correct|officer-correct|withdraw|decide|appeal|decide-appeal</c>: each puts one act into a record.</summary>
internal static class StepCommands
{
    private static readonly string[] Decisions = ["confirm", "return", "register", "refuse"];

    public static IEnumerable<Command> Create() => [Adopt(), Filing(), Correct(), OfficerCorrect(), Simple("withdraw", "The applicant takes an application back.", (id, n, at) => new ApplicationWithdrawn(id, n, at)), Decide(), Appeal(), DecideAppeal()];

    private static Command Adopt()
    {
        var law = new Argument<string>("LAW") { Description = "A book about registration, or a calendar of working days: a name in laws/, or a path." };
        return Act("adopt", "Apply a book about registration, or a calendar of working days, in a record; the book itself becomes part of it.", [law], [], (line, _, at) =>
        {
            var (text, path) = LawBooks.Text(line.GetValue(law)!);
            if (WorkingCalendarReader.IsCalendar(DocumentParser.Parse(text, path)))
            {
                return WorkingDaysAdopted.Of(text, path, at);
            }

            return new RulesAdopted(PartyBookReader.Read(text, path).Id, PublicApplication.Canonical(text, path), at);
        });
    }

    private static Command Filing()
    {
        var application = new Argument<string>("APPLICATION.yaml") { Description = "The application; lists of persons that it names are checked, and only their figures enter the record." };
        var law = new Option<string>("--law") { Description = "The book under which it is filed, adopted before.", Required = true, HelpName = "ID" };
        var follows = new Option<string?>("--follows") { Description = "An earlier application of the same party.", HelpName = "ID" };
        return Act("file", "Hand an application in.", [application], [law, follows], (line, state, at) =>
        {
            var text = Stated(line.GetValue(application)!, line.GetValue(law)!, state);
            return new ApplicationFiled(IdOf(text), at, line.GetValue(law)!, text, line.GetValue(follows));
        });
    }

    private static Command Correct()
    {
        var id = Id();
        var application = new Argument<string>("APPLICATION.yaml") { Description = "The whole application as the applicant states it now." };
        return Act("correct", "Enter what the applicant repaired; what was filed before stays in the record.", [id, application], [], (line, state, at) =>
            new ApplicationCorrected(line.GetValue(id)!, Next(state, line.GetValue(id)!), at, Stated(line.GetValue(application)!, state.Process.Case(line.GetValue(id)!)?.Filed.Law ?? "", state)));
    }

    private static Command OfficerCorrect()
    {
        var id = Id();
        var by = new Option<string>("--by") { Description = "The officer who corrects and answers for it.", Required = true, HelpName = "NAME" };
        var reason = new Option<string>("--reason") { Description = "Why, in words.", Required = true, HelpName = "TEXT" };
        var rows = new Option<string?>("--rows") { Description = "Which rows of a list show it.", HelpName = "TEXT" };
        var document = new Option<string?>("--document") { Description = "Which document shows it; --rows or --document is needed.", HelpName = "TEXT" };
        var values = new Option<string[]>("--value") { Description = "A place and what is to lie over it, as members/abai=240, dates/filed=2024-03-01, documents=[charter,programme] or members/abai=unknown; may be given several times.", HelpName = "FIELD=VALUE" };
        return Act("officer-correct", "Lay an officer's values over those of an application, with reason and evidence; the applicant's stay beneath.", [id], [by, reason, rows, document, values], (line, state, at) =>
        {
            var (application, laid) = (line.GetValue(id)!, state.Process.Case(line.GetValue(id)!)?.Laid);
            return new OfficerCorrected(
                application, Next(state, application), at, line.GetValue(by)!, line.GetValue(reason)!, line.GetValue(rows), line.GetValue(document),
                laid is null ? [] : [.. (line.GetValue(values) ?? []).Select(v => Value(laid, v))]);
        });
    }

    private static CorrectedValue Value(LaidValues laid, string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? CorrectedValue.Of(laid, text[..at].Trim(), text[(at + 1)..])
            : throw new RefusedException(new Refusal("C601", $"\"{text}\" names no place or no value", new Place(Subject: "--value"), "Write FIELD=VALUE, as members/abai=240."));
    }

    private static Command Decide()
    {
        var id = Id();
        var decision = new Argument<string>("DECISION") { Description = "confirm, return, register or refuse." };
        var grounds = new Option<string[]>("--ground") { Description = "For return and refuse: a ground of the book and its evidence, as members=\"rows 12 to 40 of the faults file\"; may be given several times.", HelpName = "GROUND=EVIDENCE" };
        return Act("decide", "Decide on an application. A ground that the book does not know, or that the figures do not bear out, is refused.", [id, decision], [grounds], (line, state, at) =>
        {
            var (application, number) = (line.GetValue(id)!, Next(state, line.GetValue(id)!));
            List<GivenGround> given = [.. (line.GetValue(grounds) ?? []).Select(Ground)];
            CaseAct act = line.GetValue(decision) switch
            {
                "confirm" => new ApplicationConfirmed(application, number, at),
                "return" => new ApplicationReturned(application, number, at, given),
                "register" => new ApplicantRegistered(application, number, at),
                "refuse" => new ApplicationRefused(application, number, at, given),
                var other => throw new RefusedException(new Refusal("C601", $"\"{other}\" is no decision", new Place(Subject: "DECISION"), $"Choose one of: {string.Join(", ", Decisions)}.")),
            };
            return act;
        });
    }

    private static Command Appeal()
    {
        var id = Id();
        var claim = new Option<string>("--claim") { Description = "What the applicant claims.", Required = true, HelpName = "TEXT" };
        return Act("appeal", "Appeal against the last decision.", [id], [claim], (line, state, at) => new DecisionAppealed(line.GetValue(id)!, Next(state, line.GetValue(id)!), at, line.GetValue(claim)!));
    }

    private static Command DecideAppeal()
    {
        var id = Id();
        var outcome = new Argument<string>("OUTCOME") { Description = "upheld: the decision stands. overturned: the authority is to decide again." };
        var reasons = new Option<string>("--reasons") { Description = "In words.", Required = true, HelpName = "TEXT" };
        return Act("decide-appeal", "The court or body that heard an appeal decided.", [id, outcome], [reasons], (line, state, at) => line.GetValue(outcome) is "upheld" or "overturned"
            ? new AppealDecided(line.GetValue(id)!, Next(state, line.GetValue(id)!), at, line.GetValue(outcome) == "overturned", line.GetValue(reasons)!)
            : throw new RefusedException(new Refusal("C601", $"\"{line.GetValue(outcome)}\" is no outcome of an appeal", new Place(Subject: "OUTCOME"), "Choose upheld or overturned.")));
    }

    private static Command Simple(string name, string description, Func<string, int, string, CaseAct> make)
    {
        var id = Id();
        return Act(name, description, [id], [], (line, state, at) => make(line.GetValue(id)!, Next(state, line.GetValue(id)!), at));
    }

    public static Command Act(string name, string description, Argument[] arguments, Option[] own, Func<ParseResult, ElectionState, string, Elections.Acts.IElectionAct> make)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments)
        {
            command.Arguments.Add(argument);
        }

        foreach (var option in own)
        {
            command.Options.Add(option);
        }

        var options = new CaseActOptions();
        options.PutOn(command);
        command.SetAction(line => options.Run(line, (state, at) => make(line, state, at)));
        return command;
    }

    private static Argument<string> Id() => new("ID") { Description = "The application's id." };

    private static int Next(ElectionState state, string application) => (state.Process.Case(application)?.Steps.Count ?? 0) + 1;

    private static GivenGround Ground(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? new GivenGround(text[..at].Trim(), text[(at + 1)..].Trim())
            : throw new RefusedException(new Refusal("C601", $"\"{text}\" names no evidence", new Place(Subject: "--ground"), "Write GROUND=EVIDENCE."));
    }

    /// <summary>The application as canonical JSON; what a list of persons came to stands in its place, and no person.</summary>
    private static string Stated(string path, string law, ElectionState state)
    {
        var text = TextFile.Read(path, "R450");
        if (state.Process.Law(law) is not { } book)
        {
            return PublicApplication.Canonical(text, path);
        }

        var lists = ListOptions.Lists(book, null, []);
        var application = ApplicationReader.Read(text, path, (source, days) => lists.Figure(Path.Combine(Path.GetDirectoryName(path) ?? "", source.File), source, days));
        return PublicApplication.Of(text, path, application, book);
    }

    private static string IdOf(string text) => ApplicationReader.Read(text, "application").Id;
}
