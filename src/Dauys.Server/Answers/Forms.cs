using Dauys.Site.Pictures;
using Dauys.Site.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Dauys.Server.Answers;

/// <summary>In what form a page is asked for.</summary>
internal enum PageForm
{
    /// <summary>The page itself.</summary>
    Html,

    /// <summary>Its facts for programs.</summary>
    Json,

    /// <summary>The small picture by which others show a link to it.</summary>
    Card,
}

/// <summary>
/// One address, three forms: <c>.json</c> behind the path, or <c>Accept: application/json</c>, asks for the facts of a page; <c>/og.png</c> behind it for its small picture.
/// Routes know only the page's own path.
/// </summary>
internal static class Forms
{
    private const string JsonEnding = ".json";
    private const string Json = "application/json";
    private static readonly string[] Neutral = ["/api", "/files"];

    /// <summary>Takes the form from the path or from what the reader accepts.</summary>
    public static Task Choose(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "/";
        if (!Neutral.Any(n => request.Path.StartsWithSegments(n, StringComparison.Ordinal)))
        {
            if (path.EndsWith(PageCard.Address, StringComparison.Ordinal))
            {
                Take(context, path[..^PageCard.Address.Length], PageForm.Card);
            }
            else if (path.EndsWith(JsonEnding, StringComparison.Ordinal))
            {
                var page = path[..^JsonEnding.Length];
                Take(context, page is "/index" ? "" : page.TrimEnd('/'), PageForm.Json);
            }
            else if (PrefersJson(request))
            {
                context.Features.Set(new AskedForm(PageForm.Json));
            }
        }

        return next(context);
    }

    /// <summary>The form that a request asks for.</summary>
    public static PageForm Of(HttpContext context) => context.Features.Get<AskedForm>()?.Form ?? PageForm.Html;

    private static void Take(HttpContext context, string path, PageForm form)
    {
        context.Request.Path = path.Length == 0 ? "/" : path;
        var reader = Readers.Of(context);
        context.Features.Set(new Reader(reader.Language, context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent(), reader.Origin));
        context.Features.Set(new AskedForm(form));
    }

    /// <summary>Whether JSON is named, and HTML is not named as dearer. Who takes anything gets the page.</summary>
    public static bool PrefersJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var accepted)
        && Quality(accepted, Json) is > 0 and var json && json > Quality(accepted, "text/html");

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted.Where(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(a => a.Quality ?? 1).DefaultIfEmpty(0).Max();

    private sealed record AskedForm(PageForm Form);
}
