using Dauys.Site.Wording;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Answers;

/// <summary>
/// Who reads: the first segment of an address says the language (<c>/kk/…</c>, <c>/ru/…</c>; none is English), and what follows is the same path in all of them.
/// JSON and files have one address for all languages.
/// </summary>
internal static class Readers
{
    private static readonly string[] Neutral = ["/api", "/browser", "/files"];

    /// <summary>Takes the language from the path, so that routes know only what follows.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What follows.</param>
    /// <param name="origin">Where the site stands, for addresses that must be whole.</param>
    public static Task Choose(HttpContext context, RequestDelegate next, string? origin)
    {
        var request = context.Request;
        var language = Language.All.FirstOrDefault(l => l.Prefix.Length > 0 && request.Path.StartsWithSegments(l.Prefix, StringComparison.Ordinal)) ?? Language.English;
        request.Path.StartsWithSegments(language.Prefix, StringComparison.Ordinal, out var path);
        if (language.Prefix.Length > 0 && !path.HasValue)
        {
            context.Response.Redirect($"{language.Prefix}/{request.QueryString}", permanent: true);
            return Task.CompletedTask;
        }

        var only = language.Prefix.Length > 0 && Neutral.Any(n => path.StartsWithSegments(n, StringComparison.Ordinal));
        context.Features.Set(new Reader(language, only ? "/" : path.ToUriComponent() + request.QueryString.ToUriComponent(), origin));
        if (!only)
        {
            (request.PathBase, request.Path) = (language.Prefix, path);
        }

        return next(context);
    }

    /// <summary>The reader of a request.</summary>
    public static Reader Of(HttpContext context) => context.Features.Get<Reader>() ?? Reader.English;
}
