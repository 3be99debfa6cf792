using System.Globalization;
using Dauys.Server.Answers;
using Dauys.Site.Pages;
using Dauys.Site.Work;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Work;

/// <summary>An application that somebody writes: begin, fill in, look at what it comes to, take its file away, remove it.</summary>
internal static class DraftRoutes
{
    public static void Map(WorkRoutes routes, WorkPlace place)
    {
        routes.Take("POST", "/desk/applications", WorkForms.Most, http => Begin(http, place));
        routes.Read("/desk/applications/{token}", http => Of(http, place, draft => Task.FromResult(Show(http, place, draft))));
        routes.Take("POST", "/desk/applications/{token}", WorkForms.Most, http => Of(http, place, draft => Save(http, place, draft)));
        routes.Take("POST", "/desk/applications/{token}/remove", WorkForms.Most, http => Of(http, place, draft => Remove(http, place, draft)));
        routes.Read("/desk/applications/{token}/application.yaml", http => Of(http, place, draft => Task.FromResult(DraftFiles.Yaml(draft) ?? WorkRoutes.SeeOther(http, Readers.Of(http).At.Draft(draft.Kept.Token)))));
    }

    /// <summary>The draft of the address, or that there is none.</summary>
    public static Task<IResult> Of(HttpContext http, WorkPlace place, Func<WorkDraft, Task<IResult>> answer) =>
        WorkDraft.Of(place, http.Request.RouteValues["token"] as string ?? "") is { } draft ? answer(draft) : Task.FromResult(WorkRoutes.NoDraft(http, place));

    private static async Task<IResult> Begin(HttpContext http, WorkPlace place)
    {
        var form = await WorkForms.Read(http).ConfigureAwait(false);
        var chosen = form["stage"].ToString().Split(' ');
        if (chosen.Length != 2 || place.Book(chosen[0])?.Stage(chosen[1]) is null)
        {
            throw new InvalidDataException();
        }

        var token = place.Drafts.Make(new Dictionary<string, string>(StringComparer.Ordinal) { [WorkDraft.Law] = chosen[0], [WorkDraft.Stage] = chosen[1] });
        return WorkRoutes.SeeOther(http, Readers.Of(http).At.Draft(token));
    }

    private static IResult Show(HttpContext http, WorkPlace place, WorkDraft draft)
    {
        var application = draft.Application(out var refusals);
        return Forms.Of(http) switch
        {
            PageForm.Card => WorkRoutes.NoDraft(http, place),
            PageForm.Json => DraftFiles.Json(draft, application, refusals),
            _ => PageAnswer.Drawn<DraftPage>(
                http, StatusCodes.Status200OK, ("Form", draft.Form), ("Token", draft.Kept.Token), ("SavedAt", draft.Kept.SavedAt), ("Application", application), ("Refusals", refusals), ("Others", draft.Others), ("Places", place.Places)),
        };
    }

    private static async Task<IResult> Save(HttpContext http, WorkPlace place, WorkDraft draft)
    {
        var sent = await WorkForms.Read(http).ConfigureAwait(false);
        var values = new Dictionary<string, string>(draft.Kept.Values, StringComparer.Ordinal);
        foreach (var key in draft.Form.Keys)
        {
            values[key] = sent[key].ToString();
        }

        var rows = draft.Form.Rows + (sent["do"].ToString() switch { "add-candidate" => 1, "drop-candidate" => -1, _ => 0 });
        values["candidates.rows"] = Math.Clamp(rows, 0, ApplicationForm.MostCandidates).ToString(CultureInfo.InvariantCulture);
        place.Drafts.Write(draft.Kept.Token, values);
        WorkDraft.Of(place, draft.Kept.Token)!.KeepFile();
        return WorkRoutes.SeeOther(http, Readers.Of(http).At.Draft(draft.Kept.Token));
    }

    private static async Task<IResult> Remove(HttpContext http, WorkPlace place, WorkDraft draft)
    {
        await WorkForms.Read(http).ConfigureAwait(false);
        place.Drafts.Remove(draft.Kept.Token);
        return WorkRoutes.SeeOther(http, Readers.Of(http).At.Work);
    }
}
