using Dauys.Law.Refusals;
using Dauys.Server.Answers;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Variants;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Addresses;

/// <summary>The page of another law: its query is what is asked, and each question has one address.</summary>
internal static class UnderRoute
{
    /// <param name="http">The request.</param>
    /// <param name="shelf">What there is.</param>
    /// <param name="record">The election.</param>
    /// <param name="id">The law book's id.</param>
    /// <param name="program">Where the program for the browser begins, or null.</param>
    public static IResult Answer(HttpContext http, RecordShelf shelf, ElectionRecord record, string id, string? program)
    {
        var reader = Readers.Of(http);
        IReadOnlyList<Law.Books.LawBook> laws = [record.State.Law, .. record.OtherLaws];
        if (laws.FirstOrDefault(l => l.Id == id) is not { } law)
        {
            return NotHere.Part(http, shelf, record, reader.Words["missing.part-law", ("id", id.Length <= 60 ? id : $"{id[..60]}…")]);
        }

        try
        {
            var ask = VariantAsk.Read(record.State, law, laws, http.Request.Query.SelectMany(q => q.Value.Select(v => (q.Key, v))));
            if ($"?{ask.Query}" != (http.Request.QueryString.HasValue ? http.Request.QueryString.Value : "?"))
            {
                return Results.Redirect(reader.At.Under(record.Id, law.Id, ask.Query));
            }

            if (program is not null)
            {
                http.Response.Headers.ContentSecurityPolicy = Headers.ProgramPolicy;
            }

            return PageAnswer.Of<UnderPage>(http, record, program ?? "", ("Scene", new VariantScene(record.Result, laws, ask, reader)), ("Program", program));
        }
        catch (RefusedException refused)
        {
            return NotHere.Refused(http, shelf, refused.Refusals[0]);
        }
    }
}
