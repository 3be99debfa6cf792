using System.Text;
using System.Text.RegularExpressions;

namespace Dauys.Law.Tests.Reading;

/// <summary>Whatever a slip of the author does to a book, the answer is a located refusal or a book: never an exception of another kind.</summary>
public partial class DamagedBookTests
{
    public static TheoryData<string> Laws => [.. Repository.Laws];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_damage_to_a_book_is_a_located_refusal_or_leaves_a_book(string law)
    {
        var (read, refused, json) = (0, 0, Encoding.UTF8.GetString(Repository.Law(law).Canonical.Span));
        var every = Environment.GetEnvironmentVariable("DAUYS_LONG") == "1" ? 1 : 7;

        foreach (var (what, text) in Mutations.Of(json, every))
        {
            try
            {
                LawBookReader.Read(text, "damaged.yaml");
                read++;
            }
            catch (RefusedException refusal)
            {
                Assert.All(refusal.Refusals, r => AssertLocated(r, what));
                refused++;
            }
        }

        Assert.True(refused > 80 && read > 20, $"{refused} refused, {read} read");
    }

    private static void AssertLocated(Refusal refusal, string what)
    {
        Assert.True(Number().IsMatch(refusal.Number), $"{what}: {refusal.Number}");
        Assert.True(refusal.Where is { File: "damaged.yaml", Line: > 0, Column: > 0 }, $"{what}: {refusal}");
        Assert.False(string.IsNullOrWhiteSpace(refusal.What) || string.IsNullOrWhiteSpace(refusal.Remedy), what);
    }

    [GeneratedRegex("^L10[1-6]$")]
    private static partial Regex Number();
}
