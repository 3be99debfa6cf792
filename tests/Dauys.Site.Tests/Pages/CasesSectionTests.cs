using System.Text;
using Bunit;
using Dauys.Elections;
using Dauys.Elections.Acts;
using Dauys.Elections.Registration.AdoptRules;
using Dauys.Elections.Registration.Appeal;
using Dauys.Elections.Registration.FileApplication;
using Dauys.Elections.Registration.Process;
using Dauys.Elections.Registration.RefuseApplication;
using Dauys.Elections.Registration.ReturnForCorrection;
using Dauys.Law.Documents;
using Dauys.Law.Reading;
using Dauys.Ledger.Acts;
using Dauys.Site.Pages;
using Dauys.Site.Records;
using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Pages;

/// <summary>Applications that a record decides on: made-up parties in the record of 2023, with the law of 2022 adopted.</summary>
public sealed class CasesSectionTests(ServedElections served) : BunitContext
{
    [Theory]
    [InlineData("en", "Sent back for correction", "Fewer members than the law asks for", "a breach by the authority")]
    [InlineData("kk", "Түзетуге қайтарылды", "Мүшелер саны заң талап еткеннен аз", "органның бұзуы")]
    [InlineData("ru", "Возвращено на исправление", "Членов меньше, чем требует закон", "нарушение со стороны органа")]
    public void Every_step_ground_and_breach_is_shown_in_three_languages(string language, params string[] texts)
    {
        var page = Page(Record(), language);
        Assert.All(texts, t => Assert.Contains(t, page, StringComparison.Ordinal));
        Assert.Contains("Art. 6(4)", Page(Record(), "en"), StringComparison.Ordinal);
        Assert.Contains("rows 12 to 940", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_fault_decided_differently_is_listed_and_a_claim_is_marked()
    {
        var page = Page(Record(), "en");
        Assert.Contains("Decided differently with the same figures", page, StringComparison.Ordinal);
        Assert.Contains("claim, not established", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Applications in this record", Page(served.Kazakhstan, "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Median days to the first decision", "20.5", "Refused: Fewer members than the law asks for, once")]
    [InlineData("kk", "Бірінші шешімге дейінгі күндер медианасы", "20,5", "1 рет")]
    [InlineData("ru", "Медиана дней до первого решения", "20,5", "1 раз")]
    public void Days_breaches_appeals_and_grounds_of_all_applications_stand_together(string language, params string[] texts) =>
        // Decided after 15 and after 26 days.
        Assert.All(texts, t => Assert.Contains(t, Page(Record(), language), StringComparison.Ordinal));

    [Theory]
    [InlineData("en", "Where we are, and what comes next", "of 10 July 2023", "the authority has to act", "none lies ahead")]
    [InlineData("kk", "Қай жердеміз және әрі қарай не болады", "орган әрекет етуі тиіс", "алда мерзім жоқ")]
    [InlineData("ru", "Где мы находимся и что дальше", "действовать должен орган", "впереди нет ни одного")]
    public void Where_the_election_is_stands_first_with_who_has_to_act(string language, params string[] texts) =>
        Assert.All(texts, t => Assert.Contains(t, Page(Record(), language), StringComparison.Ordinal));

    [Theory]
    [InlineData("en", "stated by the applicant, 5 June 2023", "stated by the applicant, 1 July 2023", "corrected by officer А. Тексеруші (ойдан шығарылған), 18 August 2023", "counts")]
    [InlineData("kk", "өтініш беруші көрсетті", "өтініш беруші көрсетті", "лауазымды адам А. Тексеруші (ойдан шығарылған) түзетті", "есепке алынады")]
    [InlineData("ru", "указано заявителем", "указано заявителем", "исправило должностное лицо А. Тексеруші (ойдан шығарылған)", "в счёт")]
    public void Every_value_stands_with_whose_it_is_and_the_last_one_counts(string language, string first, string second, string third, string counts)
    {
        var page = Render<WayPage>(p => p.Add(w => w.Record, MadeUpCases.Of(served.Kazakhstan)).AddCascadingValue(new Reader(Language.All.Single(l => l.Tag == language))));
        var abai = page.FindAll(".laid ul > li").First(l => l.QuerySelectorAll("ol > li").Length == 3).QuerySelectorAll("ol > li");
        Assert.Equal(["150", "190", "185"], abai.Select(l => l.QuerySelector("a")!.TextContent.Trim()));
        Assert.All(((string[])[first, second, third]).Zip(abai), p => Assert.Contains(p.First, p.Second.TextContent, StringComparison.Ordinal));
        Assert.Equal([false, false, true], abai.Select(l => l.TextContent.Contains(counts, StringComparison.Ordinal)));
        Assert.Equal(3, abai.Select(l => l.QuerySelector("a")!.GetAttribute("href")).Distinct().Count());
        Assert.Contains("rows 12 to 16 (made up)", page.Find("main").TextContent, StringComparison.Ordinal);
    }

    private ElectionRecord Record()
    {
        var known = served.Kazakhstan;
        var fold = new ElectionFold(known.State.Law, known.Register.Origin, known.Id);
        var encoder = new ActEncoder(new ActWriter(known.Register.Origin, known.Id, fold.LawHash));
        var position = 0L;
        for (; position < known.Acts.Size; position++)
        {
            Assert.Null(fold.Apply(known.Acts.Read(position), position));
        }

        var law = Encoding.UTF8.GetString(CanonicalBook.Write(DocumentParser.Parse(File.ReadAllText(Path.Combine(ServedElections.Root, "laws/kz-parties-2022.yaml")), "law")));
        IElectionAct[] acts =
        [
            new RulesAdopted("kz-parties-2022", law, "2023-06-01"),
            new ApplicationFiled("one", "2023-06-05", "kz-parties-2022", Application("one", "registration"), null),
            new ApplicationFiled("two", "2023-06-05", "kz-parties-2022", Application("two", "registration"), null),
            new ApplicationFiled("notice", "2023-06-05", "kz-parties-2022", Application("notice", "notice"), null),
            new ApplicationReturned("one", 2, "2023-06-20", [new GivenGround("members", "rows 12 to 940")]),
            new ApplicationRefused("two", 2, "2023-07-01", [new GivenGround("members", "rows 3 to 7")]),
            new DecisionAppealed("two", 3, "2023-07-10", "the rows were good"),
        ];
        foreach (var act in acts)
        {
            Assert.Null(fold.Apply(encoder.Fact(act, 0), position++));
        }

        return new ElectionRecord(fold.State, known.Register, known.Acts, known.OtherLaws);
    }

    private static string Application(string id, string stage) =>
        $$"""{"application":"{{id}}","format":"draft-1","party":{"en":"Made up {{id}}"},"stage":"{{stage}}","members":4000,"initiative_group":800,"organising_committee":10}""";

    private string Page(ElectionRecord record, string language) =>
        Render<WayPage>(p => p.Add(w => w.Record, record).AddCascadingValue(new Reader(Language.All.Single(l => l.Tag == language)))).Find("main").TextContent;
}
