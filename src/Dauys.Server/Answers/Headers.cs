using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Answers;

/// <summary>What every answer says about itself: nothing is loaded from elsewhere, nobody frames it, and no script runs but on one page.</summary>
internal static class Headers
{
    public const string ContentPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>What the one page may do that has a program: its own script, its own WebAssembly, its own addresses. Nothing inline, no evaluated text.</summary>
    public const string ProgramPolicy = ContentPolicy + "; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

    public static Task Set(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
