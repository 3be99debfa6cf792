using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dauys.Server.Work;

/// <summary>Reads a form that was sent; it is bounded, and no part of it is put on the disk outside of the private folder.</summary>
internal static class WorkForms
{
    /// <summary>The biggest form without a list: two hundred candidates, and an application's file.</summary>
    public const int Most = 1 << 20;

    private static readonly FormOptions Options = new()
    {
        ValueCountLimit = 4_000,
        ValueLengthLimit = 64 << 10,
        KeyLengthLimit = 200,
        BufferBodyLengthLimit = Most,
        MultipartBodyLengthLimit = Most,
        MultipartHeadersCountLimit = 8,

        // As much in memory as can come at all.
        MemoryBufferThreshold = Most + 1,
    };

    /// <summary>The form.</summary>
    /// <exception cref="InvalidDataException">It is none, or too large.</exception>
    public static Task<IFormCollection> Read(HttpContext http) =>
        http.Request.HasFormContentType ? http.Request.ReadFormAsync(Options, http.RequestAborted) : throw new InvalidDataException();
}
