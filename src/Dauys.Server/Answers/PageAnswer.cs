using System.Security.Cryptography;
using System.Text;
using Dauys.Site.Frame;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Telling;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Dauys.Server.Answers;

/// <summary>A page, drawn once and whole; not drawn again for a reader who has it: its tag is the register's root.</summary>
internal static class PageAnswer
{
    private static readonly string Program = typeof(ElectionRecord).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>A page of one election.</summary>
    public static IResult Of<TPage>(HttpContext context, ElectionRecord record, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent => Of<TPage>(context, Tag([record]), [("Record", record), .. parameters]);

    /// <summary>A page of one election that rests on something besides its acts: whether its head is signed, which program it loads.</summary>
    public static IResult Of<TPage>(HttpContext context, ElectionRecord record, string besides, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent =>
        Of<TPage>(context, $"{Tag([record])[..^1]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(besides)))[..12]}\"", [("Record", record), .. parameters]);

    /// <summary>A page of all elections.</summary>
    public static IResult OfAll<TPage>(HttpContext context, IReadOnlyList<ElectionRecord> records, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent => Of<TPage>(context, Tag(records), parameters);

    /// <summary>The first page: all elections, and those that are still being read; while there are any, no two answers are the same.</summary>
    public static IResult First(HttpContext context, RecordShelf shelf)
    {
        var (records, waiting, doing, version) = (shelf.Records, shelf.Waiting, shelf.Doing, shelf.Version);
        var tag = Tag(records);
        return Of<HomePage>(context, waiting.Count == 0 ? tag : $"{tag[..^1]}-{version}\"", ("Records", records), ("Waiting", waiting), ("Doing", doing));
    }

    /// <summary>A page in the form that is asked for. Each form has a tag of its own.</summary>
    private static IResult Of<TPage>(HttpContext context, string tag, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var form = Forms.Of(context);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (form == PageForm.Html)
        {
            return Unchanged(context, tag) ?? Drawn<TPage>(context, StatusCodes.Status200OK, parameters);
        }

        var page = new AskedPage(typeof(TPage), Readers.Of(context), Values(parameters));
        if (form == PageForm.Card)
        {
            return Unchanged(context, $"{tag[..^1]}-card\"") ?? Results.Bytes(Cards.Drawn(page), "image/png");
        }

        return !PageJson.IsTold(page.Page) ? throw new InvalidOperationException($"{page.Page.Name} has no JSON; say in PageJson what it shows")
            : Unchanged(context, $"{tag[..^1]}-json\"") ?? Results.Bytes(PageJson.Write(page), "application/json; charset=utf-8");
    }

    /// <summary>A page drawn anew, in the language of its address.</summary>
    public static RazorComponentResult Drawn<TPage>(HttpContext context, int status, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var page = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ReadPage.Reader)] = Readers.Of(context),
            [nameof(ReadPage.Page)] = typeof(TPage),
            [nameof(ReadPage.Values)] = Values(parameters),
        };
        return new RazorComponentResult(typeof(ReadPage), page) { PreventStreamingRendering = true, StatusCode = status };
    }

    private static Dictionary<string, object?> Values(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            values.Add(name, value);
        }

        return values;
    }

    /// <summary>What changes when a page of these records may look different.</summary>
    public static string Tag(IReadOnlyList<ElectionRecord> records) => $"W/\"{Program}-{string.Join('-', records.Select(r => $"{r.Register.Root[..12]}.{r.Register.Size}"))}\"";

    /// <summary>Answers 304 if the reader has this tag; else sets it and gives null.</summary>
    public static IResult? Unchanged(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        var asked = context.Request.Headers.IfNoneMatch;
        return EntityTagHeaderValue.TryParseList([.. asked.OfType<string>()], out var tags) && tags.Any(t => t.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : null;
    }
}
