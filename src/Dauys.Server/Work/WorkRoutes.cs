using Dauys.Law.Refusals;
using Dauys.Server.Answers;
using Dauys.Site.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Work;

/// <summary>
/// The addresses of the work pages. Every one is mapped here, so that none is answered without its guard: local readers only, forms of this server only, no bigger body
/// than the address needs, and nothing kept by anybody on the way.
/// </summary>
internal sealed class WorkRoutes(IEndpointRouteBuilder app, WorkPlace place)
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder app, WorkPlace place)
    {
        var routes = new WorkRoutes(app, place);
        routes.Read("/desk", http => Task.FromResult<IResult>(PageAnswer.Drawn<WorkPage>(http, StatusCodes.Status200OK, ("Books", place.Books), ("Desks", place.Store is not null), ("Records", place.Shelf.Records))));
        DraftRoutes.Map(routes, place);
        ListRoutes.Map(routes, place);
        if (place.Store is not null)
        {
            OfficerRoutes.Map(routes, place);
        }
    }

    /// <summary>A page, or a file to take away.</summary>
    public void Read(string path, Func<HttpContext, Task<IResult>> answer) => app.MapMethods(path, Reading, (RequestDelegate)(http => Guarded(http, 0, answer)));

    /// <summary>Something that is sent, at the most so many bytes of it.</summary>
    public void Take(string method, string path, long most, Func<HttpContext, Task<IResult>> answer) => app.MapMethods(path, [method], (RequestDelegate)(http => Guarded(http, most, answer)));

    /// <summary>Where to go on; the page that was sent is not sent again when it is loaded anew.</summary>
    public static IResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task Guarded(HttpContext http, long most, Func<HttpContext, Task<IResult>> answer)
    {
        http.Response.Headers.CacheControl = "no-store";
        var result = Refused(http);
        if (result is null)
        {
            if (most > 0 && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = most;
            }

            try
            {
                result = await answer(http).ConfigureAwait(false);
            }
            catch (RefusedException refused)
            {
                result = NotHere.Refused(http, place.Shelf, refused.Refusals[0]);
            }
            catch (BadHttpRequestException wrong)
            {
                result = WrongForm(http, wrong.StatusCode);
            }
            catch (InvalidDataException)
            {
                result = WrongForm(http, StatusCodes.Status400BadRequest);
            }
        }

        await result.ExecuteAsync(http).ConfigureAwait(false);
    }

    private IResult? Refused(HttpContext http)
    {
        var words = Readers.Of(http).Words;
        return !WorkGuard.IsLocal(http) ? NotHere.Told(http, place.Shelf, StatusCodes.Status403Forbidden, words["work.not-local"], "C686", words["work.not-local-do"])
            : !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !WorkGuard.IsOwn(http.Request) ? NotHere.Told(http, place.Shelf, StatusCodes.Status403Forbidden, words["work.not-own"], "C687", words["work.not-own-do"])
            : null;
    }

    private IResult WrongForm(HttpContext http, int status)
    {
        var words = Readers.Of(http).Words;
        return NotHere.Told(http, place.Shelf, status, words["work.not-taken"], "C689", words["work.not-taken-do"]);
    }

    /// <summary>There is no such draft, or no such part of it.</summary>
    public static IResult NoDraft(HttpContext http, WorkPlace place)
    {
        var words = Readers.Of(http).Words;
        return NotHere.Told(http, place.Shelf, StatusCodes.Status404NotFound, words["work.no-draft"], "C688", words["work.no-draft-do"]);
    }
}
