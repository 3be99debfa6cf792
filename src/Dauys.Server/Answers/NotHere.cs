using Dauys.Law.Refusals;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dauys.Server.Answers;

/// <summary>What is said where there is nothing to show: what was asked, what exists, what to do; never a stack trace.</summary>
internal static class NotHere
{
    /// <summary>No such election.</summary>
    public static IResult Election(RecordShelf shelf, string id) => Say(
        shelf,
        StatusCodes.Status404NotFound,
        new Refusal("C641", $"there is no election \"{Short(id)}\" here", Place.None, shelf.Records.Count == 0 ? "If the server has just started, it is still reading its records: try again in a moment." : "Choose one of these:"));

    /// <summary>No such part of an election.</summary>
    public static IResult Part(RecordShelf shelf, ElectionRecord record, string what) => Say(
        shelf, StatusCodes.Status404NotFound, new Refusal("C642", $"{record.Title} has no {Short(what)}", Place.None, "Begin with the election:"));

    /// <summary>No such address.</summary>
    public static IResult Page(RecordShelf shelf, string path) => Say(
        shelf, StatusCodes.Status404NotFound, new Refusal("C642", $"there is no page at \"{Short(path)}\"", Place.None, "Begin with one of these:"));

    /// <summary>Something that was asked cannot be answered as asked.</summary>
    public static IResult Refused(RecordShelf shelf, Refusal refusal) => Say(shelf, StatusCodes.Status400BadRequest, refusal);

    /// <summary>A status without words gets some.</summary>
    public static Task Status(HttpContext context, RecordShelf shelf)
    {
        var (what, remedy) = context.Response.StatusCode switch
        {
            StatusCodes.Status405MethodNotAllowed => ($"this address is only read; it takes no {Short(context.Request.Method)}", "Ask with GET:"),
            StatusCodes.Status404NotFound => ($"there is no page at \"{Short(context.Request.Path)}\"", "Begin with one of these:"),
            >= 500 => ("the server met a fault of its own and could not answer", "Try again; if it comes back, the address and the time of day help to find it."),
            _ => ($"the server could not take this request ({context.Response.StatusCode})", "Begin with one of these:"),
        };
        return Say(shelf, context.Response.StatusCode, new Refusal(context.Response.StatusCode >= 500 ? "C643" : "C642", what, Place.None, remedy)).ExecuteAsync(context);
    }

    private static RazorComponentResult Say(RecordShelf shelf, int status, Refusal refusal) => PageAnswer.Drawn<MissingPage>(
        status,
        ("Title", status switch { 404 => "Not here", 405 => "Only to be read", >= 500 => "A fault of ours", _ => "Not as asked" }),
        ("What", $"{Site.Wording.Say.Sentence(refusal.What)} ({refusal.Number})."),
        ("Remedy", refusal.Remedy),
        ("Records", shelf.Records));

    private static string Short(string text) => text.Length <= 120 ? text : $"{text[..120]}…";
}
