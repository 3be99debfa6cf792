using System.Globalization;
using System.Text;
using Dauys.Elections.Registration.CheckList;
using Dauys.Formats.Persons;
using Dauys.Law.Parties;
using Dauys.Law.Refusals;
using Dauys.Server.Answers;
using Dauys.Site.Pages;
using Dauys.Site.Work;
using Dauys.Stores.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dauys.Server.Work;

/// <summary>A list of persons of a draft: row by row, or as a file; what came of its checks; the faults to take away.</summary>
internal static class ListRoutes
{
    private const string At = "/desk/applications/{token}/lists/{figure}";
    private const string Scripted = Headers.ContentPolicy + "; script-src 'self'; connect-src 'self'";

    public static void Map(WorkRoutes routes, WorkPlace place)
    {
        routes.Read(At, http => Of(http, place, list => Task.FromResult<IResult>(Show(http, place, list))));
        routes.Read($"{At}/faults.csv", http => Of(http, place, list => Task.FromResult(Faults(http, place, list))));
        routes.Read($"{At}/parts", http => Of(http, place, list => Task.FromResult(Held(http, list))));
        routes.Take("PUT", $"{At}/parts", ListUpload.MostPart, http => Of(http, place, list => Add(http, place, list)));
        routes.Take("POST", $"{At}/upload", ListUpload.Most, http => Of(http, place, list => Upload(http, place, list)));
        routes.Take("POST", $"{At}/row", WorkForms.Most, http => Of(http, place, list => Row(http, place, list)));
        routes.Take("POST", $"{At}/columns", WorkForms.Most, http => Of(http, place, list => Columns(http, place, list)));
        routes.Take("POST", $"{At}/remove", WorkForms.Most, http => Of(http, place, list => Remove(http, place, list)));
    }

    private static Task<IResult> Of(HttpContext http, WorkPlace place, Func<DraftList, Task<IResult>> answer) => DraftRoutes.Of(http, place, draft =>
        http.Request.RouteValues["figure"] is string figure && draft.Form.Figures.Any(f => f.Figure == figure) && draft.Form.TakesList(figure)
            ? answer(new DraftList(draft, figure, place.Drafts.FolderOf(draft.Kept.Token)))
            : Task.FromResult(WorkRoutes.NoDraft(http, place)));

    private static RazorComponentResult Show(HttpContext http, WorkPlace place, DraftList list)
    {
        var (draft, figure) = (list.Draft, list.Figure);
        CheckedList? found = null;
        IReadOnlyList<Refusal> refusals = [];
        if (draft.Form.Lists.TryGetValue(figure, out var source))
        {
            try
            {
                found = place.Lists.Check(list.Folder, draft.Form.Law, source, draft.Form.Days);
            }
            catch (RefusedException refused)
            {
                refusals = refused.Refusals;
            }
        }

        var rows = list.IsTyped ? list.Rows.Read() : [];
        var from = Math.Clamp(Number(http, "from"), 0, Math.Max(rows.Count - 1, 0)) / ListedRows.PerPage * ListedRows.PerPage;
        var shown = rows.Skip(from).Take(ListedRows.PerPage).Select((r, i) => new ListedRow(from + i + 1, r, found?.FaultsOf(from + i) ?? RowFaults.None)).ToList();
        var change = Number(http, "row") is var row && row >= 1 && row <= rows.Count ? row : (int?)null;
        if (shown.Count > 0)
        {
            new PeopleFolder(place.Drafts.Path).Log($"draft-{draft.Kept.Token[..8]}", figure, shown[0].Number, shown[^1].Number, WorkGuard.Who, DateTimeOffset.UtcNow);
        }

        http.Response.Headers.ContentSecurityPolicy = Scripted;
        return PageAnswer.Drawn<DraftListPage>(
            http,
            StatusCodes.Status200OK,
            ("Form", draft.Form),
            ("Token", draft.Kept.Token),
            ("Figure", figure),
            ("IsTyped", list.IsTyped),
            ("Name", draft.Kept.Values.GetValueOrDefault(DraftList.NameKey(figure)) ?? ""),
            ("Path", Path.Combine(list.Folder, source?.File ?? "")),
            ("List", found),
            ("Refusals", refusals),
            ("Rows", new ListedRows(shown, from, rows.Count, change, change is { } n ? rows[n - 1] : null)),
            ("Private", place.Drafts.Path),
            ("Places", place.Places));
    }

