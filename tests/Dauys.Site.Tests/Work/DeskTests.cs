using System.Net;
using AngleSharp.Html.Parser;
using Dauys.Elections.Registration.ReturnForCorrection;
using Dauys.Stores;
using Dauys.Stores.Reading;

namespace Dauys.Site.Tests.Work;

/// <summary>An officer's desk: from an application that was handed in to acts that are prepared, and appended by the tool alone.</summary>
public sealed class DeskTests(WorkServer work) : IClassFixture<WorkServer>
{
    private const string Desk = $"/desk/elections/{WorkServer.Election}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_goes_over_the_desk_and_only_the_tool_appends()
    {
        var id = await Filed("over-the-desk", "150");
        var before = Size();
        var list = await work.Http.GetStringAsync($"{Desk}?as-of=2024-03-05", Stop);
        Assert.Contains(id, list, StringComparison.Ordinal);

        using var page = new HtmlParser().ParseDocument(await work.Http.GetStringAsync($"{Desk}/applications/{id}?as-of=2024-03-05", Stop));
        var lacks = page.QuerySelectorAll("main ol:not(.steps) > li").Select(l => l.TextContent).ToList();
        Assert.Contains(lacks, l => l.Contains("Art. 10(6)", StringComparison.Ordinal) && l.Contains("5,000", StringComparison.Ordinal) && l.Contains("3,000", StringComparison.Ordinal));
        Assert.Contains(lacks, l => l.Contains("abai 150 of 200", StringComparison.Ordinal));
        Assert.Contains("in a new application, from 5 June 2024 on", page.Body!.TextContent, StringComparison.Ordinal);

        // What the rules do not allow is no link, and says why.
        Assert.Null(page.QuerySelector($"a[href$='{id}/register']"));
        Assert.Contains("R488", page.QuerySelector("details")!.TextContent, StringComparison.Ordinal);

        using var form = new HtmlParser().ParseDocument(await work.Http.GetStringAsync($"{Desk}/applications/{id}/return", Stop));
        Assert.Equal(["barred-members", "charter", "documents", "founding", "members", "other-statute"], form.QuerySelectorAll("input[name^='ground.']").Select(i => i.GetAttribute("name")!["ground.".Length..]).Order());

        using var prepared = await work.Post($"{Desk}/applications/{id}/return", ("day", "2024-03-06"), ("ground.members", "on"), ("evidence.members", "rows 1 to 3 (made up)"));
        Assert.Equal(HttpStatusCode.SeeOther, prepared.StatusCode);
        var shown = await work.Http.GetStringAsync(prepared.Headers.Location, Stop);
        Assert.Equal(before, Size());
        var file = Path.Combine(work.Private, "drafts", prepared.Headers.Location!.ToString().Split('/')[^1], $"{id}-2-returned.acts");
        Assert.Contains($"dauys append {file} --store {work.Store}", shown, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(file, Stop), await work.Http.GetByteArrayAsync($"{prepared.Headers.Location}/prepared.acts", Stop));

        Assert.Equal(0, WorkServer.Run("append", file, "--store", work.Store));
        Assert.Contains("Sent back for correction;", await work.Http.GetStringAsync($"{Desk}/applications/{id}", Stop), StringComparison.Ordinal);
        using var store = ElectionStore.Open(work.Store);
        var known = FoldedRegister.Of(store, store.Register()).State.Process.Case(id)!;
        Assert.Equal("rows 1 to 3 (made up)", Assert.IsType<ApplicationReturned>(known.Steps[1]).Grounds[0].Evidence);

        // An act that was prepared on what stood before is refused when it is appended, and no new one can be prepared.
        Assert.Equal(1, WorkServer.Run("append", file, "--store", work.Store));
        using var again = await work.Post($"{Desk}/applications/{id}/return", ("day", "2024-03-07"), ("ground.members", "on"), ("evidence.members", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("R489", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ground.unwanted", "on", "R486")]
    [InlineData("ground.members", "on", "R487")]
    [InlineData("ground.charter", "", "R486")]
    [InlineData("day", "soon", "R491")]
    public async Task A_ground_that_the_book_does_not_know_or_the_figures_do_not_bear_out_cannot_be_sent_either(string field, string value, string number)
    {
        var id = await Filed($"forged-{field}-{value}-{number}".Replace('.', '-').TrimEnd('-'), "260");
        var files = Directory.GetFiles(work.Private, "*.acts", SearchOption.AllDirectories).Length;
        (string, string)[] sent = [("day", "2024-03-06"), ("ground.charter", "on"), ("evidence.charter", "point 4"), ("evidence.unwanted", "x"), ("evidence.members", "x")];
        using var answer = await work.Post($"{Desk}/applications/{id}/refuse", [.. sent.Where(s => s.Item1 != field), (field, value)]);
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(number, text, StringComparison.Ordinal);
        Assert.Equal(files, Directory.GetFiles(work.Private, "*.acts", SearchOption.AllDirectories).Length);

        // What was entered is still there.
        using var page = new HtmlParser().ParseDocument(text);
        Assert.Equal("point 4", page.QuerySelector("textarea[name='evidence.charter']")!.TextContent);
        using var form = new HtmlParser().ParseDocument(await work.Http.GetStringAsync($"{Desk}/applications/{id}/refuse", Stop));
        Assert.Null(form.QuerySelector("input[name='ground.members']"));
    }

    [Fact]
    public async Task A_correction_and_an_appeal_are_prepared_from_their_forms()
    {
        var id = await Filed("to-and-fro", "150");
        using (var content = new MultipartFormDataContent())
        {
            content.Add(new StringContent("2024-03-08"), "day");
            content.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes($"application: {id}\nformat: draft-1\nparty: {{ en: Made up }}\nstage: registration\ndate: 2024-03-01\nmembers: {{ abai: 300 }}\n")), "file", "a.yaml");
            await Appended(await work.Http.PostAsync($"{Desk}/applications/{id}/correct", content, Stop));
        }

        await Appended(await work.Post($"{Desk}/applications/{id}/refuse", ("day", "2024-04-01"), ("ground.charter", "on"), ("evidence.charter", "point 4")));
        using (var empty = await work.Post($"{Desk}/applications/{id}/appeal", ("day", "2024-04-10"), ("claim", " ")))
        {
            Assert.Contains("C655", await empty.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        await Appended(await work.Post($"{Desk}/applications/{id}/appeal", ("day", "2024-04-10"), ("claim", "point 4 is lawful")));
        await Appended(await work.Post($"{Desk}/applications/{id}/decide-appeal", ("day", "2024-05-10"), ("outcome", "overturned"), ("reasons", "it is")));
        using var store = ElectionStore.Open(work.Store);
        var known = FoldedRegister.Of(store, store.Register()).State.Process.Case(id)!;
        Assert.Equal((5, 300L), (known.Steps.Count, known.Stated.Figures["members"].ByTerritory["abai"]));
    }

    [Fact]
    public async Task An_officer_prepares_a_correction_and_old_and_new_value_stand_on_the_desk()
    {
        var id = await Filed("laid-over", "250");
        using (var form = new HtmlParser().ParseDocument(await work.Http.GetStringAsync($"{Desk}/applications/{id}/officer-correct", Stop)))
        {
            Assert.Contains("250", form.QuerySelector("label[for='" + form.QuerySelector("input[name='value.members/abai']")!.Id + "']")!.TextContent, StringComparison.Ordinal);
            Assert.Null(form.QuerySelector("input[name='value.application'], input[name='value.party/en']"));
        }

        using (var unnamed = await work.Post($"{Desk}/applications/{id}/officer-correct", ("day", "2024-03-05"), ("reason", "twice"), ("rows", "1 to 9"), ("value.members/abai", "241")))
        {
            var text = await unnamed.Content.ReadAsStringAsync(Stop);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unnamed.StatusCode);
            Assert.Contains("R476", text, StringComparison.Ordinal);
            Assert.Contains("value=\"241\"", text, StringComparison.Ordinal);
        }

        await Appended(await work.Post($"{Desk}/applications/{id}/officer-correct", ("day", "2024-03-05"), ("by", "A. Officer (made up)"), ("reason", "they stand there twice"), ("rows", "1 to 9"), ("value.members/abai", "199"), ("value.members/akmola", ""), ("other-field", "organising_committee"), ("other-value", "12")));
        using var desk = new HtmlParser().ParseDocument(await work.Http.GetStringAsync($"{Desk}/applications/{id}", Stop));
        var main = desk.QuerySelector("main")!.TextContent;
        Assert.All((string[])["199 counts, corrected by officer A. Officer (made up)", "the applicant stated 250", "they stand there twice", "1 to 9"], t => Assert.Contains(t, main, StringComparison.Ordinal));
        var laid = desk.QuerySelectorAll(".laid > ul > li").Single(l => l.TextContent.Contains("abai", StringComparison.OrdinalIgnoreCase)).QuerySelectorAll("ol > li").Select(l => l.TextContent).ToList();
        Assert.Contains("250", laid[0], StringComparison.Ordinal);
        Assert.Contains("stated by the applicant", laid[0], StringComparison.Ordinal);
        Assert.Contains("199", laid[1], StringComparison.Ordinal);
        Assert.Contains("counts", laid[1], StringComparison.Ordinal);

        // The tool says the same, by the store.
        using var store = ElectionStore.Open(work.Store);
        Assert.Equal(["250", "199"], FoldedRegister.Of(store, store.Register()).State.Process.Case(id)!.Laid.Changed.Single(f => f.Field == "members/abai").Values.Select(v => v.Json));
    }

    [Fact]
    public async Task Silence_past_the_last_day_is_shown_as_late_with_its_article_and_who_has_to_act()
    {
        var draft = await work.Begin(stage: "notice");
        using (await work.Post(draft, ("application", "kept-waiting"), ("party.en", "Made up notice"), ("date", "2024-03-01"), ("figure.initiative_group.each", "50"), ("figure.organising_committee", "10")))
        {
            await Appended(await work.Post($"{Desk}/file", ("day", "2024-03-01"), ("law", WorkServer.Law), ("draft", draft)));
        }

        var today = await work.Http.GetStringAsync($"{Desk}/applications/kept-waiting?as-of=2024-03-01", Stop);
        Assert.Contains("today is the last day", today, StringComparison.Ordinal);
        using var late = new HtmlParser().ParseDocument(await work.Http.GetStringAsync($"{Desk}?as-of=2024-03-05", Stop));
        var row = late.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("kept-waiting", StringComparison.Ordinal)).TextContent;
        Assert.Contains("4 days late", row, StringComparison.Ordinal);
        Assert.Contains("Art. 6(4)", row, StringComparison.Ordinal);
        Assert.Contains("the authority has to act", row, StringComparison.Ordinal);
        Assert.Contains("Of 1 a term of the authority has passed.", late.QuerySelector(".story")!.TextContent, StringComparison.Ordinal);

        // At this stage the law knows a confirmation only: there is no way to send it back.
        using var known = new HtmlParser().ParseDocument(await work.Http.GetStringAsync($"{Desk}/applications/kept-waiting", Stop));
        Assert.NotNull(known.QuerySelector("a[href$='/confirm']"));
        Assert.Null(known.QuerySelector("a[href$='/return']"));
        using var sent = await work.Post($"{Desk}/applications/kept-waiting/return", ("day", "2024-03-06"), ("ground.members", "on"), ("evidence.members", "x"));
        Assert.Contains("R485", await sent.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Desk}/applications/nobody", 404)]
    [InlineData("/desk/elections/atlantis-1912", 404)]
    [InlineData($"{Desk}?as-of=soon", 400)]
    [InlineData("/desk/acts/00000000000000000000000000000000", 404)]
    public async Task What_is_not_there_is_said(string path, int status)
    {
        using var answer = await work.Http.GetAsync(path, Stop);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    /// <summary>Files an application with so many members in each territory from its draft, and appends it.</summary>
    private async Task<string> Filed(string id, string each)
    {
        var draft = await work.Begin();
        using (await work.Post(draft, ("application", id), ("party.en", $"Made up {id}"), ("date", "2024-03-01"), ("figure.members.each", each), ("event.filed", "2024-03-01"), ("event.congress", "2024-01-15"), ("documents", "on"), ("document.charter", "on")))
        {
            await Appended(await work.Post($"{Desk}/file", ("day", "2024-03-01"), ("law", WorkServer.Law), ("draft", work.Address + draft)));
        }

        return id;
    }

    private async Task Appended(HttpResponseMessage prepared)
    {
        Assert.Equal((HttpStatusCode.SeeOther, ""), (prepared.StatusCode, prepared.StatusCode == HttpStatusCode.SeeOther ? "" : await prepared.Content.ReadAsStringAsync(Stop)));
        var folder = Path.Combine(work.Private, "drafts", prepared.Headers.Location!.ToString().Split('/')[^1]);
        Assert.Equal(0, WorkServer.Run("append", Assert.Single(Directory.GetFiles(folder, "*.acts")), "--store", work.Store));
        prepared.Dispose();
    }

    private long Size()
    {
        using var store = ElectionStore.Open(work.Store);
        return store.Register().Size;
    }
}
