using System.Text.RegularExpressions;
using Dauys.Site.Tests.Served;
using Dauys.Site.Wording;
using Dauys.Site.Wording.Messages;

namespace Dauys.Site.Tests.Wording;

/// <summary>The three languages hold the same texts, each complete; code and files name the same keys.</summary>
public sealed partial class WordsTests
{
    private static readonly Dictionary<string, Message> English = Words.Of(Language.English).All.ToDictionary(m => m.Key);

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_every_key_with_the_same_values_and_marks(string tag)
    {
        var messages = All(tag);

        Assert.Equal(English.Keys.Order(), messages.Keys.Order());
        Assert.All(English, e => Assert.Equal($"{e.Key}: {Asked(e.Value)}", $"{e.Key}: {Asked(messages[e.Key])}"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_choice_has_all_its_forms(string tag)
    {
        var needed = tag switch { "ru" => "few many one other", "kk" => "other", _ => "one other" };
        foreach (var message in All(tag).Values)
        {
            Assert.All(message.All.OfType<ChoicePart>().Where(c => c.IsPlural), c =>
                Assert.True(needed.Split(' ').All(c.Forms.ContainsKey), $"{tag} {message.Key}: forms of {c.Name} are {string.Join(' ', c.Forms.Keys)}, needed are {needed}"));
            var selects = Selects(English[message.Key]);
            Assert.All(Selects(message), s => Assert.Contains(s, selects));
            Assert.All(selects, s => Assert.Contains(s, Selects(message)));
        }
    }

    [Fact]
    public void Where_English_counts_Russian_counts_too()
    {
        var russian = All("ru");
        Assert.All(English.Values, e => Assert.All(Plurals(e).Except(Plurals(russian[e.Key])), name =>
            Assert.True(Uncounted.Contains($"{e.Key}:{name}"), $"ru {e.Key} does not bend by {name}")));
    }

    [Fact]
    public void No_text_is_empty_and_each_key_stands_in_the_file_of_its_matter()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(ServedElections.Root, "src", "Dauys.Site", "Words"), "*.properties", SearchOption.AllDirectories))
        {
            Assert.All(WordFile.Read(File.ReadAllText(file), file), e =>
            {
                Assert.StartsWith(Path.GetFileNameWithoutExtension(file) + ".", e.Key, StringComparison.Ordinal);
                Assert.NotEqual("", e.Value);
            });
        }
    }

    [Fact]
    public void Every_key_is_used_and_every_key_that_is_used_is_there()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Sources())
        {
            foreach (Match match in Use().Matches(File.ReadAllText(file)))
            {
                Assert.True(match.Groups["key"].Success, $"{file}: the key after \"{match.Value.Trim()}\" is not written out, so nobody can look for it");
                used.Add(match.Groups["key"].Value);
            }
        }

        Assert.Equal([], used.Except(English.Keys).Order());
        Assert.Equal([], English.Keys.Except(used).Order());
    }

    /// <summary>Texts in which Russian puts the number behind a colon or a dash, so that no noun has to agree with it.</summary>
    private static readonly HashSet<string> Uncounted =
    [
        "story.won:all", "story.won-list:all", "story.passed:lists", "story.all-passed:lists", "story.districts:seats", "story.district-computed:n",
        "story.district-open:n", "observed.fates-part:n", "story.district-official:n", "story.district-secondary:n", "story.district-inferred:n", "story.district-unknown:n",
    ];

    private static Dictionary<string, Message> All(string tag) => Words.Of(Language.All.Single(l => l.Tag == tag)).All.ToDictionary(m => m.Key);

    private static string Asked(Message message) => string.Join(' ', message.All.Select(p => p switch
    {
        ValuePart value => value.Name,
        ChoicePart choice => choice.Name,
        MarkPart mark => $"<{mark.Name}>",
        _ => null,
    }).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    private static HashSet<string> Plurals(Message message) => [.. message.All.OfType<ChoicePart>().Where(c => c.IsPlural).Select(c => c.Name)];

    private static HashSet<string> Selects(Message message) =>
        [.. message.All.OfType<ChoicePart>().Where(c => !c.IsPlural).Select(c => $"{c.Name}: {string.Join(' ', c.Forms.Keys.Order(StringComparer.Ordinal))}")];

    private static IEnumerable<string> Sources() => new[] { "Dauys.Site", "Dauys.Server" }
        .SelectMany(room => new[] { "*.cs", "*.razor" }.SelectMany(kind => Directory.GetFiles(Path.Combine(ServedElections.Root, "src", room), kind, SearchOption.AllDirectories)))
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("""\b_?[wW]ords(?:\(http\))?(?:\[|\.Rich\()\s*(?:"(?<key>[^"$]+)")?""")]
    private static partial Regex Use();
}
