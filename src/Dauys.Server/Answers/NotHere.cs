using System.Globalization;
using Dauys.Law.Refusals;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Answers;

/// <summary>What is said where there is nothing to show: what was asked, what exists, what to do; never a stack trace.</summary>
internal static class NotHere
{
    /// <summary>No such election.</summary>
    public static IResult Election(HttpContext context, RecordShelf shelf, string id)
    {
        var words = Readers.Of(context).Words;
        return Told(context, shelf, StatusCodes.Status404NotFound, words["missing.no-election", ("id", Short(id))], "C650", shelf.Records.Count == 0 ? words["missing.starting"] : words["missing.choose"]);
    }

    /// <summary>No such part of an election.</summary>
    /// <param name="context">The request.</param>
    /// <param name="shelf">What there is.</param>
    /// <param name="record">The election.</param>
    /// <param name="what">What was asked for, in the reader's words: it stands after "has no".</param>
    public static IResult Part(HttpContext context, RecordShelf shelf, ElectionRecord record, string what)
    {
        var reader = Readers.Of(context);
        return Told(
            context,
            shelf,
            StatusCodes.Status404NotFound,
            reader.Words["missing.no-part", ("election", record.Title), ("part", what)],
            "C651",
            reader.Words["missing.begin-election"]);
    }

    /// <summary>No such address.</summary>
    public static IResult Page(HttpContext context, RecordShelf shelf)
    {
        var words = Readers.Of(context).Words;
        return Told(context, shelf, StatusCodes.Status404NotFound, words["missing.no-page", ("path", Short(context.Request.Path))], "C651", words["missing.begin"]);
    }

    /// <summary>Something that was asked cannot be answered as asked; what the refusal says is English in all languages.</summary>
    public static IResult Refused(HttpContext context, RecordShelf shelf, Refusal refusal) => IsForPrograms(context) ? RefusedJson.Of(StatusCodes.Status400BadRequest, refusal) : PageAnswer.Drawn<MissingPage>(
        context,
        StatusCodes.Status400BadRequest,
        ("Title", Title(context, StatusCodes.Status400BadRequest)),
        ("Refusal", refusal),
        ("Records", shelf.Records));

    /// <summary>A parameter of the address has a value that cannot be answered: what it was, and what it may be.</summary>
    public static IResult Parameter(HttpContext context, RecordShelf shelf, string name, string value, string allowed)
    {
        var words = Readers.Of(context).Words;
        return Told(
            context,
            shelf,
            StatusCodes.Status400BadRequest,
            words["missing.parameter", ("name", name), ("value", Short(value))],
            "C653",
            words["missing.parameter-allowed", ("name", name), ("allowed", allowed)]);
    }

    /// <summary>A status without words gets some.</summary>
    public static Task Status(HttpContext context, RecordShelf shelf)
    {
        var words = Readers.Of(context).Words;
        var status = context.Response.StatusCode;
        var (what, remedy) = status switch
        {
            StatusCodes.Status405MethodNotAllowed => (words["missing.only-read", ("method", Short(context.Request.Method))], words["missing.ask-get"]),
            StatusCodes.Status404NotFound => (words["missing.no-page", ("path", Short(context.Request.Path))], words["missing.begin"]),
            StatusCodes.Status414UriTooLong => (words["missing.too-long", ("length", (context.Request.Path.Value ?? "").Length + (context.Request.QueryString.Value ?? "").Length)], words["missing.begin"]),
            >= 500 => (words["missing.fault"], words["missing.try-again"]),
            _ => (words["missing.not-taken", ("status", status.ToString(CultureInfo.InvariantCulture))], words["missing.begin"]),
        };
        return Told(context, shelf, status, what, status >= 500 ? "C652" : "C651", remedy).ExecuteAsync(context);
    }

    /// <summary>Whoever asked for JSON or a picture reads no page.</summary>
    private static bool IsForPrograms(HttpContext context) => Forms.Of(context) != PageForm.Html || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>The page, or the JSON, of something that is not answered.</summary>
    internal static IResult Told(HttpContext context, RecordShelf shelf, int status, string what, string number, string remedy) => IsForPrograms(context) ? RefusedJson.Of(status, new Refusal(number, what, Place.None, remedy)) : PageAnswer.Drawn<MissingPage>(
        context,
        status,
        ("Title", Title(context, status)),
        ("What", Readers.Of(context).Words["missing.what", ("what", what), ("number", number)]),
        ("Remedy", remedy),
        ("Records", shelf.Records));

    private static string Title(HttpContext context, int status) =>
        Readers.Of(context).Words["missing.title", ("status", status >= 500 ? "500" : status is 404 or 405 ? status.ToString(CultureInfo.InvariantCulture) : "400")];

    private static string Short(string text) => text.Length <= 120 ? text : $"{text[..120]}…";
}
