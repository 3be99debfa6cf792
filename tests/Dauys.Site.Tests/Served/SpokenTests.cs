using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dauys.Law.Books;
using Dauys.Site.Tests.Browser;
using Dauys.Site.Wording;

namespace Dauys.Site.Tests.Served;

/// <summary>A page in a language is in that language, in its text and in what is read aloud; what is in another is marked with <c>lang</c>.</summary>
public sealed partial class SpokenTests(ServedElections served)
{
    private List<string>? _names;

    private static readonly string[] Aloud = ["aria-label", "title", "alt", "content"];

    public static TheoryData<string, string, string> Pages =>
        [.. OpenedPages.Kinds.SelectMany(k => Language.All.Where(l => l != Language.English).Select(l => (l.Tag, k.Name, k.Path)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_English_is_left_on_a_page_of_another_language(string tag, string name, string path)
    {
        var language = Language.All.Single(l => l.Tag == tag);
        using var page = await Open(new OpenedPages(served).AddressOf(path, language));

        Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
        var left = page.DocumentElement.Descendants<IText>().Where(t => IsOwn(t.ParentElement!)).Select(t => t.Data)
            .Concat(page.QuerySelectorAll("*").Where(IsOwn).SelectMany(e => Aloud.Select(e.GetAttribute).OfType<string>()))
            .Where(t => English().IsMatch(name == "bad-parameter" ? Asked().Replace(t, "") : Nameless(t))).Select(t => t.Trim()).Distinct().ToList();
        Assert.True(left.Count == 0, $"{name}: {string.Join("\n", left.Take(12))}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_stays_in_its_language_and_leads_to_the_same_page_in_the_others(string tag, string name, string path)
    {
        var language = Language.All.Single(l => l.Tag == tag);
        var address = new OpenedPages(served).AddressOf(path, language);
        using var page = await Open(address);
        var here = new Uri(address).PathAndQuery[language.Prefix.Length..];

        Assert.Equal(Language.All.Select(l => l.Prefix + here), page.QuerySelectorAll("nav.languages a").Select(a => a.GetAttribute("href")));
        Assert.Equal([.. Language.All.Select(l => l.Tag), "x-default"], page.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang")!));
        Assert.All(page.QuerySelectorAll("main a[href], nav.sub a, .foot a, .trail a, a.brand").Select(a => a.GetAttribute("href")!), link => Assert.True(
            link.StartsWith('#') || link.StartsWith(language.Prefix + "/", StringComparison.Ordinal) || link.StartsWith("/api/", StringComparison.Ordinal)
                || link.EndsWith("/bytes", StringComparison.Ordinal) || link.EndsWith(".json", StringComparison.Ordinal),
            $"{name} leads to {link}"));
    }

    [Fact]
    public async Task Names_in_Hebrew_are_marked_with_language_and_direction()
    {
        foreach (var language in Language.All)
        {
            using var page = await Open($"{served.Address}{language.Prefix}/elections/il-knesset-2021");
            var native = page.QuerySelector("p.native bdi[lang=he]");
            Assert.Equal("rtl", native!.GetAttribute("dir"));
        }
    }

    [Fact]
    public async Task The_language_alone_is_an_address_too_and_JSON_has_one_for_all()
    {
        using var alone = await served.Http.GetAsync("/kk", TestContext.Current.CancellationToken);
        using var json = await served.Http.GetAsync("/kk/api/elections", TestContext.Current.CancellationToken);
        using var none = await served.Http.GetAsync("/kk/nowhere", TestContext.Current.CancellationToken);

        Assert.Equal("/kk/", alone.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, json.StatusCode);
        Assert.Contains("Мұнда жоқ", await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>A text without the names that data has in English alone: a title or a label cannot mark them.</summary>
    private string Nameless(string text)
    {
        foreach (var name in Names)
        {
            text = text.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private List<string> Names => _names ??=
    [
        .. new[] { served.Kazakhstan, served.Israel, served.Russia }.SelectMany(r => new[] { r.Title, r.State.Law.Name, r.State.Law.Chamber.Name }
            .Concat(r.State.Calling.Call!.Levels.Select(l => l.Title))
            .Concat(r.State.Law.Protocol.Fields.Select(f => f.Name))
            .Concat(r.State.Law.Contests.SelectMany(c => r.State.Registration.Options(c.Id)).SelectMany(o => new[] { o.Title, o.Short }.OfType<LocalText>()))
            .Concat(r.State.Observation.Findings.Select(f => f.Title)))
            .Where(n => !n.ByLanguage.ContainsKey("kk") || !n.ByLanguage.ContainsKey("ru")).Select(n => n.ToString())
            .Concat(served.Kazakhstan.State.Territory.Regions.Select(r => served.Kazakhstan.State.Territory.Outline(r.Id)?.Credit).OfType<string>())
            .Distinct().OrderByDescending(n => n.Length),
    ];

    private async Task<IDocument> Open(string address)
    {
        using var answer = await served.Http.GetAsync(address, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Whether an element is in the page's language: nothing above it says otherwise, and it is no code, hash or address.</summary>
    private static bool IsOwn(IElement element) =>
        element.GetAncestors().OfType<IElement>().Prepend(element).All(e => e.LocalName is not ("code" or "pre" or "style" or "meta") && !e.ClassList.Contains("hash") && (e.LocalName == "html" || !e.HasAttribute("lang")));

    /// <summary>What an address asked and may ask are words of addresses, the same in all languages.</summary>
    [GeneratedRegex("\\b(show|nothing|turnout|districts)\\b")]
    private static partial Regex Asked();

    /// <summary>Two words of English in small letters, or one that is no id, no address and no part of a formula.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}@./~_\-])(?!fold\()[a-z]{3,}(?![\p{L}\p{N}./~_=\-])")]
    private static partial Regex English();
}
