using Dauys.Server.Answers;
using Dauys.Site.Records;
using Dauys.Site.Tables;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Addresses;

/// <summary>Parameters of addresses: read strictly, so that nobody is shown something else than was asked.</summary>
internal static class Asked
{
    /// <summary>A page with a table, in the order and with the rows that are asked for; else a page that says what can be asked.</summary>
    public static IResult Table(HttpContext http, RecordShelf shelf, IReadOnlyList<string> columns, Func<TableAsk, IResult> answer)
    {
        var query = http.Request.Query;
        var ask = TableAsk.Read(query["sort"].ToString(), query["order"].ToString(), query["q"].ToString(), query["from"].ToString(), columns, out var fault);
        return ask is not null ? answer(ask) : NotHere.Parameter(http, shelf, fault!.Value.Name, fault.Value.Value, fault.Value.Allowed);
    }

    /// <summary>One of a few words; the first where none is asked for; null where another one is.</summary>
    public static string? OneOf(HttpContext http, string name, IReadOnlyList<string> values) =>
        http.Request.Query[name].ToString() is { Length: > 0 } asked ? values.FirstOrDefault(v => v == asked) : values[0];
}
