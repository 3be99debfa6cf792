using System.Globalization;
using Dauys.Elections.Proving;
using Dauys.Server.Answers;
using Dauys.Server.Records;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Verifying;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dauys.Server.Addresses;

/// <summary>The page of verification, and the proof of a station's protocol as a page and as a file.</summary>
internal static class VerifyRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    /// <param name="app">The routes.</param>
    /// <param name="shelf">The elections.</param>
    /// <param name="logs">Their registers with signed heads, or null.</param>
    /// <param name="program">Where the program for the browser begins, or null.</param>
    public static void Map(IEndpointRouteBuilder app, RecordShelf shelf, LogShelf? logs, string? program)
    {
        PageRoutes.Page(app, shelf, "/verify", (http, record) =>
        {
            Allow(http, program);
            var asked = http.Request.Query["q"].ToString();
            var ask = new StationAsk(asked);
            return asked.Length > StationAsk.Longest || ask.Words > StationAsk.MostWords
                ? NotHere.Parameter(http, shelf, "q", asked.Length <= 20 ? asked : $"{asked[..20]}…", PageRoutes.Words(http)["verify.question-limits", ("characters", StationAsk.Longest), ("words", StationAsk.MostWords)])
                : PageAnswer.Of<VerifyPage>(http, record, program ?? "", ("Ask", ask), ("Program", program));
        });
        Place(app, shelf, logs, "/elections/{election}/proofs/{position}", (http, record, protocol, place) =>
        {
            Allow(http, program);
            return PageAnswer.Of<ProofPage>(http, record, FormattableString.Invariant($"{program} {place?.Size} {place?.Signed is not null}"), ("Protocol", protocol), ("Place", place), ("Program", program));
        });
        Place(app, shelf, logs, "/api/elections/{election}/proofs/{position}", (http, record, protocol, place) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return place?.Signed is { } proof
                ? Results.Bytes(proof.ToBytes(), "text/plain; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"{record.Id}-{protocol.Position}.tlog-proof"))
                : NotHere.Part(http, shelf, record, PageRoutes.Words(http)["verify.no-signed-head"]);
        });
    }

    private static void Allow(HttpContext http, string? program)
    {
        if (program is not null)
        {
            http.Response.Headers.ContentSecurityPolicy = Headers.ProgramPolicy;
        }
    }

    private static void Place(IEndpointRouteBuilder app, RecordShelf shelf, LogShelf? logs, string path, Func<HttpContext, ElectionRecord, StationProtocol, ActPlace?, IResult> answer) =>
        app.MapMethods(path, Reading, async (HttpContext http) =>
        {
            if (shelf.Find(PageRoutes.Word(http, "election")) is not { } record)
            {
                return NotHere.Election(http, shelf, PageRoutes.Word(http, "election"));
            }

            var word = PageRoutes.Word(http, "position");
            if (!long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var position) || StationProtocol.At(record, position) is not { } protocol)
            {
                return NotHere.Part(http, shelf, record, PageRoutes.Words(http)["verify.no-protocol-there", ("position", word.Length <= 20 ? word : $"{word[..20]}…")]);
            }

            var place = logs is null ? null : await logs.Place(record.Register.Origin, position, http.RequestAborted).ConfigureAwait(false);
            return answer(http, record, protocol, place);
        });
}
