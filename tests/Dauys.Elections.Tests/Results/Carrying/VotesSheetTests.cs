using System.Text.Json;
using Dauys.Elections.Results.Carrying;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Variants;

namespace Dauys.Elections.Tests.Results.Carrying;

public class VotesSheetTests
{
    [Theory]
    [InlineData("kz-mazhilis-2023")]
    [InlineData("kz-mazhilis-2021")]
    [InlineData("kz-mazhilis-2016")]
    public void What_was_carried_gives_the_same_seats_under_every_law_and_variant(string election)
    {
        var state = Scene.Real(election).State;
        var sheet = VotesSheet.Read(VotesSheet.Write(state, Laws));

        Assert.Equal(state.Law.Hash, sheet.Laws[0].Hash);
        Assert.Equal(Laws.Select(l => l.Hash).Order(), sheet.Laws.Select(l => l.Hash).Order());
        foreach (var law in Laws)
        {
            foreach (var terms in (string?[][])[["threshold", null], ["threshold", "7"], ["method", "sainte-lague"], ["list-seats", "50"]])
            {
                var request = new ResultRequest { Law = law, Variant = VariantTerms.Read(law, [(terms[0]!, terms[1])]).Variant };
                Assert.Equal(Told(ElectionResult.Of(state, request)), Told(ElectionResult.Of(sheet.State, request with { Law = sheet.Laws.Single(l => l.Id == law.Id) })));
            }
        }
    }

    [Fact]
    public void It_is_small()
    {
        Assert.InRange(VotesSheet.Write(Scene.Real("kz-mazhilis-2023").State, Laws).Length, 1, 120_000);
    }

    [Fact]
    public void What_is_no_sheet_is_not_read()
    {
        Assert.Throws<InvalidDataException>(() => VotesSheet.Read("""{"format":"draft-0","laws":[],"facts":[],"papers":[]}"""u8.ToArray()));
        Assert.ThrowsAny<JsonException>(() => VotesSheet.Read("nonsense"u8.ToArray()));
    }

    private static IReadOnlyList<Law.Books.LawBook> Laws { get; } =
        [.. ((string[])["kz-mazhilis-2021", "kz-mazhilis-2023", "kz-kurultai-2026", "il-knesset-2021", "ru-duma-2021"]).Select(ElectionData.Law)];

    /// <summary>All that the JSON tells, but for what sources reported.</summary>
    private static string Told(ElectionResult result)
    {
        using var json = JsonDocument.Parse(ResultJson.Write(result));
        return string.Join('\n', json.RootElement.EnumerateObject().Where(p => p.Name is not ("reported" or "differences" or "stations_expected")).Select(p => p.Value.GetRawText()));
    }
}
