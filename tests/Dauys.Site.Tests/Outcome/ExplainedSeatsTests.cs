using Dauys.Elections;
using Dauys.Elections.ElectionFiles;
using Dauys.Elections.Intake;
using Dauys.Elections.Results.Outcome;
using Dauys.Elections.Results.Telling;
using Dauys.Law.Reading;
using Dauys.Site.Outcome;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Outcome;

/// <summary>Reasons of seats in three languages, from elections of one and of several tiers.</summary>
public class ExplainedSeatsTests
{
    [Theory]
    [InlineData("en", "District Østfold, 8 seats:", "The whole country: seats by all its votes, from which those of the districts are taken off:")]
    [InlineData("kk", "Østfold округі, 8 мандат:", "Бүкіл ел: барлық дауыстар бойынша мандаттар, олардан округтердікі шегеріледі:")]
    [InlineData("ru", "Округ Østfold, 8 мандатов:", "Вся страна: мандаты по всем её голосам, из которых вычитаются мандаты округов:")]
    public void A_tier_and_a_district_have_their_heading(string language, string district, string second)
    {
        var explained = Explained("no-storting-2021", language);

        Assert.Equal(district, explained.Heading("districts", "ostfold"));
        Assert.Equal(second, explained.Heading("second-tier", null));
    }

    [Theory]
    [InlineData("de-bundestag-2017", "link", "Вся страна: мандаты по голосам, часть которых составляют одномандатные:")]
    [InlineData("gr-parliament-2012", "bonus", "Вся страна, кроме премии в 50 мандатов, которую получает ND:")]
    [InlineData("cz-deputies-2021", "second-tier", "Вся страна, второй уровень:")]
    [InlineData("ch-zh-kantonsrat-2023", "table", "Вся страна:")]
    public void Every_kind_of_tier_has_words(string election, string tier, string heading) => Assert.Equal(heading, Explained(election, "ru").Heading(tier, null));

    [Fact]
    public void Thresholds_quotas_and_sentences_are_told_in_the_language_asked_for()
    {
        var kazakhstan = Explained("kz-mazhilis-2023", "ru");

        Assert.Matches("голосов 331.058, требовалось 318.323; участвует в распределении.$", Assert.Single(kazakhstan.Thresholds("jsdp")));
        Assert.Contains("женщины, молодёжь и лица с инвалидностью вместе не менее 30 %, 2 из 4", Assert.Single(kazakhstan.Quotas("jsdp")), StringComparison.Ordinal);
        Assert.Equal(["Вся страна: мандаты по всем её голосам, из которых вычитаются мандаты округов:", "Kristelig Folkeparti: голосов 113 344, требовалось 119 368; не участвует."], Explained("no-storting-2021", "ru").Thresholds("krf").Select(l => l.Replace('\u00A0', ' ')));
        Assert.Equal(6, Explained("kz-mazhilis-2023", "kk").Quotas(null).Count());
        Assert.All(Explained("no-storting-2021", "kk").Placed("a"), l => Assert.Contains(": ", l, StringComparison.Ordinal));
    }

    private static ExplainedSeats Explained(string id, string language)
    {
        string Read(string path) => File.ReadAllText(Path.Combine(Served.ServedElections.Root, path));
        var law = LawBookReader.Read(Read($"laws/{id}.yaml"), "law.yaml");
        var state = new ElectionState(law);
        var load = new ElectionLoad(ElectionFileReader.Read(Read($"data/{id}/election.yaml"), "election.yaml", law), state, new ElectionIntake(state, new IntakeMode(Entry: false, Correct: false)));
        load.Begin();
        load.End([], "2026-01-01T00:00:00+00:00");
        return new ExplainedSeats(SeatReasons.Of(ElectionResult.Of(state, ResultRequest.Plain)), new Reader(Language.All.Single(l => l.Tag == language)));
    }
}
