using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using Dauys.Elections.Results.Carrying;
using Dauys.Elections.Results.Outcome;
using Dauys.Law.Refusals;
using Dauys.Site.Frame;
using Dauys.Site.Variants;
using Dauys.Site.Wording;

namespace Dauys.Browser;

/// <summary>The page of another law, worked out and drawn on the reader's machine. The script calls it; it knows no page and no address but by text.</summary>
[SupportedOSPlatform("browser")]
internal static partial class WhatIfRoom
{
    private static readonly Drawing Drawing = new();
    private static VotesSheet _sheet = null!;
    private static ElectionResult _own = null!;
    private static Reader _reader = Reader.English;

    /// <summary>Takes the votes and the law books.</summary>
    [JSExport]
    internal static void Begin(byte[] sheet, string language)
    {
        _sheet = VotesSheet.Read(sheet);
        _own = ElectionResult.Of(_sheet.State, ResultRequest.Plain);
        _reader = new Reader(Language.All.First(l => l.Tag == language));
    }

    /// <summary>Draws what a query asks of the votes.</summary>
    /// <param name="law">The id of the law book.</param>
    /// <param name="query">Names and values, as in the page's address.</param>
    /// <param name="whole">Whether the form is drawn too.</param>
    /// <returns>JSON: <c>refused</c>; or <c>address</c>, <c>languages</c>, <c>said</c>, <c>form</c>, <c>outcome</c>, <c>readings</c>.</returns>
    [JSExport]
    internal static string Draw(string law, string query, bool whole)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            try
            {
                var book = _sheet.Laws.First(l => l.Id == law);
                Write(json, new VariantScene(_own, _sheet.Laws, VariantAsk.Read(_sheet.State, book, _sheet.Laws, Pairs(query)), _reader), whole);
            }
            catch (RefusedException refused)
            {
                json.WriteString("refused", $"{refused.Refusals[0].Number}: {refused.Refusals[0].What}. {refused.Refusals[0].Remedy}");
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, VariantScene scene, bool whole)
    {
        json.WriteString("address", _reader.At.Under(scene.Election, scene.Ask.Law.Id, scene.Ask.Query));
        json.WriteStartObject("languages");
        foreach (var language in Language.All)
        {
            json.WriteString(language.Tag, Site.Addresses.At.Of(language).Under(scene.Election, scene.Ask.Law.Id, scene.Ask.Query));
        }

        json.WriteEndObject();
        json.WriteString("said", VariantWords.Said(scene, _reader));
        json.WriteString("form", whole ? Drawing.Of<VariantForm>(_reader, ("Scene", scene)) : "");
        json.WriteString("outcome", Drawing.Of<VariantOutcome>(_reader, ("Scene", scene)));
        json.WriteStartArray("readings");
        foreach (var reading in scene.Ask.Readings)
        {
            json.WriteStringValue(reading);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<(string Name, string? Value)> Pairs(string query) => query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2))
        .Select(p => (Plain(p[0]), p.Length > 1 ? Plain(p[1]) : null));

    private static string Plain(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