    private static int Number(HttpContext http, string name) => int.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IResult Faults(HttpContext http, WorkPlace place, DraftList list)
    {
        if (!list.Draft.Form.Lists.TryGetValue(list.Figure, out var source))
        {
            return WorkRoutes.NoDraft(http, place);
        }

        var found = place.Lists.Check(list.Folder, list.Draft.Form.Law, source, list.Draft.Form.Days);
        return DraftFiles.Csv(
            async stream =>
            {
                // The writer of the tool writes at once; a file on the way keeps a long one out of memory.
                var part = Path.Combine(list.Folder, $"{list.Figure}.faults.csv");
                Stores.Work.DraftFolder.Keep(part, file =>
                {
                    using var text = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true);
                    FaultRows.Write(text, found);
                });
                using var written = File.OpenRead(part);
                await written.CopyToAsync(stream).ConfigureAwait(false);
            },
            $"{list.Figure}-faults.csv");
    }

    private static IResult Held(HttpContext http, DraftList list)
    {
        if (UploadedFile.Of(http.Request.Query) is not { } asked)
        {
            throw new InvalidDataException();
        }

        http.Response.Headers[ListUpload.Offset] = list.Upload.Held(asked).ToString(CultureInfo.InvariantCulture);
        return Results.Ok();
    }

    private static async Task<IResult> Add(HttpContext http, WorkPlace place, DraftList list)
    {
        if (UploadedFile.Of(http.Request.Query) is not { } asked)
        {
            throw new InvalidDataException();
        }

        var held = await list.Upload.Add(http, asked).ConfigureAwait(false);
        http.Response.Headers[ListUpload.Offset] = (held ?? list.Upload.Held(asked)).ToString(CultureInfo.InvariantCulture);
        if (held == asked.Size)
        {
            list.Rows.Remove();
            list.Keep(place, list.Upload.Finish(asked), asked.Name, isTyped: false);
        }

        return Results.StatusCode(held is null ? StatusCodes.Status409Conflict : held == asked.Size ? StatusCodes.Status201Created : StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Upload(HttpContext http, WorkPlace place, DraftList list)
    {
        if (await list.Upload.Whole(http).ConfigureAwait(false) is { } taken)
        {
            File.Delete(Path.Combine(list.Folder, $"{list.Figure}.rows.json"));
            list.Keep(place, taken.File, ListRows.Value(taken.Name), isTyped: false);
        }

        return Back(http, list);
    }

    private static async Task<IResult> Row(HttpContext http, WorkPlace place, DraftList list)
    {
        var sent = await WorkForms.Read(http).ConfigureAwait(false);
        if (list.Draft.Form.Lists.ContainsKey(list.Figure) && !list.IsTyped)
        {
            return Back(http, list);
        }

        var rows = list.Rows.Read();
        var row = ListRows.Columns.Select(c => ListRows.Value(sent[c].ToString())).ToArray();
        var at = int.TryParse(sent["row"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= rows.Count ? number - 1 : (int?)null;
        if (sent["do"] == "drop" && at is { } gone)
        {
            rows.RemoveAt(gone);
        }
        else if (at is { } changed)
        {
            rows[changed] = row;
        }
        else if (rows.Count < ListRows.Most && row.Any(c => c.Length > 0))
        {
            rows.Add(row);
        }

        if (rows.Count == 0)
        {
            list.Rows.Remove();
            list.Forget(place);
            return Back(http, list);
        }

        list.Rows.Write(rows);
        list.Keep(place, list.Rows.Csv, "", isTyped: true);
        var page = (at ?? rows.Count - 1) / ListedRows.PerPage * ListedRows.PerPage;
        return WorkRoutes.SeeOther(http, $"{list.Address(http)}?from={page.ToString(CultureInfo.InvariantCulture)}#row");
    }

    private static async Task<IResult> Columns(HttpContext http, WorkPlace place, DraftList list)
    {
        var sent = await WorkForms.Read(http).ConfigureAwait(false);
        var values = new Dictionary<string, string>(list.Draft.Kept.Values, StringComparer.Ordinal);
        foreach (var word in ListColumns.Words.Keys)
        {
            values[DraftList.ColumnKey(list.Figure, word)] = ListRows.Value(sent[word].ToString());
        }

        list.Write(place, values);
        return Back(http, list);
    }

    private static async Task<IResult> Remove(HttpContext http, WorkPlace place, DraftList list)
    {
        await WorkForms.Read(http).ConfigureAwait(false);
        foreach (var file in Directory.GetFiles(list.Folder, $"{list.Figure}.*"))
        {
            File.Delete(file);
        }

        list.Forget(place);
        return Back(http, list);
    }

    private static IResult Back(HttpContext http, DraftList list) => WorkRoutes.SeeOther(http, list.Address(http));
}
