using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Answers;

/// <summary>Looks at an address before anything is drawn: one page has one spelling, and no page needs a long query.</summary>
internal static class AskedAddress
{
    private const int LongestQuery = 2_000;
    private const int LongestPath = 4_000;

    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var (path, query) = (context.Request.Path.Value ?? "/", context.Request.QueryString.Value ?? "");
        if (query.Length > LongestQuery || path.Length > LongestPath)
        {
            context.Response.StatusCode = StatusCodes.Status414UriTooLong;
            return Task.CompletedTask;
        }

        // Two slashes at the start would name another host in the answer; such an address is no page.
        if (path.Length > 1 && path[^1] == '/' && path[1] is not ('/' or '\\'))
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = context.Request.PathBase.ToUriComponent() + new PathString(path.TrimEnd('/')).ToUriComponent() + query;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
