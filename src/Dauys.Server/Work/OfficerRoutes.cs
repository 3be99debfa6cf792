using System.Globalization;
using Dauys.Elections.Authority.Signing;
using Dauys.Elections.Registration.Process;
using Dauys.Law.Refusals;
using Dauys.Server.Answers;
using Dauys.Site.Acts;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Work;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Work;

/// <summary>
/// An officer's desk: the applications of a record with their terms, one application with what the rules say of it, and acts that are prepared here and signed elsewhere.
/// Nothing is appended.
/// </summary>
internal static class OfficerRoutes
{
    private const string File = "file";

    public static void Map(WorkRoutes routes, WorkPlace place)
    {
        routes.Read("/desk/elections/{election}", http => Of(http, place, (record, day) => Page<DeskCasesPage>(http, ("Record", record), ("Day", day))));
        routes.Read("/desk/elections/{election}/file", http => Of(http, place, (record, day) => Form(http, new DeskAsk(record, null, File, day), [], null)));
        routes.Take("POST", "/desk/elections/{election}/file", WorkForms.Most, http => Of(http, place, (record, day) => Prepare(http, place, new DeskAsk(record, null, File, day))));
        routes.Read("/desk/elections/{election}/applications/{application}", http => OfCase(http, place, (record, known, day) =>
            Page<DeskCasePage>(http, ("Record", record), ("Known", known), ("Day", day), ("Store", place.Store), ("Places", place.Places))));
        routes.Read("/desk/elections/{election}/applications/{application}/{step}", http => OfStep(http, place, ask => Form(http, ask, [], null)));
        routes.Take("POST", "/desk/elections/{election}/applications/{application}/{step}", WorkForms.Most, http => OfStep(http, place, ask => Prepare(http, place, ask)));
        routes.Read("/desk/acts/{token}", http => Task.FromResult(Show(http, place)));
        routes.Read("/desk/acts/{token}/prepared.acts", http => Task.FromResult(Taken(http, place)));
    }

    private static Task<IResult> Page<TPage>(HttpContext http, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent => Task.FromResult<IResult>(PageAnswer.Drawn<TPage>(http, StatusCodes.Status200OK, parameters));

    private static string Word(HttpContext http, string name) => http.Request.RouteValues[name] as string ?? "";

    private static Task<IResult> Of(HttpContext http, WorkPlace place, Func<ElectionRecord, DateOnly, Task<IResult>> answer)
    {
        var asked = http.Request.Query["as-of"].ToString();
        var day = asked.Length == 0 ? WorkPlace.Today : DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : (DateOnly?)null;
        return place.Fresh(Word(http, "election")) is not { } record ? Task.FromResult(NotHere.Election(http, place.Shelf, Word(http, "election")))
            : day is { } on ? answer(record, on)
            : Task.FromResult(NotHere.Parameter(http, place.Shelf, "as-of", asked, "2024-03-01"));
    }

    private static Task<IResult> OfCase(HttpContext http, WorkPlace place, Func<ElectionRecord, ApplicationCase, DateOnly, Task<IResult>> answer) => Of(http, place, (record, day) =>
        record.State.Process.Case(Word(http, "application")) is { } known ? answer(record, known, day)
        : Task.FromResult(NotHere.Part(http, place.Shelf, record, Readers.Of(http).Words["officer.no-application", ("id", Word(http, "application"))])));

    private static Task<IResult> OfStep(HttpContext http, WorkPlace place, Func<DeskAsk, Task<IResult>> answer) => OfCase(http, place, (record, known, day) =>
        PossibleStep.Words.ContainsKey(Word(http, "step")) ? answer(new DeskAsk(record, known, Word(http, "step"), day)) : Task.FromResult(NotHere.Page(http, place.Shelf)));

    private static Task<IResult> Form(HttpContext http, DeskAsk ask, IReadOnlyList<Refusal> refusals, IReadOnlyDictionary<string, string>? entered)
    {
        var step = ask.Known is null ? null : PossibleStep.Of(ask.Record.State.Process, ask.Known, ask.Day).First(s => s.Word == ask.Word);
        return Task.FromResult<IResult>(PageAnswer.Drawn<DeskStepPage>(
            http,
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ("Record", ask.Record),
            ("Known", ask.Known),
            ("Word", ask.Word),
            ("Step", step),
            ("Signers", Signers(ask.Record, DeskActs.NameOf(ask.Word))),
            ("Day", ask.Known is not null && ask.Day < ask.Known.Steps[^1].Day ? ask.Known.Steps[^1].Day : ask.Day),
            ("Entered", entered ?? new Dictionary<string, string>()),
            ("Refusals", refusals.Count > 0 || step?.Refused is null ? refusals : [step.Refused])));
    }

    private static int Signers(ElectionRecord record, string act) => record.State.Authority.IsSigned ? SignatureNeed.Of(record.State.Law, act).Persons : 0;

    private static async Task<IResult> Prepare(HttpContext http, WorkPlace place, DeskAsk ask)
    {
        var sent = await WorkForms.Read(http).ConfigureAwait(false);
        try
        {
            var act = DeskActs.Make(place, ask, sent);
            return WorkRoutes.SeeOther(http, Readers.Of(http).At.Prepared(PreparedActs.Keep(place, ask.Record, act)));
        }
        catch (RefusedException refused)
        {
            return await Form(http, ask, refused.Refusals, sent.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal)).ConfigureAwait(false);
        }
    }

    private static IResult Show(HttpContext http, WorkPlace place)
    {
        if (PreparedActs.Of(place, Word(http, "token")) is not { } prepared || place.Shelf.Find(prepared.Election) is not { } record)
        {
            return WorkRoutes.NoDraft(http, place);
        }

        var act = ActText.Of(record.Acts.Size, prepared.Entry);
        return PageAnswer.Drawn<PreparedPage>(
            http, StatusCodes.Status200OK, ("Record", record), ("Act", act), ("Signers", Signers(record, act.Name)), ("File", prepared.Path), ("Store", place.Store), ("Download", $"{Readers.Of(http).At.Prepared(prepared.Token)}/prepared.acts"));
    }

    private static IResult Taken(HttpContext http, WorkPlace place) => PreparedActs.Of(place, Word(http, "token")) is { } prepared
        ? Results.File(System.IO.File.ReadAllBytes(prepared.Path), "application/octet-stream", Path.GetFileName(prepared.Path))
        : WorkRoutes.NoDraft(http, place);
}

/// <summary>What an officer wants to do.</summary>
/// <param name="Record">In which record.</param>
/// <param name="Known">With which application; null for a new one.</param>
/// <param name="Word">The step's word.</param>
/// <param name="Day">The day of the question.</param>
internal sealed record DeskAsk(ElectionRecord Record, ApplicationCase? Known, string Word, DateOnly Day);
