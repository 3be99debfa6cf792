using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dauys.Law.Refusals;
using Microsoft.AspNetCore.Http;

namespace Dauys.Server.Answers;

/// <summary>The one form of an error for programs: the object that the tool prints with <c>--json</c>.</summary>
internal static class RefusedJson
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Of(int status, Refusal refusal) => Results.Text(
        new JsonObject
        {
            ["refused"] = new JsonArray(new JsonObject
            {
                ["number"] = refusal.Number,
                ["what"] = refusal.What,
                ["file"] = refusal.Where.File,
                ["line"] = refusal.Where.Line,
                ["column"] = refusal.Where.Column,
                ["subject"] = refusal.Where.Subject,
                ["rule"] = refusal.Rule,
                ["article"] = refusal.Article,
                ["do"] = refusal.Remedy,
            }),
        }.ToJsonString(Written),
        "application/json; charset=utf-8",
        statusCode: status);
}
