using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Publication.Standing;
using Dauys.Elections.Tests.ElectionFiles;
using Dauys.Law.Refusals;

namespace Dauys.Elections.Tests.Story;

/// <summary>What must be published by the law book, held against what the election file says was found.</summary>
public class DutyTests
{
    private const string Found = "found: published\n    text: { en: \"The Commission's release";
    private const string Released = "    published: 2023-03-27\n    confidence: A\n    source: cec-release";

    [Fact]
    public void Of_kazakhstan_2023_the_result_of_the_country_was_published_in_time_and_votes_by_region_were_not_found()
    {
        var duties = DutyReport.Of(ElectionData.Read("kz-mazhilis-2023")).ToDictionary(d => d.Duty.Id);

        Assert.Equal((DutyStanding.Met, new DateOnly(2023, 3, 29), new DateOnly(2023, 3, 27)), (duties["result-of-country"].Standing, duties["result-of-country"].Due!.Value, duties["result-of-country"].Published!.Value));
        Assert.Equal((DutyStanding.NotFound, "Art. 44(4)(1), 44(5)"), (duties["votes-by-region"].Standing, duties["votes-by-region"].Duty.Source.Article));
        Assert.Equal(DutyStanding.NotFound, duties["votes-by-district"].Standing);
        Assert.Equal((DutyStanding.NotRequired, null), (duties["results-by-station"].Standing, duties["results-by-station"].Due));
        Assert.Equal("D", Assert.Single(duties["results-by-station"].Reports).Confidence);
    }

    [Theory]
    [InlineData("    published: 2023-03-29\n", DutyStanding.Met)]
    [InlineData("    published: 2023-03-30\n", DutyStanding.MetLate)]
    [InlineData("    published: 2023-03\n", DutyStanding.MetUndated)]
    [InlineData("", DutyStanding.MetUndated)]
    public void A_day_decides_between_in_time_and_late_and_without_one_neither_is_said(string published, DutyStanding standing) =>
        Assert.Equal(standing, Standing(Text().Replace(Released, $"{published}    confidence: A\n    source: cec-release", StringComparison.Ordinal)));

    [Fact]
    public void What_was_found_in_part_and_what_nobody_speaks_of_are_told_apart()
    {
        Assert.Equal(DutyStanding.InPart, Standing(Text().Replace(Found, Found.Replace("published", "in-part", StringComparison.Ordinal), StringComparison.Ordinal)));
        Assert.Equal(DutyStanding.Unknown, Standing(Text()[..Text().IndexOf("publications:", StringComparison.Ordinal)]));
    }

    [Fact]
    public void What_another_did_not_find_takes_nothing_from_what_was_found() =>
        Assert.Equal(DutyStanding.Met, Standing(Text() + "  - { id: second-look, duty: result-of-country, found: not-found, text: nothing, source: own-search }\n"));

    [Fact]
    public void A_duty_that_the_law_book_lacks_is_refused()
    {
        var refused = Assert.Throws<RefusedException>(() => Standing(Text().Replace("duty: votes-by-region", "duty: votes-by-village", StringComparison.Ordinal)));

        Assert.Equal("E205", refused.Refusals[0].Number);
        Assert.Contains("votes-by-region", refused.Refusals[0].Remedy, StringComparison.Ordinal);
    }

    private static string Text() => ElectionData.TextOf("kz-mazhilis-2023");

    private static DutyStanding Standing(string text) =>
        DutyReport.Of(ElectionFileReader.Read(text, "kz.yaml", ElectionData.Read("kz-mazhilis-2023").Law)).First(d => d.Duty.Id == "result-of-country").Standing;
}
