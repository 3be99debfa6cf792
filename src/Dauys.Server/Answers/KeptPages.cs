using Dauys.Site.Records;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Answers;

/// <summary>
/// Answers a page that was drawn before from the bytes of then, and keeps those that are drawn. What a page shows follows from its address and from the registers on the shelf,
/// so that nothing can be out of date: a shelf that changes begins with nothing.
/// </summary>
internal sealed class KeptPages(RecordShelf shelf)
{
    /// <summary>Room for pages, in bytes.</summary>
    private const int Room = 24 << 20;

    private const string Varies = "Accept, Accept-Encoding";

    /// <summary>Longer addresses are drawn anew each time: nobody asks for the same one twice.</summary>
    private const int LongestKey = 600;

    private readonly PageStore _store = new(Room);

    public async Task Answer(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var isHead = HttpMethods.IsHead(request.Method);
        if (!isHead && !HttpMethods.IsGet(request.Method))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var version = shelf.Version;
        var key = Key(request);
        if (_store.Find(version, key) is { } kept)
        {
            await Send(context, kept, isHead).ConfigureAwait(false);
            return;
        }

        // A page that is kept is answered where its request was read; to draw one is work for another thread, so that nobody waits behind it.
        await Task.Yield();

        // Drawn whole before a byte is sent, so that a fault on the way can still be told as one.
        var body = context.Response.Body;
        var held = request.Headers.IfNoneMatch;
        using var drawn = new MemoryStream();
        request.Method = HttpMethods.Get;
        context.Response.Body = drawn;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Response.Body = body;
            request.Method = isHead ? HttpMethods.Head : HttpMethods.Get;
        }

        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.ETag.ToString() is { Length: > 0 } tag && response.ContentType is { } type)
        {
            var page = new KeptPage(drawn.ToArray(), type, tag, response.Headers.CacheControl.ToString(), response.Headers.ContentSecurityPolicy.ToString());
            if (key.Length <= LongestKey)
            {
                _store.Keep(version, key, page);
            }

            request.Headers.IfNoneMatch = held;
            await Send(context, page, isHead).ConfigureAwait(false);
            return;
        }

        if (response.StatusCode is StatusCodes.Status304NotModified or StatusCodes.Status204NoContent)
        {
            return;
        }

        response.ContentLength = drawn.Length;
        if (!isHead)
        {
            drawn.Position = 0;
            await drawn.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static string Key(HttpRequest request) => $"{request.Path.Value}{request.QueryString.Value}{(Forms.PrefersJson(request) ? "\njson" : "")}";

    private static async Task Send(HttpContext context, KeptPage page, bool isHead)
    {
        var (response, request) = (context.Response, context.Request);
        var headers = response.Headers;
        headers.ETag = page.Tag;
        headers.CacheControl = page.CacheControl;
        headers.Vary = Varies;
        headers.ContentSecurityPolicy = page.Policy;
        if (page.IsHeldBy(request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var (bytes, encoding) = page.In(request.Headers.AcceptEncoding);
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = page.Type;
        response.ContentLength = bytes.Length;
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        if (!isHead)
        {
            await response.BodyWriter.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
